"""The position map as agencies keep it: one sheet for each, units in merged cells, totals between the posts.

A row's unit is named by its unit column, else by the last row that holds nothing but a unit's name, else by the sheet.
Names stay as they are written, with the sheet's agency beside them; the crosswalk finds their codes.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from placement.errors import Fault
from placement.io.asides import is_numbering, is_total
from placement.io.codes import JOB_KIND
from placement.io.columns import columns, fold
from placement.io.faults import Faults, column_letters
from placement.io.grid import Cell, Grid, word_of
from placement.io.header_row import REACH, HeaderRow, Headings, find_header
from placement.io.names import plain
from placement.io.signature import opens_signature
from placement.io.table import Table
from placement.io.unit_names import UnitNames
from placement.io.workbook import Sheet, Workbook, filled, text_of, warn_of_hidden

_OWN = {
    "no": "no", "nomor": "no", "nourut": "no", "ket": "catatan", "unit": "unit", "unitkerja": "unit", "namaunit": "unit",
    "unornama": "unit", "namaunor": "unit", "perangkatdaerah": "unit", "unitorganisasi": "unit", "opd": "unit",
}  # fmt: skip
"""Headings of a position map beyond those of the table of positions."""

_FIELDS = tuple(spec.name for spec in columns("positions"))
_FIGURES = ("kebutuhan", "bezetting", "kelas_jabatan")
_ENUMERATOR = re.compile(r"^(?:[ivxlc]+|[a-z]|\d+)[.)]\s+", re.IGNORECASE)


def read_position_map(book: Workbook, tables: Mapping[str, Table], faults: Faults) -> Grid | None:
    """The positions of all visible sheets; None where none has a header. The units tell names from enumerations."""
    units = UnitNames.of(tables["units"]) if "units" in tables else None
    found = _Found()
    for sheet in book.visible:
        reader = _SheetReader(book, sheet, units, faults)
        reader.read(found)
    if not found.spots:
        faults.error("table_empty", book.shown)
        return None
    faults.place(book.shown, found.place(book.shown))
    return Grid(
        name=book.shown,
        table="positions",
        header=list(_FIELDS),
        header_row=1,
        numbers=np.arange(len(found.spots), dtype=np.int64) + 2,
        cells=[found.cells[name] for name in _FIELDS],
        errors=found.errors,
        unsaved=frozenset(found.unsaved),
        since_1904=book.since_1904,
    )


@dataclass(frozen=True)
class _Named:
    """A unit's name, and the row and column where it stands (column -1 = it is the sheet's own)."""

    name: str
    row: int = 0
    place: int = -1


@dataclass(frozen=True)
class _Spot:
    """Where a row stands: its sheet, its number there, the columns of its fields, and the name of its unit."""

    sheet: str
    row: int
    places: Mapping[str, int]
    unit: _Named


@dataclass
class _Found:
    """Rows found so far, by field, and where each of them stands."""

    spots: list[_Spot] = field(default_factory=list)
    cells: dict[str, list[Cell]] = field(default_factory=lambda: {name: [] for name in _FIELDS})
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unsaved: list[tuple[int, int]] = field(default_factory=list)

    def add(self, spot: _Spot, cells: Mapping[str, Cell], sheet: Sheet) -> None:
        """One more row, with what its sheet says of its cells."""
        number = len(self.spots) + 1
        self.spots.append(spot)
        for place, name in enumerate(_FIELDS):
            self.cells[name].append(cells.get(name, ""))
            at = (spot.row - 1, spot.places.get(name, -1))
            if at in sheet.part.errors:
                self.errors[number, place] = sheet.part.errors[at]
            if at in sheet.part.unsaved:
                self.unsaved.append((number, place))

    def place(self, file: str) -> "_Placed":
        """What puts a fault of the joined table into its sheet."""
        return _Placed(file, tuple(self.spots))


@dataclass(frozen=True)
class _Placed:
    """A fault of the joined table, put where its row stands."""

    file: str
    spots: tuple[_Spot, ...]

    def __call__(self, fault: Fault) -> Fault:
        """The fault with sheet, row and cell as the spreadsheet shows them."""
        if fault.row is None or not 2 <= fault.row < len(self.spots) + 2:
            return replace(fault, row=None, cell="")
        spot = self.spots[fault.row - 2]
        unit = spot.unit
        if fault.column == "unor_nama":
            cell = f"{column_letters(unit.place)}{unit.row}" if unit.place >= 0 else ""
            return replace(fault, sheet=spot.sheet, row=unit.row or spot.row, column="", cell=cell)
        place = spot.places.get(fault.column)
        cell = f"{column_letters(place)}{spot.row}" if place is not None else ""
        return replace(fault, sheet=spot.sheet, row=spot.row, cell=cell)


class _SheetReader:
    """Reads the sheet of one agency from top to bottom."""

    def __init__(self, book: Workbook, name: str, units: UnitNames | None, faults: Faults) -> None:
        self._book, self._name, self._units, self._faults = book, name, units, faults
        self._shown = f"{book.shown} > {name}"
        self._places: dict[str, int] = {}
        self._agency = name
        self._unit = _Named(name)
        self._kind = ""
        self._signing = False
        self._swallowed: tuple[str, int] | None = None

    def read(self, found: _Found) -> None:
        """Add the sheet's posts to those found."""
        self._faults.place(self._shown, lambda fault: replace(fault, file=self._book.shown, sheet=self._name))
        sheet = self._book.sheet(self._name, self._faults)
        if sheet is None or not any(map(filled, sheet.rows)):
            return
        known = Headings.of("positions").known
        wanted = Headings({**known, **_OWN}, frozenset({"jabatan_nama", "kebutuhan"}))
        header = find_header(wanted, text_of(sheet.rows[: 2 * REACH]), sheet.merges)
        if header is None or not self._match(header, wanted):
            if header is None:
                self._faults.error("header_missing", self._shown, expected="Nama Jabatan, K")
            return
        self._agency = self._agency_of(sheet, header)
        self._unit = _Named(self._agency)
        self._read_rows(sheet, header, found)

    def _match(self, header: HeaderRow, wanted: Headings) -> bool:
        """Find the columns; faults for those that are missing or there twice."""
        doubles: dict[str, list[str]] = defaultdict(list)
        for place, heading in enumerate(header.headings):
            name = wanted.field(heading)
            if name and place not in header.spread:
                doubles[name].append(heading)
                self._places.setdefault(name, place)
        row = header.last + 1
        for name, headings in doubles.items():
            if len(headings) > 1:
                self._faults.error("column_twice", self._shown, name, row=row, column=", ".join(headings))
        missing = [name for name in sorted(wanted.required) if name not in self._places]
        for name in missing:
            self._faults.error("column_missing", self._shown, row=row, column=name)
        return not missing

    def _agency_of(self, sheet: Sheet, header: HeaderRow) -> str:
        """What the sheet's name, or else a title above the header, names; the name in full where the sheet cuts it."""
        titles = [word_of(cell, "text") for row in sheet.rows[: header.last] for cell in row if cell != ""]
        for text in (self._name, *titles) if self._units is not None else ():
            rows = self._units.find(text) if self._units is not None else []
            if len(rows) == 1 and self._units is not None:
                return self._units.names[rows[0]]
        whole = [title for title in titles if plain(title).startswith(plain(self._name))]
        return " ".join(whole[0].split()) if whole else self._name

    def _read_rows(self, sheet: Sheet, header: HeaderRow, found: _Found) -> None:
        filled_down = _filled_down(sheet, self._places.get("unit", -1))
        asides: dict[str, list[int]] = {"totals_skipped": [], "signature_skipped": []}
        posts: list[int] = []
        for index in range(header.last + 1, len(sheet.rows)):
            row = sheet.rows[index]
            if not filled(row):
                continue
            words = text_of([row])[0]
            if is_numbering(words) or self._is_header(words, sheet, header):
                self._leave_signature(index + 1)
            elif is_total(row):
                asides["totals_skipped"].append(index + 1)
            elif self._is_signature(row, words, index + 1):
                asides["signature_skipped"].append(index + 1)
            elif (label := self._label(row)) is not None:
                self._enter(label, index + 1, _place_of(label, row))
            else:
                self._leave_signature(index + 1)
                posts.append(index)
                self._take(sheet, index, filled_down.get(index), found)
        for code, rows in asides.items():
            if rows:
                self._faults.warning(code, self._shown, row=rows[0], count=len(rows))
        warn_of_hidden(self._shown, sheet, posts, self._faults)

    def _is_signature(self, row: Sequence[Cell], words: Sequence[str], number: int) -> bool:
        """Whether a row belongs to a block of signatures; a unit of ours named in one is where we are from then on."""
        if any(word_of(self._cell(row, name), "text").strip()[:1].isdigit() for name in _FIGURES):
            return False
        if opens_signature(words):
            self._signing = True
        label = self._label(row) if self._signing else None
        if label is not None:
            self._swallowed = (label, _place_of(label, row))
            if self._units is not None and self._units.find(label):
                self._enter(label, number, _place_of(label, row))
                self._swallowed = None
        return self._signing

    def _leave_signature(self, row: int) -> None:
        """A table begins again below signatures: the last name above it must be that of a unit."""
        if self._signing and self._swallowed:
            label, place = self._swallowed
            self._enter(label, row, place)
        self._signing, self._swallowed = False, None

    def _is_header(self, words: Sequence[str], sheet: Sheet, header: HeaderRow) -> bool:
        """Whether one of the header's rows stands here again, as on every printed page."""
        again = [fold(word) for word in words]
        rows = text_of(sheet.rows[header.first : header.last + 1])
        return any(again == [fold(word) for word in own] for own in rows)

    def _label(self, row: Sequence[Cell]) -> str | None:
        """The text of a row that holds nothing else but perhaps its number; None for a post."""
        if any(self._cell(row, name) != "" for name in _FIGURES):
            return None
        number = self._places.get("no", -1)
        words = {
            word_of(cell, "text").strip() for place, cell in enumerate(row) if place != number and cell != ""
        }
        if not words - {""} and number >= 0:
            return word_of(row[number], "text").strip() or None
        return (words - {""}).pop() if len(words - {""}) == 1 else None

    def _enter(self, label: str, row: int, place: int) -> None:
        """A row that names a unit, or a kind of post."""
        bare = _ENUMERATOR.sub("", label)
        known = self._units is not None and bool(self._units.find(label))
        kind = JOB_KIND.get(bare) if not known else None
        if kind is not None:
            self._kind = str(kind)
            return
        self._kind = ""
        self._unit = _Named(label if known else bare, row, place)

    def _take(self, sheet: Sheet, index: int, unit_cell: Cell | None, found: _Found) -> None:
        """One post."""
        row = sheet.rows[index]
        cells = {name: self._cell(row, name) for name in _FIELDS if name in self._places}
        unit = self._unit_of(row, unit_cell, index + 1)
        if self._cell(row, "unor_id") == "":
            cells["unor_nama"], cells["perangkat_daerah"] = unit.name, self._agency
        if not word_of(cells.get("jenis_jabatan", ""), "text"):
            cells["jenis_jabatan"] = self._kind
        found.add(_Spot(self._name, index + 1, self._places, unit), cells, sheet)

    def _unit_of(self, row: Sequence[Cell], unit_cell: Cell | None, number: int) -> "_Named":
        """The unit that a row lies in, and where its name stands."""
        named = word_of(self._cell(row, "unit") if unit_cell is None else unit_cell, "text").strip()
        return _Named(named, number, self._places["unit"]) if named else self._unit

    def _cell(self, row: Sequence[Cell], name: str) -> Cell:
        cell = row[self._places[name]] if name in self._places else ""
        return "" if isinstance(cell, str) and not cell.strip() else cell


def _filled_down(sheet: Sheet, column: int) -> dict[int, Cell]:
    """The unit of each row whose cell in `column` is merged with one above it."""
    filled_cells: dict[int, Cell] = {}
    for (first, left), (last, right) in sheet.merges:
        if left <= column <= right and first < last:
            rows = range(first, min(last + 1, len(sheet.rows)))
            filled_cells |= dict.fromkeys(rows, sheet.rows[first][left]) if rows else {}
    return filled_cells


def _place_of(label: str, row: Sequence[Cell]) -> int:
    """The column in which a row's label stands."""
    return next(at for at, cell in enumerate(row) if _is_label(cell, label))


def _is_label(cell: Cell, label: str) -> bool:
    return word_of(cell, "text").strip() == label
