"""Subject teachers, and teachers of religion and sports at primary schools."""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from placement.headcount.agreed import agreed
from placement.headcount.norms import Norms
from placement.headcount.workload import MICRO, Form, WorkloadTable


class SubjectTeacher:
    """need = (sum of classes x weekly hours - hours of heads and deputies) / hours of one teacher.

    A head of school teaches 6 hours, a deputy 12, a teacher 24. Counted for one subject at one school.
    """

    code: ClassVar[str] = "subject-teacher"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {"id": "Guru mata pelajaran", "en": "Subject teacher"}
    source: ClassVar[str] = "Petunjuk teknis Peraturan Bersama 5 Menteri 2011"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[Form, str]] = {Form.TEACHER: "guru"}
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]] = {Form.TEACHER: (("rombel",), ("jp",))}
    reads: ClassVar[tuple[str, ...]] = ("kepala_sekolah", "wakil_kepala")
    alone: ClassVar[bool] = True

    def need(self, hours: Fraction, led: Fraction, load: Fraction) -> Fraction:
        """Exact need; hours a week of the subject, those taught by heads and deputies, and those of one teacher."""
        return max(hours - led, Fraction()) / load

    def hours(self, rows: WorkloadTable) -> dict[int, Fraction]:
        """Hours a week of each group."""
        hours: dict[int, int] = defaultdict(int)
        columns = (rows.position, rows.classes, rows.lessons)
        for group, classes, lessons in zip(*(column.tolist() for column in columns), strict=True):
            hours[group] += classes * lessons
        return {group: Fraction(total, MICRO) for group, total in hours.items()}

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each group, without the seats of heads and deputies."""
        load = norms.teaching
        heads = agreed(rows.position, rows.heads, "kepala_sekolah", norms.name)
        deputies = agreed(rows.position, rows.deputies, "wakil_kepala", norms.name)
        return {
            group: self.need(
                hours,
                Fraction(load.head * heads.get(group, 0) + load.deputy * deputies.get(group, 0)),
                Fraction(load.least),
            )
            for group, hours in self.hours(rows).items()
        }
