"""`msglint explain`: what a rule or a category finds and why, and how the score is made."""

from __future__ import annotations

from collections.abc import Iterator

import click

from msglint.categories import about_categories
from msglint.checks.parameters import parameters_of
from msglint.cli.explain_score import effect_of, score_lines
from msglint.cli.paragraphs import heading, paragraph
from msglint.cli.rules_in_use import RulesInUse, tells_of_rules
from msglint.reports.counts import many
from msglint.rule import Example, Rule, SeverityWhen
from msglint.ruleset import FAULTS, STRENGTHS, RuleSet
from msglint.settings import FILE
from msglint.silence import MARK_RULES

_SPEAKS = {"for": "", "partly": ", speaks partly for it", "against": ", speaks against it"}
_SEVERITY = {"error": "error", "warning": "warning", "info": "note"}
_SHOWN = 2  # hits, and misses


@click.command("explain", short_help="Tell what a rule, a category or the score is about.")
@click.argument("name", metavar="RULE|CATEGORY|score")
@tells_of_rules
def command(name: str, rules: RulesInUse) -> None:
    """Tell what a rule finds, why, what to do instead and where that comes from; what a category means and which rules it
    has; or, for "score", how the score is made. All of it as the settings of this folder have it.

    \b
    Examples:
      msglint explain needs-the-sale
      msglint explain hype
      msglint explain score
    """
    off = {rule.id: rule for rule in rules.off}
    if name == "score":
        lines = score_lines(rules.rules.score)
    elif name in MARK_RULES:
        lines = _mark(name)
    elif all(name != rule.id for rule in rules.known.rules) and name in (*FAULTS, *STRENGTHS):
        lines = _category(name, rules.rules)
    else:
        rule = off.get(name) or rules.rules.get(name)
        lines = _rule(rule, rules.rules, _settled(rules.place(rule), off=name in off))
    for line in lines:
        click.echo(line)


def _mark(name: str) -> Iterator[str]:
    """What is said of marks in drafts has no rule file."""
    title, advice = MARK_RULES[name]
    yield f"{name}: {title}"
    yield from paragraph("a warning about a mark (`msglint: off ...`) in a draft, an error where it would be sent; it costs no points")
    yield from heading("Instead")
    yield from paragraph(advice)


def _settled(place: str, *, off: bool) -> str:
    """What settings have made of a rule; "" when they say nothing of it."""
    return f"It is {'off' if off else 'changed'} by the settings: {place}" if place else ""


def _rule(rule: Rule, rules: RuleSet, settled: str) -> Iterator[str]:
    yield f"{rule.id}: {rule.title}"
    yield from paragraph(_about(rule))
    if settled:
        yield f"  {settled}"
    yield from heading("What it says")
    yield from paragraph(_said(rule))
    yield from heading("Why")
    yield from paragraph(rule.why)
    if rule.advice:
        yield from heading("Instead")
        yield from paragraph(rule.advice)
    yield from heading("Reasons")
    for reason in rule.reasons:
        yield from paragraph(f"{reason.claim} ({reason.source}; {reason.strength}{_SPEAKS[reason.speaks]})", "- ")
    yield from heading("It finds")
    for example in rule.hits[:_SHOWN]:
        yield from _example(example, "- ")
        if example.better:
            yield from paragraph(example.better, "  better: ")
    yield from heading("It does not find")
    for example in rule.misses[:_SHOWN]:
        yield from _example(example, "- ")
    effect = effect_of(rule.category, rules.score)
    if effect:
        yield from heading("In the score")
        for line in effect:
            yield from paragraph(line)
    yield from heading(f"To change it, in {FILE}")
    yield from _settings(rule)


def _settings(rule: Rule) -> Iterator[str]:
    """What a settings file may say of the rule, ready to copy, with the values in use."""
    numbers = parameters_of(rule.check)
    if rule.kind == "strength" and not numbers:
        yield from ("  rules:", f"    {rule.id}: off")
        return
    rows = [(f"{number.name}: {number.value}", number.about) for number in numbers]
    if rule.kind == "fault":
        rows = [(f"severity: {rule.severity}", "error, warning, info or off"), *_conditions(rule), *rows]
    width = max(len(written) for written, _ in rows)
    yield from ("  rules:", f"    {rule.id}:")
    yield from (f"      {written.ljust(width)}  # {about}" if about else f"      {written}" for written, about in rows)


def _conditions(rule: Rule) -> Iterator[tuple[str, str]]:
    """Its severities under a condition. A severity that is set without them holds everywhere."""
    if not rule.severity_when:
        yield "# severity_when: [{channel: dm, is: info}]", "another one under a condition"
        return
    yield "severity_when:", "another one under a condition, the first that holds"
    for when in rule.severity_when:
        given = {name: getattr(when, name) for name in ("stage", "channel", "part", "after")} | {"is": when.severity}
        yield "  - {" + ", ".join(f"{name}: {value}" for name, value in given.items() if value) + "}", ""


def _about(rule: Rule) -> str:
    said = f"A {rule.kind} of the category {rule.category}."
    if rule.kind == "fault":
        changes = "".join(f"; {_SEVERITY[when.severity]} {_when(when)}" for when in rule.severity_when)
        said += f" Severity: {_SEVERITY[rule.severity]}{changes}."
    return f"{said} Stages: {', '.join(rule.stages)}. Channels: {', '.join(rule.channels)}. Looks at: {', '.join(rule.where)}."


def _when(when: SeverityWhen) -> str:
    conditions = [
        "when nobody has said the stage" if when.stage == "unknown" else f"at the stage {when.stage}" if when.stage else "",
        f"in {when.channel}" if when.channel else "",
        f"in the {when.part}" if when.part else "",
        "after a question about them" if when.after else "",
    ]
    return " ".join(filter(None, conditions))


def _said(rule: Rule) -> str:
    found = next((example.found for example in rule.hits if example.found), "...")
    return rule.message.replace("{quote}", " ".join(found.split()))


def _example(example: Example, prefix: str) -> Iterator[str]:
    known = ", ".join(filter(None, (example.channel, example.stage)))
    subject = f"Subject: {example.subject}\n" if example.subject else ""
    yield from paragraph(f"{subject}{example.text}" + (f"\n({known})" if known else ""), prefix)


def _category(name: str, rules: RuleSet) -> Iterator[str]:
    own = rules.of_category(name)
    about = about_categories()[name]
    yield f"{name}: {'a fault' if name in FAULTS else 'a strength'}, {many(len(own), 'rule')}"
    yield from paragraph(about.line)
    yield from paragraph(about.about)
    for rule in own:
        yield ""
        yield from paragraph(f"{rule.id}: {rule.title}")
        yield from paragraph(rule.why, "    ")
    for line in effect_of(name, rules.score) or ["It moves no points of the score; it is only told."]:
        yield ""
        yield from paragraph(line)
    if own:
        yield ""
        yield f"  msglint explain {own[0].id} tells more"
