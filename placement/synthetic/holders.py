"""One row per employee: the seat held, the status, and whether education and post are meant to disagree."""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.lines import STANDARD_SIZE
from placement.synthetic.catalogue.people import CPNS, CPNS_POOLS, MISMATCHES, PPPK_POOLS
from placement.synthetic.catalogue.seats import OCCUPANCY
from placement.synthetic.draws import Draws, Ints, share
from placement.synthetic.seating import Groups
from placement.synthetic.traits import Traits, jobs_in
from placement.synthetic.tree import Tree

PNS, CPNS_CODE, PPPK = 0, 1, 2
STATUS = ("PNS", "CPNS", "PPPK")
PPPK_GRADES = ("", "I", "V", "VII", "IX", "X")
MATCHED = 0
KINDS = ("", "nurse", "teacher", "low", "field", "subject", "economist")


@dataclass(frozen=True)
class Holders:
    """Employees by column, in the order of the groups they hold.

    group, job, unit : where; status : PNS, CPNS_CODE, PPPK; contract : index into PPPK_GRADES, 0 = none
    mismatch : index into KINDS, 0 = education and post agree
    """

    group: Ints
    job: Ints
    unit: Ints
    status: Ints
    contract: Ints
    mismatch: Ints

    def __len__(self) -> int:
        return len(self.group)


def scaled(count: int, employees: int) -> int:
    """A count at the standard size, for another size."""
    return (2 * count * employees + STANDARD_SIZE) // (2 * STANDARD_SIZE)


def seat_people(tree: Tree, groups: Groups, trait: Traits, draws: Draws) -> Holders:
    """Everybody with seat, status and intended mismatch."""
    group = np.repeat(np.arange(len(groups)), groups.held)
    job, unit = groups.job[group], groups.unit[group]
    status, contract = _statuses(job, draws)
    bare = Holders(group, job, unit, status, contract, np.zeros(len(group), np.int64))
    return Holders(group, job, unit, status, contract, _mismatches(tree, bare, trait, draws))


def _statuses(job: Ints, draws: Draws) -> tuple[Ints, Ints]:
    employees = len(job)
    status = np.zeros(employees, np.int64)
    contract = np.zeros(employees, np.int64)
    counts = [count for _, count, _, _ in PPPK_POOLS]
    total = scaled(sum(counts), employees)
    for (grade, _, names, tiers), count in zip(PPPK_POOLS, share(total, counts).tolist(), strict=True):
        pool = jobs_in(names, tiers)[job] & (status == PNS)
        chosen = draws.pick("contracts", pool, count)
        status[chosen], contract[chosen] = PPPK, PPPK_GRADES.index(grade)
    counts = [count for count, _, _ in CPNS_POOLS]
    for (_, names, tiers), count in zip(
        CPNS_POOLS, share(scaled(CPNS, employees), counts).tolist(), strict=True
    ):
        pool = jobs_in(names, tiers)[job] & (status == PNS)
        status[draws.pick("probation", pool, count)] = CPNS_CODE
    return status, contract


def _mismatches(tree: Tree, people: Holders, trait: Traits, draws: Draws) -> Ints:
    """Whose education is meant not to fit: only where the post names fields, and never people hired for the post."""
    mismatch = np.zeros(len(people), np.int64)
    listed = (trait.accepts[people.group] > 0) & (people.status == PNS)
    agency = np.array([row.agency for row in tree.rows])
    care = np.array(["KEPERAWATAN" in fields for fields, _ in trait.sets])
    for kind, count, name, job_class in MISMATCHES:
        pool = jobs_in((name,), (), job_class)[people.job] & (mismatch == MATCHED)
        pool &= listed if kind != "low" else people.status == PNS
        first = None
        if kind == "teacher":
            pool &= agency[people.unit] == "DISDIK"
        elif kind == "nurse":
            pool &= ~care[trait.accepts[people.group]]
            first = (agency[people.unit] != "DINKES").astype(np.int64)
        elif kind == "economist":
            pool &= jobs_in(("KES-ADMIN", "KES-EPID", "KES-PROMKES"))[people.job]
        members, standard = int(jobs_in((name,))[people.job].sum()), OCCUPANCY.get(name, (0, 0))[0]
        wanted = count * members // standard if standard else scaled(count, len(people))
        mismatch[draws.pick("mismatches", pool, wanted, first)] = KINDS.index(kind)
    return mismatch
