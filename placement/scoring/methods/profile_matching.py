"""Profile matching: how close each competency is to the level that the job asks."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import ClassVar

from placement.model.arrays import IntArray, TextArray
from placement.scoring.basis import Basis
from placement.scoring.criteria import CRITERIA, Criterion
from placement.scoring.criteria.aspect import aspects
from placement.scoring.integers import ONE, apportioned, half_up, reweighted
from placement.scoring.methods.method import Example, Page, Scored, Texts


class ProfileMatching:
    """The weighted sum, with competency measured by gaps: one part for each aspect of the profile.

    An aspect's weight is its share of the scenario's weight for competency. Gap, core and secondary factor:
    `placement.scoring.profile`.
    """

    code: ClassVar[str] = "profile-matching"
    kind: ClassVar[str] = "merit"
    title: ClassVar[Texts] = {
        "id": "Profile matching: kedekatan kompetensi dengan profil jabatan sendiri",
        "en": "Profile matching: closeness of competencies to the profile of the own job",
    }
    source: ClassVar[str] = (
        "Kusrini (2007), Konsep dan Aplikasi Sistem Pendukung Keputusan; contoh tercetak: "
        "lingkupkuliah.blogspot.com/2019/02"
    )
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    pool_relative: ClassVar[bool] = False
    monotone: ClassVar[bool] = False
    refusal: ClassVar[Texts] = {}
    own_weights: ClassVar[bool] = False
    keys: ClassVar[tuple[str, ...]] = ()
    page: ClassVar[Page] = Page(
        why={
            "id": "Untuk instansi yang menilai kompetensi menurut selisih (gap) dengan standar jabatan. Faktor inti dan "
            "faktor sekunder, serta aspek dan bobotnya, diatur dalam [scoring.profile].",
            "en": "For agencies that rate competency by its gap from the standard of the job. Core and secondary "
            "factors, aspects and their weights are set in [scoring.profile].",
        },
        formula="gap = level − standard;  NCF = mean of the gap's points over core factors, NSF over secondary ones;  "
        "N = x·NCF + (1 − x)·NSF;  value = 100 000 · N / 5;  part = round_half_up(weight × value / 1 000 000)",
        doubts=(
            {
                "id": "Kelebihan kompetensi mengurangi nilai (gap +1 bernilai 4,5), jadi cara ini tidak monoton.",
                "en": "Exceeding the standard lowers the value (a gap of +1 earns 4.5): the method is not monotone.",
            },
            {
                "id": "Perbandingan faktor inti dan sekunder serta bobot aspek berbeda-beda antarsumber; 60 : 40 hanya "
                "yang paling sering.",
                "en": "The ratio of core to secondary factors and the weights of aspects differ between sources; "
                "60 : 40 is only the commonest.",
            },
            {
                "id": "Aspek tanpa faktor sekunder (atau tanpa faktor inti) dinilai dari faktor yang ada.",
                "en": "An aspect without secondary factors (or without core ones) is judged on those it has.",
            },
        ),
        example=Example(
            ("qualification", "aspect_a", "aspect_b", "performance", "discipline"),
            ((80_000, 82_000, 90_000, 80_000, 100_000), (80_000, 64_000, 100_000, 80_000, 100_000)),
            (300_000, 180_000, 120_000, 300_000, 100_000),
        ),
    )

    def criteria(self, basis: Basis) -> tuple[Criterion, ...]:
        """The shelf of criteria, with the aspects in the place of competency."""
        own = aspects(basis.settings.profile)
        return tuple(
            item for c in CRITERIA for item in (own if c.code == "competency" else (c,))
        )  # fmt: skip

    def weights(self, basis: Basis, counted: Collection[str]) -> dict[str, int]:
        """The scenario's weights, that of competency shared among the aspects."""
        merit, profile = basis.settings.merit, basis.settings.profile
        shares = {
            a.code: Fraction(a.aspect.weight, ONE) * merit.get("competency", 0) for a in aspects(profile)
        }
        order = (code for c in CRITERIA for code in (shares if c.code == "competency" else (c.code,)))
        whole = apportioned({code: shares.get(code, merit.get(code, 0)) for code in order})
        return reweighted(whole, (code for code in whole if code in counted))

    def parts(self, values: IntArray, weights: IntArray) -> IntArray:
        """Parts of `values` int64[n, k] in points under `weights` int64[k] in millionths -> int64[n, k] points."""
        return half_up(values * weights, ONE)

    def labels(self, scored: Scored) -> Mapping[str, TextArray]:
        """Nothing beside the points."""
        return {}
