"""find: spacy_tokens and spacy_dependencies - patterns for experts, on words as they are read."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import spacy

from msglint.checks.spacy_dependencies import OPERATORS
from msglint.checks.spacy_values import ATTRIBUTES, NOT_HERE, labels
from msglint.drafts import message_of
from msglint.language.reading import Reading
from msglint.language.spacy_patterns import vocabulary
from msglint.language.weights import MODEL
from msglint.message import Draft

Found = Callable[..., list[str]]  # the fixture: what a rule made for the test finds in a text
Load = Callable[..., Any]


def tokens(*pattern: dict[str, Any]) -> dict[str, Any]:
    return {"spacy_tokens": [list(pattern)]}


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ([{"LOWER": "we"}, {"LOWER": {"IN": ["bake", "sell"]}}], "We bake, we mill, we sell.", ["We bake", "we sell"]),
        ([{"TEXT": "We"}], "We bake and we sell.", ["We"]),
        ([{"LOWER": "do"}, {"LOWER": "n't"}], "dont wait", ["dont"]),
        ([{"LOWER": "you"}], "who are u", ["u"]),
        ([{"TAG": "JJ", "OP": "+"}, {"TAG": {"IN": ["NN", "NNS"]}}], "The old red ovens smoke.", ["old red ovens"]),
        ([{"TAG": {"REGEX": "^VB[DZ]$"}}], "The oven smoked.", ["smoked"]),
        ([{"DEP": "nsubj", "LOWER": "we"}], "We bake. They see us.", ["We"]),
        ([{"IS_UPPER": "yes", "LENGTH": {">=": "4"}}], "The OVEN and the ABC.", ["OVEN"]),
        ([{"LIKE_NUM": "true"}, {"IS_PUNCT": "no"}], "It holds forty loaves.", ["forty loaves"]),
        ([{"LOWER": {"REGEX": "^ov.n$"}}], "An Oven.", ["Oven"]),
        ([{"LOWER": {"FUZZY1": "oven"}}], "An ovem.", ["ovem"]),
        ([{"SHAPE": "dd:dd"}], "Ring at 10:30 please.", ["10:30"]),
        ([{"LOWER": "very"}, {}, {"LOWER": "oven"}], "A very old oven.", ["very old oven"]),
        ([{"IS_SENT_START": "yes", "LOWER": "ovens"}], "Ovens smoke. We like ovens.", ["Ovens"]),
        ([{"LOWER": "very", "OP": "{2}"}], "It is very very old, very.", ["very very"]),
    ],
)
def test_token_patterns(found: Found, pattern: list[dict[str, Any]], text: str, words: list[str]) -> None:
    assert found(text, {"spacy_tokens": [pattern]}) == words
    assert found(text, {"spacy_tokens": pattern}) == words  # one pattern needs no list around it


def test_any_of_several_patterns(found: Found) -> None:
    either = {"spacy_tokens": [[{"LOWER": "oven"}], [{"LOWER": "mill"}]]}
    assert found("The mill has an oven.", either) == ["mill", "oven"]


GROW = {
    "spacy_dependencies": [
        [
            {"RIGHT_ID": "verb", "RIGHT_ATTRS": {"TAG": {"REGEX": "^VB"}}},
            {"LEFT_ID": "verb", "REL_OP": ">", "RIGHT_ID": "who", "RIGHT_ATTRS": {"DEP": "nsubj", "LOWER": "we"}},
            {"LEFT_ID": "verb", "REL_OP": ">", "RIGHT_ID": "what", "RIGHT_ATTRS": {"DEP": "obj"}},
        ]
    ]
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We really like your oven.", ["We really like your oven"]),
        ("You like our oven.", []),
        ("We bake.", []),
        ("We like your oven. You like ours. We sold bread.", ["We like your oven", "We sold bread"]),
    ],
)
def test_dependency_patterns(found: Found, text: str, words: list[str]) -> None:
    assert found(text, GROW) == words


def test_guards_hold_for_expert_rules_too(found: Found) -> None:
    need = tokens({"LOWER": "need"})
    text = "We need a van. Your drivers need a ramp."
    assert found(text, need) == ["need", "need"]
    assert found(text, need, unless=["other-subject"]) == ["need"]
    assert found("You said that we need a van.", need, unless=["buyers-own-words"]) == []


def parsed(rules: Any, text: str) -> list[int]:
    return sorted(rules.rules[0].check.wants_parse(Reading(message_of(Draft(id="t", path="t", text=text)))))


TEXT = "We bake. You mill. The oven is old."


@pytest.mark.parametrize(
    ("find", "wanted"),
    [
        (tokens({"TAG": "NN"}), [0, 1, 2]),
        (tokens({"TAG": "DT"}, {"LOWER": "oven"}), [2]),
        (tokens({"DEP": "nsubj", "LOWER": {"IN": ["we", "i"]}}), [0]),
        (tokens({"DEP": "nsubj", "LOWER": {"NOT_IN": ["we", "i"]}}), [0, 1, 2]),
        (tokens({"TAG": "NN"}, {"LOWER": "oven", "OP": "?"}), [0, 1, 2]),
        (tokens({"LOWER": "oven"}), []),  # words alone need no parse
        (GROW, [0]),
    ],
)
def test_a_fixed_word_spares_the_parse(load: Load, find: dict[str, Any], wanted: list[int]) -> None:
    assert parsed(load(find), TEXT) == wanted


def test_words_alone_need_no_parse_unless_a_guard_does(load: Load) -> None:
    assert parsed(load(tokens({"LOWER": "oven"}), unless=["other-subject"]), TEXT) == [2]


def test_a_doc_has_a_token_for_each_word(load: Load) -> None:
    """Else the places of matches would be wrong."""
    from msglint.language.parse import read_words
    from msglint.language.spacy_patterns import _doc
    from msglint.linter import Linter

    text = "dont u think {{first_name}}'s oven, at 10:30am, is 'old'... ill bring 2 new ones -- ok?"
    (reading,) = Linter(load(tokens({"TAG": "NN"}))).read([message_of(Draft(id="t", path="t", text=text))])
    assert reading.parsed
    for i in reading.parsed:
        words, tree = read_words(reading.sentences[i]), reading.tree(i)
        assert tree is not None
        with _doc(words, tree) as doc:
            assert [(t.text, t.tag_, t.dep_, t.head.i) for t in doc] == [(n.text, n.tag_, n.dep_, n.head.i) for n in tree.nodes()]
            assert len(list(doc.sents)) == 1
        with _doc(words, None) as doc:
            assert [token.text for token in doc] == list(words)


def test_words_have_the_attributes_of_english() -> None:
    assert vocabulary()["forty"].like_num
    assert vocabulary()["the"].is_stop


def test_the_words_of_drafts_do_not_stay_in_spacys_vocabulary(load: Load) -> None:
    from msglint.linter import Linter

    linter = Linter(load(tokens({"TAG": "JJ"}, {"LOWER": "oven"})))

    def made(first: int) -> list[Any]:
        texts = (f"Hi Jo,\n\nThey have a grand oven by name of zyx{n}q. Is it a q{n}ish one?" for n in range(first, first + 70))
        return [message_of(Draft(id="t", path="t", text=text)) for text in texts]

    once = list(linter.lint(made(0)))
    assert all(report.findings for report in once)
    known = len(vocabulary().strings)
    assert [len(report.findings) for report in linter.lint(made(100))] == [len(report.findings) for report in once]
    assert len(vocabulary().strings) == known


def test_reading_expert_rules_does_not_import_spacy() -> None:
    script = (
        "import sys\nfrom msglint.marked_yaml import load\nfrom msglint.checks import KINDS\n"
        "source, node = load('[{TAG: NN, LOWER: oven}]', 'x')\nassert KINDS['spacy_tokens'](node, lambda name: None)\n"
        "assert not source.problems\nassert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_the_labels_are_those_of_the_model() -> None:
    model = spacy.load(MODEL)
    assert labels("TAG") == model.get_pipe("tagger").labels
    assert set(labels("DEP")) == set(model.get_pipe("parser").labels)


def test_spacy_knows_the_attributes_and_operators() -> None:
    from spacy.matcher import DependencyMatcher
    from spacy.schemas import TokenPattern

    known = {name.upper() for name in TokenPattern.model_fields} - {"OP", "UNDERSCORE"}
    assert known == {*ATTRIBUTES, *NOT_HERE} - {"_"}
    assert set(DependencyMatcher(vocabulary())._ops) == set(OPERATORS)


WRONG: dict[str, tuple[str, str, str]] = {
    "a capital in LOWER": (
        "[{LOWER: Hello}]",
        '1:10: LOWER "Hello" is never found: it is compared with words in lower case',
        "write hello",
    ),
    "not one word": (
        "[{LOWER: don't}]",
        '1:10: "don\'t" is not one word but 2',
        'give each a token of its own: {LOWER: do}, {LOWER: "n\'t"}',
    ),
    "two words": ("[{TEXT: Dear Sir}]", '1:9: "Dear Sir" is not one word but 2', "give each a token of its own: {TEXT: Dear}, {TEXT: Sir}"),
    "read otherwise": ("[{LOWER: {IN: [oven, u]}}]", '1:22: "u" is read as "you"', "write you"),
    "an unknown relation": ("[{DEP: sbj}]", '1:8: DEP can\'t be "sbj"', 'did you mean "nsubj"?'),
    "a tag of another scheme": ("[{TAG: VERB}]", '1:8: TAG can\'t be "VERB"', 'did you mean "VB"?'),
    "a lemma": (
        "[{LEMMA: need}]",
        "1:3: LEMMA is not set on our words, so nothing would be found",
        "write the forms: LOWER: {IN: [need, needs, needed, needing]}",
    ),
    "a part of speech": ("[{POS: NOUN}]", "1:3: POS is not set on our words, so nothing would be found", "use TAG, such as"),
    "an entity": ("[{ENT_TYPE: ORG}]", "1:3: ENT_TYPE is not set", "msglint's model knows no entities; a name is TAG: NNP"),
    "an unknown attribute": ("[{LOWR: oven}]", '1:3: an attribute can\'t be "LOWR"', 'did you mean "LOWER"?'),
    "an attribute twice": ("[{LOWER: oven, lower: mill}]", '1:16: "LOWER" is given twice', "keep one of the two"),
    "a bad operator": ("[{LOWER: oven}, {TAG: NN, OP: x}]", '1:31: OP can\'t be "x"', 'legal: "!", "?", "+", "*"'),
    "an operator the wrong way round": ("[{LOWER: oven}, {TAG: NN, OP: '{3,1}'}]", '1:31: OP can\'t be "{3,1}"', 'legal: "!", "?"'),
    "a broken expression": ("[{LOWER: {REGEX: '(ov'}}]", "1:18: REGEX can't be read: missing ), unterminated subpattern", "single quotes"),
    "a capital in an expression": ("[{LOWER: {REGEX: '^Ov'}}]", '1:18: REGEX "^Ov" has a capital', "write it in lower case"),
    "an expression for no tag": ("[{TAG: {REGEX: '^verb'}}]", '1:16: REGEX "^verb" fits none of the TAGs', "there are: $, "),
    "an unknown predicate": ("[{TAG: {ANY: [NN]}}]", '1:9: TAG has no "ANY"', "legal: IN, NOT_IN, REGEX"),
    "a list without IN": ("[{LOWER: [oven, mill]}]", "1:10: LOWER must be one value", "for several, write LOWER: {IN: [...]}"),
    "an empty list": ("[{LOWER: {IN: []}}]", "1:15: IN is empty", ""),
    "a flag that is a word": ("[{IS_ALPHA: maybe}]", '1:13: IS_ALPHA can\'t be "maybe"', "legal: yes, true, no, false"),
    "a length that is a word": ("[{LENGTH: long}]", '1:11: LENGTH: "long" is not a number of letters', ""),
    "an impossible shape": ("[{SHAPE: Xxxxxx}]", '1:10: no word has the shape "Xxxxxx"', "any longer word is xxxx"),
    "a shape of other letters": ("[{SHAPE: Abc}]", '1:10: no word has the shape "Abc"', "X is a capital"),
    "a pattern of anything": ("[{}, {LOWER: oven, OP: '?'}]", "1:1: a pattern needs a token that must be there", 'without OP "?"'),
    "a word for a pattern": ("[oven]", "1:2: a pattern must be a list of tokens", "such as [{LOWER: hello}, {TAG: NNP}]"),
    "a word for a token": ("[[oven, {LOWER: mill}]]", "1:3: a token must be a mapping of attributes", "such as {LOWER: hello}"),
}


def problems(kind: str, text: str) -> str:
    from msglint.checks import KINDS
    from msglint.marked_yaml import load

    source, node = load(text, "x")
    assert node
    KINDS[kind](node, lambda name: None)
    return "\n".join(f"{p.line}:{p.column}: {p.problem}\n{p.hint}" for p in source.problems)


@pytest.mark.parametrize(("text", "problem", "hint"), WRONG.values(), ids=WRONG.keys())
def test_what_would_never_be_found_is_told(text: str, problem: str, hint: str) -> None:
    said = problems("spacy_tokens", text)
    assert said.startswith(problem)
    assert hint in said
    assert said.count("\n") == 1, "one mistake, one problem"


@pytest.mark.parametrize("op", ["!", "?", "+", "*", "{2}", "{1,3}", "{2,}", "{,3}", "{0,0}"])
def test_spacy_takes_the_operators(found: Found, op: str) -> None:
    assert isinstance(found("An old red oven.", tokens({"LOWER": "red", "OP": op}, {"LOWER": "oven"})), list)


ANCHOR = "{RIGHT_ID: verb, RIGHT_ATTRS: {LOWER: grow}}"
BAD_TREES: dict[str, tuple[str, str, str]] = {
    "no anchor": ('[{LEFT_ID: a, REL_OP: ">", RIGHT_ID: b, RIGHT_ATTRS: {}}]', "1:12: the first node has no LEFT_ID", "it is the anchor"),
    "an unknown id": (
        f'[{ANCHOR}, {{LEFT_ID: vreb, REL_OP: ">", RIGHT_ID: b, RIGHT_ATTRS: {{}}}}]',
        '1:58: LEFT_ID can\'t be "vreb"',
        'did you mean "verb"?',
    ),
    "an id twice": (
        f'[{ANCHOR}, {{LEFT_ID: verb, REL_OP: ">", RIGHT_ID: verb, RIGHT_ATTRS: {{}}}}]',
        '1:87: the id "verb" is taken',
        "an id of its own",
    ),
    "an unknown operator": (
        f'[{ANCHOR}, {{LEFT_ID: verb, REL_OP: "=>", RIGHT_ID: b, RIGHT_ATTRS: {{}}}}]',
        '1:72: REL_OP can\'t be "=>"',
        "legal: <, >",
    ),
    "no attributes": ("[{RIGHT_ID: verb}]", '1:2: the first node needs "RIGHT_ATTRS"', ""),
    "an operator of tokens": (
        "[{RIGHT_ID: verb, RIGHT_ATTRS: {LOWER: grow, OP: '+'}}]",
        "1:46: OP has no place here",
        "takes each token once",
    ),
    "a bad value": ("[{RIGHT_ID: verb, RIGHT_ATTRS: {DEP: dobj}}]", '1:38: DEP can\'t be "dobj"', 'did you mean "obj"?'),
    "an unknown key": (f"[{ANCHOR[:-1]}, OP: x}}]", '1:47: the first node has no "OP"', "legal: LEFT_ID"),
}


@pytest.mark.parametrize(("text", "problem", "hint"), BAD_TREES.values(), ids=BAD_TREES.keys())
def test_a_mistake_in_a_dependency_pattern(text: str, problem: str, hint: str) -> None:
    said = problems("spacy_dependencies", text)
    assert said.startswith(problem)
    assert hint in said
