"""The score in words, with the numbers in use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msglint.cli.paragraphs import heading, paragraph
from msglint.score import ScoreSettings, Share


def effect_of(category: str, settings: ScoreSettings) -> list[str]:
    """What a category does to the score, in sentences; none when it only informs."""
    said: list[str] = []
    for shares, verb in ((settings.faults, "takes up to"), (settings.strengths, "adds up to")):
        if category in shares:
            share = shares[category]
            dimension = settings.dimensions[share.dimension]
            said.append(
                f"{category} {verb} {share.share * dimension.points:g} of the {dimension.points:g} points of {_plain(share.dimension)}."
            )
    if category in settings.caps:
        cap = settings.caps[category]
        said.append(f"An error of it holds the whole score at {cap.at} or less: {cap.why}.")
    return said


def score_lines(settings: ScoreSettings) -> Iterator[str]:
    """The formula, step by step."""
    yield "The score: how much a message is about its reader, from 0 to 100"
    yield ""
    yield from paragraph(
        f"{len(settings.dimensions)} dimensions share 100 points. Each starts with a part of its points; what the message does well "
        "adds to it, up to all of its points; then what stands in the way takes from it"
        f"{f', down to {settings.debt:.0%} of its points below nothing' if settings.debt else ', down to nothing'}. The score is "
        "their sum, held down by the limits below and rounded. Every step is a row (msglint check -v), and the rows add up to the score."
    )
    yield from heading("Dimensions, their points, and what each starts with")
    for name, dimension in settings.dimensions.items():
        line = f"{_plain(name)}: {dimension.points:g} points, starts with {dimension.base * dimension.points:g}"
        if dimension.without_offer != dimension.base:
            wants = "offers nothing and has no error, and warnings of one kind at most"
            line += f" ({dimension.without_offer * dimension.points:g} when the message {wants})"
        yield from paragraph(line, "- ")
    for channel, points in settings.channels.items():
        yield from paragraph(f"In {channel}: {', '.join(f'{_plain(name)} {value:g}' for name, value in points.items())} points.")
    for stage, bases in settings.stages.items():
        shown = (f"{_plain(name)} {share * settings.dimensions[name].points:g}" for name, share in bases.items())
        yield from paragraph(f"At the stage {stage} they start with: {', '.join(shown)}.")
    yield from heading("What adds")
    yield from _shares(
        {**settings.strengths, **{f"a question of the kind {kind}": share for kind, share in settings.questions.items()}}, settings, "+"
    )
    yield from heading("What takes")
    yield from _shares(settings.faults, settings, "-")
    whole = [_severity(name) for name, share in settings.severities.items() if share == 1]
    less = [f"a {_severity(name)} takes {share:.0%} of this" for name, share in settings.severities.items() if share != 1]
    yield from paragraph(f"{' and '.join(whole).capitalize()} take all of it" + (f"; {', '.join(less)}." if less else "."))
    yield from paragraph(
        "The second of a category counts half, the third a quarter, and so on; the same words cost a dimension once. "
        "A strength counts only where its words are not a fault too."
    )
    yield from paragraph(f"With high stakes (--stakes high) each of these takes {settings.stakes['high']:g} times as much.")
    yield from heading("Limits")
    for cap in settings.caps.values():
        yield from paragraph(f"at most {cap.at}: {cap.why}", "- ")
    yield from heading("Bands")
    for least, name in settings.bands:
        yield from paragraph(f"from {least}: {name}", "- ")
    yield ""
    yield from paragraph(f"Fewer than {settings.least_words} words, and messages that are not outreach, get no score.")


def _shares(shares: Mapping[str, Share], settings: ScoreSettings, sign: str) -> Iterator[str]:
    for name, share in shares.items():
        points = share.share * settings.dimensions[share.dimension].points
        yield from paragraph(f"{name}: {sign}{points:g} on {_plain(share.dimension)}", "- ")


def _plain(name: str) -> str:
    return name.replace("-", " ")


def _severity(name: str) -> str:
    return {"error": "errors", "warning": "warnings", "info": "note"}.get(name, name)
