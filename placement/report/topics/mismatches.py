"""Mismatches found and mended, by family of jobs."""

import numpy as np

from placement.formulation import Standing
from placement.model.plan import PlanStatus
from placement.report.cell import Kind, Tone
from placement.report.topics.topic import Chart, Field, Line, Series, Topic, View
from placement.text import number

TITLE = {"id": "Ketidaksesuaian kualifikasi: ditemukan dan diperbaiki", "en": "Mismatches found and mended"}
LEAD = {
    "id": "{found} pegawai tidak memenuhi kualifikasi jabatannya; rancangan ini memperbaiki {mended}.",
    "en": "{found} people do not qualify for their posts; this plan mends {mended}.",
}
SAYS = {
    "id": "Ketidaksesuaian sebelum dan sesudah per rumpun jabatan.",
    "en": "Mismatches before and after by family of jobs.",
}
BEFORE, AFTER = {"id": "sebelum", "en": "before"}, {"id": "sesudah", "en": "after"}
TOTAL = {"id": "JUMLAH", "en": "TOTAL"}
FIELDS = (
    Field("Rumpun jabatan", "Family of jobs", width=40),
    Field("Ditemukan", "Found", Kind.COUNT, 11),
    Field("Diperbaiki", "Mended", Kind.COUNT, 11),
    Field("Tersisa", "Left", Kind.COUNT, 11),
)


def mismatches(view: View) -> Topic:
    """The topic of a run."""
    run, positions = view.run, view.run.case.positions
    standing = run.formulation.standings
    held = run.plan.before >= 0
    wrong = standing.mismatched & (standing.standing != Standing.LEAVING) & held
    mended = wrong & np.isin(run.plan.status, (PlanStatus.MOVE, PlanStatus.ENTER))
    family = positions.family[np.maximum(run.plan.before, 0)]
    found = np.bincount(family[wrong], minlength=len(positions.families))
    better = np.bincount(family[mended], minlength=len(positions.families))
    rows = [
        (name, int(was), int(less))
        for name, was, less in zip(positions.families, found, better, strict=True)
        if was
    ]
    rows.sort(key=lambda row: (-row[1], row[0]))
    lead = view.say(
        LEAD, found=number(int(found.sum()), view.lang), mended=number(int(better.sum()), view.lang)
    )
    chart = Chart(
        "bars", tuple(name for name, *_ in rows),
        (Series(view.say(BEFORE), tuple(was for _, was, _ in rows)),
         Series(view.say(AFTER), tuple(was - less for _, was, less in rows))),
        view.say(SAYS),
    )  # fmt: skip
    total = [int(found.sum()), int(better.sum()), int((found - better).sum())]
    lines: list[Line] = [(Tone.PLAIN, [name, was, less, was - less]) for name, was, less in rows]
    lines.append((Tone.TOTAL, [view.say(TOTAL), *total]))
    return Topic(
        "mismatches", view.say(TITLE), (lead,), FIELDS,
        lines,
        chart if rows else None,
    )  # fmt: skip
