"""Buku kerja Perbaikan: every bad row as it stands in its file, bad cells coloured with what is wrong, and a list of all."""

import re
from collections.abc import Iterator
from dataclasses import replace

from placement.errors import Fault
from placement.model.quarantine import BadRow, BadTable, Quarantine
from placement.report.cell import WAKENS, Column, Kind, Tone, look
from placement.report.sheet import MOST_CHARACTERS, Book, Page, Row
from placement.scenario import Scenario
from placement.text import fault_line
from placement.text.faults import EXPECTED, FAULTS
from placement.text.mending import mending

PERBAIKAN = "perbaikan.xlsx"
"""What the workbook is called in a run folder."""

BAD, BAD_HEAD = "#FFC7CE", "#FFE699"
MOST_COMMENTS = 20_000
"""Comments of one sheet; further bad cells are coloured only."""

COLUMNS = (
    Column("No", 6, Kind.CENTRE),
    Column("Berkas", 18),
    Column("Lembar", 18),
    Column("Baris", 8, Kind.CENTRE),
    Column("Kolom", 18),
    Column("Sel", 8, Kind.CODE),
    Column("Isi", 24),
    Column("Yang tidak benar", 48),
    Column("Seharusnya", 30),
    Column("Saran", 22),
    Column("Cara memperbaiki", 54),
    Column("Kode", 20, Kind.CODE),
    Column("Selesai", 8),
)

HOW = (
    "Perbaiki di sumbernya (SIASN atau berkas kantor), bukan di buku kerja ini; lalu jalankan pemeriksaan lagi.",
    "Tiap lembar berikutnya memuat baris yang bermasalah dari satu berkas; sel berwarna memuat komentar.",
)

_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")


def perbaikan(quarantine: Quarantine, scenario: Scenario) -> bytes:
    """The workbook as bytes; the same rows give the same bytes."""
    book = Book(scenario)
    page = book.page("Daftar", "DAFTAR PERBAIKAN DATA")
    page.main_table(COLUMNS, list(_list(quarantine)), frozen=1)
    page.skip()
    for line in HOW:
        page.line(line, "note")
    taken = {"daftar"}
    for table in quarantine.tables:
        _sheet(book, table, _name(table, taken))
    return book.data()


def _list(quarantine: Quarantine) -> Iterator[tuple[Tone, Row]]:
    found = [
        (fault, row.cells[place] if place >= 0 else None)
        for table in quarantine.tables for row in table.rows for place, fault in row.faults
    ]  # fmt: skip
    for number, (fault, cell) in enumerate(found, 1):
        yield Tone.PLAIN, [
            str(number), fault.file, fault.sheet, str(fault.row or ""), fault.column, fault.cell,
            (fault.value if cell is None else cell)[:500], _sentence(fault), _expected(fault), fault.hint,
            mending(fault, "id"), fault.code, "",
        ]  # fmt: skip


def _sentence(fault: Fault) -> str:
    """What is wrong, without the place, what was expected and the suggestion, which have columns of their own."""
    bare = replace(fault, file="", sheet="", row=None, column="", cell="", expected="", hint="")
    return fault_line(bare, "id") if fault.code in FAULTS else fault.code


def _expected(fault: Fault) -> str:
    known = EXPECTED.get(fault.expected)
    return known["id"] if known else fault.expected


def _name(table: BadTable, taken: set[str]) -> str:
    """A name of its own that a sheet may bear."""
    bare = (
        _NOT_IN_A_NAME.sub(" ", table.sheet or table.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]).strip()
        or table.table
    )
    name, number = bare[:31], 1
    while name.casefold() in taken or name.casefold() == "history":
        number += 1
        name = f"{bare[: 31 - len(str(number)) - 1]} {number}"
    taken.add(name.casefold())
    return name


def _sheet(book: Book, table: BadTable, name: str) -> None:
    place = " > ".join(filter(None, (table.file, table.sheet)))
    page = book.page(name, f"BARIS UNTUK DIPERBAIKI: {place}")
    columns = (
        Column("Baris", 7, Kind.COUNT),
        *(Column(heading or "-", 18, Kind.CODE) for heading in table.headings),
    )
    page.main_table(columns, [], frozen=1)
    page.at -= 1  # the row that says there is none
    comments = 0
    for row in table.rows:
        comments += _row(page, row, comments < MOST_COMMENTS)
    page.sheet.set_comments_author("")


def _row(page: Page, row: BadRow, commented: bool) -> int:
    """One row with its number; how many comments it bears. A fault without a cell marks the number."""
    marks: dict[int, list[Fault]] = {}
    for place, fault in row.faults:
        marks.setdefault(place + 1, []).append(fault)
    for place, value in enumerate((row.number, *row.cells)):
        faults = marks.get(place, ())
        text = value[:MOST_CHARACTERS] if isinstance(value, str) else value
        quoted = isinstance(text, str) and text.startswith(WAKENS)
        kind = Kind.CODE if isinstance(text, str) else Kind.COUNT
        shape = {**look(kind, Tone.PLAIN, quoted=quoted), **({"bg_color": BAD} if faults else {})}
        form = page.book.format(**shape)
        if isinstance(text, str):
            page.sheet.write_string(page.at, place, text, form) if text else page.sheet.write_blank(
                page.at, place, None, form
            )
        else:
            page.sheet.write_number(page.at, place, text, form)
        if faults and commented:
            said = "\n".join(f"{_comment(fault)}\n{mending(fault, 'id')}" for fault in faults)
            page.sheet.write_comment(page.at, place, said, {"x_scale": 2.4, "y_scale": 1.6})
    page.at += 1
    return len(marks)


def _comment(fault: Fault) -> str:
    return fault_line(replace(fault, file="", sheet="", row=None, column="", cell=""), "id")
