"""Questions that somebody else asked: between quotation marks they are not the writer's."""

from __future__ import annotations

import pytest
from made import message, parsed


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('You asked "who sweeps the flue?" in your letter.', []),
        ("You asked \u201cwho sweeps the flue?\u201d in your letter.", []),
        ('You wrote "Who sweeps it? Who pays? Who calls?" in May. Who does it now?', ["Who does it now ?"]),
        ('The sign says "Who sweeps yours?" Is it your sign?', ["Is it your sign ?"]),
        ('How do you answer "who sweeps the flue?"', ['How do you answer " who sweeps the flue ? "']),
        ('Who wrote "we sweep it" on your wall?', ['Who wrote " we sweep it " on your wall ?']),
        ('"Who sweeps the flue?" is what I would like to hear.', ['" Who sweeps the flue ? " is what I would like to hear .']),
        ('My one question: "Who sweeps the flue?"', ['My one question : " Who sweeps the flue ? "']),
        ('The 6" pipe, who sweeps it? And the 8" one?', ['The 6 " pipe , who sweeps it ?', 'And the 8 " one ?']),
    ],
)
def test_quoted_questions_are_not_asked(text: str, asked: list[str]) -> None:
    read = parsed(message(text))
    assert [" ".join(w.read for w in read.sentences[q.sentence].words) for q in read.questions] == asked
