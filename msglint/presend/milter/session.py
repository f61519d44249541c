"""One connection of a mail server: what it says, command by command, and what it is told. Nothing is read or written here."""

from __future__ import annotations

from dataclasses import dataclass

from msglint.presend.milter import wire
from msglint.presend.milter.letter import Letter
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.wire import Terms, WireError, frame

_KEPT = ("i", "auth_authen")  # the macros that are looked at: the mail's number, the name somebody logged in under
_OF_A_MAIL = frozenset((wire.RCPT, wire.HEADER, wire.END_OF_HEADERS, wire.BODY, wire.END))
_LONGEST_MACRO = 256


@dataclass(frozen=True, slots=True)
class Step:
    """What one command comes to: bytes to answer, a mail to judge (the mail server waits), or the end of the connection."""

    answer: bytes = b""
    letter: Letter | None = None
    done: bool = False


class Session:
    """``actions`` are what the milter would do to a mail, ``largest`` how many bytes of one are read."""

    def __init__(self, actions: int, scope: Scope, limits: Limits, largest: int) -> None:
        self.terms = Terms()
        self.letter: Letter | None = None
        self.largest = largest
        self._actions = actions
        self._scope = scope
        self._limits = limits
        self._begun = False
        self._unjudged = False  # a mail that was accepted at its start is going by
        self._lasting: dict[str, str] = {}  # macros of the connection
        self._macros: dict[str, str] = {}  # macros of the mail

    def take(self, command: bytes, data: bytes) -> Step:
        """The next command. Raises WireError for what is not the protocol."""
        if command not in wire.COMMANDS:
            raise WireError("an unknown command")
        if command == wire.OPTIONS:
            self.drop()
            self._begun, self.terms = True, wire.agreed(data, self._actions)
            return Step(wire.options(self.terms))
        if command == wire.QUIT:
            self.drop()
            return Step(done=True)
        if not self._begun:
            raise WireError("a command before the options")
        if command == wire.MACROS:
            self._keep(data)
            return Step()
        if command in (wire.ABORT, wire.NEW, wire.CONNECT):
            self.drop()
            if command != wire.ABORT:
                self._lasting.clear()
        if command in (wire.ABORT, wire.NEW):
            return Step()
        if command == wire.MAIL:
            return self._mail(data)
        if command in _OF_A_MAIL and not self._unjudged:
            return self._piece(command, data)
        return self._go_on(command)

    def drop(self) -> None:
        """Forget the mail that was coming in."""
        if self.letter:
            self.letter.close()
        self.letter, self._unjudged = None, False
        self._macros.clear()

    def _keep(self, data: bytes) -> None:
        kept = self._lasting if data[:1] in (wire.CONNECT, wire.HELO) else self._macros
        for name, value in wire.macros(data):
            if name in _KEPT:
                kept[name] = value[:_LONGEST_MACRO]

    def _macro(self, name: str) -> str:
        return self._macros.get(name) or self._lasting.get(name, "")

    def _mail(self, data: bytes) -> Step:
        sender, login = wire.strings(data)[0].decode("utf-8", "replace"), self._macro("auth_authen")
        if self.letter or self._unjudged:
            self.drop()
        if not self._scope.covers(sender, login):
            self._unjudged = True
            return Step(frame(wire.ACCEPT))
        self.letter = Letter(sender, self._limits, self.largest)
        return self._go_on(wire.MAIL)

    def _piece(self, command: bytes, data: bytes) -> Step:
        letter = self.letter
        if letter is None:
            raise WireError("a piece of a mail that has not begun")
        if command == wire.RCPT:
            letter.recipient(wire.strings(data)[0].decode("utf-8", "replace"))
        elif command == wire.HEADER:
            self._header(letter, data)
        elif command == wire.BODY and not letter.body(data) and self.terms.steps & wire.CAN_SKIP:
            return Step(frame(wire.SKIP))
        elif command == wire.END:
            if data:
                letter.body(data)
            letter.number = self._macro("i")
            self.letter = None
            self._macros.clear()
            return Step(letter=letter)
        return self._go_on(command)

    def _header(self, letter: Letter, data: bytes) -> None:
        name, *value = wire.strings(data)
        if len(value) != 1:
            raise WireError("a header that is no name and value")
        letter.header(name, value[0], has_space=bool(self.terms.steps & wire.LEADING_SPACE))

    def _go_on(self, command: bytes) -> Step:
        if self._unjudged and command == wire.END:
            self.drop()
            return Step(frame(wire.ACCEPT))
        return Step() if self.terms.is_silent(command) else Step(frame(wire.CONTINUE))
