"""The header: which column is which field, by exact spelling only; the rest is named and left out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from placement.io.columns import TABLE_FILES, ColumnSpec, columns, fold, is_private
from placement.io.faults import Faults, column_letters
from placement.io.heading import fields_of, key_of


@dataclass(frozen=True)
class Matched:
    """Place of each field found, by its canonical name, and the places of private columns."""

    places: dict[str, int]
    private: frozenset[int]


def match_header(table: str, file: str, header: Sequence[str], row: int, faults: Faults) -> Matched:
    """Match headings with the fields of a table; faults for doubles and for required fields that are missing."""
    by_fold: dict[str, list[int]] = defaultdict(list)
    known = fields_of(table)
    for place, heading in enumerate(header):
        by_fold[key_of(heading, known)].append(place)
    places: dict[str, int] = {}
    used: set[int] = set()
    for spec in columns(table):
        found = sorted(place for name in spec.spellings for place in by_fold[name])
        spare = sorted(place for name in spec.stand_ins for place in by_fold[name])
        used.update(found, spare)
        chosen = found or spare
        if len(chosen) > 1:
            faults.error("column_twice", file, spec.name, row=row, column=_named(header, chosen))
        if chosen:
            places[spec.name] = chosen[0]
    rest = [place for place in range(len(header)) if place not in used]
    private = frozenset(place for place in rest if is_private(header[place]))
    unknown = [place for place in rest if place not in private]
    _report(file, header, row, sorted(private), unknown, faults)
    _report_missing(table, file, row, places, [header[place] for place in unknown], faults)
    return Matched(places, private)


def specs_of(table: str, header: Sequence[str]) -> dict[int, ColumnSpec]:
    """The field of each column that is known, in the fields' order."""
    if table not in TABLE_FILES:
        return {}
    matched = match_header(table, "", header, 1, Faults()).places
    return {matched[spec.name]: spec for spec in columns(table) if spec.name in matched}


def _report(
    file: str, header: Sequence[str], row: int, private: list[int], unknown: list[int], faults: Faults
) -> None:
    for place in private:
        faults.warning("column_private", file, row=row, column=header[place].strip())
    if unknown:
        faults.warning("column_unknown", file, row=row, column=_named(header, unknown))


def _report_missing(
    table: str, file: str, row: int, places: dict[str, int], unknown: list[str], faults: Faults
) -> None:
    """A required field without a column, with the unknown heading that looks most like it."""
    headings = {fold(heading): heading.strip() for heading in unknown if heading.strip()}
    for spec in columns(table):
        if spec.required and spec.name not in places and spec.named_by not in places:
            faults.error("column_missing", file, row=row, column=spec.name, hint=_closest(spec, headings))


def _closest(spec: ColumnSpec, headings: dict[str, str]) -> str:
    close = [match for name in sorted(spec.spellings) for match in get_close_matches(name, headings, 1, 0.75)]
    return headings[close[0]] if close else ""


def _named(header: Sequence[str], places: Sequence[int]) -> str:
    """Headings in a row; a column without one by its letters."""
    return ", ".join(header[place].strip() or f"({column_letters(place)})" for place in places)
