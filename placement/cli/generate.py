"""`generate`: a synthetic city of any size."""

from __future__ import annotations

import click

from placement.cli.console import Console
from placement.cli.verb import verb
from placement.text import number


@verb("generate")
@click.argument("target", type=click.Path(), metavar="DIR")
@click.option("--employees", type=click.IntRange(min=1), metavar="N", required=True)
@click.option("--seed", type=int, metavar="S", required=True)
@click.option("--shape", type=click.Choice(("kota", "kabupaten")), default="kota")
def command(console: Console, target: str, employees: int, seed: int, shape: str) -> int:
    """Write the city and say where it is."""
    from placement.synthetic import generate

    generate(target, employees, seed, shape)
    document = {"directory": target, "employees": employees, "seed": seed, "shape": shape}
    said = console.tr("generate.done", count=number(employees, console.lang), directory=target)
    console.answer(document, [said])
    return 0
