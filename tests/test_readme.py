"""The README's examples run as they stand."""

import re
from pathlib import Path

import pytest

from placement.cli.front import VERBS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_example_runs(number, monkeypatch):
    """From the root of the repository, without a change."""
    monkeypatch.chdir(ROOT)
    exec(compile(EXAMPLES[number], "README.md", "exec"), {})  # noqa: S102


def test_the_first_example_has_five_lines():
    """A newcomer can type it."""
    lines = [line for line in EXAMPLES[0].split("\n") if line.strip()]
    assert len(lines) <= 5


def test_commands_named_exist():
    """Every verb in the command block is a verb of the program."""
    named = set(re.findall(r"^placement (\w+)", README, re.MULTILINE))
    assert named
    assert named <= {verb.name for verb in VERBS}


def test_files_named_exist():
    """Links of the README lead somewhere."""
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / link).exists(), link
