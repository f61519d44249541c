"""Settings files: which hold for a draft, how they are merged, and what is said of one with mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from msglint.errors import SettingsError
from msglint.message import Draft, Names
from msglint.settings import FILE, Settings, SettingsFiles


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder nothing above which is looked at."""
    (tmp_path / FILE).write_text("root: yes\n", "utf-8")
    return tmp_path


def write(folder: Path, text: str, name: str = FILE) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def of(path: Path) -> Settings:
    return SettingsFiles().of(path)


def problems(text: str, folder: Path) -> list[tuple[int, int, str]]:
    write(folder, text)
    with pytest.raises(SettingsError) as error:
        of(folder / "a.md")
    return [(p.line, p.column, p.problem) for p in error.value.problems]


def test_without_files_msglints_own_values_hold(tmp_path: Path) -> None:
    settings = SettingsFiles(search=False).of(tmp_path / "a.md")
    assert settings == Settings()
    assert (settings.channel, settings.fail_on, settings.min_score) == (None, "error", None)


def test_every_value_with_the_line_it_stands_in(folder: Path) -> None:
    path = write(
        folder,
        "root: yes\nchannel: dm\nstage: warm\nfields: final\nfail_on: never\nmin_score: 55\nseller: [Kiln & Co, Glaze]\nbuyer: Birch\n"
        "columns: {text: Body}\nrules:\n  size-words: off\n",
    )
    settings = of(folder / "deep" / "a.md")
    assert (settings.channel, settings.stage, settings.fields, settings.fail_on, settings.min_score) == ("dm", "warm", "final", "never", 55)
    assert (settings.seller, settings.buyer, settings.columns) == (("Kiln & Co", "Glaze"), ("Birch",), {"text": "Body"})
    assert settings.rules["size-words"].text() == "off"
    assert settings.where["channel"] == f"{path}:2"
    assert settings.where["columns.text"] == f"{path}:9"
    assert settings.where["rules.size-words"] == f"{path}:11"


def test_the_nearer_file_wins_value_by_value(folder: Path) -> None:
    write(folder, "root: yes\nchannel: email\nmin_score: 50\ncolumns: {text: Body, id: Key}\nrules: {a: off, b: info}\n")
    near = write(folder / "dm", "channel: dm\ncolumns: {text: Nachricht}\nrules: {b: off}\n")
    settings = of(folder / "dm" / "a.md")
    assert (settings.channel, settings.min_score) == ("dm", 50)
    assert settings.columns == {"text": "Nachricht", "id": "Key"}
    assert {id: node.text() for id, node in settings.rules.items()} == {"a": "off", "b": "off"}
    assert settings.where["rules.b"] == f"{near}:3"
    assert of(folder / "a.md").channel == "email"


def test_nothing_above_a_root_holds(folder: Path) -> None:
    write(folder, "root: yes\nmin_score: 50\n")
    write(folder / "own", "root: yes\nchannel: sms\n")
    assert of(folder / "own" / "a.md") == Settings(channel="sms", where={"channel": f"{folder / 'own' / FILE}:2"})


def test_settings_for_some_paths_the_last_that_fits_wins(folder: Path) -> None:
    write(
        folder,
        'root: yes\nmin_score: 1\npaths:\n  "*.md": {min_score: 2}\n  "dm/**": {min_score: 3, channel: dm}\n'
        '  "dm/old/*.md": {min_score: 4}\n',
    )
    values = {name: of(folder / name).min_score for name in ("a.txt", "a.md", "deep/a.md", "dm/a.md", "dm/old/a.md", "dm/old/b/c.md")}
    assert values == {"a.txt": 1, "a.md": 2, "deep/a.md": 2, "dm/a.md": 3, "dm/old/a.md": 4, "dm/old/b/c.md": 3}
    assert of(folder / "dm" / "old" / "a.md").channel == "dm"


def test_a_nearer_file_wins_over_settings_for_paths_of_a_farther_one(folder: Path) -> None:
    write(folder, 'root: yes\npaths:\n  "dm/**": {channel: dm, stage: warm}\n')
    write(folder / "dm", "channel: sms\n")
    settings = of(folder / "dm" / "a.md")
    assert (settings.channel, settings.stage) == ("sms", "warm")


@pytest.mark.parametrize(
    ("pattern", "fits", "fits_not"),
    [
        ("archive", ["archive/a.md", "x/archive/b/a.md"], ["archives/a.md", "x/archive.md"]),
        ("archive/", ["archive/a.md"], ["a/archive2/b.md"]),
        ("/archive", ["archive/a.md"], ["x/archive/a.md"]),
        ("*-old.md", ["a-old.md", "x/b-old.md"], ["a-old.txt", "old.md"]),
        ("x/*.md", ["x/a.md"], ["a.md", "x/y/a.md"]),
        ("x/**/a.md", ["x/a.md", "x/y/z/a.md"], ["a.md", "x/b.md"]),
        ("x/**", ["x/a.md", "x/y/a.md"], ["y/x.md"]),
        ("a?.md", ["ab.md"], ["a.md", "abc.md"]),
        ("a+(b).md", ["a+(b).md"], ["aab.md"]),
    ],
)
def test_patterns(folder: Path, pattern: str, fits: list[str], fits_not: list[str]) -> None:
    write(folder, f"root: yes\nignore: ['{pattern}']\n")
    files = SettingsFiles()
    assert [name for name in fits + fits_not if files.ignores(folder / name)] == fits


def test_a_draft_says_more_than_its_settings() -> None:
    settings = Settings(channel="dm", stage="warm", fields="final", seller=("Kiln",), buyer=("Birch",))
    own = Draft("a", "a", "Hi", channel="email", names=Names(buyer=("Elm",)))
    draft = settings.for_draft(own)
    assert (draft.channel, draft.stage, draft.fields, draft.names) == ("email", "warm", "final", Names(("Kiln",), ("Elm",)))


def test_one_file_can_be_named_instead(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = write(folder / "elsewhere", 'stage: warm\npaths: {"drafts/**": {channel: dm}}\n', "team.yaml")
    write(folder, "root: yes\nmin_score: 50\n")
    monkeypatch.chdir(folder)
    settings = SettingsFiles(other).of(Path("drafts/a.md"))
    assert (settings.min_score, settings.stage, settings.channel) == (None, "warm", "dm")


def test_every_mistake_at_once_with_its_place_and_the_nearest_guess(folder: Path) -> None:
    path = write(folder, "chanel: dm\nstage: frist\nmin_score: 120\npaths:\n  x: {roots: yes}\ncolumns: {body: B}\nrule_folders: [none]\n")
    with pytest.raises(SettingsError) as error:
        of(folder / "a.md")
    found = error.value.problems
    assert [(p.line, p.problem) for p in found] == [
        (1, 'settings has no "chanel"'),
        (2, 'stage can\'t be "frist"'),
        (3, "min_score is from 0 to 100"),
        (5, 'settings for a path has no "roots"'),
        (6, 'columns has no "body"'),
        (7, f"there is no folder {folder / 'none'}"),
    ]
    assert found[0].hint.startswith('did you mean "channel"? legal: channel, stage')
    assert found[1].hint.startswith('did you mean "first"?')
    assert str(error.value).startswith(f'{path}:1:1: settings has no "chanel"\n    chanel: dm\n    ^')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n", "settings must be a mapping (key: value lines)"),
        ("a: [\n", "not YAML"),
        ("min_score: much\n", "min_score: invalid literal"),
        ("paths: dm\n", "paths must be a mapping"),
        ("rules: [a]\n", "rules must be a mapping"),
        ("stage: warm\nstage: first\n", '"stage" is given twice'),
    ],
)
def test_other_mistakes(folder: Path, text: str, said: str) -> None:
    assert said in problems(text, folder)[0][2]


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n\n  # more\n"])
def test_a_file_with_nothing_in_it_changes_nothing(folder: Path, text: str) -> None:
    write(folder / "a", text)
    assert of(folder / "a" / "a.md") == Settings()


def test_a_file_that_is_not_text_says_so(folder: Path) -> None:
    (folder / FILE).write_bytes(b"channel: \xff\n")
    with pytest.raises(SettingsError, match="not UTF-8"):
        of(folder / "a.md")
