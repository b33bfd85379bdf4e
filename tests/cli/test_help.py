import shlex

import click
import pytest

from placement.cli.console import Console
from placement.cli.front import FRONT, VERBS
from placement.text.commands import COMMANDS

NAMES = [command.name for command in VERBS]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_every_verb_has_help_and_an_example_in_both_languages(call, name, lang):
    answer = call(name, "--help", "--lang", lang)
    said = " ".join(answer.out.split())
    assert answer.code == 0
    assert COMMANDS[f"{name}.help"][lang] in said
    assert COMMANDS[f"{name}.example"][lang] in said
    assert all(option in said for option in ("--json", "--lang", "--debug", "--help"))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", ["placement", *NAMES])
def test_every_example_is_a_call_that_click_accepts(name, lang):
    program, *words = shlex.split(COMMANDS[f"{name}.example"][lang])
    assert program == "placement"
    with FRONT.make_context("placement", words, obj=Console()) as ctx:
        verb, command, rest = FRONT.resolve_command(ctx, [*ctx._protected_args, *ctx.args])
        command.make_context(verb, rest, parent=ctx)


def test_the_front_page_lists_the_verbs_in_the_order_of_the_work(call):
    said = call("--help", "--lang", "en").out
    lines = [line.split()[0] for line in said.splitlines() if line.startswith("  ") and line.split()]
    assert [word for word in lines if word in NAMES] == NAMES


def test_help_hangs_on_the_environment_too(call, monkeypatch):
    monkeypatch.setenv("PLACEMENT_LANG", "en")
    assert call("need", "--help").out.startswith("Usage: placement need")
    monkeypatch.setenv("PLACEMENT_LANG", "id")
    assert call("need", "--help").out.startswith("Pemakaian: placement need")


def test_every_text_of_help_belongs_to_something():
    parameters = {parameter for command in [FRONT, *VERBS] for parameter in command.params}
    used = {f"option.{p.name}" for p in parameters if isinstance(p, click.Option)} | {"option.help"}
    used |= {f"argument.{p.name}" for p in parameters if isinstance(p, click.Argument)}
    used |= {f"{name}.{part}" for name in ["placement", *NAMES] for part in ("help", "example")}
    assert used == set(COMMANDS)
