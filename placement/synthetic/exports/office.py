"""The tables of a clean scenario folder that its exports are made from, and the words that stand for their codes."""

import csv
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from placement.errors import UsageError
from placement.synthetic.draws import Draws

Row = dict[str, str]

_LETTERS = "abcde"
_ROMAN = ("", "I", "II", "III", "IV", "V")
LEVELS = {
    "05": "SD", "10": "SLTP", "15": "SLTA", "20": "D-I", "25": "D-II", "30": "D-III", "35": "D-IV", "40": "S-1",
    "45": "S-2", "50": "S-3",
}  # fmt: skip
LEGAL = {
    "01": "Aktif", "71": "PPPK Aktif", "02": "CLTN", "03": "Tugas Belajar", "04": "Pemberhentian Sementara",
    "20": "Masa Persiapan Pensiun", "21": "Diperbantukan", "22": "Sakit Lama",
}  # fmt: skip
KINDS = {"1": "Struktural", "2": "Fungsional", "4": "Pelaksana"}
STATUS = {"PNS": "P", "CPNS": "C"}


@dataclass(frozen=True)
class Office:
    """A city as its clean tables tell it; `agency` is the unit below the top that each unit belongs to."""

    title: str
    as_of: np.datetime64
    units: dict[str, Row]
    posts: list[Row]
    staff: list[Row]
    programmes: list[Row]
    agency: dict[str, str]


def read_office(folder: Path) -> Office:
    """The office of a folder that `generate` wrote."""
    try:
        scenario = tomllib.loads((folder / "scenario.toml").read_text(encoding="utf-8"))
        units = {row["unor_id"]: row for row in _rows(folder / "units.csv")}
        tables = [_rows(folder / f"{name}.csv") for name in ("positions", "employees", "education")]
    except FileNotFoundError as error:
        raise UsageError(
            f"{folder} is no synthetic city: {error.filename} is missing",
            indonesian=f"{folder} bukan kota buatan: {error.filename} tidak ada",
        ) from error
    if scenario.get("synthetic") is not True:
        raise UsageError(f"{folder} is no synthetic city", indonesian=f"{folder} bukan kota buatan")
    posts, staff, programmes = tables
    return Office(
        scenario["name"],
        np.datetime64(scenario["as_of"], "D"),
        units,
        posts,
        staff,
        programmes,
        {code: _agency(code, units) for code in units},
    )


def grade(code: str) -> str:
    """33 is III/c; grades of contract staff stand as they are."""
    return f"{_ROMAN[int(code[0])]}/{_LETTERS[int(code[1]) - 1]}" if code.isdecimal() else code


def echelon(code: str) -> str:
    """31 is III.a, 99 is none."""
    return "-" if code in {"", "99"} else f"{_ROMAN[int(code[0])]}.{_LETTERS[int(code[1]) - 1]}"


def day_first(iso: str) -> str:
    """2026-10-01 as 01-10-2026."""
    return "-".join(reversed(iso.split("-")))


def percent(part: int, whole: int) -> int:
    """A part of a whole, rounded half up."""
    return (part * whole + 50) // 100


def choose(draws: Draws, topic: str, able: Iterable[bool], count: int) -> list[int]:
    """At most `count` places of those able, in order."""
    return sorted(draws.pick(topic, np.array(list(able), bool), count).tolist())


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _agency(code: str, units: dict[str, Row]) -> str:
    above = units[code]["atasan_id"]
    while above and units[above]["atasan_id"]:
        code, above = above, units[above]["atasan_id"]
    return code
