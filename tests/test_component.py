"""The spaCy component: what it sets on a host's Docs, in batches and alone, and that it leaves the rest as it was."""

from __future__ import annotations

from importlib.metadata import entry_points, packages_distributions

import pytest
import spacy

from msglint import lint
from msglint.component import DocLinter

TEXT = "Hi Ruth,\n\nOur roaster is a game changer.\nWho orders the beans when Tom is away?\n"


def test_it_marks_findings_and_strengths_on_the_hosts_tokens() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("msglint", config={"channel": "email", "stage": "first"})
    doc = nlp(TEXT)
    report = lint(TEXT, channel="email", stage="first", name="doc")
    assert [(s.label_, s.text) for s in doc.spans["msglint"]] == [(f.category, f.place.quote) for f in report.findings]
    assert ("hype", "game changer") in [(s.label_, s.text) for s in doc.spans["msglint"]]
    assert "buyer-question" in [s.label_ for s in doc.spans["msglint-strengths"]]
    assert doc._.msglint["score"] == report.score.value
    assert (doc._.msglint["channel"], doc._.msglint["stage_from"]) == ("email", "given")


def test_a_place_inside_a_token_is_widened_to_it() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = spacy.tokenizer.Tokenizer(nlp.vocab)  # words are what stands between blanks
    nlp.add_pipe("msglint")
    doc = nlp("Our roaster is a (game changer).")
    assert [s.text for s in doc.spans["msglint"] if s.label_ == "hype"] == ["(game changer)."]


def test_batches_say_what_single_docs_say_and_keep_the_order() -> None:
    nlp = spacy.blank("en")
    texts = [f"Our oven {i} is a game changer. Who lights it at {i} in the morning?" for i in range(7)]
    alone = [DocLinter()(nlp.make_doc(text)) for text in texts]
    together = [*DocLinter().pipe((nlp.make_doc(text) for text in texts), batch_size=3)]
    assert [doc.text for doc in together] == texts
    assert [doc._.msglint for doc in together] == [doc._.msglint for doc in alone]


def test_the_doc_is_otherwise_as_it_was_and_can_be_stored() -> None:
    nlp = spacy.blank("en")
    doc = nlp.make_doc(TEXT)
    words = [token.text for token in doc]
    marked = DocLinter()(doc)
    assert marked is doc and [token.text for token in doc] == words and not doc.has_annotation("TAG")
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.msglint["score"] == doc._.msglint["score"]


def test_an_installed_msglint_is_known_to_spacy_by_its_name() -> None:
    found = {point.name: point.value for point in entry_points(group="spacy_factories")}
    if not [name for name in packages_distributions().get("msglint", ()) if name == "msglint"]:
        pytest.skip("msglint is not installed, only on the path")
    assert found["msglint"] == "msglint.component:make"
