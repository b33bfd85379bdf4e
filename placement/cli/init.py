"""`init`: a new scenario folder with templates and an example."""

from __future__ import annotations

import datetime as dt

import click

from placement.cli.clock import clock
from placement.cli.console import Console
from placement.cli.verb import verb


@verb("init")
@click.argument("target", type=click.Path(), metavar="DIR")
def command(console: Console, target: str) -> int:
    """Write the folder and say what to do next."""
    from placement.io import write_template

    names = write_template(target, dt.datetime.fromisoformat(clock()).date(), console.lang)
    document = {"directory": target, "files": list(names)}
    console.answer(document, [console.tr("init.done", directory=target)])
    return 0
