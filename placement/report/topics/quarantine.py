"""Rows that could not be used: whom and what they hold where they are."""

from placement.report.cell import Cell, Kind, Tone
from placement.report.topics.topic import Field, Topic, View
from placement.text import fault_line, number

TITLE = {"id": "Karantina data", "en": "Quarantine"}
LEAD = {
    "id": "{people} pegawai dan {posts} jabatan dalam karantina: tetap di tempatnya sampai datanya diperbaiki. {rows} baris "
    "masukan dikesampingkan.",
    "en": "{people} people and {posts} posts in quarantine: they stay as they are until their data is mended. {rows} rows of "
    "the inputs were set aside.",
}
NONE = {"id": "Tidak ada baris masukan yang dikesampingkan.", "en": "No row of the inputs was set aside."}
PERSON, POST = {"id": "pegawai", "en": "person"}, {"id": "jabatan", "en": "post"}
FIELDS = (
    Field("Apa", "What", width=14),
    Field("NIP/kode", "NIP/code", Kind.CODE, 32),
    Field("Nama", "Name", width=28),
    Field("Unit", "Unit", width=30),
    Field("Yang tidak benar", "What is wrong", width=60),
)


def quarantine(view: View) -> Topic:
    """The topic of a run."""
    people, case, lang = view.people, view.run.case, view.lang
    aside = case.quarantine
    rows: list[tuple[Tone, list[Cell]]] = []
    for row, faults in aside.people.items():
        told = " ".join(fault_line(fault, lang) for fault in faults)
        rows.append(
            (Tone.PLAIN, [view.say(PERSON), people.nip(row), people.name(row), people.own_unit(row), told])
        )
    for g, faults in aside.posts.items():
        told = " ".join(fault_line(fault, lang) for fault in faults)
        rows.append(
            (Tone.PLAIN, [view.say(POST), str(case.positions.code[g]), people.post(g), people.unit(g), told])
        )
    lead = view.say(NONE)
    if aside.rows or rows:
        lead = view.say(LEAD, people=number(aside.employees, lang), posts=number(aside.positions, lang),
                        rows=number(aside.rows, lang))  # fmt: skip
    return Topic("quarantine", view.say(TITLE), (lead,), FIELDS, rows)
