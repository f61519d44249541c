"""The formats line, gitlab, junit, rdjson and checkstyle: valid by a schema, with the right places, whatever a draft holds."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

from made_reports import FAILURE, TEXT, calm, finding, frame, linted, some, valid, written

from msglint.finding import Place
from msglint.message import Draft
from msglint.reports.checkstyle import write_checkstyle
from msglint.reports.gitlab import write_gitlab
from msglint.reports.junit import write_junit
from msglint.reports.line import write_line
from msglint.reports.rdjson import write_rdjson

# -- line

LINE = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?:(?P<column>\d+):)? (?P<severity>error|warning|info): (?P<rule>[a-z-]+): (?P<message>.+)")


def test_line_is_one_a_mark_and_can_be_taken_apart() -> None:
    lines = written(write_line, some()).splitlines()
    found = [LINE.fullmatch(line) for line in lines]
    assert len(lines) == 7 + 3 + 1 and all(found)
    assert lines[1] == 'drafts/a.txt:3:13: error: big: "“huge”" is big.'
    assert 'drafts/list.jsonl:7: error: big: rec-1: "oven" is big.' in lines
    assert 'drafts/list.jsonl:3: error: not-readable: the record has no "text"' in lines
    assert "drafts/list.jsonl:7: error: min-score: rec-1: The draft scores 41." in lines


def test_line_has_nothing_a_terminal_would_act_on() -> None:
    said = written(write_line, [linted(finding("oven", message="\x1b[31mred\u202e\x07\nnext"), path="a\nb.txt")], calm())
    assert said == "a b.txt:3:5: error: big: red next\n"


# -- gitlab


def issues(*items: object, run: object = None) -> list[dict]:  # type: ignore[type-arg]
    return valid("gitlab.json", written(write_gitlab, items, run))  # type: ignore[arg-type,no-any-return]


def test_gitlab_is_valid_and_begins_with_no_mark() -> None:
    assert len(issues(*some())) == 7 + 3 + 1
    assert written(write_gitlab, some())[0] == "["
    assert issues() == []


def test_gitlab_severities_and_places() -> None:
    found = issues(linted(finding("“huge”"), finding("oven", "warning"), finding("lights it\nat four", "info")), FAILURE, run=calm())
    assert [each["severity"] for each in found] == ["critical", "minor", "info", "blocker"]
    assert [each["location"]["lines"] for each in found] == [
        {"begin": 3, "end": 3}, {"begin": 3, "end": 3}, {"begin": 4, "end": 5}, {"begin": 3, "end": 3},
    ]  # fmt: skip
    assert found[0]["description"] == '"“huge”" is big. Instead: Say how big.'


def test_gitlab_shows_an_issue_once_a_fingerprint_so_each_has_its_own() -> None:
    twice = finding("oven", sentence="our oven")
    found = issues(linted(twice, twice), linted(twice, path="drafts/b.txt"), FAILURE, FAILURE, run=calm())
    assert len({each["fingerprint"] for each in found}) == len(found) == 5
    again = issues(linted(twice, twice), linted(twice, path="drafts/b.txt"), FAILURE, FAILURE, run=calm())
    assert found == again


# -- junit


def test_junit_is_valid_and_counts() -> None:
    text = valid("junit-10.xsd", written(write_junit, some()))
    suite = ElementTree.fromstring(text).find("testsuite")
    assert suite is not None
    cases = suite.findall("testcase")
    assert {name: suite.get(name) for name in ("tests", "failures", "errors")} == {"tests": "6", "failures": "3", "errors": "1"}
    assert (len(cases), len(suite.findall(".//failure")), len(suite.findall(".//error"))) == (6, 3, 1)
    assert {each.get("name"): each.get("value") for each in suite.iter("property")} == {
        "error": "4", "warning": "1", "info": "2", "silenced": "2",
    }  # fmt: skip
    assert [case.get("name") for case in cases[:3]] == ["drafts/a.txt", "rec-1", "drafts/list.jsonl"]
    assert valid("junit-10.xsd", written(write_junit, []))


def test_junit_fails_what_stops_the_run_and_tells_the_rest() -> None:
    stopped, passed = linted(finding("oven")), linted(finding("oven", "info"), path="drafts/b.txt", score=80)
    stopping, passing = ElementTree.fromstring(written(write_junit, [stopped, passed])).iter("testcase")
    (failure,) = stopping
    assert (failure.tag, failure.get("message")) == ("failure", "41/100, mostly about you")
    assert 'drafts/a.txt:3:5: error: big: "oven" is big.\n  Instead: Say how big.' in (failure.text or "")
    (said,) = passing
    assert said.tag == "system-out" and (said.text or "").startswith("80/100")


# -- rdjson


def test_rdjson_is_valid() -> None:
    read = valid("rdjson.json", written(write_rdjson, some()))
    assert read["source"] == {"name": "msglint"}
    assert len(read["diagnostics"]) == 7 + 3 + 1
    assert valid("rdjson.json", written(write_rdjson, [])) == {"source": {"name": "msglint"}, "diagnostics": []}


def test_rdjson_counts_bytes() -> None:
    text = "Grüße 🍞 our oven is “huge” and “so\nis it”.\n"
    ranges = [
        each["location"]["range"]
        for each in json.loads(
            written(write_rdjson, [linted(finding("“huge”", text=text), finding("“so\nis it”", text=text), text=text)], calm())
        )["diagnostics"]
    ]
    lines = [line.encode() for line in text.split("\n")]
    one, two = ranges
    assert lines[0][one["start"]["column"] - 1 : one["end"]["column"] - 1].decode() == "“huge”"
    assert lines[0][two["start"]["column"] - 1 :].decode() == "“so"
    assert (two["end"]["line"], lines[1][: two["end"]["column"] - 1].decode()) == (2, "is it”")


def test_rdjson_counts_bytes_in_a_subject() -> None:
    subject = "Öfen “huge”"
    report, message = linted()
    message = replace(message, draft=Draft("a.md", "a.md", f"---\nsubject: {subject}\n---\nHi\n", subject, subject_place=(2, 10)))
    start = subject.index("“huge”")
    at = Place("subject", start, len(subject), "“huge”", 2, 10 + start, 2, 10 + len(subject))
    report = replace(report, findings=(replace(finding("oven"), place=at),))
    (each,) = json.loads(written(write_rdjson, [(report, message)], calm()))["diagnostics"]
    where = each["location"]["range"]
    line = f"subject: {subject}".encode()
    assert line[where["start"]["column"] - 1 : where["end"]["column"] - 1].decode() == "“huge”"


def test_rdjson_has_only_the_line_where_only_the_line_is_known() -> None:
    record = linted(finding("oven", exact=False, line=7), path="l.jsonl", id="r", exact=False, line=7)
    found = json.loads(written(write_rdjson, [record, FAILURE], calm()))["diagnostics"]
    assert [each["location"]["range"] for each in found] == [{"start": {"line": 7}}, {"start": {"line": 3}}]
    assert [each["severity"] for each in found] == ["ERROR", "ERROR"]


# -- checkstyle


def test_checkstyle_is_valid_and_has_a_file_once() -> None:
    text = valid("checkstyle.xsd", written(write_checkstyle, some()))
    files = ElementTree.fromstring(text).findall("file")
    assert [file.get("name") for file in files] == ["drafts/a.txt", "drafts/list.jsonl", "drafts/ä b/%:,[1].txt", "drafts/clean.txt"]
    assert [len(file) for file in files] == [5, 4, 2, 0]
    assert valid("checkstyle.xsd", written(write_checkstyle, []))


def test_checkstyle_says_what_to_do_and_names_the_rule() -> None:
    errors = [*ElementTree.fromstring(written(write_checkstyle, some(), calm())).iter("error")]
    assert errors[0].attrib == {
        "line": "3", "column": "13", "severity": "error", "message": '"“huge”" is big.\nInstead: Say how big.', "source": "msglint.big",
    }  # fmt: skip
    assert errors[4].get("column") is None, "only the line of a record is known"


def test_xml_leaves_out_what_xml_cannot_hold() -> None:
    nasty = [linted(finding("oven", message="\ud800 \ufffe <&>\"'"), path="a\udc80\x0b.txt")]
    for write in (write_junit, write_checkstyle):
        text = written(write, nasty, frame())
        text.encode("utf-8")
        ElementTree.fromstring(text)
        assert "&lt;&amp;&gt;" in text


def test_the_text_the_tests_use_is_worth_it() -> None:
    assert TEXT.encode().decode() == TEXT and len(TEXT.encode()) > len(TEXT)
