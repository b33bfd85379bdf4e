"""Why not me: the steps of one candidate through a selection, in words that she can check."""

from collections.abc import Iterator

import numpy as np

from placement.model.intake import Code, Intake
from placement.planning.routes.ranking import claim_of
from placement.planning.routes.route import Filling
from placement.text import Lang, number, points

TEXTS: dict[str, dict[str, str]] = {
    "absent": {"id": "Tidak hadir pada tes pertama.", "en": "Absent from the first test."},
    "out": {"id": "Didiskualifikasi.", "en": "Disqualified."},
    "least": {
        "id": "Ambang batas jalur {track}: {marks}. {verdict}",
        "en": "Least marks of the track {track}: {marks}. {verdict}",
    },
    "met": {"id": "Terpenuhi.", "en": "Met."},
    "missed": {"id": "Tidak terpenuhi.", "en": "Not met."},
    "cut": {
        "id": "Peringkat tes pertama {place}; masuk tes kedua sampai peringkat {limit} ({seats} kursi x {multiple}), "
        "nilai sama pada batas ikut.",
        "en": "Place {place} in the first test; places up to {limit} ({seats} seats x {multiple}) enter the second, "
        "equals at the edge included.",
    },
    "second": {"id": "Tidak mengikuti tes kedua.", "en": "Did not take the second test."},
    "place": {
        "id": "Nilai akhir {total}, peringkat {place} dari {ranked} untuk {seats} kursi.",
        "en": "Final score {total}, place {place} of {ranked} for {seats} seats.",
    },
    "last": {
        "id": "Nilai terakhir yang memperoleh kursi: {total}; selisih {gap}.",
        "en": "The last score with a seat: {total}; {gap} more.",
    },
    "ladder": {
        "id": "Nilai akhirnya sama; urutan berikutnya yang membedakan: {rung}.",
        "en": "The final score is equal; the next rung that differs: {rung}.",
    },
    "seated": {"id": "Memperoleh kursi {to}.", "en": "Has a seat at {to}."},
    "refilled": {
        "id": "Memperoleh kursi kosong {to} pada langkah {step}.",
        "en": "Has the empty seat {to} by the step {step}.",
    },
    "tied": {
        "id": "Sama pada semua urutan penentu di kursi terakhir; diputuskan panitia.",
        "en": "Equal on every rung at the last seat; left to the committee.",
    },
    "none": {
        "id": "Tidak ada kursi kosong yang boleh ditawarkan kepadanya.",
        "en": "No empty seat could be offered to her.",
    },
    "row": {
        "id": "{post}: peringkat {place}, nilai {total}, hasil {code}. {reason}",
        "en": "{post}: place {place}, score {total}, result {code}. {reason}",
    },
}  # fmt: skip


def story(filling: Filling, person: str, lang: Lang) -> list[str]:
    """The steps of one candidate (participant number or NIP); empty where she is not in this route."""
    if filling.intake is None:
        return list(_rows(filling, person, lang))
    found = np.nonzero(filling.intake.person_key == person)[0]
    return list(_steps(filling, filling.intake, int(found[0]), lang)) if len(found) else []


def _rows(filling: Filling, person: str, lang: Lang) -> Iterator[str]:
    listing = filling.listing
    for row in np.nonzero(listing.person == person)[0].tolist():
        yield TEXTS["row"][lang].format(
            post=listing.position[row], place=int(listing.place[row]), total=points(int(listing.total[row]), lang),
            code=listing.code[row], reason=listing.reason[row],
        ).rstrip()  # fmt: skip


def _steps(filling: Filling, intake: Intake, row: int, lang: Lang) -> Iterator[str]:
    claim = claim_of(intake, filling.listing)
    code, scheme = int(claim.code[row]), intake.scheme
    vacancy = int(intake.applicants.applied[row])
    seats = int(intake.seats.seats[vacancy])
    if code == Code.DISQUALIFIED or (code == Code.ABSENT and claim.cut_place[row] == 0):
        yield TEXTS["out" if code == Code.DISQUALIFIED else "absent"][lang]
        return
    if scheme.thresholds is not None:
        yield _least(intake, row, vacancy, lang, met=code != Code.FAILED)
    if code == Code.FAILED:
        return
    if scheme.multiple:
        yield TEXTS["cut"][lang].format(place=int(claim.cut_place[row]), limit=scheme.multiple * seats, seats=seats,
                                        multiple=scheme.multiple)  # fmt: skip
    if code == Code.ABSENT:
        yield TEXTS["second"][lang]
        return
    if not claim.place[row]:
        return
    rivals = np.nonzero((intake.applicants.applied == vacancy) & (claim.place > 0))[0]
    shown = points if scheme.second else number
    total = int(claim.total[row])
    yield TEXTS["place"][lang].format(total=shown(total, lang), place=int(claim.place[row]), ranked=len(rivals), seats=seats)  # fmt: skip
    if code == Code.SEATED:
        yield TEXTS["seated"][lang].format(to=intake.post_key[claim.seat[row]])
        return
    yield from _after(intake, claim.seat, claim.total, claim.place, claim.step, row, rivals, lang)
    if code == Code.REFILLED:
        step = scheme.steps[int(claim.step[row]) - 1].code
        yield TEXTS["refilled"][lang].format(to=intake.post_key[claim.seat[row]], step=step)
    elif code == Code.TIED:
        yield TEXTS["tied"][lang]
    else:
        yield TEXTS["none"][lang]


def _after(
    intake: Intake, seat: np.ndarray, total: np.ndarray, place: np.ndarray, step: np.ndarray, row: int,
    rivals: np.ndarray, lang: Lang,
) -> Iterator[str]:  # fmt: skip
    """Who came last before the seats ran out, and by what."""
    served = rivals[(seat[rivals] >= 0) & (step[rivals] == 0)]
    if not len(served):
        return
    last = served[np.argmax(place[served])]
    gap = int(total[last] - total[row])
    shown = points if intake.scheme.second else number
    if gap > 0:
        yield TEXTS["last"][lang].format(total=shown(int(total[last]), lang), gap=shown(gap, lang))
        return
    columns = intake.applicants.columns
    first = np.sum([columns[name] for name in intake.scheme.parts], axis=0)
    for rung in intake.scheme.ladder:
        column = first if rung == "first_total" else total if rung == "total" else columns[rung]
        if column[last] != column[row]:
            yield TEXTS["ladder"][lang].format(rung=rung)
            return


def _least(intake: Intake, row: int, vacancy: int, lang: Lang, *, met: bool) -> str:
    scheme = intake.scheme
    least = scheme.thresholds
    if least is None:
        return ""
    track = int(intake.track[vacancy])
    marks = [int(intake.applicants.columns[name][row]) for name in scheme.parts]
    asked = [*least.parts[track].tolist(), int(least.total[track])]
    said = ", ".join(f"{name.upper()} {mark} (>= {want})" for name, mark, want in zip((*scheme.parts, "total"), (*marks, sum(marks)), asked, strict=True) if want)  # fmt: skip
    return TEXTS["least"][lang].format(
        track=intake.tracks[track] if intake.tracks else track,
        marks=said,
        verdict=TEXTS["met" if met else "missed"][lang],
    )
