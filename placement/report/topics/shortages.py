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
NOBODY = {"id": "A", "en": "A"}
SOMEBODY = {"id": "B", "en": "B"}
CLOSED = {"id": "C", "en": "C"}
UNASKED = {"id": "D", "en": "D"}
LEGEND = {
    "id": "Sebab: A = tidak ada pegawai yang boleh dipindahkan dan memenuhi syarat; di sampingnya syarat yang paling banyak "
    "menahan, dengan jumlah pegawai yang ditahannya. B = ada yang memenuhi syarat, tetapi sasaran yang lebih tinggi menempatkan "
    "atau menahan mereka di tempat lain. C = tidak dibuka dalam rancangan ini. D = calonnya tidak dihitung (di luar {most} "
    "jabatan dengan kekurangan terbesar).",
    "en": "Reason: A = nobody who may move is eligible; beside it the rule that stops most, with how many people it stops. "
    "B = some are eligible, but higher objectives place or keep them elsewhere. C = not open in this plan. D = candidates not "
    "counted (beyond the {most} posts that lack most).",
}
OWN_RULES = {"id": "aturan lain", "en": "other rules"}
FIELDS = (
    Field("Perangkat daerah/unit", "Agency/unit", width=38),
    Field("Jabatan", "Post", width=30),
    Field("K", "K", Kind.COUNT, 6),
    Field("Terisi sesudah", "Filled after", Kind.COUNT, 11),
    Field("Kosong", "Empty", Kind.COUNT, 11),
    Field("Calon", "Eligible", Kind.COUNT, 11),
    Field("Sebab", "Why", Kind.CENTRE, width=10),
    Field("Syarat yang paling menahan", "Rule that stops most", width=32),
    Field("Ditahan", "Stopped", Kind.COUNT, 12),
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
        why: tuple[str, str, int | None] = view.say(UNASKED), "", None
        if place < len(asked):
            count = int(tally[place, 0])
            why = _why(view, g, tally[place])
            nobody += count == 0
        rows.append((Tone.PLAIN, [people.unit(g), people.post(g), int(positions.need[g]),
                                  int(positions.need[g] - empty[g]), int(empty[g]), count, *why]))  # fmt: skip
    lead = view.say(
        LEAD,
        seats=number(int(empty.sum()), lang),
        posts=number(len(groups), lang),
        nobody=number(nobody, lang),
    )
    note = view.say(LEGEND, most=number(ASKED, lang)) if rows else ""
    return Topic("shortages", view.say(TITLE), (lead,), FIELDS, rows, _chart(view, empty), note)


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


def _why(view: View, g: int, tally: IntArray) -> tuple[str, str, int | None]:
    """What stands against filling one post: the letter of the legend, a rule, and how many it stops."""
    formulation = view.run.formulation
    if tally[0]:
        return view.say(SOMEBODY), "", None
    if not int(tally[1:].sum()) or formulation.problem.capacity[g] == 0:
        return view.say(CLOSED), "", None
    most = int(tally[1:].argmax())
    hard = formulation.eligibility.hard
    rule = hard[most].title[view.lang] if most < len(hard) else view.say(OWN_RULES)
    return view.say(NOBODY), rule, int(tally[1 + most])


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
