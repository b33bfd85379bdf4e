"""`match`: the sheets in which an office says which names are meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from placement.cli.console import Console
from placement.cli.verb import scenario_argument, verb
from placement.text import number

if TYPE_CHECKING:
    from placement.io import Matching


@verb("match")
@scenario_argument
@click.option(
    "-o", "--output", "directory_of_sheets", type=click.Path(path_type=Path, readable=False), metavar="DIR"
)
@click.option("--xlsx", is_flag=True)
def command(console: Console, scenario: str, directory_of_sheets: Path | None, xlsx: bool) -> int:
    """Write what is open and say how much it is."""
    from placement.io import write_match

    done = write_match(scenario, directory_of_sheets, xlsx=xlsx)
    document = {
        "open": done.open_names,
        "filled": done.kept,
        "written": [str(path) for path in done.written],
    }
    console.answer(document, _lines(done, console))
    return 0


def _lines(done: Matching, console: Console) -> Iterator[str]:
    if not any(done.open_names.values()):
        yield console.tr("match.none")
    for kind, count in done.open_names.items():
        if count or done.kept[kind]:
            yield console.tr(
                f"match.{kind}",
                count=number(count, console.lang),
                filled=number(done.kept[kind], console.lang),
            )
    for path in done.written:
        yield console.tr("match.written", path=path)
    if any(done.open_names.values()):
        yield console.tr("match.next")
