"""Sequences in JSON as sales tools write them: the steps in them, and their places in the file."""

from __future__ import annotations

from holding import check_reader

TOKENS = (
    b"{", b"}", b"[", b"]", b",", b": ", b'"', b'"id": "1"', b'"name": "A"', b'"type": "', b'"subject": "', b'"body": "', b'"text": "',
    b'"sequences": [', b'"steps": [', b'"variants": [', b'"v_disabled": true', b'"seq_number": 1', b'"email_body": "',
    b'"seq_variants": [', b'"variant_label": "B"', b'"is_deleted": true', b'"emailer_steps": [', b'"emailer_touches": [',
    b'"emailer_templates": [', b'"emailer_template": {', b'"body_html": "', b'"position": 2', b'"emailer_step_id": "1"',
    b'"emailer_template_id": "1"', b'"data": [', b'"included": [', b'"attributes": {', b'"bodyHtml": "', b'"relationships": {',
    b'"sequenceStep"', b'"sequenceTemplate"', b'"template"', b'"sequence"', b'"order": 1', b'"stepType": "auto_email"',
    b'"actionType": 1', b'"stepOrder": 1', b"\\u00e9", b"\\ud83d\\ude00", b"\\ud83d", b"\\u0000", b"\\n", b'\\"', b"\\\\", b"<p>",
    b"</p>", b"<br>", b"{{first_name}}", b"<!-- msglint: off hype -- x -->", b"&amp;", b"NaN", b"-1e5", b"null", b"true", b" ", b"\n",
    b"\xef\xbb\xbf", b"\xc3\xa9", b"9" * 50,
)  # fmt: skip


def one(data: bytes) -> None:
    check_reader("json", data, divided=4)
