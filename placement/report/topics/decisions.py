"""What officials had settled before the plan was made."""

from collections import Counter

from placement.report.cell import Cell, Kind, Tone
from placement.report.topics.topic import Field, Topic, View
from placement.report.words import DECISIONS
from placement.text import number

TITLE = {"id": "Keputusan pejabat yang dibaca", "en": "Decisions of officials that were read"}
LEAD = {"id": "{count} keputusan dibaca: {told}.", "en": "{count} decisions were read: {told}."}
NONE = {"id": "Tidak ada keputusan pejabat yang dibaca.", "en": "No decision of an official was read."}
ACTIONS = {
    "keep": "stays",
    "to": "placed",
    "not-to": "not there",
    "defer-until": "deferred until",
    "release": "released from the post",
}
FIELDS = (
    Field("NIP", "NIP", Kind.CODE, 26),
    Field("Nama", "Name", width=26),
    Field("Tindakan", "Action", width=18),
    Field("Jabatan", "Post", width=30),
    Field("Unit", "Unit", width=32),
    Field("Alasan", "Reason", width=34),
    Field("Pejabat", "Official", width=22),
    Field("Tanggal", "Date", Kind.DATE, 12),
)


def decisions(view: View) -> Topic:
    """The topic of a run."""
    case, lang = view.run.case, view.lang
    names = dict(zip(case.roster.nip.tolist(), case.roster.name.tolist(), strict=True))
    units = dict(zip(case.units.code.tolist(), case.units.name.tolist(), strict=True))
    jobs = {case.positions.jobs[job]: str(name)
            for job, name in zip(case.positions.job.tolist(), case.positions.name, strict=True)}  # fmt: skip
    actions = {code: DECISIONS[code] if lang == "id" else word for code, word in ACTIONS.items()}
    rows: list[tuple[Tone, list[Cell]]] = [
        (Tone.PLAIN, [
            decision.nip, names.get(decision.nip, ""), actions[decision.action],
            jobs.get(decision.position, decision.position), units.get(decision.unit, decision.unit),
            decision.reason, decision.official, decision.date,
        ])
        for decision in case.decisions
    ]  # fmt: skip
    counts: Counter[str] = Counter(decision.action for decision in case.decisions)
    told = ", ".join(f"{actions[code]} {number(counts[code], lang)}" for code in ACTIONS if counts[code])
    lead = view.say(LEAD, count=number(len(rows), lang), told=told) if rows else view.say(NONE)
    return Topic("decisions", view.say(TITLE), (lead,), FIELDS, rows)
