"""The position map as agencies keep it: one sheet for each, units in merged cells, totals between the posts.

A row's unit is named by its unit column, else by the last row that holds nothing but a unit's name, else by the sheet.
Units are matched by their whole name, whatever its case; a name that several units bear is the one below the sheet's
agency.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from placement.errors import Fault
from placement.io.asides import is_numbering, is_total
from placement.io.codes import JOB_KIND, level_of
from placement.io.columns import columns, fold
from placement.io.faults import Faults, column_letters
from placement.io.grid import Cell, Grid, word_of
from placement.io.header_row import REACH, HeaderRow, Headings, find_header
from placement.io.signature import opens_signature
from placement.io.suggest import closest_of
from placement.io.table import Table
from placement.io.workbook import Sheet, Workbook, filled, text_of, warn_of_hidden
from placement.model.codes import JobKind, Tier
from placement.model.quarantine import LEFT_OUT

_OWN = {
    "no": "no", "nomor": "no", "nourut": "no", "ket": "catatan", "unit": "unit", "unitkerja": "unit", "namaunit": "unit",
    "unornama": "unit", "namaunor": "unit", "perangkatdaerah": "unit", "unitorganisasi": "unit", "opd": "unit",
}  # fmt: skip
"""Headings of a position map beyond those of the table of positions."""

_FIELDS = tuple(spec.name for spec in columns("positions"))
_FIGURES = ("kebutuhan", "bezetting", "kelas_jabatan")
_ENUMERATOR = re.compile(r"^(?:[ivxlc]+|[a-z]|\d+)[.)]\s+", re.IGNORECASE)


def read_position_map(book: Workbook, tables: Mapping[str, Table], faults: Faults) -> Grid | None:
    """The positions of all visible sheets; None where none has a header. Needs the units; employees give codes."""
    units = tables.get("units")
    if units is None:
        faults.error("units_needed", book.shown)
        return None
    names, jobs = _UnitNames.of(units), _Jobs.of(tables.get("employees"))
    found = _Found()
    for sheet in book.visible:
        reader = _SheetReader(book, sheet, names, jobs, faults)
        reader.read(found)
    if not found.spots:
        faults.error("table_empty", book.shown)
        return None
    if found.made:
        faults.warning("job_code_made", book.shown, next(iter(found.made)), count=len(found.made))
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
class _Spot:
    """Where a row stands: its sheet, its number there, and the columns of its fields."""

    sheet: str
    row: int
    places: Mapping[str, int]


@dataclass
class _Found:
    """Rows found so far, by field, and where each of them stands."""

    spots: list[_Spot] = field(default_factory=list)
    cells: dict[str, list[Cell]] = field(default_factory=lambda: {name: [] for name in _FIELDS})
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unsaved: list[tuple[int, int]] = field(default_factory=list)
    made: dict[str, None] = field(default_factory=dict)
    """Jobs whose code is made from their name."""

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
        place = spot.places.get(fault.column)
        cell = f"{column_letters(place)}{spot.row}" if place is not None else ""
        return replace(fault, sheet=spot.sheet, row=spot.row, cell=cell)


@dataclass(frozen=True)
class _UnitNames:
    """Units by name: `rows` of each folded name, codes, and the row of the unit above (-1 = none)."""

    rows: Mapping[str, list[int]]
    codes: Sequence[str]
    above: Sequence[int]
    names: tuple[str, ...]

    @classmethod
    def of(cls, units: Table) -> "_UnitNames":
        codes, names = units.text("unor_id").tolist(), units.text("nama").tolist()
        place = {code: row for row, code in enumerate(codes)}
        rows: dict[str, list[int]] = defaultdict(list)
        for row, name in enumerate(names):
            rows[_plain(name)].append(row)
        return cls(dict(rows), codes, units.lookup("atasan_id", place).tolist(), tuple(names))

    def find(self, name: str, agency: int | None) -> list[int]:
        """Units of this name; of several, those below the agency."""
        rows = self.rows.get(_plain(name), [])
        inside = [row for row in rows if agency is not None and self._is_below(row, agency)]
        return inside if len(rows) > 1 and inside else rows

    def _is_below(self, row: int, agency: int) -> bool:
        for _ in self.codes:  # a chain that turns back on itself is complained of elsewhere
            if row in {agency, -1}:
                break
            row = self.above[row]
        return row == agency


@dataclass(frozen=True)
class _Jobs:
    """What the employees' table says of jobs: codes by name, the kind of post by code."""

    codes: Mapping[str, set[str]]
    kinds: Mapping[str, str]

    @classmethod
    def of(cls, employees: Table | None) -> "_Jobs":
        codes: dict[str, set[str]] = defaultdict(set)
        kinds: dict[str, str] = {}
        if employees is not None:
            columns_of = (
                employees.text(name).tolist() for name in ("jabatan_nama", "jabatan_id", "jenis_jabatan_id")
            )
            for name, code, kind in zip(*columns_of, strict=True):
                if name and code:
                    codes[_plain(name)].add(code)
                    kinds[code] = kind
        return cls(codes, kinds)


class _SheetReader:
    """Reads the sheet of one agency from top to bottom."""

    def __init__(self, book: Workbook, name: str, units: _UnitNames, jobs: _Jobs, faults: Faults) -> None:
        self._book, self._name, self._units, self._jobs, self._faults = book, name, units, jobs, faults
        self._shown = f"{book.shown} > {name}"
        self._places: dict[str, int] = {}
        self._agency: int | None = None
        self._unit: str | None = None
        self._kind = ""
        self._lost: dict[tuple[str, str], list[int]] = {}
        self._left_out: list[int] = []
        self._signing, self._swallowed = False, ""

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
        self._unit = self._units.codes[self._agency] if self._agency is not None else None
        self._read_rows(sheet, header, found)
        self._report_lost()

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

    def _agency_of(self, sheet: Sheet, header: HeaderRow) -> int | None:
        """The one unit that the sheet's name, or else a title above the header, names."""
        titles = [word_of(cell, "text") for row in sheet.rows[: header.last] for cell in row if cell != ""]
        for text in (self._name, *titles):
            rows = self._units.find(text, None)
            if len(rows) == 1:
                return rows[0]
        return None

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
            elif self._is_signature(row, words):
                asides["signature_skipped"].append(index + 1)
            elif (label := self._label(row)) is not None:
                self._enter(label, index + 1)
            else:
                self._leave_signature(index + 1)
                posts.append(index)
                self._take(sheet, index, filled_down.get(index), found)
        for code, rows in asides.items():
            if rows:
                self._faults.warning(code, self._shown, row=rows[0], count=len(rows))
        warn_of_hidden(self._shown, sheet, posts, self._faults)

    def _is_signature(self, row: Sequence[Cell], words: Sequence[str]) -> bool:
        """Whether a row belongs to a block of signatures; a unit of ours named in one is where we are from then on."""
        if any(word_of(self._cell(row, name), "text").strip()[:1].isdigit() for name in _FIGURES):
            return False
        if opens_signature(words):
            self._signing = True
        label = self._label(row) if self._signing else None
        if label is not None:
            if self._units.find(label, None):
                self._enter(label, 0)
                self._swallowed = ""
            else:
                self._swallowed = label
        return self._signing

    def _leave_signature(self, row: int) -> None:
        """A table begins again below signatures: the last name above it must be that of a unit."""
        if self._signing and self._swallowed:
            self._enter(self._swallowed, row)
        self._signing, self._swallowed = False, ""

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

    def _enter(self, label: str, row: int) -> None:
        """A row that names a unit, or a kind of post."""
        bare = _ENUMERATOR.sub("", label)
        kind = JOB_KIND.get(bare) if not self._units.find(label, None) else None
        if kind is not None:
            self._kind = str(kind)
            return
        self._kind = ""
        text = label if self._units.find(label, None) else bare
        self._unit = self._resolved(text, row, "jabatan_nama")

    def _take(self, sheet: Sheet, index: int, unit_cell: Cell | None, found: _Found) -> None:
        """One post."""
        row = sheet.rows[index]
        cells = {name: self._cell(row, name) for name in _FIELDS if name in self._places}
        unit = self._unit_of(row, unit_cell, index + 1)
        name = " ".join(word_of(cells.get("jabatan_nama", ""), "text").split())
        if "jabatan_id" not in self._places:
            cells["jabatan_id"] = self._code(name, index + 1, found)
        cells["unor_id"] = self._cell(row, "unor_id") or unit
        if not word_of(cells.get("jenis_jabatan", ""), "text"):
            cells["jenis_jabatan"] = self._kind_of(name, str(cells["jabatan_id"]), cells.get("eselon_id", ""))
        if unit and cells["jabatan_id"] is not None:  # what cannot be told is complained of by its name
            found.add(_Spot(self._name, index + 1, self._places), cells, sheet)
        else:
            self._left_out.append(index + 1)

    def _unit_of(self, row: Sequence[Cell], unit_cell: Cell | None, number: int) -> str:
        """The code of the unit that a row lies in; "" with a fault, where that cannot be told."""
        code = self._cell(row, "unor_id")
        if code != "":
            return word_of(code, "id")
        named = word_of(self._cell(row, "unit") if unit_cell is None else unit_cell, "text").strip()
        if named:
            return self._resolved(named, number, "unit")
        if self._unit is None:
            self._unit = self._resolved(self._name, number, "")
        return self._unit

    def _code(self, name: str, row: int, found: _Found) -> str | None:
        """The code that holders of the job bear; the name itself where nobody holds it; None where there are several."""
        codes = sorted(self._jobs.codes.get(_plain(name), ()))
        if len(codes) > 1:
            self._faults.add(
                Fault("error", "job_ambiguous", self._shown, row=row, value=name, expected=", ".join(codes),
                      effect="quarantine")
            )  # fmt: skip
            return None
        if codes or not name:
            return codes[0] if codes else ""
        made = "-".join(re.findall(r"\w+", name.upper()))
        found.made.setdefault(name)
        return made

    def _kind_of(self, name: str, code: str, echelon: Cell) -> str:
        """As the section says, or the job's holders, or a level in the name, or an echelon; else nothing."""
        if self._kind or code in self._jobs.kinds:
            return self._kind or self._jobs.kinds[code]
        if level_of(name)[0] != Tier.NONE:
            return str(int(JobKind.FUNCTIONAL))
        return str(int(JobKind.STRUCTURAL)) if word_of(echelon, "text").strip(" -") else ""

    def _resolved(self, name: str, row: int, column: str) -> str:
        """The code of the unit of this name; "" with a fault, where there is none or more than one."""
        rows = self._units.find(name, self._agency)
        if len(rows) == 1:
            return self._units.codes[rows[0]]
        self._lost.setdefault((name, column), []).append(row)
        return ""

    def _report_lost(self) -> None:
        """One fault for each name that is no unit of ours, or more than one, and one for the posts left out by them."""
        if self._left_out:
            self._faults.add(
                Fault("error", LEFT_OUT, self._shown, row=self._left_out[0], count=len(self._left_out),
                      effect="quarantine")
            )  # fmt: skip
        hint = closest_of(self._units.names)
        for (name, column), rows in self._lost.items():
            place = self._places.get(column)
            cell = f"{column_letters(place)}{rows[0]}" if place is not None else ""
            known = [self._units.codes[unit] for unit in self._units.find(name, self._agency)]
            code, said = ("unit_ambiguous", "") if known else ("unit_unknown", hint(name))
            self._faults.add(
                Fault(
                    "error", code, self._shown, row=rows[0], cell=cell, value=name, expected=", ".join(known[:10]),
                    hint=said, count=len(rows), effect="quarantine",
                )
            )  # fmt: skip

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


def _plain(name: str) -> str:
    """A name without regard to case and repeated spaces."""
    return " ".join(name.casefold().split())
