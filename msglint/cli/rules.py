"""`msglint rules`: the rules in use, one a line."""

from __future__ import annotations

import json
from typing import Any

import click

from msglint.cli.rules_in_use import RulesInUse, tells_of_rules
from msglint.overrides import changes_for
from msglint.rule import Rule

_HEAD = ("rule", "kind", "category", "severity", "title")


@click.command("rules", short_help="List the rules.")
@click.option("--category", metavar="NAME", help="Only the rules of this category, such as seller-need.")
@click.option(
    "--format", "format_", type=click.Choice(("terminal", "json")), default="terminal", show_default=True, help="A table, or JSON."
)
@tells_of_rules
def command(category: str | None, format_: str, rules: RulesInUse) -> None:
    """List the rules that hold in this folder, with its settings: what each is called, what it finds, and how bad that is.

    \b
    Examples:
      msglint rules
      msglint rules --rules our-rules/
      msglint rules --category seller-need
      msglint rules --format json
    """
    chosen = rules.rules.rules if category is None else rules.rules.of_category(category)
    if format_ == "json":
        click.echo(json.dumps([_record(rule) for rule in chosen], ensure_ascii=False, indent=2))
        return
    # Faults first, each category together.
    ordered = sorted(chosen, key=lambda rule: (rule.kind, rule.category, rule.id))
    rows = [_HEAD, *((rule.id, rule.kind, rule.category, rule.severity if rule.kind == "fault" else "", rule.title) for rule in ordered)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD) - 1)]
    for row in rows:
        click.echo("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]))
    for rule in ordered:
        if rule.id in rules.rules.replaced:
            click.echo(f"\n{rule.id} in {rule.path} stands in for msglint's own rule of this name.")
    for rule in rules.off:
        if category in (None, rule.category):
            click.echo(f"\n{rule.id} is off: {rules.place(rule)}")


def _record(rule: Rule) -> dict[str, Any]:
    """A rule as data, without its checks and the place of its file."""
    return {
        "id": rule.id,
        "kind": rule.kind,
        "category": rule.category,
        "severity": rule.severity if rule.kind == "fault" else None,
        "title": rule.title,
        "find": rule.find,
        "can_change": changes_for(rule),
        "stages": rule.stages,
        "channels": rule.channels,
        "where": rule.where,
        "message": rule.message,
        "why": rule.why,
        "advice": rule.advice,
        "reasons": [{"source": r.source, "claim": r.claim, "strength": r.strength, "speaks": r.speaks} for r in rule.reasons],
    }
