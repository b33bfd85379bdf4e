"""Seats that stay empty: how many, where, and who could have come."""

import numpy as np

from placement.formulation import Formulation
from placement.model.arrays import IndexArray, IntArray
from placement.report.cell import Cell, Kind, Tone
from placement.report.topics.topic import Chart, Field, Series, Topic, View
from placement.text import number

TITLE = {"id": "Kursi yang tetap kosong", "en": "Seats that stay empty"}
LEAD = {
    "id": "{seats} kursi pada {posts} jabatan tetap kosong. Untuk {nobody} jabatan tidak ada satu pun pegawai yang boleh "
    "dipindahkan dan memenuhi syarat; kursinya memerlukan promosi, seleksi, atau pengadaan.",
    "en": "{seats} seats in {posts} posts stay empty. For {nobody} posts nobody who may move is eligible; their seats need "
    "promotion, selection or recruitment.",
}
SAYS = {
    "id": "Kursi kosong sebelum dan sesudah per rumpun jabatan.",
    "en": "Empty seats before and after by family of jobs.",
}
BEFORE, AFTER = {"id": "sebelum", "en": "before"}, {"id": "sesudah", "en": "after"}
NOBODY = {
    "id": "tidak ada calon: syarat yang paling banyak menahan ialah {rule} ({count} pegawai)",
    "en": "no candidate: the rule that stops most is {rule} ({count} people)",
}
SOMEBODY = {
    "id": "{count} pegawai memenuhi syarat, tetapi sasaran yang lebih tinggi menempatkan mereka di tempat lain atau menahannya",
    "en": "{count} people are eligible, but higher objectives place or keep them elsewhere",
}
CLOSED = {"id": "tidak dibuka dalam rancangan ini", "en": "not open in this plan"}
UNASKED = {
    "id": "tidak dihitung (di luar {most} jabatan pertama)",
    "en": "not counted (beyond the first {most} posts)",
}
OWN_RULES = {"id": "aturan lain", "en": "other rules"}
FIELDS = (
    Field("Perangkat daerah/unit", "Agency/unit", width=44),
    Field("Jabatan", "Post", width=36),
    Field("K", "K", Kind.COUNT, 7),
    Field("Terisi sesudah", "Filled after", Kind.COUNT, 10),
    Field("Kosong", "Empty", Kind.COUNT, 8),
    Field("Pegawai yang memenuhi syarat", "Eligible people", Kind.COUNT, 12),
    Field("Keterangan", "Why", width=60),
)
ASKED = 2_000
"""Posts for which candidates are counted, those that lack most first."""
BLOCK = 512


def shortages(view: View) -> Topic:
    """The topic of a run."""
    run, people, lang = view.run, view.people, view.lang
    positions, formulation = run.case.positions, run.formulation
    empty = np.maximum(positions.need - run.plan.filled(len(positions)), 0)
    groups = np.nonzero(empty)[0]
    groups = groups[np.lexsort((people.group_place[groups], -empty[groups]))]
    asked = groups[:ASKED]
    tally = _tally(formulation, asked.astype(np.int32))
    rows: list[tuple[Tone, list[Cell]]] = []
    nobody = 0
    for place, g in enumerate(groups.tolist()):
        count: int | None = None
        why = view.say(UNASKED, most=number(ASKED, lang))
        if place < len(asked):
            count = int(tally[place, 0])
            why = _why(view, g, tally[place])
            nobody += count == 0
        rows.append((Tone.PLAIN, [people.unit(g), people.post(g), int(positions.need[g]),
                                  int(positions.need[g] - empty[g]), int(empty[g]), count, why]))  # fmt: skip
    lead = view.say(
        LEAD,
        seats=number(int(empty.sum()), lang),
        posts=number(len(groups), lang),
        nobody=number(nobody, lang),
    )
    return Topic("shortages", view.say(TITLE), (lead,), FIELDS, rows, _chart(view, empty))


def _tally(formulation: Formulation, groups: IndexArray) -> IntArray:
    """int64[posts, 1 + hard rules + 1]: people who may move by the first rule against them; 0 = eligible, last = others."""
    problem, rules = formulation.problem, len(formulation.eligibility.hard)
    counts = np.zeros((len(groups), rules + 2), np.int64)
    if not len(groups):
        return counts
    own = problem.home
    for first, last in problem.blocks(BLOCK):
        i = np.arange(first, last, dtype=np.int32)
        codes = np.minimum(problem.pairs.codes(i[:, None], groups[None, :]).astype(np.int64), rules + 1)
        codes = np.where(own[i][:, None] == groups[None, :], rules + 1, codes)
        for code in np.unique(codes):
            counts[:, code] += (codes == code).sum(axis=0)
    return counts


def _why(view: View, g: int, tally: IntArray) -> str:
    """What stands against filling one post."""
    formulation = view.run.formulation
    if tally[0]:
        return view.say(SOMEBODY, count=number(int(tally[0]), view.lang))
    if not int(tally[1:].sum()) or formulation.problem.capacity[g] == 0:
        return view.say(CLOSED)
    most = int(tally[1:].argmax())
    hard = formulation.eligibility.hard
    rule = hard[most].title[view.lang] if most < len(hard) else view.say(OWN_RULES)
    return view.say(NOBODY, rule=rule, count=number(int(tally[1 + most]), view.lang))


def _chart(view: View, empty: IntArray) -> Chart | None:
    run, positions = view.run, view.run.case.positions
    was = np.maximum(positions.need - run.formulation.before, 0)
    rows = []
    for index, name in enumerate(positions.families):
        members = positions.family == index
        before, after = int(was[members].sum()), int(empty[members].sum())
        if before or after:
            rows.append((name, before, after))
    rows.sort(key=lambda row: (-row[1], row[0]))
    if not rows:
        return None
    return Chart(
        "bars", tuple(name for name, *_ in rows),
        (Series(view.say(BEFORE), tuple(before for _, before, _ in rows)),
         Series(view.say(AFTER), tuple(after for *_, after in rows))),
        view.say(SAYS),
    )  # fmt: skip
