"""How merit and fit are spread: people by bands of ten marks."""

import numpy as np

from placement.model.arrays import IntArray
from placement.model.plan import PlanStatus
from placement.report.cell import Cell, Kind, Tone
from placement.report.topics.topic import Both, Chart, Field, Series, Topic, View
from placement.text import number, points

BANDS = 10
FULL = 100_000
BEFORE, AFTER = {"id": "sebelum", "en": "before"}, {"id": "sesudah", "en": "after"}

MERIT_TITLE = {"id": "Sebaran nilai merit", "en": "Distribution of merit scores"}
MERIT_LEAD = {
    "id": "Nilai tengah {median} dari 100; setengah pegawai ada di antara {low} dan {high}.",
    "en": "Median {median} of 100; half of the people lie between {low} and {high}.",
}
MERIT_SAYS = {
    "id": "Jumlah pegawai per rentang nilai merit; terbanyak pada rentang {band}.",
    "en": "People by band of merit score; most in band {band}.",
}
PEOPLE = {"id": "pegawai", "en": "people"}

FIT_TITLE = {"id": "Kesesuaian pegawai yang berpindah", "en": "Fit of those who move"}
FIT_LEAD = {
    "id": "Kesesuaian jabatan rata-rata dari {count} pegawai yang berpindah: {before} di jabatan lama, {after} di jabatan "
    "baru (dari 100; yang tidak memenuhi kualifikasi dihitung 0).",
    "en": "Mean fit of the {count} people who move: {before} at the old post, {after} at the new one (of 100; who does not "
    "qualify counts as 0).",
}
FIT_SAYS = {
    "id": "Jumlah pegawai yang berpindah per rentang kesesuaian, sebelum dan sesudah.",
    "en": "People who move by band of fit, before and after.",
}
NOBODY = {"id": "Tidak ada yang berpindah.", "en": "Nobody moves."}
BAND = Field("Rentang (dari 100)", "Band (of 100)", width=20)


def merit(view: View) -> Topic:
    """How merit scores are spread over the roster."""
    total = view.run.formulation.scores.total
    if not len(total):
        return Topic("merit", view.say(MERIT_TITLE), (), (BAND,), [])
    ordered = np.sort(total)
    low, median, high = (int(ordered[(len(ordered) - 1) * part // 4]) for part in (1, 2, 3))
    counts = _counts(total)
    lead = view.say(
        MERIT_LEAD, median=points(median, view.lang), low=points(low, view.lang), high=points(high, view.lang)
    )
    fields = (BAND, Field("Pegawai", "People", Kind.COUNT, 10))
    return _topic(view, "merit", MERIT_TITLE, lead, fields, [(view.say(PEOPLE), counts)],
                  view.say(MERIT_SAYS, band=_labels()[int(counts.argmax())]))  # fmt: skip


def fit(view: View) -> Topic:
    """What a move does to the fit of those who move."""
    run = view.run
    plan, standing = run.plan, run.formulation.standings
    moved = np.nonzero(np.isin(plan.status, (PlanStatus.MOVE, PlanStatus.ENTER)) & (plan.before >= 0))[0]
    if not len(moved):
        return Topic("fit", view.say(FIT_TITLE), (view.say(NOBODY),), (BAND,), [])
    before = np.where(standing.mismatched[moved], 0, run.formulation.fit.points(moved, plan.before[moved]))
    after = plan.fit[moved]
    lead = view.say(
        FIT_LEAD, count=number(len(moved), view.lang), before=points(int(before.sum()) // len(moved), view.lang),
        after=points(int(after.sum()) // len(moved), view.lang),
    )  # fmt: skip
    fields = (BAND, Field("Sebelum", "Before", Kind.COUNT, 10), Field("Sesudah", "After", Kind.COUNT, 10))
    return _topic(view, "fit", FIT_TITLE, lead, fields,
                  [(view.say(BEFORE), _counts(before)), (view.say(AFTER), _counts(after))], view.say(FIT_SAYS))  # fmt: skip


def _topic(
    view: View,
    code: str,
    title: Both,
    lead: str,
    fields: tuple[Field, ...],
    series: list[tuple[str, IntArray]],
    says: str,
) -> Topic:
    labels = _labels()
    rows: list[tuple[Tone, list[Cell]]] = [
        (Tone.PLAIN, [label, *(int(values[band]) for _, values in series)])
        for band, label in enumerate(labels)
    ]
    chart = Chart(
        "columns", labels, tuple(Series(name, tuple(values.tolist())) for name, values in series), says
    )
    return Topic(code, view.say(title), (lead,), fields, rows, chart)


def _counts(total: IntArray) -> IntArray:
    """People in each band; full marks belong to the last."""
    return np.bincount(np.clip(total * BANDS // FULL, 0, BANDS - 1), minlength=BANDS).astype(np.int64)


def _labels() -> tuple[str, ...]:
    step = 100 // BANDS
    return tuple(f"{step * band}–{step * (band + 1)}" for band in range(BANDS))
