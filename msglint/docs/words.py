"""The words the pages use for what is a short name in rules: severities, stages, channels, parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msglint.message import CHANNELS, STAGES, Channel, Stage
from msglint.rule import Rule, SeverityWhen

SEVERITY = {"error": "error", "warning": "warning", "info": "note"}
STAGE: Mapping[Stage, str] = {"first": "first touch", "follow-up": "follow-up", "warm": "warm conversation", "none": "not outreach"}
CHANNEL: Mapping[Channel, str] = {"email": "e-mail", "dm": "direct message", "sms": "text message", "copy": "copy to many"}


def dimension(name: str) -> str:
    return name.replace("-", " ")


def listed(words: Sequence[str]) -> str:
    """``a, b and c``."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def severity(rule: Rule) -> str:
    """How bad it is, with every condition under which that changes."""
    return "; ".join([SEVERITY[rule.severity], *(f"{SEVERITY[when.severity]} {_when(when)}" for when in rule.severity_when)])


def looked_at(rule: Rule) -> str:
    """Where a rule runs, as far as that is not everywhere."""
    stages = [STAGE[stage] for stage in STAGES if stage in rule.stages]
    channels = [CHANNEL[channel] for channel in CHANNELS if channel in rule.channels]
    said = [
        "" if len(stages) >= len(STAGES) - 1 else f"only at the stage {' or '.join(stages)}",
        "" if len(channels) == len(CHANNELS) else f"only in {listed(channels)}",
    ]
    return ", ".join(filter(None, said)) or "every message"


def _when(when: SeverityWhen) -> str:
    stage = next((STAGE[known] for known in STAGES if known == when.stage), "")
    channel = next((CHANNEL[known] for known in CHANNELS if known == when.channel), "")
    conditions = [
        "when nobody has said the stage" if when.stage == "unknown" else f"at the stage {stage}" if stage else "",
        f"in {channel}" if channel else "",
        f"in the {when.part}" if when.part else "",
        "after a question about them" if when.after else "",
    ]
    return " ".join(filter(None, conditions))
