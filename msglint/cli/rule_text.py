"""The text of a new rule's file, with comments that teach."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from msglint.cli.rule_starts import STARTS, Hit
from msglint.ruleset import STRENGTHS

_HEAD = """\
# A rule of your own. It works as it is. Change one thing at a time, and run  msglint test-rules  on its folder after each
# change. "Writing rules" in msglint's documentation tells how all of this is written.

id: {id}  # always the name of the file
category: {category}  # what kind of {fault} it is: `msglint explain CATEGORY` tells what one means
title: {title}  # a few words, for lists
"""
_FAULT = """\
severity: warning  # error: must not go out; warning: better not; info: a note
# severity_when:  # another severity under a condition, the first that holds: stage, channel, part, after
#   - stage: warm
#     is: info
"""
_STRENGTH = "kind: strength\n"
_LIMITS = """\
# stages: [first, follow-up]  # look only there; without this: first, follow-up and warm
# channels: [email, dm]       # look only there; without this: email, dm, sms and copy
where: [{where}]  # any of: subject, greeting, body
"""
_GUARDS = """\
# What makes it no {fault} after all. Words the reader said or wrote are never held against the writer.
unless: [buyers-own-words]
"""
_HITS = "# Messages in which it must be found{exactly}.{better}\n"


def rule_text(id: str, kind: str, category: str = "") -> str:
    """A whole rule file of one kind, ready to run."""
    start = STARTS[kind]
    category = category or start.category
    strength = category in STRENGTHS
    whole = not start.hits[0].found
    words = {"fault": "strength" if strength else "fault", "where": start.where}
    title = id.replace("-", " ").capitalize()
    pieces = [
        _HEAD.format(id=id, category=category, title=title, **words) + (_STRENGTH if strength else _FAULT) + _LIMITS.format(**words),
        f"# {start.about}\nfind:\n{start.find}",
        _GUARDS.format(**words),
        "# What the writer is told" + ("" if whole else "; {quote} stands for the words found") + f".\nmessage: {scalar(start.message)}\n"
        f"why: {scalar(start.why)}\n" + ("" if strength else f"advice: {scalar(start.advice)}\n"),
        "# Where this comes from: an article, a study, your own experience. strength: opinion, vendor data, second hand, peer reviewed.\n"
        "reasons:\n  - source: Ours\n    claim: Say here in a sentence what you have seen.\n    strength: opinion\n",
        _HITS.format(
            exactly="" if whole else ", with exactly the words under found",
            better="" if strength else " The better version is without the fault.",
        )
        + "hits:\n"
        + "".join(line for hit in start.hits for line in _hit(hit, strength)),
        "# Messages that look like it and are fine. The nearer the miss, the better the rule.\nmisses:\n"
        + "".join(f"  - {scalar(miss, 4)}\n" for miss in start.misses),
    ]
    return "\n".join(pieces)


def _hit(hit: Hit, strength: bool) -> Iterator[str]:
    yield f"  - text: {scalar(hit.text, 6)}\n"
    if hit.found:
        yield f"    found: {scalar(hit.found, 6)}\n"
    if hit.channel:
        yield f"    channel: {hit.channel}\n"
    if not strength:
        yield f"    better: {scalar(hit.better, 6)}\n"


def scalar(text: str, indent: int = 0) -> str:
    """The text as YAML reads it back."""
    if "\n" in text:
        return "|-\n" + "\n".join(" " * indent + line if line else "" for line in text.split("\n"))
    plain = re.fullmatch(r"[A-Za-z][^:#{}\[\]\"]*", text) and text.lower() not in ("yes", "no", "on", "off")
    if plain:
        return text
    return f"'{text}'" if "'" not in text else json.dumps(text, ensure_ascii=False)
