"""What the address of a link gives away: calendars, decks, videos, forms, short addresses, public sources, tracking."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msglint.regexes import later

LinkKind = Literal["calendar", "deck", "video", "form", "short", "site", "asked", "theirs", "source", "unsubscribe", "unknown"]

_HOSTS: tuple[tuple[LinkKind, str], ...] = (
    (
        "calendar",
        r"calendly\.com|cal\.com|savvycal\.com|chilipiper\.com|youcanbook\.me|acuityscheduling\.com|tidycal\.com|zcal\.co|oncehub\.com"
        r"|appointlet\.com|setmore\.com|koalendar\.com|picktime\.com|simplybook\.\w+|doodle\.com|meetings(?:-\w+)?\.hubspot\.com"
        r"|calendar\.google\.com|calendar\.app\.google|outlook\.office(?:365)?\.com|meet\.google\.com|bookings?\.\S+|scheduleonce\.com"
        r"|harmonizely\.com|vcita\.com|meetergo\.com|motion\.com|reclaim\.ai|calendar\.\S+|schedule\.\S+|meetings\.\S+",
    ),
    (
        "deck",
        r"docsend\.com|pitch\.com|slideshare\.net|prezi\.com|gamma\.app|issuu\.com|drive\.google\.com|docs\.google\.com|dropbox\.com"
        r"|wetransfer\.com|we\.tl|canva\.com|notion\.(?:so|site)|scribd\.com|1drv\.ms|onedrive\.live\.com|flipsnack\.com",
    ),
    ("video", r"youtube\.com|youtu\.be|loom\.com|vimeo\.com|vidyard\.com|wistia\.(?:com|net)|bonjoro\.com|sendspark\.com"
        r"|tella\.tv|bombbomb\.com"),
    (
        "form",
        r"typeform\.com|tally\.so|forms\.gle|forms\.office\.com|jotform\.com|surveymonkey\.com|eventbrite\.\S+|lu\.ma|luma\.com|"
        r"gumroad\.com"
        r"|buy\.stripe\.com|paypal\.me|kickstarter\.com|indiegogo\.com",
    ),
    (
        "short",
        r"bit\.ly|t\.co|tinyurl\.com|ow\.ly|rb\.gy|goo\.gl|buff\.ly|is\.gd|cutt\.ly|shorturl\.at|rebrand\.ly|t\.ly|linktr\.ee|"
        r"lnk\.\w+|s\.id"
        r"|hubs\.ly|hubs\.li|tiny\.cc|v\.gd|amzn\.to|beacons\.ai|bio\.link|shor\.by|snip\.ly|smart\.link|wa\.me|t\.me|"
        r"chat\.whatsapp\.com",
    ),
    (
        "source",
        r"(?:\S+\.)?gov(?:\.\w\w)?|(?:\S+\.)?gc\.ca|(?:\S+\.)?europa\.eu|(?:\S+\.)?(?:edu|mil|int)|(?:\S+\.)?ac\.\w\w|"
        r"\S*wikipedia\.org|legislation\.\S+|(?:\S+\.)?nhs\.uk"
        r"|doi\.org|arxiv\.org|\S*eur-lex\S*",
    ),
)  # fmt: skip
_HOST_KINDS = [(kind, later(rf"(?:www\.|[\w-]+\.)?(?:{hosts})$")) for kind, hosts in _HOSTS]
_PATHS: tuple[tuple[LinkKind, str], ...] = (
    ("unsubscribe", r"unsub|opt-?out|/(?:preferences|privacy|imprint|impressum|terms)(?:[-/?#]|$)"),
    ("calendar", r"/(?:book|booking|schedule|meet|meeting|calendar|book-a-\w+|15-?min|30-?min|intro-call|appointment)s?\b"),
    ("form", r"/(?:sign-?up|register|registration|trial|free-trial|start|demo|get-started"
        r"|checkout|buy|join|enrol|enroll|waitlist|webinar|quote|pricing|shop)\b"),
    ("deck", r"\.(?:pdf|pptx?|key|docx?|zip)\b|/(?:deck|brochure|catalogue|catalog|whitepaper"
        r"|white-paper|ebook|case-stud\w+|one-?pager|playbook|download)s?\b"),
    ("video", r"\.(?:mp4|mov)\b|/(?:video|watch)s?\b"),
)  # fmt: skip
_PATH_KINDS = [(kind, later(path)) for kind, path in _PATHS]
_TRACKED = later(r"[?&](?:utm_\w+|gclid|fbclid|mc_[ce]id|ref|aff|affiliate|hsa_\w+|_hs\w+|trk|mkt_tok)=")
_ADDRESS = later(r"(?:https?://|www\.)\S|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?$")
_FIELDS: tuple[tuple[LinkKind, str], ...] = (
    ("unsubscribe", r"unsub|opt.?out|preferenc|privacy"),
    ("calendar", r"calend|book|meeting|schedul|slot|appointment|cal.?link"),
    ("video", r"video|loom|demo.?vid|recording"),
    ("deck", r"deck|brochure|pdf|one.?pager|case.?stud|white.?paper|catalog|attachment|playbook"),
    ("form", r"sign.?up|trial|register|demo|form|referral"),
    (
        "theirs",
        r"their|prospect|company|lead|post|linkedin|article|job|blog|^\W*(?:web.?site|domain|url|site)",
    ),
    ("site", r"landing|our|my|product|portfolio|sender"),
)


@lru_cache(maxsize=4096)  # a message of links asks it of every word for every link
def is_address(read: str) -> bool:
    """Whether a word is the address of a page (and no mail address)."""
    return "." in read and "@" not in read.split("/")[0] and bool(_ADDRESS.match(read.lower()))


def host_of(address: str) -> str:
    """ "https://www.Acme.io/x?y" -> "acme.io"."""
    bare = re.sub(r"^\w+://", "", address.lower())
    return re.sub(r"^www\.", "", re.split(r"[/?#:]", bare)[0])


def named_by(address: str) -> str:
    """The name in an address, without what stands around it: "shop.acme-oil.co.uk" -> "acmeoil"."""
    parts = [p for p in host_of(address).split(".") if p]
    while len(parts) > 1 and (len(parts[-1]) <= 3 or parts[-1] in ("info", "shop", "agency", "example", "link", "tech")):
        parts.pop()
    return re.sub(r"[^a-z0-9]", "", parts[-1]) if parts else ""


def is_bare(address: str) -> bool:
    """A domain written as a name is: "booking.com"."""
    return "/" not in address and not address.lower().startswith("www.")


def is_tracked(address: str) -> bool:
    return bool(_TRACKED.search(address.lower()))


def kind_of_address(address: str) -> LinkKind | None:
    """What the address alone says about a link; None when it could be anybody's page."""
    lower, host = address.lower(), host_of(address)
    path = lower.partition(host)[2]
    if _PATH_KINDS[0][1].search(lower):
        return "unsubscribe"
    for kind, pattern in _HOST_KINDS:
        if pattern.match(host):
            return kind
    return next((kind for kind, pattern in _PATH_KINDS if pattern.search(path)), None)


def kind_of_field(raw: str) -> LinkKind | None:
    """What the name of a merge field says about the link that will stand there."""
    name = re.sub(r"^\W+|\W+$", "", raw.lower())
    return next((kind for kind, pattern in _FIELDS if re.search(pattern, name)), None)
