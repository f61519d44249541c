"""A page for each category that has rules, and the index of all categories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msglint.categories import About, about_categories
from msglint.checks.parameters import parameters_of
from msglint.docs.markdown import block, in_line, marked, page, plain, quotation, table
from msglint.docs.words import SEVERITY, dimension, looked_at, severity
from msglint.rule import Example, Rule
from msglint.ruleset import FAULTS, STRENGTHS, RuleSet
from msglint.score import ScoreSettings, Share

_FOLDER = "categories"
_SHOWN = 4  # hits, and misses, of one rule
_SPEAKS = {"for": "", "partly": ", speaks only partly for it", "against": ", speaks against it"}
_STRENGTH = {
    "opinion": "somebody who has done the work for long says so; nothing was counted",
    "vendor data": "a firm counted its own customers' messages; it shows what goes together, not what causes what",
    "second hand": "somebody reports a study or figures that we have not seen ourselves",
    "peer reviewed": "a study that other researchers have checked",
}


def category_pages(rules: RuleSet) -> dict[str, str]:
    """The pages by their paths in docs/."""
    about = about_categories()
    made = {f"{_FOLDER}/README.md": page(_index(rules, about))}
    for name, said in about.items():
        if own := rules.of_category(name):
            made[f"{_FOLDER}/{name}.md"] = page(_category(name, said, own, rules.score))
    return made


def _index(rules: RuleSet, about: dict[str, About]) -> Iterator[str]:
    yield "# What msglint judges"
    yield ""
    yield "Every finding belongs to a category, and so does everything a message does well. Each page shows messages with what is found in"
    yield "them, a better version, and messages that only look alike; `msglint explain hype` shows much of it in a terminal. What the"
    yield "points mean is in [the score](../score.md)."
    yield ""
    for title, names in (("Faults", FAULTS), ("Strengths", STRENGTHS)):
        yield f"## {title}"
        yield ""
        judged = [name for name in names if rules.of_category(name)]
        rows = ([f"[{name}]({name}.md)", in_line(about[name].line), str(len(rules.of_category(name)))] for name in judged)
        yield from table(("Category", "In one line", "Rules"), rows)
        missing = [name for name in names if name not in judged]
        if missing:
            yield "Not judged yet:"
            yield ""
            yield from (f"- {name}: {plain(about[name].line)}" for name in missing)
            yield ""
    yield "## Reasons"
    yield ""
    yield "Each rule names its reasons. S0 to S4 are the articles msglint began with; [CONTRIBUTING.md](../../CONTRIBUTING.md#add-a-rule)"
    yield "says in a line what each of them holds. Behind a reason stands how strong it is:"
    yield ""
    yield from table(("Strength", "Meaning"), ([name, in_line(meaning)] for name, meaning in _STRENGTH.items()))
    yield "Evidence that speaks against a rule is named too. msglint makes no claim about how many people will reply."


def _category(name: str, about: About, rules: Sequence[Rule], score: ScoreSettings) -> Iterator[str]:
    fault = name in FAULTS
    yield f"# {name}"
    yield ""
    yield f"A {'fault' if fault else 'strength'}. {plain(about.line)}"
    yield ""
    yield from _first_example(rules)
    yield plain(about.about)
    yield ""
    yield "## Its rules"
    yield ""
    heads = ("Rule", "In one line", *(("Severity",) if fault else ()), "Looks at")
    yield from table(heads, (_summary(rule) for rule in rules))
    for rule in rules:
        yield from _rule(rule)
    yield "## In the score"
    yield ""
    yield from _effect(name, score)
    yield ""
    yield "All numbers are in [the score](../score.md)."
    yield ""
    yield "## Turn it off, or change it"
    yield ""
    yield "In a [settings file](../settings.md):"
    yield ""
    yield from block("yaml", _settings(name, rules, score))


def _first_example(rules: Sequence[Rule]) -> Iterator[str]:
    rule, hit = next(((rule, hit) for rule in rules for hit in rule.hits if hit.found), (rules[0], rules[0].hits[0]))
    yield quotation(marked(_text(hit), hit.found))
    yield f"msglint says: {'' if rule.kind == 'strength' else SEVERITY[rule.severity] + ', '}{plain(_said(rule, hit))}"
    yield ""
    if hit.better:
        yield "Better:"
        yield ""
        yield quotation(in_line(hit.better))


def _summary(rule: Rule) -> list[str]:
    said = [f"[{rule.id}](#{rule.id})", in_line(rule.title)]
    return [*said, *([severity(rule)] if rule.kind == "fault" else []), looked_at(rule)]


def _rule(rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}"
    yield ""
    yield f"**{plain(rule.title)}.** {plain(rule.why)}"
    yield ""
    if rule.advice:
        yield f"Instead: {plain(rule.advice)}"
        yield ""
    hits = rule.hits[:_SHOWN]
    if rule.kind == "fault":
        yield from table(("Found", "Better"), ([_example(hit), in_line(hit.better)] for hit in hits))
    else:
        yield from table(("Found",), ([_example(hit)] for hit in hits))
    yield from table(("Not found",), ([_example(miss)] for miss in rule.misses[:_SHOWN]))
    yield "Reasons:"
    yield ""
    for reason in rule.reasons:
        yield f"- {plain(reason.claim)} ({plain(reason.source)}, [{reason.strength}](README.md#reasons){_SPEAKS[reason.speaks]})"
    yield ""


def _example(example: Example) -> str:
    front = _front_matter(example)
    known = ", ".join(filter(None, (example.channel, example.stage, *front.split("\n"))))
    return marked(_text(example), example.found) + (f" *({plain(known)})*" if known else "")


def _text(example: Example) -> str:
    front = _front_matter(example)
    text = example.text.removeprefix(f"---\n{front}\n---\n") if front else example.text
    return (f"Subject: {example.subject}\n" if example.subject else "") + text


def _front_matter(example: Example) -> str:
    return example.text.split("\n---\n")[0].removeprefix("---\n") if example.text.startswith("---\n") else ""


def _said(rule: Rule, example: Example) -> str:
    return rule.message.replace("{quote}", " ".join(example.found.split()))


def _effect(name: str, score: ScoreSettings) -> Iterator[str]:
    for shares, verb in ((score.faults, "takes"), (score.strengths, "adds")):
        if name in shares:
            yield f"- The first one {verb} {_points(shares[name], score)}. A second one counts half, a third one a quarter."
    less = [f"A {SEVERITY[word]} takes {share:.0%} of that." for word, share in score.severities.items() if share != 1]
    if name in score.faults:
        yield from (f"- {said}" for said in less)
    if name == "buyer-question":
        for kind, share in score.questions.items():
            yield f"- A question of the kind {kind} also adds {_points(share, score)}."
    if name in score.caps:
        yield f"- With an error of it the score is {score.caps[name].at} at most."
    if name not in score.faults and name not in score.strengths:
        yield "- It moves no points. It is only told."


def _points(share: Share, score: ScoreSettings) -> str:
    whole = score.dimensions[share.dimension].points
    return f"{share.share * whole:g} of the {whole:g} points of {dimension(share.dimension)}"


def _settings(name: str, rules: Sequence[Rule], score: ScoreSettings) -> Iterator[str]:
    yield "rules:"
    yield from (f"  {line}" for line in _rows([(f"{name}: off", "all of its rules"), *_one_by_one(name, rules)]))
    for key, shares in (("faults", score.faults), ("strengths", score.strengths)):
        if name in shares:
            yield "score:"
            yield f"  {key}:"
            yield f"    {name}: {{share: {shares[name].share / 2:g}}}  # half the points"


def _one_by_one(name: str, rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """What can be said of single rules; it wins over what is said of the category."""
    first = rules[0]
    if first.kind == "fault":
        word = "warning" if first.severity == "info" else "info"
        yield f"{first.id}: {word}", f"one of them is on, as a {SEVERITY[word]}"
    elif len(rules) > 1:
        yield f"{first.id}: on", "one of them is on"
    for rule in rules[first.kind == "fault" :]:
        for parameter in parameters_of(rule.check):
            yield f"{rule.id}: {{{parameter.name}: {parameter.value}}}", parameter.about


def _rows(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Settings with their comments in a column."""
    width = max(len(setting) for setting, _ in rows)
    return (f"{setting.ljust(width)}  # {said}" for setting, said in rows)
