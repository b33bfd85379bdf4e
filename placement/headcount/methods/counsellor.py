"""Counselling teachers (guru BK)."""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from placement.headcount.norms import Norms
from placement.headcount.workload import MICRO, Form, WorkloadTable


class Counsellor:
    """need = pupils / the fewest pupils of one counsellor (150); the most (225) decides the rounding."""

    code: ClassVar[str] = "counsellor"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Guru bimbingan dan konseling", "en": "Counselling teacher"}
    source: ClassVar[str] = "Petunjuk teknis Peraturan Bersama 5 Menteri 2011"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[Form, str]] = {Form.COUNSELLOR: "guru bk"}
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]] = {Form.COUNSELLOR: (("volume",),)}
    reads: ClassVar[tuple[str, ...]] = ("frekuensi",)
    alone: ClassVar[bool] = True

    def need(self, pupils: Fraction, least: Fraction) -> Fraction:
        """Exact need."""
        return pupils / least

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each group."""
        need: dict[int, Fraction] = defaultdict(Fraction)
        columns = (rows.position, rows.volume, rows.frequency)
        for group, volume, frequency in zip(*(column.tolist() for column in columns), strict=True):
            pupils = Fraction(volume * frequency, MICRO**2)
            need[group] += self.need(pupils, Fraction(norms.teaching.pupils_least))
        return dict(need)
