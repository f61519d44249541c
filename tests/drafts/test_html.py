"""Web pages: the text a reader sees, where it came from, and that nothing broken hides any of it."""

from __future__ import annotations

import io
import time
from itertools import pairwise

import pytest

from msglint.drafts import message_of
from msglint.drafts.html.page import read_html
from msglint.drafts.html.text import html_text
from msglint.errors import DraftError
from msglint.message import Draft


def text(source: str) -> str:
    return html_text(source).text


def draft(source: str | bytes) -> Draft:
    (found,) = read_html("a.html", io.BytesIO(source.encode() if isinstance(source, str) else source))
    assert isinstance(found, Draft)
    return found


def own(source: str) -> list[str]:
    """The stretches that are the sender's own words, by the parts of the message."""
    made = draft(source)
    return [made.text[p.start : p.end] for p in message_of(made).parts if p.role in ("greeting", "body")]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("one\n  two\t three", "one two three"),
        ("a<br>b<br/>c<br><br>d", "a\nb\nc\n\nd"),
        ("<div>a</div><div>b<br></div><div>c</div>", "a\nb\nc"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<div>a</div><div>&nbsp;</div><div>b</div>", "a\n\nb"),
        ("<p>a</p><p>b</p>c", "a\n\nb\n\nc"),
        ("<p class=MsoNormal>a<o:p></o:p></p><p class=MsoNormal>b</p>", "a\nb"),
        ("<ul><li>one<li>two</ul><ol><li><p>three</p></ol>", "- one\n- two\n\n- three"),
        ("<table><tr><td>a<td>b</tr><tr><td>c</table>d", "a\nb\nc\nd"),
        ("I <b>ne</b>ed  <i>it</i>&nbsp; &amp; you&rsquo;ll &#8217;&#x27;", "I need it & you’ll ’'"),
        ("fish &amp chips &copy2025 &notanentity; a & b && c", "fish & chips ©2025 ¬anentity; a & b && c"),
        ("<a href='https://a.example/?i=need'>book</a>", "book"),
        ("a<img src=x alt='I need it'>b", "ab"),
        ("he said <q>we need it</q>.", 'he said "we need it".'),
        ("<h1>Big</h1>small", "Big\n\nsmall"),
        ("<body>a</body></html>b", "a\nb"),
        ("<div style='white-space:pre-wrap'>a\nb  c</div>", "a\nb c"),
        ("", ""),
    ],
)
def test_the_text_a_reader_sees(source: str, seen: str) -> None:
    assert text(source) == seen


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) { x }</script>",
        "<style>p > a { color: red }</style>",
        "<head><meta charset=utf-8><title>t</title></head>",
        "<!-- note -->",
        "<!--[if mso]><p>hidden</p><![endif]-->",
        "<!DOCTYPE html>",
        "<?xml version='1.0'?>",
        "<div style='display:none'>hidden</div>",
        "<span hidden>hidden</span>",
        "<div style='Display : None !important'>a<div>b</div></div>",
        "<div style='max-height:0px;overflow:hidden'>hidden</div>",
        "<div style='font-size:0'>hidden</div>",
        "<div style='font-size:0px;line-height:0'>hidden</div>",
        "<template>hidden</template>",
        "<svg><text>h</text></svg>",
        "<img width=1 height=1 src=https://a.example/open>",
        "<td style='visibility:hidden'>hidden</td>",
        "<div style='opacity:0'>h</div>",
    ],
)
def test_what_nobody_sees(hidden: str) -> None:
    assert text(f"<p>Hi Ada</p>{hidden}<p>your ovens</p>").split() == ["Hi", "Ada", "your", "ovens"]


@pytest.mark.parametrize(
    "shown",
    [
        "<![if !mso]>seen<![endif]>",
        "<!--[if !mso]><!-->seen<!--<![endif]-->",
        "<td style='font-size:0'><div style='font-size:13px'>seen</div></td>",
        "<div style='max-height:100px'>seen</div>",
        "<div style='opacity:0.9'>seen</div>",
        "<div class=hidden>seen</div>",
    ],
)
def test_what_only_looks_hidden(shown: str) -> None:
    assert text(shown) == "seen"


@pytest.mark.parametrize(
    ("broken", "seen"),
    [
        ("<a <a <a hello", "<a <a <a hello"),
        ("a < b and <3 c", "a < b and <3 c"),
        ("<!-- never closed <p>seen", "never closed\n\nseen"),
        ("<div style='display:none'>seen", "seen"),
        ("<style>p{}<p>seen", "seen"),
        ("<script>x <p>seen", "seen"),
        ("<pre>seen", "seen"),
        ("<blockquote>seen", "seen"),
        ("<code>seen", "seen"),
        ("<title>seen", "seen"),
        ("<a href='x>seen</a> we don't", "seen we don't"),
        ('<a href="x>seen</a> "so"', 'seen "so"'),
        ("<p>seen</b></div></td>", "seen"),
        ("<td>a</div><td>b", "a\nb"),
        ("seen<", "seen<"),
        ("</>seen", "seen"),
        ("<div hidden><p>x</div>seen", "seen"),
        ("<table><tr><td hidden>x<td>seen", "seen"),
        ("<head><p>seen", "seen"),
        ("seen &#xD800;&#0;", "seen \ufffd\ufffd"),
    ],
)
def test_broken_markup_hides_nothing(broken: str, seen: str) -> None:
    assert text(broken) == seen


@pytest.mark.parametrize(
    "field",
    [
        "{{first_name}}",
        "{{ a < b }}",
        "{% if a <b %}",
        "{{{x}}}",
        "<First Name>",
        "<<Last Name>>",
        "<%= name %>",
        "[Name]",
        "*|FNAME|*",
        "{{#if x}}",
        "{a|b}",
        "%NAME%",
        "{!Contact.Name}",
    ],
)
def test_merge_fields_survive(field: str) -> None:
    source = f"<p>Hi <b>{field}</b>, x</p>"
    made = html_text(source)
    assert made.text == f"Hi {field}, x"
    at = made.text.index(field)
    place = made.map.span(at, at + len(field))
    assert source[place.start : place.end] == field


def test_merge_fields_that_are_escaped_or_in_tags() -> None:
    assert text("&lt;%= name %&gt; &lt;First Name&gt;") == "<%= name %> <First Name>"
    assert text("{{<span>first</span>_name}}") == "{{first_name}}"
    assert text("<a {{#if a > b}}href='x'{{/if}}>b</a> <a href=\"{{ a > b }}\">c</a>") == "b c"
    source = "x {{ name | default: &quot;you&quot; }}"
    made = html_text(source)
    place = made.map.span(2, len(made.text))
    assert made.text == 'x {{ name | default: "you" }}'
    assert source[place.start : place.end] == source[2:]


def test_every_character_leads_to_its_place() -> None:
    source = "<p>I <b>n&eacute;ed</b>\n it</p><ul><li>&lt;now&gt;</ul>"
    made = html_text(source)
    assert made.text == "I néed it\n\n- <now>"
    shown = [made.map.span(i, i + 1) for i in range(len(made.text))]
    assert [source[p.start : p.end] for p in shown] == [
        "I",
        " ",
        "n",
        "&eacute;",
        "e",
        "d",
        "\n ",
        "i",
        "t",
        "",
        "",
        "",
        "",
        "&lt;",
        "n",
        "o",
        "w",
        "&gt;",
    ]
    assert all(a.start <= b.start for a, b in pairwise(shown))


def test_a_stretch_of_a_text() -> None:
    source = "To: x\n\n<p>Hi</p>\n--b"
    made = html_text(source, 7, 16)
    assert (made.text, source[made.map.span(0, 2).start :][:2]) == ("Hi", "Hi")


GMAIL = (
    "<div>Hi Ada,</div><div><br></div><div>How are the ovens?</div><br>"
    "<div class='gmail_quote gmail_quote_container'><div class=gmail_attr>"
    "On Mon, 3 Mar 2025 at 10:00, Ada &lt;<a>a@b.example</a>&gt; wrote:<br></div>"
    "<blockquote class=gmail_quote>we need<br>an oven</blockquote></div>"
)
OUTLOOK = (
    "<div>Hi Ada,</div><div>How are the ovens?</div><div id=appendonsend></div><hr>"
    "<div id=divRplyFwdMsg><b>From:</b> Ada<br><b>Sent:</b> Monday"
    "</div><div>we need<br>an oven</div>"
)
APPLE = (
    "Hi Ada,<div>How are the ovens?<br><div><br>"
    "<blockquote type=cite><div>On 3 Mar 2025, at 10:00, Ada wrote:</div><div>we need it</div></blockquote>"
)
THUNDERBIRD = (
    "<p>Hi Ada,</p><p>How are the ovens?</p><div class=moz-cite-prefix>On 03/03/2025 10:00, Ada wrote:<br></div>"
    "<blockquote type='cite' cite='mid:x'><p>we need it</p></blockquote>"
)


@pytest.mark.parametrize("source", [GMAIL, OUTLOOK, APPLE, THUNDERBIRD], ids=["gmail", "outlook", "apple", "thunderbird"])
def test_quoted_mail(source: str) -> None:
    assert own(source) == ["Hi Ada,", "How are the ovens?"]


def test_answers_between_quotations_are_own() -> None:
    source = GMAIL.replace("</blockquote>", "</blockquote><div>Which one?</div><blockquote>the big one</blockquote>")
    assert own(source) == ["Hi Ada,", "How are the ovens?", "Which one?"]


def test_a_blockquote_is_quoted_line_by_line() -> None:
    assert text("a<blockquote>b<br>c<ul><li>d</ul></blockquote>e") == "a\n\n> b\n> c\n\n> - d\n\ne"


@pytest.mark.parametrize(
    "signature",
    [
        "<div class=gmail_signature>Ben<br>Acme</div>",
        "<div class=moz-signature>-- <br>Ben<br>Acme</div>",
        "<div id=Signature><div>Ben</div></div>",
    ],
)
def test_signatures(signature: str) -> None:
    made = draft(f"<div>How are the ovens, and what broke?</div>{signature}")
    roles = [(p.role, made.text[p.start : p.end].split()[0]) for p in message_of(made).parts]
    assert roles == [("body", "How"), ("signature", "--")]


def test_an_empty_signature_says_nothing() -> None:
    assert text("<div class=gmail_signature></div>after") == "after"


def test_code_is_no_prose() -> None:
    made = draft("<p>Run <code>need = 1</code> now.</p><pre>we\nneed</pre><p>Why?</p>")
    assert made.text == "Run `need = 1` now.\n\nWhy?"
    assert [made.text[a:b] for a, b in message_of(made).code] == ["`need = 1`"]
    assert text("a <code>x`y</code> b") == "a b"


def test_preformatted_mail_is_read() -> None:
    assert text("<html><pre>Hi Ada,\n\nwhat broke?\n</pre>") == "Hi Ada,\n\nwhat broke?"
    assert text("<p>Hi</p><pre wrap>what\nbroke?</pre>") == "Hi\n\nwhat\nbroke?"


@pytest.mark.parametrize(
    ("head", "subject", "place", "exact"),
    [
        ("<title>Your ovens</title>", "Your ovens", (1, 8), True),
        ("\n <title> Ovens &amp; you </title>", "Ovens & you", (2, 10), True),
        ("<title>Your\novens</title>", "Your\novens", (1, 8), False),
        ("<title>Untitled Document</title>", "", (1, 1), True),
        ("<title></title>", "", (1, 1), True),
        ("", "", (1, 1), True),
    ],
)
def test_the_title_is_the_subject(head: str, subject: str, place: tuple[int, int], exact: bool) -> None:
    made = draft(f"{head}<p>Hi")
    assert (made.subject, made.subject_place, made.subject_exact) == (subject, place, exact)


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ("café".encode(), "café"),
        ("\ufeffcafé".encode(), "café"),
        ("café".encode("utf-16"), "café"),
        ("café “x”".encode("cp1252"), "café “x”"),
        ("<meta charset=windows-1251>печь".encode("cp1251"), "печь"),
        ("<meta charset=iso-8859-1>café".encode(), "café"),
        ("<meta http-equiv=x content='text/html; charset=iso-8859-2'>žluť".encode("iso-8859-2"), "žluť"),
        ("<meta charset=nope>café".encode(), "café"),
    ],
)
def test_character_sets(data: bytes, seen: str) -> None:
    assert draft(data).text == seen


def test_a_nul_byte() -> None:
    (error,) = read_html("a.html", io.BytesIO(b"<p>\nHi\0"))
    assert isinstance(error, DraftError)
    assert str(error) == "a.html:2: is not text: it has a NUL byte at offset 6"


def test_pages_that_are_no_messages() -> None:
    (tags,) = read_html("a.html", io.BytesIO(b"<b>" * 150_000))
    assert "more than 120,000 HTML tags" in str(tags)
    (long,) = read_html("a.html", io.BytesIO(b"word " * 2_000_000))
    assert "more than 8 MB" in str(long)


@pytest.mark.parametrize("bit", ["<p style='margin:0'>Hi <b>Ada</b> &amp; you.</p>\n", "<a "])
def test_a_megabyte_is_read_soon(bit: str) -> None:
    source = (bit * (1_000_000 // len(bit) + 1))[:1_000_000]
    start = time.process_time()
    html_text(source)
    assert time.process_time() - start < 4  # measured: 0.5 to 1.5 seconds
