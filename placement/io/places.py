"""Posts by their code and by their words, as far as a person's words on paper can tell them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from placement.io.columns import fold
from placement.io.position_index import pair_code
from placement.io.suggest import closest_of
from placement.io.table import Table


@dataclass(frozen=True)
class Places:
    """Codes of posts, posts by their job's name, the unit's name of each, and the NIPs of the employees.

    units, jobs : codes that a decision may name alone
    """

    codes: frozenset[str]
    by_job: Mapping[str, Sequence[str]]
    unit_of: Mapping[str, str]
    units: frozenset[str]
    jobs: frozenset[str]
    people: frozenset[str]
    closest: Callable[[str], str]

    @classmethod
    def of(cls, tables: Mapping[str, Table]) -> "Places":
        """From the tables of a case."""
        positions, units = tables["positions"], tables["units"]
        codes = pair_code(positions).tolist()
        names = dict(zip(units.text("unor_id").tolist(), units.text("nama").tolist(), strict=True))
        by_job: dict[str, list[str]] = {}
        for code, job in zip(codes, positions.text("jabatan_nama").tolist(), strict=True):
            by_job.setdefault(fold(job), []).append(code)
        unit_of = {code: names.get(code.partition("@")[2], "") for code in codes}
        people = frozenset(tables["employees"].text("nip").tolist())
        return cls(frozenset(codes), by_job, unit_of, frozenset(names), frozenset(positions.words("jabatan_id")),
                   people, closest_of(codes))  # fmt: skip

    def named(self, job: str, unit: str) -> list[str]:
        """Codes of the posts with this job in this unit; the unit may be written with its agency behind it."""
        asked = unit.casefold()
        return [
            code
            for code in self.by_job.get(fold(job), ())
            if asked == (name := self.unit_of[code].casefold()) or asked.startswith(f"{name}, ")
        ]

    def knows(self, code: str) -> bool:
        """Whether a code names a post, all of a unit (`@unit`) or a job anywhere (`job@`)."""
        job, at, unit = code.partition("@")
        if not at:
            return False
        if job and unit:
            return code in self.codes
        return unit in self.units if unit else job in self.jobs
