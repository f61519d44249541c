"""How each tool writes down a sequence in JSON, as its interface gives it out or takes it: what it is known by, and its steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msglint.drafts.exports.step import Step, channel_of, letters

Object = Mapping[str, Any]


def steps_in(document: Any) -> tuple[str, list[Step]] | None:
    """The tool that a document is from, and the steps in it; None when it is of none that is known. ValueError when it is, and
    has no words in it."""
    for name, read in TOOLS.items():
        if steps := [step for found in _objects(document) for step in read(found)]:
            return name, steps
    if any(_text(found, "type") == "sequenceTemplate" for found in _objects(document)):
        raise ValueError("is a sequence of Outreach without its templates: ask for them too (include=template)")
    if any(_hubspot_step(found) for found in _objects(document)):
        raise ValueError(
            "is a sequence of HubSpot, which names its templates (templateId) and holds no word of them: "
            "save the templates as files, or as a table with the columns subject and text"
        )
    return None


def _objects(value: Any, depth: int = 5) -> Iterator[Object]:
    """The objects in a document, the outer ones first."""
    if isinstance(value, Mapping):
        yield value
    for each in value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ():
        if depth:
            yield from _objects(each, depth - 1)


def _apollo(found: Object) -> Iterator[Step]:
    """`emailer_steps`, with `emailer_touches` inside or beside them, and the templates inside or beside those."""
    touches, templates = _all(found, "emailer_touches"), _by_id(_all(found, "emailer_templates"))
    name = _text(_object(found, "emailer_campaign"), "name") or _text(found, "name")
    for at, step in enumerate(_ordered(_all(found, "emailer_steps"), "position"), 1):
        own = _all(step, "emailer_touches") or [touch for touch in touches if step.get("id") and touch.get("emailer_step_id") == step["id"]]
        made = []
        for touch in own:
            template = _object(touch, "emailer_template") or templates.get(str(touch.get("emailer_template_id")), {})
            text = _text(template, "body_html") or _text(template, "body_text")
            kind = channel_of(step.get("type"))
            made.append(Step(name, _number(step, "position") or at, text, _text(template, "subject"), channel=kind))
        yield from letters(made)


def _smartlead(found: Object) -> Iterator[Step]:
    """One object a step: `seq_number`, and `email_body` of its own or in its variants."""
    if "seq_number" not in found:
        return
    number = _number(found, "seq_number")
    variants = next((own for name in ("sequence_variants", "seq_variants", "variants") if (own := _all(found, name))), [])
    made = [
        Step("", number, _text(own, "email_body"), _text(own, "subject") or _text(found, "subject"), _text(own, "variant_label"))
        for own in variants
        if own.get("is_deleted") is not True
    ]
    if not any(step.text.strip() for step in made):
        made = [Step("", number, _text(found, "email_body"), _text(found, "subject"))]
    yield from letters(made)


def _instantly(found: Object) -> Iterator[Step]:
    """`sequences`, each with `steps`, each with `variants` that have a `subject` and a `body`."""
    for sequence in _all(found, "sequences"):
        for number, step in enumerate(_all(sequence, "steps"), 1):
            kind = channel_of(step.get("type"))
            variants = [own for own in _all(step, "variants") if own.get("v_disabled") is not True and "body" in own]
            made = [Step(_text(found, "name"), number, _text(own, "body"), _text(own, "subject"), channel=kind) for own in variants]
            yield from letters(made)


def _outreach(found: Object) -> Iterator[Step]:
    """JSON:API: resources `sequenceStep`, `sequenceTemplate` and `template`, which name each other, below `data` and `included`."""
    data = found.get("data")
    resources = [*(_all(found, "data") if isinstance(data, list) else [_object(found, "data")]), *_all(found, "included")]
    kinds: dict[str, dict[str, Object]] = {}
    for resource in resources:
        kinds.setdefault(_text(resource, "type"), {})[str(resource.get("id"))] = resource
    templates = {
        id_: own for id_, each in kinds.get("template", {}).items() if "bodyHtml" in (own := _object(each, "attributes"))
    }  # fmt: skip
    steps = {id_: _object(each, "attributes") for id_, each in kinds.get("sequenceStep", {}).items()}
    by_step: dict[str, list[str]] = {}
    for link in kinds.get("sequenceTemplate", {}).values():
        by_step.setdefault(_related(link, "sequenceStep"), []).append(_related(link, "template"))
    name = next((_text(_object(each, "attributes"), "name") for each in kinds.get("sequence", {}).values()), "")
    for step_id, step in sorted(steps.items(), key=lambda each: _number(each[1], "order")):
        wordings = [templates.pop(id_) for id_ in by_step.get(step_id, ()) if id_ in templates]
        kind = channel_of(step.get("stepType"))
        number = _number(step, "order")
        yield from letters(Step(name, number, _text(each, "bodyHtml"), _text(each, "subject"), channel=kind) for each in wordings)
    for id_, each in templates.items():
        yield Step(_text(each, "name") or f"template {id_}", 0, _text(each, "bodyHtml"), _text(each, "subject"))


def _hubspot_step(found: Object) -> bool:
    return any("actionType" in step and "stepOrder" in step for step in _all(found, "steps"))


TOOLS: Mapping[str, Callable[[Object], Iterator[Step]]] = {
    "Apollo": _apollo,
    "Instantly": _instantly,
    "Outreach": _outreach,
    "Smartlead": _smartlead,
}


def _all(found: Object, name: str) -> list[Object]:
    value = found.get(name)
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _object(found: Object, name: str) -> Object:
    value = found.get(name)
    return value if isinstance(value, Mapping) else {}


def _text(found: Object, name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""


def _number(found: Object, name: str) -> int:
    value = found.get(name)
    value = int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 4 else value
    return value if isinstance(value, int) and 0 < value < 1000 else 0


def _ordered(steps: list[Object], name: str) -> list[Object]:
    return sorted(steps, key=lambda step: _number(step, name))


def _by_id(found: list[Object]) -> Mapping[str, Object]:
    return {str(each.get("id")): each for each in found}


def _related(link: Object, name: str) -> str:
    return str(_object(_object(_object(link, "relationships"), name), "data").get("id"))
