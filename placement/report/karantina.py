"""Daftar Karantina Data: rows that could not be used, and warnings about the data that was."""

from collections.abc import Sequence
from dataclasses import dataclass

from placement.errors import Fault
from placement.report.cell import Column, Kind, Tone
from placement.report.sheet import Book, Row
from placement.text import fault_line

COLUMNS = (
    Column("No", 5, Kind.CENTRE),
    Column("NIP", 18, Kind.CODE),
    Column("Nama", 28),
    Column("Unit", 36),
    Column("Yang tidak benar", 42),
    Column("Cara memperbaiki", 42),
    Column("Paraf", 8),
)

NOTES = (
    "Pegawai dalam karantina tetap di tempatnya, kursinya dihitung terisi, dan ia tidak dipindahkan sampai datanya diperbaiki.",
)


@dataclass(frozen=True)
class Quarantined:
    """Somebody whose row could not be used: what is wrong, and how to mend it."""

    nip: str
    name: str
    unit: str
    fault: str
    mend: str


def karantina(book: Book, quarantine: Sequence[Quarantined], warnings: Sequence[Fault]) -> None:
    """The sheet Karantina."""
    page = book.page("Karantina", "DAFTAR KARANTINA DATA")
    rows: list[tuple[Tone, Row]] = [
        (Tone.PLAIN, [str(number), q.nip, q.name, q.unit, q.fault, q.mend, ""])
        for number, q in enumerate(quarantine, 1)
    ]
    page.main_table(COLUMNS, rows, frozen=3, filtered=bool(rows))
    page.skip()
    for note in NOTES:
        page.line(note, "note")
    if warnings:
        page.skip()
        page.line("Peringatan atas data yang tetap dipakai", "heading")
        for number, fault in enumerate(warnings, 1):
            page.paragraph(f"{number}. {fault_line(fault, 'id')}", "plain")
