"""The arguments of a call in sendmail's style: whether it sends a message at all, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_WITH_VALUE = frozenset("aABCfFhLNOprRVX")  # the value stands right behind the letter, or is the next argument
_ATTACHED = frozenset("bdoq")  # whatever stands right behind the letter
_SENDS = frozenset("ma")  # -bm: deliver, as without it; -ba: in an old format


@dataclass(frozen=True, slots=True)
class Arguments:
    """``sends`` is false for calls that show a queue, make an alias table, speak SMTP and the like."""

    sends: bool
    recipients: tuple[str, ...]
    from_headers: bool  # recipients stand in the message (-t)


def read_arguments(arguments: Sequence[str]) -> Arguments:
    """What a call says. Options this does not know count as flags; their values would be taken for recipients."""
    sends, from_headers = True, False
    recipients: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            recipients += rest
        elif argument.startswith("--"):
            from_headers |= argument in ("--read-recipients", "--read-envelope-from")
        elif not argument.startswith("-") or argument == "-":
            recipients.append(argument)
        else:
            for at, letter in enumerate(argument[1:], 2):
                if letter in _WITH_VALUE:
                    if at == len(argument):
                        next(rest, None)
                    break
                if letter in _ATTACHED:
                    sends &= letter == "o" or letter == "d" or (letter == "b" and argument[at : at + 1] in _SENDS)
                    break
                from_headers |= letter == "t"
                sends &= letter != "I"
    return Arguments(sends, tuple(recipients), from_headers)
