"""SARIF: valid by the schema, with what GitHub asks for, fingerprints that stay, and written as the drafts come."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from made_reports import FAILURE, TEXT, calm, finding, linted, some, valid, written

from msglint.finding import DraftFailure
from msglint.reports.frame import Frame, Linted
from msglint.reports.sarif import write_sarif


def run_of(*items: Linted | DraftFailure, frame: Frame | None = None) -> Any:
    (run,) = valid("sarif-2.1.0.json", written(write_sarif, items, frame))["runs"]
    return run


def prints(run: Any) -> list[str]:
    return [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]


def test_everything_is_valid() -> None:
    run = run_of(*some())
    assert len(run["results"]) == 7 + 3  # findings, and scores under the limit


def test_the_schema_would_see_a_mistake() -> None:
    log = json.loads(written(write_sarif, some()))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    with pytest.raises(jsonschema.ValidationError):
        valid("sarif-2.1.0.json", json.dumps(log))


def test_nothing_found_is_valid_too() -> None:
    run = run_of()
    assert run["results"] == [] and run["tool"]["driver"]["rules"] == []


def test_what_github_asks_for() -> None:
    log = json.loads(written(write_sarif, some()))
    assert log["$schema"].endswith("sarif-schema-2.1.0.json") and log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["tool"]["driver"]["name"] == "msglint"
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["id"] and len(rule["properties"]["tags"]) <= 20
        assert all(rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
    for result in run["results"]:
        assert result["message"]["text"] and run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["primaryLocationLineHash"]
        (location,) = result["locations"]
        where = location["physicalLocation"]
        assert not where["artifactLocation"]["uri"].startswith(("/", "./")) and where["region"]["startLine"] >= 1
        assert set(where["region"]) in ({"startLine"}, {"startLine", "startColumn", "endLine", "endColumn"})


def test_places_count_characters_and_only_exact_ones_have_columns() -> None:
    run = run_of(linted(finding("“huge”")), linted(finding("oven", exact=False, line=7), path="l.jsonl", id="r", line=7), frame=calm())
    assert run["columnKind"] == "unicodeCodePoints"
    exact, line = (result["locations"][0]["physicalLocation"]["region"] for result in run["results"])
    assert TEXT.split("\n")[2][exact["startColumn"] - 1 : exact["endColumn"] - 1] == "“huge”"
    assert line == {"startLine": 7}
    assert [result.get("properties") for result in run["results"]] == [None, {"draft": "r"}]


def test_a_path_is_a_uri_from_the_top() -> None:
    run = run_of(linted(finding("oven"), path="drafts/ä b/%:,[1].txt"), linted(finding("oven"), path="/else/where.txt"), frame=calm())
    first, second = (result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"])
    assert first == {"uri": "drafts/%C3%A4%20b/%25%3A%2C%5B1%5D.txt", "uriBaseId": "SRCROOT"}
    assert second == {"uri": "file:///else/where.txt"}
    assert "SRCROOT" in run["originalUriBaseIds"]


def test_a_rule_helps() -> None:
    rules = run_of(linted(finding("oven")))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["min-score", "big"]
    rule = rules[1]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("big", "Size words.")
    assert rule["defaultConfiguration"] == {"level": "warning"}, "the rule's own, whatever it was for this draft"
    assert "Say how big, or delete it." in rule["help"]["text"] and "Our oven takes @forty kilos." in rule["help"]["text"]
    assert r"Our oven is huge \& \<hot\>." in rule["help"]["markdown"]


def test_levels() -> None:
    run = run_of(linted(finding("oven"), finding("oven", "warning"), finding("oven", "info")), frame=calm())
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


def test_a_file_that_cannot_be_read_is_a_notification() -> None:
    run = run_of(FAILURE, linted())
    (invocation,) = run["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert told["message"]["text"] == 'the record has no "text"'
    assert told["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert run_of(linted())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_counts_with_what_was_silenced() -> None:
    assert run_of(*some())["properties"] == {"drafts": 5, "findings": {"error": 4, "warning": 1, "info": 2}, "silenced": 2}


MOVED = "A new line.\n\n" + TEXT.replace("\r\n", " ").replace("oven is", "oven\nis")


def test_a_fingerprint_stays_when_the_text_moves() -> None:
    said = "our oven is “huge” & hot."
    before = run_of(linted(finding("“huge”", sentence=said)), frame=calm())
    after = run_of(linted(finding("“huge”", text=MOVED, sentence=said.upper().replace("“", '"'))), frame=calm())
    assert before["results"][0]["locations"] != after["results"][0]["locations"]
    assert prints(before) == prints(after)


def test_a_fingerprint_tells_rules_sentences_and_times_apart() -> None:
    here = finding("oven", sentence="our oven is huge")
    others = (here, here, replace(here, rule="hot"), replace(here, sentence="our oven is hot"), replace(here, whole=True))
    assert len(set(prints(run_of(linted(*others), frame=calm())))) == 5
    assert prints(run_of(linted(here, here), frame=calm()))[1].endswith(":2")


def test_a_fingerprint_of_a_record_does_not_depend_on_its_neighbours() -> None:
    first, second = (linted(finding("oven", exact=False), path="l.jsonl", id=id, exact=False) for id in ("r1", "r2"))
    assert prints(run_of(first, second, frame=calm()))[1:] == prints(run_of(second, frame=calm()))
    without_ids = [linted(finding("oven", exact=False), path="l.jsonl", id=f"l.jsonl:{n}", exact=False) for n in (1, 2)]
    one, two = prints(run_of(*without_ids, frame=calm()))
    assert one != two and one.partition(":")[0] == two.partition(":")[0]
