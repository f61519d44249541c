"""msglint: the linter that makes sales messages about the buyer.

`lint` reads one message, `lint_many` any number of them in batches; both give `DraftReport`s. Importing this package
imports neither spaCy nor click, and none of its own modules: those come when they are asked for, the language model when the first
sentence needs a parse.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as `typing` has it, which would cost a third of importing this
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from msglint.errors import DraftError, MsglintError, RuleError, UsageError
    from msglint.finding import DraftReport, Finding, Place, Question, Row, Score, Strength
    from msglint.message import Channel, Draft, FieldsAs, Names, Stage
    from msglint.ruleset import RuleSet

__version__ = "0.1.0"
__all__ = [
    "Channel",
    "Draft",
    "DraftError",
    "DraftReport",
    "FieldsAs",
    "Finding",
    "MsglintError",
    "Names",
    "Place",
    "Question",
    "Row",
    "RuleError",
    "Score",
    "Stage",
    "Strength",
    "UsageError",
    "lint",
    "lint_many",
]

_ROOMS = {
    "errors": ("DraftError", "MsglintError", "RuleError", "UsageError"),
    "finding": ("DraftReport", "Finding", "Place", "Question", "Row", "Score", "Strength"),
    "message": ("Channel", "Draft", "FieldsAs", "Names", "Stage"),
}

if not TYPE_CHECKING:

    def __getattr__(name):
        """A name of the public API, from its room."""
        for room, names in _ROOMS.items():
            if name in names:
                from importlib import import_module

                return globals().setdefault(name, getattr(import_module(f"msglint.{room}"), name))
        raise AttributeError(f"module 'msglint' has no attribute {name!r}")

    def __dir__():
        return sorted({*globals(), *__all__})


def lint(
    text: str,
    *,
    subject: str = "",
    channel: Channel | None = None,
    stage: Stage | None = None,
    fields: FieldsAs | None = None,
    seller: Sequence[str] = (),
    buyer: Sequence[str] = (),
    name: str = "draft",
    rules: RuleSet | None = None,
) -> DraftReport:
    """Lint one message.

    ``text`` is the message without its subject. ``channel`` and ``stage`` are taken as "email" and "first" when not
    given, and the report says so. ``fields`` says whether merge fields are still to be filled ("template", also when not
    given) or should have been ("final"). ``seller`` and ``buyer`` are names of firms, products and people on either side, as
    they are written. ``name`` is the report's id. ``rules`` are the built-in ones unless given. Raises RuleError when
    rule files have mistakes.
    """
    from msglint.message import Draft, Names

    names = Names(tuple(seller), tuple(buyer))
    draft = Draft(id=name, path=name, text=text, subject=subject, channel=channel, stage=stage, names=names)
    return next(lint_many([draft], fields=fields, rules=rules))


def lint_many(drafts: Iterable[Draft | str], *, fields: FieldsAs | None = None, rules: RuleSet | None = None) -> Iterator[DraftReport]:
    """Lint drafts (or plain texts) in order, lazily, many at a time; a report for each.

    The reports are the same however many drafts are linted together.
    """
    from msglint.drafts import message_of
    from msglint.linter import Linter
    from msglint.message import Draft
    from msglint.ruleset import built_in

    linter = Linter(rules if rules is not None else built_in())
    numbered = (
        Draft(id=f"draft {i}", path=f"draft {i}", text=draft) if isinstance(draft, str) else draft
        for i, draft in enumerate(drafts, start=1)
    )
    return linter.lint(message_of(draft, fields=fields) for draft in numbered)
