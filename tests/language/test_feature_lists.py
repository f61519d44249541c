"""Lists of features: three and more things of the seller's in a row, and lists that are none."""

from __future__ import annotations

import pytest
from made import message, parsed


def lists(text: str) -> list[str]:
    """The words found, by sentence."""
    reading = parsed(message(text))
    return [" ".join(reading.sentences[i].lowers[a:b]) for i, (a, b) in reading.feature_lists.items()]


@pytest.mark.parametrize(
    "text",
    [
        "For your choir we do robes, folders, stands, lamps and risers.",
        "Wills, leases, trusts, deeds and probate are what our firm in Cobh handles.",
        "It prints tags, counts trays, weighs loaves and opens doors.",
        "The cart has a brake. There is a lamp. It also has a bell and a rack.",
        "It has a timer. It has a lock. It has a tray.",
        "I can do your books, your tax, your wages and your year end.",
        "You name it: moss, bark, gravel, sand, slate.",
        "Our yard carries oak, ash, larch and elm, so who buys your timber?",
        "Did you know that our till handles tips, tabs, vouchers, refunds and floats?",
        "This drill has a 5AH pack, an LED ring, SDS chuck and a rubber grip.",
        "You've got two drawers, a brass rail, soft hinges and a cork mat as standard.",
    ],
)
def test_what_is_sold_in_a_row_is_a_list(text: str) -> None:
    assert lists(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have worked in mills, bakeries and dairies, so I may be wrong.",
        "My grandfather grew oats, beets, rye and flax on that field.",
        "We supply seals and gaskets, small stuff, and hear both sides.",
        "It rained on Monday, Tuesday, Wednesday and Thursday.",
        "Does your yard carry oak, ash, larch and elm?",
        "I looked at your page, your shop, your prices and your reviews.",
        "Your drill has a 5AH pack, an LED ring, an SDS chuck and a dent.",
        "On the list: BT1, BT2, BT9 and Lisburn.",
        "The door sticks. There is a step. There is also a pipe at your gate.",
        "We make oak stools for bars, from ten pieces, to any height.",
    ],
)
def test_what_was_or_is_theirs_or_is_asked_is_none(text: str) -> None:
    assert not lists(text)
