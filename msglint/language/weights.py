"""The trained model's numbers, read straight from the files that spaCy's training wrote. Importing spaCy for it would take longer
than linting a mail."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MODEL = Path(__file__).parent / "model"
Rows = NDArray[np.float64]


@dataclass(frozen=True)
class Weights:
    """The layers of a pipeline of tok2vec, tagger and transition-based parser, in the order of their files."""

    folder: Path

    @cached_property
    def tok2vec(self) -> list[Layer]:
        return list(_layers(self.folder / "tok2vec" / "model"))

    @cached_property
    def tagger(self) -> list[Layer]:
        return list(_layers(self.folder / "tagger" / "model"))

    @cached_property
    def parser(self) -> list[Layer]:
        return list(_layers(self.folder / "parser" / "model"))

    @cached_property
    def tags(self) -> list[str]:
        return list(json.loads((self.folder / "tagger" / "cfg").read_bytes())["labels"])

    @cached_property
    def moves(self) -> list[tuple[int, str]]:
        """The parser's actions in the order of its classes: number of the move, label."""
        counted = json.loads(unpacked((self.folder / "parser" / "moves").read_bytes())["moves"])
        return [
            (int(move), label)
            for move, labels in sorted(counted.items())
            for _, label in sorted(((count, label) for label, count in labels.items()), reverse=True)
        ]


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: its name in thinc, and its parameters and settings by theirs."""

    name: str
    of: Mapping[str, Rows]
    settings: Mapping[str, Any]


def named(layers: Sequence[Layer], name: str) -> list[Layer]:
    """The layers of this name, in their order."""
    return [layer for layer in layers if layer.name == name]


def _layers(path: Path) -> Iterator[Layer]:
    kept = unpacked(path.read_bytes())
    for node, attrs, params in zip(kept["nodes"], kept["attrs"], kept["params"], strict=True):
        settings = {name: unpacked(value) if isinstance(value, bytes) else value for name, value in attrs.items()}
        yield Layer(node["name"], {name: value for name, value in params.items() if value is not None}, settings)


def unpacked(data: bytes) -> Any:
    """What a MessagePack file holds; an array in it, as thinc writes one, becomes an array of 64-bit floats.

    https://github.com/msgpack/msgpack/blob/master/spec.md, without extension types.
    """
    return _Unpacker(data).value()


class _Unpacker:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def value(self) -> Any:
        byte = self._number(">B")
        if byte < 0x80:
            return byte
        if byte < 0x90:
            return self._map(byte & 0x0F)
        if byte < 0xA0:
            return [self.value() for _ in range(byte & 0x0F)]
        if byte < 0xC0:
            return self._bytes(byte & 0x1F).decode()
        if byte >= 0xE0:
            return byte - 0x100
        if byte in _FIXED:
            return _FIXED[byte]
        if byte in _NUMBERS:
            return self._number(_NUMBERS[byte])
        kind, size = _SIZED[byte]
        count = self._number(size)
        if kind == "bytes":
            return self._bytes(count)
        if kind == "text":
            return self._bytes(count).decode()
        return self._map(count) if kind == "map" else [self.value() for _ in range(count)]

    def _number(self, kind: str) -> Any:
        (number,) = struct.unpack_from(kind, self.data, self.at)
        self.at += struct.calcsize(kind)
        return number

    def _bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]

    def _map(self, count: int) -> Any:
        pairs = [(self.value(), self.value()) for _ in range(count)]
        found = {key.decode() if isinstance(key, bytes) else key: value for key, value in pairs}
        if not found.get("nd"):
            return found
        return np.frombuffer(found["data"], dtype=found["type"]).reshape(found["shape"]).astype(np.float64)


_FIXED: Mapping[int, Any] = {0xC0: None, 0xC2: False, 0xC3: True}
_NUMBERS: Mapping[int, str] = {0xCA + i: kind for i, kind in enumerate((">f", ">d", ">B", ">H", ">I", ">Q", ">b", ">h", ">i", ">q"))}
_SIZED: Mapping[int, tuple[str, str]] = {
    **{0xC4 + i: ("bytes", size) for i, size in enumerate((">B", ">H", ">I"))},
    **{0xD9 + i: ("text", size) for i, size in enumerate((">B", ">H", ">I"))},
    **{0xDC + i: ("list", size) for i, size in enumerate((">H", ">I"))},
    **{0xDE + i: ("map", size) for i, size in enumerate((">H", ">I"))},
}
