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
@click.option("--telaahan", is_flag=True)
@click.option("--pemeriksaan", is_flag=True)
@click.option("-o", "--paper", type=click.Path(path_type=Path, readable=False), metavar="OUT")
def command(
    console: Console, directories: tuple[Path, ...], telaahan: bool, pemeriksaan: bool, paper: Path | None
) -> int:
    """Write the report of one run into its folder; or a paper about runs into a new folder."""
    if telaahan and pemeriksaan:
        raise _usage(console, "usage.not_with", name="--telaahan", other="--pemeriksaan")
    if len(directories) > 1 and not telaahan:
        raise _usage(console, "report.one")
    if not (telaahan or pemeriksaan):
        if paper is not None:
            raise _usage(console, "report.into_run")
        return _report(console, directories[0])
    if paper is None:
        raise _usage(console, "usage.missing", name="-o / --paper")
    return (_telaahan if telaahan else _inspection)(console, directories, paper)


def _report(console: Console, directory: Path) -> int:
    from placement.io import write_views
    from placement.report import views

    names = write_views(directory, judged_again(directory), views, console.lang)
    return _answer(console, directory, names)


def _telaahan(console: Console, directories: tuple[Path, ...], paper: Path) -> int:
    from placement.io import refuse_others, write_folder
    from placement.report.telaahan import telaahan

    refuse_others(paper, runs=False)
    made = telaahan([judged_again(directory) for directory in directories], console.lang)
    files = {"telaahan.html": made.html(console.lang), "telaahan.txt": made.text().encode()}
    write_folder(paper, files, runs=False)
    return _answer(console, paper, tuple(files))


def _inspection(console: Console, directories: tuple[Path, ...], paper: Path) -> int:
    from placement.io import read_history, refuse_others, write_folder
    from placement.report.inspection import inspection

    refuse_others(paper, runs=False)
    run = judged_again(directories[0])
    files = inspection(run, read_history(directories[0]), console.lang)
    write_folder(paper, files, runs=False)
    return _answer(console, paper, tuple(files))


def _answer(console: Console, folder: Path, names: tuple[str, ...]) -> int:
    document = {"directory": str(folder), "files": list(names)}
    console.answer(document, [console.tr("plan.files", directory=folder), *(f"  {name}" for name in names)])
    return 0


def _usage(console: Console, key: str, **values: object) -> UsageError:
    sentence = console.tr(key, **values)
    return UsageError(sentence, indonesian=sentence)
