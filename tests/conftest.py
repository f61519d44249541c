"""What every test may ask for: the built-in rules, read once, and a linter that lints by them."""

from __future__ import annotations

import pytest

from msglint.linter import Linter
from msglint.ruleset import RuleSet, built_in


@pytest.fixture(scope="session")
def rules() -> RuleSet:
    return built_in()


@pytest.fixture(scope="session")
def linter(rules: RuleSet) -> Linter:
    return Linter(rules)
