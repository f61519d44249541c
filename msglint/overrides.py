"""What a user changes in a rule without touching its file: off, its severity, and the numbers of its check."""

from __future__ import annotations

from dataclasses import replace

from msglint.checks.parameters import parameters_of, with_parameter
from msglint.finding import SEVERITIES
from msglint.marked_yaml import Node
from msglint.rule import Rule
from msglint.rule_files import severity_when

_OF_FAULTS = ("severity", "severity_when")


def changes_for(rule: Rule) -> tuple[str, ...]:
    """What can be changed in a rule, by name."""
    return (*(_OF_FAULTS if rule.kind == "fault" else ()), *(parameter.name for parameter in parameters_of(rule.check)))


def changed(rule: Rule, change: Node) -> Rule | None:
    """The rule as somebody wants it, None when it is off. What cannot be changed so is a problem of the node's source.

    One word says most: `off`, `on` (as the rule file has it), or a severity. Else a mapping of `changes_for` names. A
    severity that is changed holds at every stage and in every channel, unless `severity_when` comes with it.
    """
    severities = SEVERITIES if rule.kind == "fault" else ()
    if change.is_text:
        word = change.choice(("on", "off", *severities), rule.id)
        return None if word == "off" else _with_severity(rule, word)
    legal = changes_for(rule)
    if not legal:
        change.complain(f"{rule.id} has nothing to change but on and off", f"write  {rule.id}: off")
        return rule
    for name, value in change.mapping(rule.id, legal).items():
        if name == "severity":
            word = value.choice(("off", *severities), "severity")
            if word == "off":
                return None
            rule = _with_severity(rule, word)
        elif name != "severity_when":
            rule = replace(rule, check=with_parameter(rule.check, name, value))
    for key, value in change.pairs():
        if key.is_text and key.text() == "severity_when" and rule.kind == "fault":
            rule = replace(rule, severity_when=tuple(severity_when(value)), lenient=False)
    return rule


def _with_severity(rule: Rule, word: str) -> Rule:
    severity = next((each for each in SEVERITIES if each == word), None)
    return replace(rule, severity=severity, severity_when=(), lenient=False) if severity else rule
