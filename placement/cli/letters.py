"""Letters of `explain`: one to the terminal or a folder, those of a unit to a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from placement.cli.console import Console
from placement.cli.judged import judged_again
from placement.errors import UsageError

if TYPE_CHECKING:
    from placement.planning import Run


def letter_of_one(console: Console, directory: str, nip: str, folder: Path | None) -> int:
    """The letter to one person: as text, or as HTML and text in a new folder."""
    from placement.report.letters import letter, row_of

    run = judged_again(directory)
    row = row_of(run, nip)
    if folder is not None:
        return _write(console, run, [row], folder)
    text = letter(run, row, console.lang).text()
    console.answer({"nip": nip, "text": text}, text.splitlines())
    return 0


def letters_of_unit(console: Console, directory: str, unit: str, folder: Path | None) -> int:
    """Letters to everyone of a unit and the units below it."""
    if folder is None:
        sentence = console.tr("usage.missing", name="-o / --letters")
        raise UsageError(sentence, indonesian=sentence)
    from placement.io import refuse_others
    from placement.report.letters import rows_of

    refuse_others(folder, runs=False)
    run = judged_again(directory)
    return _write(console, run, rows_of(run, unit), folder)


def _write(console: Console, run: Run, rows: list[int], folder: Path) -> int:
    from placement.io import write_folder
    from placement.report.letters import letters_of

    files = letters_of(run, rows, console.lang)
    write_folder(folder, files, runs=False)
    said = console.tr("letters.done", count=len(rows), directory=folder)
    console.answer({"directory": str(folder), "files": sorted(files)}, [said])
    return 0
