"""What people carry besides their post: a school to head, a leave, a wish to go, a home elsewhere."""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.careers import Careers
from placement.synthetic.catalogue.people import ACTIVE, ACTIVE_PPPK, LEGAL, WISHES
from placement.synthetic.draws import Bools, Draws, Ints
from placement.synthetic.holders import PNS, PPPK, Holders, scaled
from placement.synthetic.seating import Groups
from placement.synthetic.traits import Traits, jobs_in
from placement.synthetic.tree import Tree

DUTIES = (
    "", "Kepala Sekolah", "Kepala TK", "Kepala SKB", "Kepala Puskesmas", "Direktur RSUD", "Bendahara Pengeluaran",
)  # fmt: skip
LEGAL_CODES = (ACTIVE, ACTIVE_PPPK, *(code for code, _, _, _ in LEGAL))
NO_WISH, ANYWHERE = -1, -2
_HEADED = (34, 38)
"""SD with a head: four wait for one."""


@dataclass(frozen=True)
class Duties:
    """duty : index into DUTIES; legal : index into LEGAL_CODES; wish : unit, NO_WISH or ANYWHERE; home : district."""

    duty: Ints
    legal: Ints
    wish: Ints
    home: Ints


def duties(
    tree: Tree, groups: Groups, people: Holders, career: Careers, trait: Traits, draws: Draws
) -> Duties:
    """Additional duties first: who heads a school is not sent on leave."""
    duty = _duties(tree, people, career, trait, draws)
    legal = _legal(people, career, trait, duty, draws)
    active = (people.status == PNS) & (legal == 0) & (duty == 0) & (trait.kind[people.job] != 1)
    return Duties(duty, legal, _wishes(groups, people, active, draws), _homes(tree, people, draws))


def _duties(tree: Tree, people: Holders, career: Careers, trait: Traits, draws: Draws) -> Ints:
    duty = np.zeros(len(people), np.int64)
    staff = (people.status == PNS) & (people.mismatch == 0)
    # The most senior of the school leads it.
    order = draws.below("heads", len(people), 100) - 100 * (trait.tier[people.job] + career.age // 5)

    def appoint(title: str, tag: str, *lines: str, count: int | None = None) -> None:
        if tag not in tree.tagged:
            return
        able = jobs_in(lines)[people.job] & staff & (duty == 0)
        chosen = _one_per_unit(tree.at(tag), people, able, order)
        if count is not None:
            chosen = chosen[draws.order("headed", len(chosen))[:count]]
        duty[chosen] = DUTIES.index(title)

    appoint("Kepala Sekolah", "sd", "SD-KELAS", count=len(tree.at("sd")) * _HEADED[0] // _HEADED[1])
    appoint("Kepala Sekolah", "smp", "SMP-BIN", "SMP-MAT", "SMP-IPA", "SMP-IPS", "SMP-PPKN")
    appoint("Kepala TK", "tk", "TK-GURU")
    appoint("Kepala SKB", "skb", "SKB-PAMONG")
    appoint("Kepala Puskesmas", "puskesmas", "KES-DOKTER", "KES-DRG", "KES-PERAWAT", "KES-BIDAN")
    appoint("Direktur RSUD", "rsud", "KES-DOKTER", "KES-SPESIALIS")
    for office in ("keu", "umum"):
        appoint("Bendahara Pengeluaran", office, "Pelaksana")
    return duty


def _one_per_unit(units: Ints, people: Holders, able: Bools, order: Ints) -> Ints:
    """The first by `order` of those able in each unit."""
    rows = np.flatnonzero(able & np.isin(people.unit, units))
    rows = rows[np.lexsort((order[rows], people.unit[rows]))]
    return rows[np.unique(people.unit[rows], return_index=True)[1]] if len(rows) else rows


def _legal(people: Holders, career: Careers, trait: Traits, duty: Ints, draws: Draws) -> Ints:
    legal = np.where(people.status == PPPK, LEGAL_CODES.index(ACTIVE_PPPK), 0)
    bup = trait.retirement[people.job]
    for code, count, youngest, oldest in LEGAL:
        pool = (people.status == PNS) & (legal == 0) & (duty == 0) & (trait.kind[people.job] != 1)
        pool &= (career.age >= youngest) & (career.age <= oldest)
        pool &= (people.mismatch == 0) & ((career.age == bup - 1) == (code == "20"))
        legal[draws.pick("legal", pool, scaled(count, len(people)))] = LEGAL_CODES.index(code)
    return legal


def _wishes(groups: Groups, people: Holders, active: Bools, draws: Draws) -> Ints:
    """One PNS in a hundred asks to go, two thirds of them anywhere, the others to a unit that has their post."""
    wish = np.full(len(people), NO_WISH, np.int64)
    asking = draws.pick("wishes", active, int((people.status == PNS).sum()) * WISHES // 1000)
    wish[asking] = ANYWHERE
    for row in asking[::3].tolist():
        units = groups.unit[(groups.job == people.job[row]) & (groups.unit != people.unit[row])]
        if len(units):
            wish[row] = units[row % len(units)]
    return wish


def _homes(tree: Tree, people: Holders, draws: Draws) -> Ints:
    """Seven in ten live in the kecamatan where they work; the town is small enough for the others to drive."""
    district = np.array([row.district for row in tree.rows], np.int64)[people.unit]
    other = draws.below("homes", len(people), len(tree.places))
    return np.where(draws.below("near", len(people), 10) < 7, district, other)
