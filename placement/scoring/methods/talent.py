"""Talent mapping: performance and potential half and half, and the nine boxes."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from functools import reduce
from operator import and_
from typing import ClassVar

import numpy as np

from placement.model.arrays import BoolArray, CodeArray, IntArray, TextArray
from placement.model.codes import Rating
from placement.scoring.basis import Basis, Law
from placement.scoring.criteria import CRITERIA, Criterion
from placement.scoring.criteria.not_on_file import NotOnFile
from placement.scoring.integers import FULL, ONE, apportioned, half_up
from placement.scoring.methods.method import Example, Page, Scored, Texts
from placement.scoring.talent import box, performance_axis, potential_axis

SOURCE = "Keputusan Kepala BKN 411/2025"

POTENTIAL: Mapping[str, str] = {
    "competency": "ASSESSMENT", "development": "DEVELOPMENT", "experience": "EXPERIENCE", "potential": "POTENTIAL",
    "qualification": "EDUCATION", "field": "FIELD", "discipline": "INTEGRITY",
}  # fmt: skip
"""Criteria of the potential axis by their names in the decision."""

ABSENT = (
    NotOnFile("development", {"id": "Pengembangan kompetensi", "en": "Competency development"}, SOURCE),
    NotOnFile("experience", {"id": "Pengalaman jabatan", "en": "Job experience"}, SOURCE),
    NotOnFile("potential", {"id": "Potensi (asesmen)", "en": "Potential (assessed)"}, SOURCE),
    NotOnFile("field", {"id": "Kesesuaian bidang pendidikan", "en": "Match of field of study"}, SOURCE),
)


class Talent:
    """total = performance and potential by the weights of law; a part is rounded half up once.

    A part of the potential axis that does not count in a pool leaves its weight to the others of that axis, never to
    performance. Without performance, or without any part of potential, there is no talent value.
    """

    code: ClassVar[str] = "talent"
    kind: ClassVar[str] = "merit"
    title: ClassVar[Texts] = {
        "id": "Nilai talenta dan sembilan kotak: kinerja dan potensial",
        "en": "Talent value and nine boxes: performance and potential",
    }
    source: ClassVar[str] = "PermenPANRB 20/2025 Pasal 17 (sumbu); Keputusan Kepala BKN 411/2025 (bobot)"
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()
    pool_relative: ClassVar[bool] = False
    monotone: ClassVar[bool] = True
    refusal: ClassVar[Texts] = {
        "id": "lebih dari separuh sumbu potensial (potensi, pengembangan kompetensi, pengalaman, kesesuaian bidang) tidak "
        "ada dalam tabel masukan, dan teks keputusannya belum dibaca; nilai dan kotaknya adalah bahan pemetaan",
        "en": "more than half of the potential axis (potential, competency development, experience, field of study) is in "
        "no input table, and the text of the decision was not read; value and box are material for mapping",
    }
    own_weights: ClassVar[bool] = True
    keys: ClassVar[tuple[str, ...]] = (
        "talent.boxes", "talent.cutoffs", "talent.performance_axis", "talent.potential_weights", "talent.value_weights",
    )  # fmt: skip
    page: ClassVar[Page] = Page(
        why={
            "id": "Untuk pemetaan talenta: tiap pegawai masuk ke salah satu dari sembilan kotak. Sumbu kinerja diambil "
            "dari kata predikat (Sangat Baik di atas, Baik sesuai, selebihnya di bawah ekspektasi), bukan dari angka.",
            "en": "For talent mapping: everybody falls into one of nine boxes. The performance axis is taken from the "
            "word of the rating (Sangat Baik above, Baik at, all others below expectation), not from numbers.",
        },
        formula="total = performance × its weight + potential × its weight (`talent.value_weights`);  "
        "potential = Σ weight(c) × value(c) over the parts that count in the pool, re-weighted within the axis "
        "(`talent.potential_weights`);  high, medium, low by `talent.cutoffs`;  box by `talent.boxes`",
        doubts=(
            {
                "id": "Teks keputusan belum dibaca; bobot dan batas sumbu berasal dari sosialisasi dan aplikasi.",
                "en": "The text of the decision was not read; weights and cut-offs come from its introduction and from "
                "applications.",
            },
            {
                "id": "Bobot kinerja dalam keputusan tidak dipakai: Baik biasa tanpa penghargaan dan gugus tugas menjadi di "
                "bawah ekspektasi, atau di atasnya bila yang kosong ditinggalkan; keduanya tidak masuk akal.",
                "en": "The decision's weights for performance are not used: an ordinary Baik without awards and task "
                "forces falls below expectation, or above it if what is missing is left out; both are absurd.",
            },
            {
                "id": "Potensi, pengembangan kompetensi, pengalaman, dan kesesuaian bidang tidak ada dalam tabel masukan; "
                "bobotnya beralih ke bagian lain sumbu potensial, ditandai pada tiap kelompok, dan tidak pernah "
                "diperkirakan. Lebih dari separuh sumbu potensial tidak terukur.",
                "en": "Potential, competency development, experience and field of study are in no input table; their "
                "weight passes to the rest of the potential axis, marked in every pool, never estimated. More than "
                "half of the potential axis is not measured.",
            },
            {
                "id": "Nomor kotak tidak terbaca dalam peraturan; ada aplikasi yang menukar kotak 7 dan 8.",
                "en": "The numbers of the boxes were not read in the regulation; an application exists that swaps 7 and 8.",
            },
        ),
        example=Example(
            ("performance", "competency", "qualification", "discipline"),
            ((80_000, 92_593, 80_000, 100_000), (100_000, 66_667, 90_000, 100_000)),
            (500_000, 222_220, 111_110, 166_670),
        ),
    )

    def criteria(self, basis: Basis) -> tuple[Criterion, ...]:
        """Performance, then the parts of potential."""
        shelf = {c.code: c for c in (*CRITERIA, *ABSENT)}
        return (shelf["performance"], *(shelf[code] for code in POTENTIAL))

    def weights(self, basis: Basis, counted: Collection[str]) -> dict[str, int]:
        """Weights of law; empty where one of the axes has nothing."""
        axes = _percent(basis.law, "talent.value_weights")
        shares = _percent(basis.law, "talent.potential_weights")
        kept = {code: shares[name] for code, name in POTENTIAL.items() if code in counted}
        if "performance" not in counted or not sum(kept.values()):
            return {}
        own = apportioned({"performance": axes["PERFORMANCE"], "potential": axes["POTENTIAL"]}, FULL)
        parts = apportioned(kept, own["potential"])
        unit = ONE // FULL
        return {
            code: unit * share
            for code, share in {"performance": own["performance"], **parts}.items()
            if share
        }

    def parts(self, values: IntArray, weights: IntArray) -> IntArray:
        """Parts of `values` int64[n, k] in points under `weights` int64[k] in millionths -> int64[n, k] points."""
        return half_up(values * weights, ONE)

    def labels(self, scored: Scored) -> Mapping[str, TextArray]:
        """Both axes and the box; '' for whoever lacks a value that counts in her pool."""
        law, roster = scored.basis.law, scored.basis.roster
        performance = performance_axis(law, _word(scored, roster.rating, roster.rating_before))
        potential = np.where(_complete(scored), potential_axis(law, _potential(scored)), "")
        number = box(law, performance, potential)
        return {
            "performance_axis": performance,
            "potential_axis": potential,
            "box": np.where(number > 0, number.astype("U1"), ""),
        }


def _word(scored: Scored, last: CodeArray, before: CodeArray) -> CodeArray:
    """The newest predicate of the two years; Baik for those who entered too late to be rated."""
    neutral = scored.measures["performance"].flags["neutral_rating"]
    word: CodeArray = np.where(last > 0, last, np.where(neutral, np.int16(Rating.BAIK), before))
    return word


def _complete(scored: Scored) -> BoolArray:
    """Something of potential counts in her pool, and she has a value of all that does."""
    nobody = np.zeros(len(scored.basis.roster), bool)
    counting = [scored.counts.get(code, nobody) for code in POTENTIAL]
    held = [~counts | scored.measures[code].valid for code, counts in zip(POTENTIAL, counting, strict=True)
            if code in scored.measures]  # fmt: skip
    complete: BoolArray = np.any(counting, axis=0) & reduce(and_, held, ~nobody)
    return complete


def _potential(scored: Scored) -> IntArray:
    """Points of the potential axis alone: its parts of the total, over the axis's weight."""
    summed = sum((scored.parts[code] for code in POTENTIAL if code in scored.parts), np.int64(0))
    percent = _percent(scored.basis.law, "talent.value_weights")["POTENTIAL"]
    return half_up(np.asarray(summed, np.int64) * 100, max(int(percent), 1))


def _percent(law: Law, key: str) -> dict[str, Fraction]:
    """Weights in per cent; together 100 (`placement.regulation.units` refuses another sum)."""
    return {name: Fraction(weight) for name, weight in law.value(key).items()}
