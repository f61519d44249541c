"""Word forms: every form of a lemma, from one table of irregular words and the regular rules of English.

Matching and indexing both use this table, so what the index promises is what the matcher finds.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_IRREGULAR = """
be am is are was were been being 's 're 'm|have has had having 've|do does did done doing|go goes went gone going
say says said saying|get gets got gotten getting|make makes made making|take takes took taken taking|see sees saw seen seeing
come comes came coming|give gives gave given giving|find finds found finding|think thinks thought thinking
tell tells told telling|become becomes became becoming|leave leaves left leaving|feel feels felt feeling
bring brings brought bringing|begin begins began begun beginning|keep keeps kept keeping|hold holds held holding
write writes wrote written writing|stand stands stood standing|hear hears heard hearing|let lets letting
mean means meant meaning|set sets setting|meet meets met meeting|run runs ran running|pay pays paid paying
sit sits sat sitting|speak speaks spoke spoken speaking|lie lies lay lain lying|lead leads led leading|read reads reading
grow grows grew grown growing|lose loses lost losing|fall falls fell fallen falling|send sends sent sending
build builds built building|understand understands understood understanding|draw draws drew drawn drawing
break breaks broke broken breaking|spend spends spent spending|cut cuts cutting|rise rises rose risen rising
drive drives drove driven driving|buy buys bought buying|wear wears wore worn wearing|choose chooses chose chosen choosing
sell sells sold selling|catch catches caught catching|know knows knew known knowing|put puts putting|win wins won winning
hit hits hitting|beat beats beat beaten beating|eat eats ate eaten eating|forget forgets forgot forgotten forgetting
forgive forgives forgave forgiven forgiving|teach teaches taught teaching|fight fights fought fighting
fly flies flew flown flying|hide hides hid hidden hiding|steal steals stole stolen stealing|shut shuts shutting
show shows showed shown showing|throw throws threw thrown throwing|bite bites bit bitten biting|blow blows blew blown blowing
feed feeds fed feeding|light lights lit lighting|ring rings rang rung ringing|sing sings sang sung singing
sink sinks sank sunk sinking|sleep sleeps slept sleeping|slip slips slipped slipping|stick sticks stuck sticking
strike strikes struck striking|sweep sweeps swept sweeping|wake wakes woke woken waking|bid bids bidding|bet bets betting
cost costs costing|quit quits quitting|shoot shoots shot shooting|deal deals dealt dealing|dig digs dug digging
bear bears bore borne bearing|seek seeks sought seeking|swear swears swore sworn swearing|tear tears tore torn tearing
hang hangs hung hanging|lend lends lent lending|man men|woman women|child children|person people persons|foot feet|tooth teeth
mouse mice|half halves|life lives|wife wives|knife knives|shelf shelves|leaf leaves|loaf loaves|good better best
bad worse worst|little less least|far further farther furthest|many more most|can could|will would 'll wo|shall should
may might|i me|we us|you|this these|that those
"""
_DOUBLING = frozenset(
    [
        "stop",
        "plan",
        "ship",
        "chat",
        "drop",
        "grab",
        "hop",
        "pop",
        "skip",
        "slip",
        "snap",
        "spot",
        "step",
        "swap",
        "tap",
        "trip",
        "trim",
        "rip",
        "cap",
        "clip",
        "flip",
        "map",
        "nap",
        "pin",
        "plug",
        "rub",
        "scan",
        "shop",
        "sip",
        "wrap",
        "zip",
        "fit",
        "bug",
        "beg",
        "bin",
        "jog",
        "jot",
        "rob",
        "commit",
        "submit",
        "refer",
        "prefer",
        "occur",
        "admit",
        "permit",
        "regret",
        "transfer",
        "equip",
        "program",
        "control",
        "rebel",
        "expel",
        "compel",
        "begin",
        "format",
        "hit",
    ]
)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    rows = [row.split() for line in _IRREGULAR.strip().split("\n") for row in line.split("|")]
    return {row[0]: tuple(dict.fromkeys(row)) for row in rows}


@cache
def forms(lemma: str) -> frozenset[str]:
    """All forms of a lower-case lemma, verb and noun and adjective alike (``plan``: plan, plans, planned, planning)."""
    known = _irregular().get(lemma)
    if known:
        extra = [w + "s" for w in known[:1] if w.isalpha() and len(known) > 1 and w not in ("be", "have", "do", "i", "we", "can", "will")]
        return frozenset([*known, *extra])
    if len(lemma) < 3 or not lemma.isalpha():
        return frozenset([lemma])
    ending = lemma[-1]
    if ending == "e":
        stem = lemma[:-1]
        made = [
            lemma + "s",
            stem + "ed",
            (stem[:-1] + "ying" if lemma.endswith("ie") else (lemma if lemma.endswith(("ee", "oe", "ye")) else stem) + "ing"),
        ]
    elif ending == "y" and lemma[-2] not in "aeiou":
        made = [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    elif lemma.endswith(("s", "x", "z", "ch", "sh")):
        made = [lemma + "es", lemma + "ed", lemma + "ing"]
    else:
        made = [lemma + "s", lemma + "ed", lemma + "ing"]
    if lemma in _DOUBLING:
        made += [lemma + ending + "ed", lemma + ending + "ing"]
    elif ending == "l" and lemma[-2] in "aeiou" and lemma[-3] not in "aeiou":  # travelled and traveled are both English
        made += [lemma + "led", lemma + "ling"]
    return frozenset([lemma, *made])


@cache
def base_verbs() -> frozenset[str]:
    """Common verbs in their base form (derived from the English Web Treebank, see training/README.md)."""
    return frozenset((Path(__file__).parent / "verbs.txt").read_text("utf-8").split())
