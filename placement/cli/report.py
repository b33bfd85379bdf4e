"""`report`: a run told to those who decide on it, those who inspect it, and everyone in the office."""

from __future__ import annotations

from pathlib import Path

import click

from placement.cli.console import Console
from placement.cli.judged import judged_again
from placement.cli.verb import verb
from placement.errors import UsageError


@verb("report")
@click.argument(
    "directories", type=click.Path(readable=False, path_type=Path), nargs=-1, required=True, metavar="DIR..."
)
def command(console: Console, directories: tuple[Path, ...]) -> int:
    """Write the report of one run into its folder."""
    if len(directories) > 1:
        raise _usage(console, "report.one")
    from placement.io import write_views
    from placement.report import views

    directory = directories[0]
    names = write_views(directory, judged_again(directory), views, console.lang)
    _answer(console, directory, names)
    return 0


def _answer(console: Console, folder: Path, names: tuple[str, ...]) -> None:
    document = {"directory": str(folder), "files": list(names)}
    lines = [console.tr("plan.files", directory=folder), *(f"  {name}" for name in names)]
    console.answer(document, lines)


def _usage(console: Console, key: str, **values: object) -> UsageError:
    sentence = console.tr(key, **values)
    return UsageError(sentence, indonesian=sentence)
