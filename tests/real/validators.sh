#!/usr/bin/env bash
# Reports, the action and the page's CI files, by the programs that others check such files with. What is not installed is passed over.
#   pip install check-jsonschema zizmor        npm install @microsoft/sarif-multitool-linux @umbrelladocs/rdformat-validator
# Programs are looked for on the PATH and in $NODE_MODULES (default: node_modules). Run: bash tests/real/validators.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
top=$PWD
modules=${NODE_MODULES:-$top/node_modules}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 PYTHONPATH=$top
unset GITHUB_ACTIONS GITLAB_CI || true

ran=0 failed=0
step() { # what, the program, the command
  local what=$1 program=$2
  shift 2
  if ! command -v "$program" > /dev/null; then echo "passed over: $what ($program is not installed)"; return; fi
  ran=$((ran + 1))
  if "$@" > "$work/out.txt" 2>&1; then echo "ok: $what"; else echo "FAILED: $what"; tail -n 30 "$work/out.txt"; failed=1; fi
}
sarif() { # it ends with 0 whatever it finds; SARIF2005 asks for an address of msglint on the web
  "$multitool" validate "$1" --rule-kind "Sarif;Gh" --level "Error;Warning" | tee "$work/sarif.txt"
  grep -q "Analysis completed successfully" "$work/sarif.txt" && ! grep -E "^[^ ]+: (error|warning) " "$work/sarif.txt" | grep -v SARIF2005
}

cp -r corpus tests/fixtures/drafts "$work"
printf 'x\n' > "$work/drafts/broken.jsonl"
cp "$work/drafts/mixer.md" "$work/drafts/ü %,:[1].md"
status=0
(cd "$work" && git init -q && "${PYTHON:-python3}" -m msglint check corpus drafts --min-score 50 -f line -o all.line \
  --also sarif=all.sarif --also rdjson=all.rdjson --also junit=all.junit.xml --also checkstyle=all.checkstyle.xml 2> log.txt) || status=$?
test "$status" -eq 2 || { cat "$work/log.txt"; exit 1; } # one file can't be read
tail -n 2 "$work/log.txt"

multitool=$modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
rdformat=$modules/.bin/rdformat-validator
step "SARIF, by Microsoft's validator with GitHub's rules" "$multitool" sarif "$work/all.sarif"
step "rdjson, by rdformat-validator" "$rdformat" "$rdformat" --strict --no-extra-fields "$work/all.rdjson"
step "XML is well formed, by xmllint" xmllint xmllint --noout --schema tests/reports/schemas/junit-10.xsd "$work/all.junit.xml"
step "Checkstyle, by xmllint" xmllint xmllint --noout --schema tests/reports/schemas/checkstyle.xsd "$work/all.checkstyle.xml"

page() { sed -n "/^\`\`\`yml ${1//\//\\/}\$/,/^\`\`\`\$/p" docs/ci.md | sed '1d;$d' > "$work/$2"; }
page .github/workflows/messages.yml workflow.yml
page .gitlab-ci.yml gitlab-ci.yml
step "action.yml, by GitHub's schema" check-jsonschema check-jsonschema --builtin-schema vendor.github-actions action.yml
step "the page's workflow, by GitHub's schema" check-jsonschema check-jsonschema --builtin-schema vendor.github-workflows "$work/workflow.yml"
step "the page's GitLab job, by GitLab's schema" check-jsonschema check-jsonschema --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci "$work/gitlab-ci.yml"
step "action.yml, by zizmor" zizmor zizmor --offline --persona=auditor action.yml
step "the hooks, by pre-commit" pre-commit pre-commit validate-manifest .pre-commit-hooks.yaml
step "the action's scripts, by shellcheck" shellcheck bash -c '
  "${PYTHON:-python3}" -c "import yaml; [print(step[\"run\"]) for step in yaml.safe_load(open(\"action.yml\"))[\"runs\"][\"steps\"]]" |
    shellcheck --shell=bash --severity=style -'
echo "$ran programs ran"
test "$ran" -gt 0 -a "$failed" -eq 0
