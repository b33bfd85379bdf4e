"""What the papers say of people and posts: names, ranks, education, agencies, and the order of the walk through units."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from placement.model.arrays import Index, IndexArray, IntArray
from placement.model.codes import EDUCATION_LEVELS
from placement.model.quarantine import as_written
from placement.planning import Run
from placement.report.ledger import Ledger, ledger
from placement.report.words import rank

NO_POST = "(tanpa jabatan)"
NO_AGENCY = "(tanpa perangkat daerah)"
NAMED_PROGRAMMES = 3
"""Programmes that are named before the rest is counted."""


@dataclass(frozen=True)
class People:
    """A Run as the papers read it."""

    run: Run

    @cached_property
    def ledger(self) -> Ledger:
        """The peta jabatan in numbers."""
        return ledger(self.run)

    @cached_property
    def place(self) -> IndexArray:
        """Place of each unit in a walk through the organisation, units of one parent in the order of the file."""
        units = self.run.case.units
        paths = [units.line(unit)[::-1] for unit in range(len(units))]
        place = np.empty(len(units), np.int32)
        place[sorted(range(len(units)), key=paths.__getitem__)] = np.arange(len(units))
        return place

    @cached_property
    def agencies(self) -> list[int]:
        """Units that are agencies with posts, in the order of the walk."""
        found = np.unique(self.run.case.positions.agency)
        return [int(unit) for unit in found[np.argsort(self.place[found], kind="stable")]]

    @cached_property
    def walk(self) -> IntArray:
        """Position groups by agency, unit, class (highest first), and name."""
        positions = self.run.case.positions
        return np.lexsort((positions.code, positions.name, -positions.job_class.astype(np.int64),
                           self.place[positions.unit], self.place[positions.agency]))  # fmt: skip

    @cached_property
    def group_place(self) -> IntArray:
        """Place of each position group in that order."""
        place = np.empty(len(self.walk), np.int64)
        place[self.walk] = np.arange(len(self.walk))
        return place

    def by_post(self, rows: Index, groups: Index) -> list[int]:
        """Rows of the roster in the order of their posts, then by name; those without a post last."""
        roster = self.run.case.roster
        place = np.where(groups >= 0, np.append(self.group_place, 0)[groups], len(self.walk))
        return [int(row) for row in rows[np.lexsort((roster.nip[rows], roster.name[rows], place))]]

    def name(self, row: int) -> str:
        """Her name."""
        return str(self.run.case.roster.name[row])

    def nip(self, row: int) -> str:
        """Her number as it is written, as text."""
        return as_written(str(self.run.case.roster.nip[row]))

    def rank(self, row: int) -> str:
        """Rank and grade."""
        return rank(int(self.run.case.roster.grade[row]))

    def since(self, row: int) -> dt.date | None:
        """The day she took up her post."""
        day: dt.date | None = self.run.case.roster.post_since[row].item()
        return day

    def education(self, row: int) -> str:
        """Level and programme that she holds."""
        roster, education = self.run.case.roster, self.run.case.education
        level = EDUCATION_LEVELS.get(int(roster.education_level[row]), "-")
        programme = int(roster.programme[row])
        name = str(education.name[programme]) if programme >= 0 else ""
        return name if name.startswith(level) else " ".join(filter(None, (level, name)))

    def education_asked(self, g: int) -> str:
        """Level and programmes that a post asks."""
        positions, education = self.run.case.positions, self.run.case.education
        level = EDUCATION_LEVELS.get(int(positions.education_min[g]), "")
        accepted = education.accepted[int(positions.accepted[g])] if education.accepted else frozenset()
        names = [str(education.name[programme]) for programme in sorted(accepted)]
        more = f" dan {len(names) - NAMED_PROGRAMMES} program lain" if len(names) > NAMED_PROGRAMMES else ""
        programmes = ", ".join(names[:NAMED_PROGRAMMES]) + more if names else "semua jurusan"
        certificate = int(positions.certificate[g])
        asked = [f"paling rendah {level}" if level else "", programmes,
                 f"sertifikat {positions.certificates[certificate]}" if certificate >= 0 else ""]  # fmt: skip
        return "; ".join(filter(None, asked))

    def post(self, g: int) -> str:
        """Name of a post."""
        return str(self.run.case.positions.name[g]) if g >= 0 else NO_POST

    def unit(self, g: int) -> str:
        """Unit of a post, with its agency where that is another unit."""
        if g < 0:
            return ""
        positions = self.run.case.positions
        return self.unit_name(int(positions.unit[g]), int(positions.agency[g]))

    def own_unit(self, row: int) -> str:
        """Unit of her post, else the unit of her file."""
        roster = self.run.case.roster
        if roster.home[row] >= 0:
            return self.unit(int(roster.home[row]))
        return self.unit_name(int(roster.unit[row]), int(roster.agency[row]))

    def unit_name(self, unit: int, agency: int) -> str:
        """A unit, with its agency where its own name does not say it."""
        names = self.run.case.units.name
        if unit < 0:
            return ""
        named = agency < 0 or str(names[agency]) in str(names[unit])
        return str(names[unit]) if named else f"{names[unit]}, {names[agency]}"

    def agency_name(self, agency: int) -> str:
        """An agency."""
        return str(self.run.case.units.name[agency]) if agency >= 0 else NO_AGENCY

    def job_class(self, g: int) -> int | None:
        """Class of a post, None where it is not known."""
        return (int(self.run.case.positions.job_class[g]) or None) if g >= 0 else None
