"""What every test may ask for: the built-in rules, read once, and a linter that lints by them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from msglint import client, kept
from msglint.linter import Linter
from msglint.ruleset import RuleSet, built_in


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests keep things in a folder of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(kept.FOLDER, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_ci() -> Iterator[None]:
    """Where the tests run, and what runs beside them, changes nothing in what they see."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(client.SWITCH, "off")
        for name in ("CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "GITLAB_CI", "CI_PROJECT_DIR"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def rules() -> RuleSet:
    return built_in()


@pytest.fixture(scope="session")
def linter(rules: RuleSet) -> Linter:
    return Linter(rules)
