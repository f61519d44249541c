"""Removal: lines that tell how to get off a list, in which nothing is sold."""

from __future__ import annotations

from msglint.language.sentences import Sentence

_UNSUBSCRIBES = frozenset("unsubscribe unsubscribing opt-out".split())
_REMOVES = frozenset("removed remove removal removing".split())
_LISTS = frozenset("list lists database databases mailing mailings".split())


def signs_off(sentence: Sentence) -> bool:
    """ "To be removed from our list, call us at no cost"; "we remove old tanks" is an offer."""
    known = sentence.known
    return bool(_UNSUBSCRIBES & known) or bool(_REMOVES & known and _LISTS & known) or " list management " in sentence.line
