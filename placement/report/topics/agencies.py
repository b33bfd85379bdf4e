"""Need against staff: each agency before and after."""

from placement.report.cell import Kind, Tone
from placement.report.ledger import sums
from placement.report.topics.topic import Chart, Field, Line, Series, Topic, View
from placement.text import number

TITLE = {"id": "Kebutuhan dan pegawai per perangkat daerah", "en": "Need and staff by agency"}
LEAD = {
    "id": "Hari ini {before} kursi kosong dan {over} orang melebihi kebutuhan; sesudah pensiun dan rancangan ini {after} kursi "
    "kosong dan {over_after} orang.",
    "en": "Today {before} seats are empty and {over} people are beyond need; after retirements and this plan {after} seats and "
    "{over_after} people.",
}
SAYS = {
    "id": "Kekurangan kursi sebelum dan sesudah rancangan untuk {count} perangkat daerah dengan kekurangan terbesar; "
    "terbesar {name}: {before} menjadi {after}.",
    "en": "Empty seats before and after the plan in the {count} agencies that lack most; most of all {name}: {before} to "
    "{after}.",
}
BEFORE, AFTER = {"id": "sebelum", "en": "before"}, {"id": "sesudah", "en": "after"}
NOTE = {
    "id": "K kebutuhan, B pegawai. Kekurangan dan kelebihan dijumlahkan dari tiap jabatan dan tidak saling menghapus.",
    "en": "K need, B staff. Shortage and excess are summed over posts and do not cancel.",
}
TOTAL = {"id": "JUMLAH", "en": "TOTAL"}
FIELDS = (
    Field("Perangkat daerah", "Agency", width=32),
    Field("K", "K", Kind.COUNT, 8),
    Field("B", "B", Kind.COUNT, 8),
    Field("Kekurangan", "Shortage", Kind.COUNT, 12.5),
    Field("Kelebihan", "Excess", Kind.COUNT, 12.5),
    Field("Pensiun s.d. TMT", "Retired by then", Kind.COUNT, 12.5),
    Field("Masuk", "In", Kind.COUNT, 8),
    Field("Keluar", "Out", Kind.COUNT, 8),
    Field("B'", "B'", Kind.COUNT, 8),
    Field("Kekurangan sesudah", "Shortage after", Kind.COUNT, 12.5),
    Field("Kelebihan sesudah", "Excess after", Kind.COUNT, 12.5),
)
SHORT, SHORT_AFTER = 2, 8
DRAWN = 12
"""Agencies in the chart; the table has them all."""


def agencies(view: View) -> Topic:
    """The topic of a run."""
    book = view.people.ledger
    columns = (book.need, book.holders, book.shortfall, book.excess, book.gone, book.entering, book.leaving, book.after,
               book.shortfall_after, book.excess_after)  # fmt: skip
    found = view.people.agencies
    figures = sums(columns, view.run.case.positions.agency, max(found, default=-1) + 1)
    rows = [(view.people.agency_name(unit), figures[unit]) for unit in found]
    total = [int(column.sum()) for column in columns]
    lead = view.say(
        LEAD, before=number(total[SHORT], view.lang), after=number(total[SHORT_AFTER], view.lang),
        over=number(total[3], view.lang), over_after=number(total[9], view.lang),
    )  # fmt: skip
    lines: list[Line] = [(Tone.PLAIN, [name, *values]) for name, values in rows]
    lines.append((Tone.TOTAL, [view.say(TOTAL), *total]))
    return Topic(
        "agencies", view.say(TITLE), (lead,), FIELDS,
        lines,
        _chart(view, rows), view.say(NOTE),
    )  # fmt: skip


def _chart(view: View, rows: list[tuple[str, list[int]]]) -> Chart | None:
    most = sorted(rows, key=lambda row: (-row[1][SHORT], row[0]))[:DRAWN]
    most = [row for row in most if row[1][SHORT] or row[1][SHORT_AFTER]]
    if not most:
        return None
    name, first = most[0]
    says = view.say(
        SAYS, count=len(most), name=name, before=number(first[SHORT], view.lang), after=number(first[SHORT_AFTER], view.lang)
    )  # fmt: skip
    return Chart(
        "bars", tuple(name for name, _ in most),
        (Series(view.say(BEFORE), tuple(values[SHORT] for _, values in most)),
         Series(view.say(AFTER), tuple(values[SHORT_AFTER] for _, values in most))),
        says,
    )  # fmt: skip
