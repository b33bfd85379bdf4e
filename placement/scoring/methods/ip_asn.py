"""IP ASN: the index of professionalism of an agency's staff; a report, never a ranking of persons."""

from collections.abc import Collection, Mapping
from typing import ClassVar

import numpy as np

from placement.model.arrays import IntArray, TextArray
from placement.scoring.basis import Basis
from placement.scoring.criteria import Criterion
from placement.scoring.criteria.index import INDEX
from placement.scoring.integers import FULL, ONE, half_up
from placement.scoring.methods.method import Example, Page, Scored, Texts
from placement.scoring.professionalism import category, dimension_points


class IpAsn:
    """total = the index x 1 000: the sum of four dimensions, none of which is ever dropped or re-weighted."""

    code: ClassVar[str] = "ip-asn"
    kind: ClassVar[str] = "report"
    title: ClassVar[Texts] = {
        "id": "IP ASN: indeks profesionalitas, hanya untuk laporan instansi",
        "en": "IP ASN: index of professionalism, for an agency's report only",
    }
    source: ClassVar[str] = "PermenPANRB 38/2018; Peraturan BKN 8/2019 Pasal 8"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    pool_relative: ClassVar[bool] = False
    monotone: ClassVar[bool] = True
    refusal: ClassVar[Texts] = {
        "id": "IP ASN mengukur profesionalitas instansi, bukan kelayakan perorangan untuk suatu jabatan; dipakai "
        "dalam laporan saja",
        "en": "IP ASN measures the professionalism of an agency, not a person's merit for a post; it serves reports only",
    }
    own_weights: ClassVar[bool] = True
    keys: ClassVar[tuple[str, ...]] = ("ip_asn.categories", "ip_asn.weights")
    page: ClassVar[Page] = Page(
        why={
            "id": "Untuk laporan indeks instansi, dari dimensi kualifikasi, kompetensi, kinerja, dan disiplin.",
            "en": "For the agency's report, from the dimensions qualification, competency, performance and discipline.",
        },
        formula="index = qualification + competency + performance + discipline (points already weighted); "
        "part(c) = round_half_up(weight(c) × value(c) / 1 000 000), value(c) = 100 000 × points / most points of c",
        doubts=(
            {
                "id": "Poin bagi lima predikat yang baru adalah bacaan kami; surat BKN 2024 belum terbaca.",
                "en": "The points of the five newer predicates are our reading; the BKN letter of 2024 was not read.",
            },
            {
                "id": "Pita kategori tercetak berlubang (80,5; 90,5): di sini kategori dimulai pada batas bawahnya.",
                "en": "The printed bands have holes (80.5; 90.5): here a category begins at its lower bound.",
            },
            {
                "id": "Tabel pelatihan tidak memisahkan diklat kepemimpinan, fungsional, teknis dan seminar, sehingga "
                "dimensi kompetensi tidak dinilai dari berkas; jumlahnya adalah batas bawah dan tanpa kategori.",
                "en": "The training table does not tell leadership, functional, technical training and seminars apart, so "
                "the competency dimension has no value from files; the sum is a lower bound, without a category.",
            },
            {
                "id": "CPNS tidak dinilai menurut peraturan; dalam tabel nilai mereka tetap tampil.",
                "en": "CPNS are not scored under the rule; they still appear in the table of scores.",
            },
        ),
        example=Example(
            ("qualification", "competency", "performance", "discipline"),
            ((100_000, 100_000, 100_000, 100_000), (60_000, 100_000, 83_333, 100_000)),
            (250_000, 400_000, 300_000, 50_000),
        ),
    )

    def criteria(self, basis: Basis) -> tuple[Criterion, ...]:
        """The four dimensions."""
        return INDEX

    def weights(self, basis: Basis, counted: Collection[str]) -> dict[str, int]:
        """Those of law, whatever is missing."""
        return {code: most * (ONE // FULL) for code, most in dimension_points(basis.law).items()}

    def parts(self, values: IntArray, weights: IntArray) -> IntArray:
        """Parts of `values` int64[n, k] in points under `weights` int64[k] in millionths -> int64[n, k] points."""
        return half_up(values * weights, ONE)

    def labels(self, scored: Scored) -> Mapping[str, TextArray]:
        """The category, where all four dimensions are known."""
        whole = np.all([measure.valid for measure in scored.measures.values()], axis=0)
        index: IntArray = np.sum(list(scored.parts.values()), axis=0)
        return {"category": np.where(whole, category(scored.basis.law, index), "")}
