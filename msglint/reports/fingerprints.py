"""Fingerprints: what says that a finding is the same as one of yesterday, although the text around it has moved."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from msglint.reports.marks import Mark

_WORD = re.compile(r"\w+")


class Fingerprints:
    """Made of the rule, the words of the sentence without case, marks and spacing, and how many times that came before in the
    same draft. Neither line nor column counts, so a moved or rewrapped sentence keeps its fingerprint.

    Where a file holds several drafts, the draft's own id counts too; without one the sentence counts through the whole file.
    """

    def __init__(self) -> None:
        self._scope = ("", "")
        self._seen: Counter[bytes] = Counter()

    def of(self, mark: Mark) -> str:
        """`3f1c..:1`: the first time this rule has this sentence here."""
        scope = (mark.path, mark.draft)
        if scope != self._scope:
            self._scope, self._seen = scope, Counter()
        digest = hashlib.sha256("\0".join((mark.rule, mark.draft, _words(mark))).encode("utf-8", "surrogatepass")).digest()[:16]
        self._seen[digest] += 1
        return f"{digest.hex()}:{self._seen[digest]}"


def _words(mark: Mark) -> str:
    """What stays when the text moves: the sentence, or nothing where the message as a whole is meant."""
    finding = mark.finding
    said = "" if finding is None or finding.whole else finding.sentence or finding.place.quote
    return " ".join(_WORD.findall(said.lower()))
