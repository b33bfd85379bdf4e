"""Weighted sum on fixed anchors (simple additive weighting)."""

from collections.abc import Collection, Mapping
from typing import ClassVar

from placement.model.arrays import IntArray, TextArray
from placement.scoring.basis import Basis
from placement.scoring.criteria import CRITERIA, Criterion
from placement.scoring.integers import ONE, half_up, reweighted
from placement.scoring.methods.method import Example, Page, Scored, Texts


class WeightedSum:
    """part(i, c) = round half up(weight(c) x value(i, c) / 1 000 000); score(i) = sum over c of part(i, c).

    Values come on scales anchored in law (0 and 100 000 mean the same in every pool), so nothing is divided by the best
    of those present, as textbook SAW does: adding a person never changes another's score. Rounding is once per part.
    """

    code: ClassVar[str] = "weighted-sum"
    kind: ClassVar[str] = "merit"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Jumlah terbobot (SAW) dengan skala tetap",
        "en": "Weighted sum (SAW) on fixed scales",
    }
    source: ClassVar[str] = (
        "Hwang & Yoon (1981), Multiple Attribute Decision Making, doi:10.1007/978-3-642-48318-9"
    )
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    pool_relative: ClassVar[bool] = False
    monotone: ClassVar[bool] = True
    refusal: ClassVar[Texts] = {}
    own_weights: ClassVar[bool] = False
    keys: ClassVar[tuple[str, ...]] = ()
    page: ClassVar[Page] = Page(
        why={
            "id": "Cara bawaan: tiap unsur dinilai pada skala yang berjangkar pada peraturan, lalu dijumlahkan menurut "
            "bobot. Nilai seseorang tidak bergantung pada siapa lagi yang dinilai.",
            "en": "The default: each criterion on a scale anchored in law, added up by weight. A person's score does "
            "not depend on who else is scored.",
        },
        formula="part(c) = round_half_up(weight(c) × value(c) / 1 000 000);  total = Σ part(c)",
        doubts=(
            {
                "id": "SAW dalam buku teks membagi dengan nilai terbaik yang hadir (x / max), sehingga kedatangan satu "
                "orang mengubah nilai yang lain. Di sini skalanya tetap, jadi angka contoh buku teks tidak keluar.",
                "en": "Textbook SAW divides by the best value present (x / max), so that one newcomer changes the "
                "others' scores. The scale is fixed here, so the printed textbook scores do not come out.",
            },
            {
                "id": "Bobot 300 : 300 : 300 : 100 adalah pilihan bawaan, bukan ketentuan.",
                "en": "The weights 300 : 300 : 300 : 100 are a default, not law.",
            },
        ),
        example=Example(
            ("qualification", "competency", "performance", "discipline"),
            ((80_000, 92_593, 90_000, 100_000), (90_000, 81_481, 80_000, 75_000)),
            (300_000, 300_000, 300_000, 100_000),
        ),
    )

    def criteria(self, basis: Basis) -> tuple[Criterion, ...]:
        """The shelf of criteria."""
        return CRITERIA

    def weights(self, basis: Basis, counted: Collection[str]) -> dict[str, int]:
        """The scenario's weights; what does not count leaves its weight to the others."""
        return reweighted(basis.settings.merit, (c.code for c in CRITERIA if c.code in counted))

    def parts(self, values: IntArray, weights: IntArray) -> IntArray:
        """Parts of `values` int64[n, k] in points under `weights` int64[k] in millionths -> int64[n, k] points."""
        return half_up(values * weights, ONE)

    def labels(self, scored: Scored) -> Mapping[str, TextArray]:
        """Nothing beside the points."""
        return {}
