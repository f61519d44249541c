"""The numbers of a check that a user may move in settings, each by the name it has in the rule file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from msglint.marked_yaml import Node

AnyCheck = TypeVar("AnyCheck")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number: its name, its value as one writes it, what it is, and how a new one is read into which attribute."""

    name: str
    value: str
    about: str
    read: Callable[[str], object]
    attribute: str


def parameters_of(check: Any) -> tuple[Parameter, ...]:
    """The numbers of a check; most kinds have none."""
    found: tuple[Parameter, ...] = getattr(check, "parameters", ())
    return found


def with_parameter(check: AnyCheck, name: str, value: Node) -> AnyCheck:
    """The check with one number moved; a number that makes no sense is a problem and moves nothing."""
    (parameter,) = [each for each in parameters_of(check) if each.name == name]
    known = len(value.source.problems)
    number = value.convert(parameter.read, None, name)
    if len(value.source.problems) > known:
        return check
    return replace(check, **{parameter.attribute: number})  # type: ignore[type-var]


def whole(least: int = 0) -> Callable[[str], int]:
    """Reads a whole number from ``least`` up."""

    def read(text: str) -> int:
        if not re.fullmatch(r"\d{1,6}", text.strip()):
            raise ValueError(f'"{text}" is not a whole number, such as {max(least, 3)}')
        if int(text) < least:
            raise ValueError(f"it can't be less than {least}")
        return int(text)

    return read


def percent(text: str) -> float:
    """Reads "50%" as 50.0; a bare number could be meant either way, and is not guessed at."""
    found = re.fullmatch(r"(\d{1,3}(?:\.\d+)?) ?%", text.strip())
    if not found:
        raise ValueError(f'"{text}" is not a share; write it in per cent, such as 50%')
    if not 0 <= float(found[1]) < 100:
        raise ValueError("nothing can be more than 100% of the whole; it is from 0% to 99%")
    return float(found[1])
