"""`explain`: why here, why not there, why empty, what one more would bring; and the letter to the person herself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from placement.cli.console import Console
from placement.cli.letters import letter_of_one, letters_of_unit
from placement.cli.verb import directory_argument, verb
from placement.errors import UsageError

FEW = 5
"""Places of each kind that --one-more names unless told otherwise."""

SMALL = 5_000
"""Up to so many people whose seat is open, the nearest way is looked for unasked: it plans anew some times."""


@verb("explain")
@directory_argument
@click.option("--employee", metavar="NIP")
@click.option("--position", metavar="CODE")
@click.option("--empty", is_flag=True)
@click.option(
    "--one-more", "one_more", type=click.IntRange(min=1), is_flag=False, flag_value=FEW, metavar="[N]"
)
@click.option("--letter", is_flag=True)
@click.option("--unit", metavar="CODE")
@click.option("-o", "--letters", type=click.Path(path_type=Path, readable=False), metavar="OUT")
def command(
    console: Console,
    directory: str,
    employee: str | None,
    position: str | None,
    empty: bool,
    one_more: int | None,
    letter: bool,
    unit: str | None,
    letters: Path | None,
) -> int:
    """Answer one question about a run that has first been judged again, or write letters; exit 1 when anything was found."""
    asked = (employee is not None or position is not None, empty, one_more is not None)
    if any(asked[1:]) if letter else sum(asked) != 1:
        raise UsageError(console.tr("usage.one_question"), indonesian=console.tr("usage.one_question"))
    if letter:
        return _letters(console, directory, employee, unit, letters)
    from placement.io import read_verified

    run = read_verified(directory)
    if employee is not None:
        from placement.explain import explain

        ways = position is not None and run.formulation.problem.n_employees <= SMALL
        answer = explain(run, employee=employee, position=position, ways=ways)
        return _say(console, answer.as_dict(), answer.text(console.lang))
    if position is not None:
        from placement.explain import vacancy

        found = vacancy(run, position)
        return _say(console, found.as_dict(), found.text(console.lang))
    if empty:
        from placement.explain import vacancies

        every = vacancies(run)
        return _say(console, every.as_dict(), every.text(console.lang))
    from placement.explain import one_more as what_one_more

    brings = what_one_more(run, one_more or FEW, console.remark)
    return _say(console, brings.as_dict(), brings.text(console.lang))


def _letters(
    console: Console, directory: str, employee: str | None, unit: str | None, folder: Path | None
) -> int:
    """The letter to one person, or to everyone of a unit where nobody is named."""
    if employee is not None:
        return letter_of_one(console, directory, employee, folder)
    if unit is not None:
        return letters_of_unit(console, directory, unit, folder)
    ctx = click.get_current_context()
    raise click.MissingParameter(ctx=ctx, param=next(p for p in ctx.command.params if p.name == "employee"))


def _say(console: Console, document: Mapping[str, object], text: str) -> int:
    console.answer(document, text.splitlines())
    return 0
