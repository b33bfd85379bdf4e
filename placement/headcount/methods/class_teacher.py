"""Class teachers of primary schools."""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from placement.headcount.norms import Norms
from placement.headcount.workload import Form, WorkloadTable


class ClassTeacher:
    """need = classes (rombel) x 1."""

    code: ClassVar[str] = "class-teacher"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Guru kelas", "en": "Class teacher"}
    source: ClassVar[str] = "Petunjuk teknis Peraturan Bersama 5 Menteri 2011"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[Form, str]] = {Form.CLASS_TEACHER: "guru kelas"}
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]] = {Form.CLASS_TEACHER: (("rombel",),)}
    reads: ClassVar[tuple[str, ...]] = ("jp", "kepala_sekolah", "wakil_kepala")
    alone: ClassVar[bool] = True

    def need(self, classes: Fraction) -> Fraction:
        """Exact need."""
        return classes

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each group, without the seats of heads and deputies."""
        del norms
        need: dict[int, Fraction] = defaultdict(Fraction)
        for group, classes in zip(rows.position.tolist(), rows.classes.tolist(), strict=True):
            need[group] += self.need(Fraction(classes))
        return dict(need)
