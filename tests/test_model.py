"""The language model that is shipped: what is in it, how big it is, under which licence, and one tree a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import spacy

from msglint.language import parse as parsing
from msglint.language.parse import parse
from msglint.language.sentences import Line, Sentence, sentences_of
from msglint.language.trees import Tree
from msglint.language.weights import MODEL
from msglint.language.words import moved
from msglint.message import Part
from msglint.text import fold

if TYPE_CHECKING:
    from spacy.language import Language

MOST_BYTES = 6_000_000

# None of them is a sentence a splitter would let pass: stops inside, no stop at all, several sentences in a row.
SENTENCES = (
    "hey saw ur kiln is cold again who fires it now",
    "Your board is full. Who fires the kiln? Tom asked me on Monday.",
    "I came. I saw the shed. I left.",
    "No. 4 is open, no. 5 is not, Mr. Moss said so",
    "one two three four five six seven eight nine ten eleven twelve",
    "Who? You! Why?! Because ... because of the rain.",
    "price: 40 EUR; weight: 3 kg; colour: red / blue; delivery: Tuesday, 9:30",
    "He said \"stop.\" Then he went. \"Go on,\" she said.",
    "We build racks, we fit racks, we mend racks, you load your van, they drive it, it lasts.",
    "Thanks Ruth Best Tom",
    "https://barn.example/a?b=c see www.barn.example and mail ben@barn.example",
    "! ! !",
    "- first - second - third -",
    "\U0001f680 \U0001f525 go go go",
    "YOUR BARN IS HUGE AND YOUR ROOF IS OLD WHO MENDS IT",
    "it rains it pours the old man snores he went to bed and bumped his head",
    "Hello\nthere\n\nWho is it",
    "If it rains, we wait; if it snows, we wait; if it blows, well, we wait.",
    "x",
    "The plan (see page 3.) is yours. (Ours is not.) Keep it.",
)  # fmt: skip


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def test_it_has_a_tagger_and_a_parser_on_one_tok2vec(nlp: Language) -> None:
    assert nlp.pipe_names == ["tok2vec", "tagger", "parser"]
    assert nlp.component_names == nlp.pipe_names, "a pipe is there and switched off"


def test_it_says_which_model_it_is(nlp: Language) -> None:
    assert nlp.meta["name"] and nlp.meta["version"].count(".") == 2
    assert nlp.meta["spacy_version"].startswith(">=3.8")


def test_it_has_no_vectors(nlp: Language) -> None:
    """Vectors are what makes models big."""
    assert nlp.vocab.vectors_length == 0


def test_it_speaks_universal_dependencies(nlp: Language) -> None:
    labels = set(nlp.get_pipe("parser").labels)
    assert {"nsubj", "obj", "iobj", "obl", "ROOT", "xcomp", "ccomp", "advcl", "conj", "cop", "aux", "nmod:poss", "nsubj:pass"} <= labels
    assert {"VB", "VBD", "VBP", "VBZ", "MD", "PRP", "NN"} <= set(nlp.get_pipe("tagger").labels)


def test_it_is_small() -> None:
    files = [path for path in MODEL.rglob("*") if path.is_file()]
    assert 1_000_000 < sum(path.stat().st_size for path in files) <= MOST_BYTES


def test_there_is_nothing_else_in_its_folder() -> None:
    """Neither training data nor checkpoints."""
    assert {path.name for path in MODEL.iterdir()} <= {
        "LICENSE",
        "config.cfg",
        "meta.json",
        "parser",
        "tagger",
        "tok2vec",
        "tokenizer",
        "vocab",
    }


def test_its_licence_lies_beside_it() -> None:
    licence = (MODEL / "LICENSE").read_text("utf-8")
    assert "CC BY-SA 4.0" in licence
    assert "English Web Treebank" in licence


def test_it_names_no_path_of_the_machine_it_was_made_on() -> None:
    for name in ("config.cfg", "meta.json"):
        paths = re.findall(r'[=:]\s*"(/.*?)"', (MODEL / name).read_text("utf-8"))
        assert paths == []


def sentence(text: str) -> Sentence:
    """All words of a text as one sentence, whatever stops are in it."""
    part = Part("body", 0, len(text))
    words = tuple(word for found in sentences_of(fold(text), part, 0, len(text), ()) for word in moved(found.words, found.start))
    return Sentence(part, Line(words), 0)


def tree_of(text: str) -> Tree:
    said = sentence(text)
    assert parse([said]) == len(said.words)
    assert said.said.tree is not None
    return said.said.tree


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_one_tree_of_its_words(text: str) -> None:
    tree = tree_of(text).nodes()
    assert [node.text for node in tree] == [word.read for word in sentence(text).words]
    assert sum(node.head is node for node in tree) == 1
    assert len(list(next(node for node in tree if node.head is node).subtree)) == len(tree)


def test_equal_sentences_are_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = sentence("Who fires your kiln?"), sentence("Who  fires\nyour kiln?")
    assert one.said is not other.said
    assert parse([one, other]) == 5
    assert one.said.tree is other.said.tree
    monkeypatch.setattr(parsing, "load", None)
    assert parse([one, other]) == 0, "what was parsed before is not parsed again"
    assert parse([]) == 0


@pytest.mark.parametrize(
    ("text", "subject", "verb", "thing"),
    [
        ("We need two more orders this month.", "We", "need", "orders"),
        ("your boss likes the new van", "boss", "likes", "van"),
        ("Ruth sold her shop in May.", "Ruth", "sold", "shop"),
        ("i want a call", "i", "want", "call"),
    ],
)
def test_plain_sentences_are_read_right(text: str, subject: str, verb: str, thing: str) -> None:
    found = {node.dep_: node.text for node in tree_of(text).nodes() if node.dep_ in ("nsubj", "ROOT", "obj")}
    assert found == {"nsubj": subject, "ROOT": verb, "obj": thing}
