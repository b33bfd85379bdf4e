"""Moves: causes, and the flow between agencies."""

from collections import Counter

import numpy as np

from placement.model.plan import PlanStatus
from placement.planning.summary import TEXTS
from placement.report.cell import Kind, Tone
from placement.report.topics.topic import Chart, Field, Series, Topic, View
from placement.text import number

TITLE = {"id": "Perpindahan antar perangkat daerah", "en": "Moves between agencies"}
LEAD = {
    "id": "{count} pegawai berpindah atau masuk jabatan, {inside} di antaranya di dalam perangkat daerahnya. "
    "Menurut sebabnya: {causes}.",
    "en": "{count} people move or enter a post, {inside} of them inside their agency. By cause: {causes}.",
}
NOBODY = {"id": "Tidak ada yang berpindah.", "en": "Nobody moves."}
SAYS = {
    "id": "Arus perpindahan; yang terbesar {first}: {count} orang.",
    "en": "Flows of moves; the largest {first}: {count} people.",
}
OUTSIDE = {"id": "(menunggu penempatan)", "en": "(waiting for placement)"}
PEOPLE = {"id": "pegawai", "en": "people"}
FIELDS = (
    Field("Dari", "From", width=48),
    Field("Ke", "To", width=48),
    Field("Pegawai", "People", Kind.COUNT, 10),
)
DRAWN = 20
"""Flows in the chart; the table has them all."""


def moves(view: View) -> Topic:
    """The topic of a run."""
    run, people, lang = view.run, view.people, view.lang
    plan, agency = run.plan, run.case.positions.agency
    moved = np.nonzero(np.isin(plan.status, (PlanStatus.MOVE, PlanStatus.ENTER)))[0]
    origin = [int(agency[g]) if g >= 0 else -1 for g in plan.before[moved].tolist()]
    target = [int(agency[g]) for g in plan.after[moved].tolist()]
    flows = Counter(zip(origin, target, strict=True))
    named = sorted(
        ((people.agency_name(a) if a >= 0 else view.say(OUTSIDE), people.agency_name(b), count, a == b)
         for (a, b), count in flows.items()),
        key=lambda row: (-row[2], row[0], row[1]),
    )  # fmt: skip
    causes = sorted(Counter(plan.cause[moved].tolist()).items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(
        f"{TEXTS['cause.' + (code or 'none')][lang]} {number(count, lang)}" for code, count in causes
    )
    inside = sum(count for _, _, count, same in named if same)
    lead = view.say(LEAD, count=number(len(moved), lang), inside=number(inside, lang), causes=told)
    return Topic(
        "moves", view.say(TITLE), (lead if len(moved) else view.say(NOBODY),), FIELDS,
        [(Tone.PLAIN, [a, b, count]) for a, b, count, _ in named], _chart(view, named),
    )  # fmt: skip


def _chart(view: View, named: list[tuple[str, str, int, bool]]) -> Chart | None:
    between = [(a, b, count) for a, b, count, same in named if not same][:DRAWN]
    if not between:
        return None
    a, b, count = between[0]
    says = view.say(SAYS, first=f"{a} → {b}", count=number(count, view.lang))
    return Chart(
        "flows", tuple(f"{a}|{b}" for a, b, _ in between),
        (Series(view.say(PEOPLE), tuple(count for _, _, count in between)),), says,
    )  # fmt: skip
