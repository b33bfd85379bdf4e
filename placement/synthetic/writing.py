"""Columns of text into CSV files, and a folder that is complete or absent."""

import shutil
from collections.abc import Callable, Sequence
from itertools import repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from placement.errors import OutputError
from placement.synthetic.dates import Dates
from placement.synthetic.draws import Ints

Column = list[str] | str
"""Texts of a column, or one text for every row."""

NOTE = "DATA SINTETIS"
_BATCH = 50_000


def look(words: Sequence[str], codes: Ints) -> list[str]:
    """The word of each code."""
    listed: list[str] = np.array([*words, ""], dtype=object)[codes].tolist()
    return listed


def numbers(values: Ints) -> list[str]:
    """Integers as text."""
    return [str(value) for value in values.tolist()]


def days(values: Dates) -> list[str]:
    """ISO dates, written once per day that occurs."""
    if not len(values):
        return []
    number: NDArray[np.int64] = values.astype("datetime64[D]").astype(np.int64)
    first = int(number.min())
    calendar = np.arange(first, int(number.max()) + 1).astype("datetime64[D]")
    return look(np.datetime_as_string(calendar).tolist(), number - first)


def write_table(path: Path, header: Sequence[str], columns: Sequence[Column]) -> int:
    """Write a table whose last column says that it is invented; the number of its rows.

    No text of ours holds a comma or a quote (a test looks), so nothing is quoted.
    """
    rows = next(len(column) for column in columns if isinstance(column, list))
    cells = [repeat(column, rows) if isinstance(column, str) else column for column in [*columns, NOTE]]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join([*header, "catatan"]) + "\n")
        batch: list[str] = []
        for line in map(",".join, zip(*cells, strict=True)):
            batch.append(line)
            if len(batch) == _BATCH:
                file.write("\n".join(batch) + "\n")
                batch.clear()
        if batch:
            file.write("\n".join(batch) + "\n")
    return rows


def fill_folder(directory: Path, fill: Callable[[Path], dict[str, int]]) -> dict[str, int]:
    """Let `fill` write into a folder beside the target, then put it in its place in one step."""
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise OutputError(
            f"{directory} exists and is not an empty folder",
            indonesian=f"{directory} sudah ada dan bukan folder kosong",
        )
    beside = directory.with_name(f".{directory.name}.partial")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        rows = fill(beside)
        if directory.exists():
            directory.rmdir()
        beside.rename(directory)
    except OSError as error:
        raise OutputError(
            f"{directory} cannot be written: {error.strerror}",
            indonesian=f"{directory} tidak dapat ditulis: {error.strerror}",
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return rows
