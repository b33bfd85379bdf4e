"""`explain`: why here, why not there, by how many points."""

from __future__ import annotations

import click

from placement.cli.console import Console
from placement.cli.verb import directory_argument, verb


@verb("explain")
@directory_argument
@click.option("--employee", metavar="NIP", required=True)
@click.option("--position", metavar="CODE")
def command(console: Console, directory: str, employee: str, position: str | None) -> int:
    """Explain one person's place, against one other position if it is named."""
    from placement.explain import explain
    from placement.io import read_run

    explanation = explain(read_run(directory), employee=employee, position=position)
    console.answer(explanation.as_dict(), explanation.text(console.lang).splitlines())
    return 0
