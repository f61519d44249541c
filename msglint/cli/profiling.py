"""`msglint check --profile`: where the time of a run went, as tables for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import perf_counter_ns
from typing import TYPE_CHECKING

import click

from msglint.cli.choices import Choices

if TYPE_CHECKING:
    from msglint.profile import Profile

_SLOWEST = 25  # rules shown, besides the user's own
_RULE = ("rule", "ms", "share", "µs each", "tried", "matched", "reported", "parses")
_MANY = 10_000_000  # nanoseconds from which on decimals say nothing


def started(choices: Choices, jobs: int | None) -> Profile:
    """A profile that is told from now on what is done for these choices."""
    began = perf_counter_ns()
    from msglint.profile import Profile, Spot

    if jobs is not None and jobs > 1:
        click.echo(f"msglint: --profile lints in one process; --jobs {jobs} does not count", err=True)
    profile = choices.profile = Profile()
    profile.spent[Spot("loading")] = perf_counter_ns() - began
    return profile


def tell(profile: Profile) -> None:
    """The tables, on standard error."""
    for line in tables(profile):
        click.echo(line, err=True)


def tables(profile: Profile) -> Iterator[str]:
    """Stages, rules and facts, each the slowest first."""
    from msglint.profile import STAGES

    stages, rules, facts = Counter[str](), Counter[str](), Counter[str]()
    for spot, spent in profile.spent.items():
        stages[spot.stage] += spent
        of = rules if spot.name in profile.rules else facts
        of[spot.name] += spent if spot.name else 0
    whole = max(stages.total(), 1)
    messages = "1 message" if profile.messages == 1 else f"{profile.messages:,} messages"
    yield ""
    yield f"Profile: {messages}, {whole / 1e9:,.2f} s, in one process, nothing taken from earlier runs"
    yield ""
    rows = [(name, _ms(spent), _share(spent, whole), STAGES[name]) for name, spent in _slowest(stages) if spent]
    yield from _table(("stage", "ms", "share", "what it is"), rows, words=(0, 3))
    yield ""
    shown = _shown(profile, rules)
    rows_of_rules = [_row(profile, id, rules[id], whole) for id in shown]
    if more := profile.rules.keys() - set(shown):
        spent = sum(rules[id] for id in more)
        rows_of_rules.append((f"{len(more)} more", _ms(spent), _share(spent, whole), *[""] * 5))
    yield from _table(_RULE, rows_of_rules)
    yield ""
    each = [
        (name.replace("_", " "), _ms(spent), _share(spent, whole), f"{profile.read[name]:,}") for name, spent in _slowest(facts) if name
    ]
    yield from _table(("fact", "ms", "share", "worked out"), each)
    yield ""
    yield "A rule's time is its own: looking for its words, its match, its guards. What rules share is in the facts, and the parse in"
    yield "its stage; `parses` says how many sentences a rule wanted parsed, `tried` how many messages held words it looks for."


def _shown(profile: Profile, rules: Counter[str]) -> list[str]:
    """The slowest rules, and all of the user's own, which are not in msglint's folder."""
    from msglint.ruleset import built_in_rules

    theirs = built_in_rules()
    slowest = sorted(profile.rules, key=lambda id: (-rules[id], id))
    own = {id for id, rule in profile.rules.items() if theirs not in Path(rule.path).parents}
    return [id for at, id in enumerate(slowest) if at < _SLOWEST or id in own]


def _row(profile: Profile, id: str, spent: int, whole: int) -> tuple[str, ...]:
    tried = profile.tried[id]
    each = f"{spent / tried / 1000:,.1f}" if tried else "-"
    counts = (tried, profile.matched[id], profile.reported[id], profile.parsed[id])
    return (id, _ms(spent), _share(spent, whole), each, *(f"{count:,}" for count in counts))


def _slowest(spent: Counter[str]) -> list[tuple[str, int]]:
    return sorted(spent.items(), key=lambda item: (-item[1], item[0]))


def _ms(spent: int) -> str:
    return f"{spent / 1e6:,.0f}" if spent >= _MANY else f"{spent / 1e6:.2f}"


def _share(spent: int, whole: int) -> str:
    return f"{100 * spent / whole:.1f} %"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], words: Sequence[int] = (0,)) -> Iterator[str]:
    """Columns side by side: those of words begin, those of numbers end at one place."""
    lines = [head, *rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    for line in lines:
        cells = (cell.ljust(width) if at in words else cell.rjust(width) for at, (cell, width) in enumerate(zip(line, widths, strict=True)))
        yield "  ".join(cells).rstrip()
