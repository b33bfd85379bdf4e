"""`explain`: why here, why not there, by how many points; and the letter that says so to the person herself."""

from __future__ import annotations

from pathlib import Path

import click

from placement.cli.console import Console
from placement.cli.letters import letter_of_one, letters_of_unit
from placement.cli.verb import directory_argument, verb


@verb("explain")
@directory_argument
@click.option("--employee", metavar="NIP")
@click.option("--position", metavar="CODE")
@click.option("--letter", is_flag=True)
@click.option("--unit", metavar="CODE")
@click.option("-o", "--letters", type=click.Path(path_type=Path, readable=False), metavar="OUT")
def command(
    console: Console,
    directory: str,
    employee: str | None,
    position: str | None,
    letter: bool,
    unit: str | None,
    letters: Path | None,
) -> int:
    """Explain one person's place, against one other position if it is named; or write letters."""
    if letter and unit is not None and employee is None:
        return letters_of_unit(console, directory, unit, letters)
    if employee is None:
        ctx = click.get_current_context()
        raise click.MissingParameter(
            ctx=ctx, param=next(p for p in ctx.command.params if p.name == "employee")
        )
    if letter:
        return letter_of_one(console, directory, employee, letters)
    from placement.explain import explain
    from placement.io import read_run

    explanation = explain(read_run(directory), employee=employee, position=position)
    console.answer(explanation.as_dict(), explanation.text(console.lang).splitlines())
    return 0
