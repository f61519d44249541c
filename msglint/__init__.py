"""msglint: the linter that makes sales messages about the buyer.

`lint` reads one message, `lint_many` any number of them in batches; both give `DraftReport`s. Importing this package
imports neither spaCy nor click: the language model is loaded when the first sentence needs a parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msglint.errors import DraftError, MsglintError, RuleError, UsageError
from msglint.finding import DraftReport, Finding, Place, Question, Row, Score, Strength
from msglint.message import Channel, Draft, FieldsAs, Names, Stage

if TYPE_CHECKING:
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
    names = Names(tuple(seller), tuple(buyer))
    draft = Draft(id=name, path=name, text=text, subject=subject, channel=channel, stage=stage, names=names)
    return next(lint_many([draft], fields=fields, rules=rules))


def lint_many(drafts: Iterable[Draft | str], *, fields: FieldsAs | None = None, rules: RuleSet | None = None) -> Iterator[DraftReport]:
    """Lint drafts (or plain texts) in order, lazily, many at a time; a report for each.

    The reports are the same however many drafts are linted together.
    """
    from msglint.drafts import message_of
    from msglint.linter import Linter
    from msglint.ruleset import built_in

    linter = Linter(rules if rules is not None else built_in())
    numbered = (
        Draft(id=f"draft {i}", path=f"draft {i}", text=draft) if isinstance(draft, str) else draft
        for i, draft in enumerate(drafts, start=1)
    )
    return linter.lint(message_of(draft, fields=fields) for draft in numbered)
