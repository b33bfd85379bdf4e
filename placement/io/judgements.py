"""A file of judgements in pairs, put into the scenario itself, so that a run folder needs no second file."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from placement.io.csv_blocks import records
from placement.io.csv_file import CsvFile, open_csv
from placement.io.faults import Faults
from placement.scoring.choice import ratio

COLUMNS = {
    "by": ("by", "penilai"), "part": ("part", "unsur"), "over": ("over", "terhadap"), "times": ("times", "kali"),
}  # fmt: skip
"""Fields of a judgement by the headings that are understood."""


def with_judgements(
    values: Mapping[str, Any], folders: Sequence[tuple[Path, str]], faults: Faults
) -> dict[str, Any]:
    """The scenario with the rows of `scoring.ahp.file` in the place of the file's name.

    folders : where to look, own first, with how each is shown
    """
    scoring = values.get("scoring")
    ahp = scoring.get("ahp") if isinstance(scoring, Mapping) else None
    if (
        not isinstance(scoring, Mapping)
        or not isinstance(ahp, Mapping)
        or not isinstance(ahp.get("file"), str)
    ):
        return dict(values)
    rows = _rows(ahp["file"], folders, faults)
    inline = ahp.get("judgements", [])
    kept = {name: value for name, value in ahp.items() if name != "file"}
    both = [*(inline if isinstance(inline, list) else []), *rows]
    return {**values, "scoring": {**scoring, "ahp": {**kept, "judgements": both}}}


def _rows(name: str, folders: Sequence[tuple[Path, str]], faults: Faults) -> list[dict[str, str]]:
    for folder, shown in folders:
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            faults.error("file_outside", f"{shown}{name}", name)
            return []
        if path.is_file():
            try:
                data = path.read_bytes()
            except OSError as error:
                faults.error("file_unreadable", f"{shown}{name}", error.strerror or "")
                return []
            file = open_csv(f"{shown}{name}", data, faults)
            return _judgements(file, faults) if file else []
    faults.error("file_missing", name)
    return []


def _judgements(file: CsvFile, faults: Faults) -> list[dict[str, str]]:
    heads = [head.strip().casefold() for head in file.header]
    places = {
        field: next((heads.index(name) for name in names if name in heads), -1)
        for field, names in COLUMNS.items()
    }
    for field, place in places.items():
        if place < 0:
            faults.error("column_missing", file.name, column=field, expected=" / ".join(COLUMNS[field]))
    if min(places.values()) < 0:
        return []
    found: list[dict[str, str]] = []
    try:
        for number, row in enumerate(records(file.text, file.delimiter), 1):
            if number <= file.header_row or not any(row):
                continue
            if len(row) != len(heads):
                faults.error("ragged_row", file.name, str(len(row)), row=number, expected=str(len(heads)))
                continue
            judgement = {field: row[place].strip() for field, place in places.items()}
            found += _checked(judgement, number, file.name, faults)
    except csv.Error as error:
        faults.error("csv_broken", file.name, str(error))
    return found


def _checked(judgement: dict[str, str], row: int, name: str, faults: Faults) -> list[dict[str, str]]:
    """The judgement, if no cell is empty and its ratio is a number."""
    empty = [field for field, cell in judgement.items() if not cell]
    for field in empty:
        faults.error("empty", name, row=row, column=field)
    if judgement["times"] and ratio(judgement["times"]) is None:
        faults.error(
            "scenario_value", name, judgement["times"], row=row, column="times", expected="ahp_times"
        )
        return []
    return [] if empty else [judgement]
