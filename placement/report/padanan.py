"""Padanan Nama: which names the office matched by hand, and what they were taken for."""

from placement.model.crosswalk import NameMatch
from placement.report.cell import Column, Kind, Tone
from placement.report.sheet import Book, Row

KINDS = {"units": "unit", "positions": "jabatan", "education": "pendidikan"}
COLUMNS = (
    Column("No", 5, Kind.CENTRE),
    Column("Jenis nama", 12),
    Column("Nama tertulis", 40),
    Column("Konteks", 30),
    Column("Dipadankan dengan", 40),
    Column("Kode", 18, Kind.CODE),
    Column("Baris", 8, Kind.COUNT),
    Column("Berkas", 28),
)


def padanan(book: Book, matches: tuple[NameMatch, ...]) -> None:
    """The sheet Padanan Nama."""
    page = book.page("Padanan Nama", "DAFTAR PADANAN NAMA")
    rows: list[tuple[Tone, Row]] = [
        (Tone.PLAIN, [str(number), KINDS[m.kind], m.name, m.context, m.meant, m.code, m.rows, m.source])
        for number, m in enumerate(matches, 1)
    ]
    page.main_table(COLUMNS, rows, frozen=3, filtered=bool(rows))
    page.skip()
    page.line("Nama dipilih oleh kantor dalam lembar match_units, match_positions, dan match_education; tidak ada yang ditebak.", "note")  # fmt: skip
