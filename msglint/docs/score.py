"""The page about the score: a message with its ledger, then the formula and all of its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from msglint.docs.markdown import block, in_line, page, table
from msglint.docs.words import CHANNEL, SEVERITY, STAGE, dimension, listed
from msglint.drafts import message_of, read_text
from msglint.errors import DraftError
from msglint.finding import DraftReport
from msglint.linter import Linter
from msglint.message import CHANNELS, STAGES
from msglint.ruleset import FAULTS, STRENGTHS, RuleSet
from msglint.score import ScoreSettings, Share

MESSAGE = """\
Hi Marta,

Your shop has been closed on Mondays since May. What do you do with the bread that is left on Sunday?

We make a till that counts what is left over. I really need two more customers.

Jo
"""
# Rows that no rule, category or question stands behind.
_ROWS = {
    "base": "what a dimension starts with",
    "ceiling": "a dimension holds no more than all of its points",
    "floor": "and no less than its debt allows; the whole score no less than nothing",
    "cap": "a limit of the whole score",
    "rounding": "to a whole number",
}


def score_page(rules: RuleSet) -> str:
    return page(_lines(rules))


def _lines(rules: RuleSet) -> Iterator[str]:
    score = rules.score
    yield "# The score"
    yield ""
    yield "How much a message is about its reader, from 0 to 100. It says nothing about how many people will reply. Every point has a"
    yield "row that says where it comes from (`msglint check -v`), and the rows add up to the score exactly."
    yield ""
    yield "## A message and its ledger"
    yield ""
    yield "A first e-mail to a stranger:"
    yield ""
    yield from block("text", MESSAGE.rstrip().split("\n"))
    yield from _ledger(rules)
    yield "## How it is made"
    yield ""
    yield from _steps(score)
    yield "## Dimensions"
    yield ""
    yield from _dimensions(score)
    yield "## What adds"
    yield ""
    yield from table(("Strength, or kind of question", "Adds", "To"), _moves({**score.strengths, **score.questions}, score, "+"))
    yield "## What takes"
    yield ""
    yield from table(("Fault", "Takes", "From"), _moves(score.faults, score, "-"))
    others = [name for name in (*FAULTS, *STRENGTHS) if name not in {**score.faults, **score.strengths} and rules.of_category(name)]
    if others:
        yield f"These are told, and move nothing: {listed(others)}."
        yield ""
    yield "## Limits"
    yield ""
    yield from table(("At most", "When"), ([str(cap.at), in_line(cap.why)] for cap in score.caps.values()))
    yield "## Bands"
    yield ""
    yield from table(("From", "Name"), ([str(least), name] for least, name in score.bands))
    yield "## Move a number"
    yield ""
    yield "All of these numbers can be changed in a [settings file](settings.md), for one folder of drafts or for all:"
    yield ""
    yield from block("yaml", _settings(score))


def _ledger(rules: RuleSet) -> Iterator[str]:
    report = _report(rules)
    rows = ([row.rule, dimension(row.dimension), _signed(row.points), in_line(row.why)] for row in report.score.ledger)
    yield from table(("Row", "Dimension", "Points", "Why"), rows)
    yield f"Together: **{report.score.value} of 100, {report.score.band}**."
    yield ""
    yield "A row has the name of its rule, or of a kind of question. The others are:"
    yield ""
    yield from (f"- `{name}`: {meaning}" for name, meaning in _ROWS.items())
    yield ""


def _report(rules: RuleSet) -> DraftReport:
    draft = next(read_text(MESSAGE))
    if isinstance(draft, DraftError):
        raise draft
    message = message_of(replace(draft, channel="email", stage="first"))
    return next(Linter(rules).lint([message]))


def _steps(score: ScoreSettings) -> Iterator[str]:
    whole = [f"{SEVERITY[name]}s" for name, share in score.severities.items() if share == 1]
    less = [f"a {SEVERITY[name]} takes {share:.0%} of them" for name, share in score.severities.items() if share != 1]
    yield f"1. The {len(score.dimensions)} dimensions share 100 points. Each starts with a part of its points."
    yield "2. What the message does well adds to its dimension, up to all of the points. Words that are a fault too add nothing."
    least = f", down to {score.debt:.0%} of its points below nothing" if score.debt else ", down to nothing"
    yield f"3. What stands in the way takes from its dimension{least}. {listed(whole).capitalize()} take all of the points in"
    yield f"   the table{'; ' if less else ''}{'; '.join(less)}."
    yield f"   With high stakes (`stakes: high`, a big price or a big step) everything takes {score.stakes['high']:g} times as much."
    yield "4. The second of a category counts half, the third a quarter, and so on; the same words cost a dimension once."
    yield "   A longer message earns no discount."
    yield "5. The score is the sum of the dimensions, held down by the limits, and rounded."
    yield ""
    yield f"A message with fewer than {score.least_words} words, one in another language, and one that is not outreach get no score."
    yield ""


def _dimensions(score: ScoreSettings) -> Iterator[str]:
    channels = [channel for channel in CHANNELS if channel in score.channels]
    stages = [stage for stage in STAGES if stage in score.stages]
    offer = any(d.without_offer != d.base for d in score.dimensions.values())
    heads = ["Dimension", "Points", *(f"in {CHANNEL[channel]}" for channel in channels), "Starts with"]
    heads += [
        *(f"{STAGE[stage]}: starts with" for stage in stages),
        *(["no offer, no error, warnings of one kind at most: starts with"] if offer else []),
    ]
    rows = []
    for name, each in score.dimensions.items():
        row = [dimension(name), f"{each.points:g}"]
        row += [f"{score.channels[channel].get(name, each.points):g}" for channel in channels]
        row += [f"{share * each.points:g}" for share in (each.base, *(score.stages[stage].get(name, each.base) for stage in stages))]
        row += [f"{each.without_offer * each.points:g}"] if offer else []
        rows.append(row)
    yield from table(heads, rows)


def _moves(shares: Mapping[str, Share], score: ScoreSettings, sign: str) -> Iterator[list[str]]:
    for name, share in shares.items():
        whole = score.dimensions[share.dimension].points
        yield [name, f"{sign}{share.share * whole:g}", f"{dimension(share.dimension)} ({whole:g})"]


def _settings(score: ScoreSettings) -> Iterator[str]:
    fault, takes = next(iter(score.faults.items()))
    strength, adds = next(iter(score.strengths.items()))
    yield "score:"
    yield f"  faults: {{{fault}: {{share: {takes.share / 2:g}}}}}  # half of what it takes now; shares are parts of its dimension"
    yield f"  strengths: {{{strength}: {{share: {min(1.0, adds.share + 0.2):g}}}}}"
    yield f"  caps: {{seller-need: {{at: {score.caps['seller-need'].at - 10}}}}}"
    yield f"  least_words: {score.least_words + 6}"


def _signed(points: float) -> str:
    return f"{points:+g}"
