#!/usr/bin/env bash
# The pre-commit hooks, by the real `pre-commit try-repo`: a bad draft stops, a good one and an ignored one pass.
# Needs pre-commit on the PATH and a package registry; takes a minute or two. Run: bash tests/real/pre_commit.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v pre-commit > /dev/null || { echo "pre-commit is not installed: pip install pre-commit"; exit 1; }
top=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PRE_COMMIT_HOME=$work/cache GIT_CONFIG_GLOBAL=$work/gitconfig
git config --global user.name "A Tester"
git config --global user.email tester@example.com

# The hooks come from a repository: this tree as it is, whether it has been committed or not.
mkdir "$work/hooks" "$work/copy"
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  if [ -e "$file" ]; then printf '%s\0' "$file"; fi
done | tar -C "$top" --null -T - -cf - | tar -C "$work/hooks" -xf -
git -C "$work/hooks" init -q
git -C "$work/hooks" add -A
git -C "$work/hooks" commit -qm "msglint"

cd "$work/copy"
git init -q
mkdir drafts
printf 'Hi Ana,\n\nI really need to make a sale.\n\nTom\n' > drafts/bad.md
printf 'Hi Ana,\n\nYour advert for two night carers has been up since May. Who do you ring when somebody calls in sick?\n\nTom\n' > drafts/good.txt
printf 'Subject: Hi\n\nI really need to make a sale.\n' > drafts/mail.eml
printf 'not for us\n' > drafts/notes.rst
git add -A

failed=0
say() { printf '%s: %s\n' "$1" "$2"; }
expect() { # what, the status that is wanted, the words that are, the command
  local what=$1 status=$2 words=$3 got=0
  shift 3
  "$@" > "$work/out.txt" 2>&1 || got=$?
  if [ "$got" -eq "$status" ] && grep -qF -- "$words" "$work/out.txt"; then say ok "$what"; else
    say FAILED "$what (status $got)"
    cat "$work/out.txt"
    failed=1
  fi
}

words() { if grep -qF -- "$2" "$work/out.txt"; then say ok "$1"; else say FAILED "$1"; cat "$work/out.txt"; failed=1; fi; }

# try-repo builds the hook's environment anew each time, so it is run once; the rest goes by a configuration.
expect "try-repo: a bad draft stops" 1 "needs-the-sale" pre-commit try-repo "$work/hooks" msglint --all-files
words "and only files of its kinds are looked at" "2 drafts:"

here() { # the configuration that a user would write
  printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks:\n' "$work/hooks" "$(git -C "$work/hooks" rev-parse HEAD)"
  printf '      - id: %s\n' "$@"
}
here msglint msglint-mail > .pre-commit-config.yaml
git add -A
expect "a good draft passes" 0 "Passed" pre-commit run msglint --files drafts/good.txt
expect "mails have a hook of their own" 1 "mail.eml" pre-commit run msglint-mail --all-files
printf 'ignore: [drafts/bad.md]\n' > .msglint.yaml
git add -A
expect "what settings ignore passes, though pre-commit names it" 0 "Passed" pre-commit run msglint --all-files

# As a user has it: the page's own configuration, with the address of the hooks in its place, at a commit.
sed -n '/^```yml .pre-commit-config.yaml$/,/^```$/p' "$top/docs/ci.md" | sed '1d;$d' |
  sed -e "s|repo: .*|repo: $work/hooks|" -e "s|rev: .*|rev: $(git -C "$work/hooks" rev-parse HEAD)|" > .pre-commit-config.yaml
printf 'Hi Bo,\n\nI really need to make a sale.\n\nTom\n' > drafts/new.md
printf 'I really need to make a sale.\n' > README.md
git add -A
pre-commit install > /dev/null
expect "git commit is stopped by the page's configuration" 1 "drafts/new.md" git commit -m "a draft"
git rm -qf --cached drafts/new.md
expect "a file outside of drafts/ is not looked at" 0 "msglint" git commit -m "no new draft"
exit "$failed"
