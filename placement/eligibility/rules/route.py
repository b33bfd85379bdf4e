"""High leaders' posts are filled by selection, not by assignment."""

from typing import ClassVar

from placement.eligibility.context import Context
from placement.eligibility.move_kind import ADMINISTRATOR, leader
from placement.eligibility.rule import Confidence, Rule, Seen, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.codes import ECHELONS, JobKind
from placement.model.positions import Position, Positions
from placement.model.roster import Employee, Roster


class Route(Rule):
    """Neither her post nor the other is one of a high leader (JPT)."""

    code: ClassVar[str] = "route"
    title: ClassVar[dict[str, str]] = {
        "id": "Jabatan pimpinan tinggi tidak melalui penataan ini",
        "en": "High leaders' posts are outside this route",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Jabatan pimpinan tinggi diisi melalui seleksi terbuka atau uji kompetensi tersendiri.",
        "en": "A high leader's post is filled by open selection or a competency test of its own.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 131; PermenPANRB 15/2019"
    confidence: ClassVar[Confidence] = "text"
    basis: ClassVar[tuple[str, ...]] = ("pp-11-2017",)
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "PermenPANRB 15/2019 belum dibaca; angka seleksi terbuka dari sumber kedua.",
            "en": "PermenPANRB 15/2019 was not read; the figures of open selection come from second sources.",
        },
    )

    def one(self, employee: Employee, position: Position, _context: Context) -> bool:
        return not leader(employee) and not leader(position)

    def sides(self, employee: Employee, position: Position, _context: Context, lang: str) -> Sides:
        held = [ECHELONS.get(of.echelon, "-") for of in (employee, position) if leader(of)]
        asked = {"id": "di bawah pimpinan tinggi", "en": "below the high leaders"}[lang]
        return asked, {"id": "eselon {e}", "en": "echelon {e}"}[lang].format(e=", ".join(dict.fromkeys(held)))

    def sees(self, context: Context) -> Seen:
        return [context.column("leaders", lambda c: _leaders(c.roster))]

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        out = context.column("leaders", lambda c: _leaders(c.roster))
        into = context.column("leading", lambda c: _leaders(c.positions))
        return ~out[i] & ~into[g]


def _leaders(of: Roster | Positions) -> BoolArray:
    leaders: BoolArray = (of.job_kind == JobKind.STRUCTURAL) & (of.echelon < ADMINISTRATOR)
    return leaders
