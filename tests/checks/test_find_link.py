"""find: link - links by what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]  # the fixture: what a rule made for the test finds in a text

CALENDAR, DECK, OWN, THEIRS = (
    "Take an hour at https://cal.com/olga today.",
    "Our slides are at https://pitch.com/kiln now.",
    "Our glazes are at https://kilnworks.ie now.",
    "Your page at https://potterhouse.ie is empty.",
)


@pytest.mark.parametrize(
    ("kinds", "text", "link"),
    [
        ("calendar", CALENDAR, "https://cal.com/olga"),
        (["calendar", "deck"], DECK, "https://pitch.com/kiln"),
        ("own", OWN, "https://kilnworks.ie"),
        ("theirs", THEIRS, "https://potterhouse.ie"),
        ("tracked", "See https://kilnworks.ie/?utm_source=x now.", "https://kilnworks.ie/?utm_source=x"),
    ],
)
def test_a_link_of_a_kind_is_found_where_it_stands(found: Found, kinds: object, text: str, link: str) -> None:
    assert found(text, {"link": kinds}) == [link]


@pytest.mark.parametrize(("kinds", "text"), [("calendar", DECK), ("own", THEIRS), ("tracked", OWN), ("theirs", OWN)])
def test_a_link_of_another_kind_is_not(found: Found, kinds: object, text: str) -> None:
    assert found(text, {"link": kinds}) == []
