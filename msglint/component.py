"""The spaCy face of msglint: `nlp.add_pipe("msglint")` lints each Doc's text with msglint's own model and rules.

Every `spacy.load` on the machine imports this module, so everything but the factory waits until a pipe is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from msglint.finding import DraftReport, Finding, Strength

SPANS, STRENGTHS = "msglint", "msglint-strengths"


@Language.factory("msglint", default_config={"channel": None, "stage": None, "fields": None})
def make(nlp: Language, name: str, channel: str | None, stage: str | None, fields: str | None) -> DocLinter:
    """The pipe; ``channel``, ``stage`` and ``fields`` as in `msglint.lint`."""
    return DocLinter(channel, stage, fields)


class DocLinter:
    """Sets ``doc._.msglint`` (a draft of the JSON report, as a dict) and the spans of findings and strengths, labelled with
    their category, in ``doc.spans["msglint"]`` and ``doc.spans["msglint-strengths"]``.

    Places are widened to the host's tokens; the rest of the Doc stays as it is, whatever model made it.
    """

    def __init__(self, channel: str | None = None, stage: str | None = None, fields: str | None = None) -> None:
        from spacy.tokens import Doc

        from msglint.linter import Linter
        from msglint.ruleset import built_in

        self._given: Any = {"channel": channel, "stage": stage}
        self._fields: Any = fields
        self._linter = Linter(built_in())
        if not Doc.has_extension("msglint"):
            Doc.set_extension("msglint", default=None)

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        from msglint.drafts import message_of
        from msglint.message import Draft

        pending = iter(stream)
        while docs := list(islice(pending, batch_size)):
            drafts = (Draft(id="doc", path="doc", text=doc.text, **self._given) for doc in docs)
            reports = self._linter.lint([message_of(draft, fields=self._fields) for draft in drafts])
            for doc, report in zip(docs, reports, strict=True):
                yield _marked(doc, report)


def _marked(doc: Doc, report: DraftReport) -> Doc:
    from msglint.reports.json_v1 import draft

    doc._.msglint = draft(report)
    doc.spans[SPANS] = _spans(doc, report.findings)
    doc.spans[STRENGTHS] = _spans(doc, report.strengths)
    return doc


def _spans(doc: Doc, found: Iterable[Finding | Strength]) -> list[Any]:
    spans = (doc.char_span(each.place.start, each.place.end, label=each.category, alignment_mode="expand") for each in found)
    return [span for span in spans if span is not None]
