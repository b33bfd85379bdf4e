"""Peta Jabatan dan Rekapitulasi Kebutuhan: every post, before and after, summed by agency."""

from collections.abc import Iterator

import numpy as np

from placement.model.arrays import IntArray
from placement.report.cell import Column, Kind, Tone
from placement.report.ledger import Ledger, sums
from placement.report.people import People
from placement.report.sheet import Book, Row
from placement.text import number as number_text

NOTES = (
    "K = kebutuhan; B = bezetting (pemegang jabatan pada tanggal keadaan); +/- = B − K: minus kekurangan, plus kelebihan.",
    "B' = B − pensiun sampai dengan TMT rencana − keluar + masuk; kandidat redistribusi yang tetap ikut dihitung; +/-' = B' − K.",
    "Pensiun 1 th dan {years} th: pensiun sesudah TMT rencana; belum mengurangi B'. Plt/Plh bukan pemegang jabatan.",
)


def peta(book: Book, people: People) -> None:
    """The sheet Peta Jabatan."""
    years = people.run.case.scenario.headcount.horizon_years
    page = book.page("Peta Jabatan", "PETA JABATAN DAN REKAPITULASI KEBUTUHAN")
    page.main_table(_columns(years), _rows(people), frozen=3, folded=True)
    page.skip()
    for note in NOTES:
        page.line(note.format(years=years), "note")


def _columns(years: int) -> list[Column]:
    now, between, then = "Sekarang", "Perubahan", "Sesudah rancangan"
    count, change = Kind.COUNT, Kind.CHANGE
    return [
        Column("No", 6, Kind.CENTRE),
        Column("Perangkat Daerah/Unit", 36),
        Column("Nama Jabatan", 36),
        Column("Kelas", 6, count),
        Column("K", 6.5, count, now),
        Column("PNS", 6.5, count, now),
        Column("CPNS", 6.5, count, now),
        Column("PPPK", 6.5, count, now),
        Column("B", 6.5, count, now),
        Column("+/-", 6.5, change, now),
        Column("Pensiun s.d. TMT", 8, count, between),
        Column("Pensiun 1 th", 8, count, between),
        Column(f"Pensiun {years} th", 8, count, between),
        Column("Masuk", 7, count, between),
        Column("Keluar", 7, count, between),
        Column("B'", 6.5, count, then),
        Column("+/-'", 6.5, change, then),
        Column("Ket.", 26),
        Column("Paraf", 7),
    ]


def _rows(people: People) -> Iterator[tuple[Tone, Row]]:
    case, own = people.run.case, _figures(people.ledger)
    positions, units = case.positions, case.units
    figures = np.stack(own, axis=1).tolist()
    by_agency = sums(own, positions.agency, len(units))
    remarks = remarks_of(people)
    agency = -1
    for number, g in enumerate(people.walk.tolist(), 1):
        if positions.agency[g] != agency:
            agency = int(positions.agency[g])
            yield Tone.GROUP, ["", people.agency_name(agency), "Jumlah", None, *by_agency[agency], "", ""]
        yield Tone.PLAIN, [str(number), str(units.name[positions.unit[g]]), people.post(g), people.job_class(g),
                           *figures[g], remarks[g], ""]  # fmt: skip
    if len(positions):
        groups = number_text(len(positions), "id")
        everything = [int(values.sum()) for values in own]
        yield Tone.TOTAL, ["", "JUMLAH SELURUHNYA", f"{groups} kelompok jabatan", None, *everything, "", ""]


def _figures(book: Ledger) -> tuple[IntArray, ...]:
    """The numbers of each position group in the order of the columns."""
    return (book.need, book.pns, book.cpns, book.pppk, book.holders, book.gap, book.gone, book.year, book.horizon,
            book.entering, book.leaving, book.after, book.gap_after)  # fmt: skip


def remarks_of(people: People) -> list[str]:
    """What else is to be known of each post: where its need comes from, who must consent, who is beyond need."""
    case, plan = people.run.case, people.run.plan
    positions = case.positions
    stays = (plan.after >= 0) & (plan.seated < 0)
    beyond = np.bincount(plan.after[stays], minlength=len(positions)).tolist()
    differs = (positions.computed >= 0) & (positions.computed != positions.need)
    unknown = (positions.computed < 0) & (positions.decreed < 0)
    remarks = []
    for g in range(len(positions)):
        said = [
            "K belum ditetapkan" if unknown[g] else "",
            "K dari ABK" if positions.decreed[g] < 0 <= positions.computed[g] else "",
            f"K menurut ABK {int(positions.computed[g])}" if differs[g] else "",
            "prioritas" if positions.priority[g] else "",
            f"dikunci: {positions.lock[g]}" if positions.lock[g] else "",
            f"persetujuan {positions.consent[g]}" if positions.consent[g] else "",
            f"{beyond[g]} kandidat redistribusi" if beyond[g] else "",
        ]
        remarks.append("; ".join(filter(None, said)))
    return remarks
