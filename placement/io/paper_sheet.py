"""A sheet of our papers that has been through people's hands: its header found again, its lines as words with places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from placement.io.columns import fold
from placement.io.faults import Faults, column_letters
from placement.io.grid import word_of
from placement.io.header_row import REACH, Headings, find_header
from placement.io.marks import ERRORS
from placement.io.nip import mask
from placement.io.workbook import Workbook, text_of
from placement.io.workbook_scan import Cell as Place
from placement.model.decision import Decision

_BLANKS = " \t\r\n\xa0\ufeff\u200b"
DATED = "Sampai tanggal", "Tanggal"


@dataclass(frozen=True)
class PaperLine:
    """One line: its row as a spreadsheet shows it, the words under each title, and the titles whose cell is struck."""

    row: int
    words: Mapping[str, str]
    struck: frozenset[str]

    def __getitem__(self, title: str) -> str:
        return self.words.get(title, "")


@dataclass(frozen=True)
class PaperSheet:
    """Lines of a sheet; `source` is what decisions say of where they come from."""

    shown: str
    source: str
    places: Mapping[str, int]
    lines: tuple[PaperLine, ...]
    faults: Faults

    def fault(
        self, code: str, line: PaperLine, title: str, value: str = "", expected: str = "", hint: str = ""
    ) -> None:
        """Something in one cell that cannot be understood."""
        cell = f"{column_letters(self.places[title])}{line.row}" if title in self.places else ""
        shown = mask(value) if title == "NIP" else value
        self.faults.error(
            code, self.shown, shown, row=line.row, column=title, cell=cell, expected=expected, hint=hint
        )

    def decision(self, line: PaperLine, decision: Decision) -> Decision:
        """The decision with the place of its line."""
        return replace(decision, source=f"{self.source}/{line.row}")


def paper_sheet(
    book: Workbook, name: str, titles: Sequence[str], mark: str, faults: Faults
) -> PaperSheet | None:
    """The sheet called `name`, or the only visible one with all its titles; None, with a fault, where there is none.

    mark : the workbook's name as decisions tell it
    """
    wanted = Headings({fold(title): title for title in titles}, frozenset(titles))
    named = [sheet for sheet in book.visible if fold(sheet.strip()) == fold(name)]
    # A sheet that was hidden is still the office's paper.
    named += [sheet for sheet in book.hidden if fold(sheet.strip()) == fold(name)]
    candidates = named or [sheet for sheet in book.visible if _bears(book, sheet, wanted)]
    if len(candidates) != 1:
        faults.error("sheet_missing", book.shown, name)
        return None
    return _read(book, candidates[0], wanted, f"{mark}/{candidates[0]}", faults)


def _bears(book: Workbook, sheet: str, wanted: Headings) -> bool:
    found = book.sheet(sheet, Faults())
    if found is None:
        return False
    header = find_header(wanted, text_of(found.rows[: 2 * REACH]), found.merges)
    return header is not None and {wanted.known.get(fold(h)) for h in header.headings} >= wanted.required


def _read(book: Workbook, sheet: str, wanted: Headings, source: str, faults: Faults) -> PaperSheet | None:
    shown = f"{book.shown} > {sheet}"
    faults.place(shown, lambda fault: replace(fault, file=book.shown, sheet=sheet))
    found = book.sheet(sheet, faults)
    if found is None:
        return None
    header = find_header(wanted, text_of(found.rows[: 2 * REACH]), found.merges)
    if header is None:
        faults.error("header_missing", shown, expected=", ".join(wanted.known.values()))
        return None
    places: dict[str, int] = {}
    for place, heading in enumerate(header.headings):
        title = wanted.known.get(fold(heading.strip(_BLANKS)))
        if title in places:
            faults.error("column_twice", shown, title, row=header.last + 1, column=title)
        elif title:
            places[title] = place
    missing = sorted(set(wanted.known.values()) - set(places))
    for title in missing:
        faults.error("column_missing", shown, row=header.last + 1, column=title)
    if missing:
        return None
    cells = book.struck(sheet)
    lines = []
    for number in range(header.last + 1, len(found.rows)):
        row = found.rows[number]
        words = {title: _word(row[place], title, book.since_1904) for title, place in places.items()}
        if any(words.values()):
            marked = frozenset(title for title, place in places.items() if (number, place) in cells)
            lines.append(PaperLine(number + 1, words, marked))
    paper = PaperSheet(shown, source, places, tuple(lines), faults)
    _complain(paper, found.rows, found.part.errors, frozenset(found.part.unsaved))
    return paper


def _word(cell: object, title: str, since_1904: bool) -> str:
    word = word_of(cell, "date" if title in DATED else "text", since_1904).strip(_BLANKS)
    word = " ".join(word.removeprefix("'").split())
    if title == "NIP":
        word = word.replace(" ", "")
    return "" if word == "-" else word


def _complain(
    paper: PaperSheet,
    rows: Sequence[Sequence[object]],
    errors: Mapping[Place, str],
    unsaved: frozenset[Place],
) -> None:
    """Cells that hold an error, a formula without result, or an NIP kept as a number."""
    for line in paper.lines:
        for title, place in paper.places.items():
            at, cell = (line.row - 1, place), rows[line.row - 1][place]
            if at in errors or (isinstance(cell, str) and cell in ERRORS):
                paper.fault("cell_error", line, title, errors.get(at, str(cell)))
            elif at in unsaved:
                paper.fault("formula_unsaved", line, title)
            elif title in {"NIP", "Kode jabatan"} and isinstance(cell, (int, float)):
                paper.fault("id_numeric_cell", line, title, word_of(cell, "text"))
