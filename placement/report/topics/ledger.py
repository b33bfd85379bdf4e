"""The ledger: who fits a post better than somebody who has it and would rather be there, and what excuses it."""

from placement.report.cell import Cell, Kind, Tone
from placement.report.topics.topic import Field, Topic, View
from placement.text import number
from placement.verify.ledger import MEANING

TITLE = {"id": "Pelampauan urutan", "en": "Ledger of inversions"}
LEAD = {
    "id": "{count} kali seorang pegawai lebih sesuai daripada yang menempati jabatan yang lebih cocok baginya, pada {posts} jabatan; "
    "{uncoded} di antaranya tanpa dasar.",
    "en": "{count} times somebody fits a post that suits her better than her own more than one who has it, at {posts} posts; "
    "{uncoded} of them without a reason.",
}
NONE = {"id": "Tidak ada pelampauan urutan.", "en": "There is no inversion."}
FIELDS = (
    Field("Perangkat daerah/unit", "Agency/unit", width=40),
    Field("Jabatan", "Post", width=34),
    Field("Dasar", "Reason", width=44),
    Field("Pasangan", "Pairs", Kind.COUNT, 12),
)
LEVEL = "fit"
"""The level by whose points the ledger measures; without it there is none."""


def ledger(view: View) -> Topic:
    """The topic of a run."""
    run, people = view.run, view.people
    if all(level.name != LEVEL for level in run.formulation.problem.levels):
        return Topic("ledger", view.say(TITLE), (view.say(NONE),), FIELDS, [])
    book = run.ledger()
    place = {str(code): g for g, code in enumerate(run.case.positions.code)}
    found = sorted(book.counts.items(), key=lambda item: (-item[1], item[0]))
    told = 0 if view.lang == "id" else 1
    rows: list[tuple[Tone, list[Cell]]] = [
        (Tone.PLAIN, [people.unit(place[post]), people.post(place[post]), MEANING[code][told], count])
        for (post, code), count in found
        if count
    ]
    lead = view.say(
        LEAD, count=number(sum(book.counts.values()), view.lang), uncoded=number(book.uncoded, view.lang),
        posts=number(len({post for (post, _), count in found if count}), view.lang),
    )  # fmt: skip
    return Topic("ledger", view.say(TITLE), (lead if rows else view.say(NONE),), FIELDS, rows)
