"""Quarantine: bad rows are set aside, and whoever or whatever they speak of stays as it is."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from placement.io.acting import is_acting
from placement.io.check_links import PEOPLE
from placement.io.faults import SET_ASIDE, Faults
from placement.io.marks import written
from placement.io.position_index import PositionIndex, pair_code
from placement.io.table import Table, index_of
from placement.model.arrays import BoolArray, IndexArray, TextArray

REASON = "U32"

RECORDS = tuple(name for name in PEOPLE if name in SET_ASIDE)
"""Tables whose rows speak of persons, but for decisions: those are never set aside."""


@dataclass(frozen=True)
class Aside:
    """Tables without anything that could not be read, and who and what is in quarantine.

    tables : bad cells of people and posts are empty, bad rows of other tables are gone, so are posts that bear no name
    person : text[rows of employees], code of the fault, "" = none; post : text[rows of positions] likewise
    origin : int64[rows of positions], row of the position in the file's table
    lost : posts left out
    """

    tables: Mapping[str, Table]
    person: TextArray
    post: TextArray
    home: IndexArray
    origin: IndexArray
    lost: int

    def groups(self, table: Table, units: Table) -> IndexArray:
        """Position group that each row of another table names, -1 = none."""
        return PositionIndex.of(self.tables["positions"], units).find(table)

    @property
    def positions(self) -> int:
        """Posts in quarantine, those left out included."""
        return int((self.post != "").sum()) + self.lost

    @property
    def employees(self) -> int:
        """People in quarantine."""
        return int((self.person != "").sum())


def set_aside(tables: Mapping[str, Table], source: Literal["decree", "computed"], faults: Faults) -> Aside:
    """Sort out the rows of tables that have been checked; `source` is where need comes from."""
    sound = dict(tables)
    sound["positions"], post, origin = _posts(tables["positions"], faults)
    index = PositionIndex.of(sound["positions"], tables["units"])
    if "workload" in tables:
        sound["workload"], marks = _workload(tables["workload"], index, faults)
        computed = sound["positions"].empty("kebutuhan") | (source == "computed")
        post = np.where((post == "") & computed, marks, post)
    if (
        "standards" in tables
    ):  # a level that cannot be read is asked of nobody: the same for all who want the post
        sound["standards"] = tables["standards"].kept(_reasons(tables["standards"], faults) == "")
    employees = tables["employees"]
    _report_left_out(employees, tables["units"], index, faults)
    sound["employees"] = _keyed(employees, faults).blanked(_unreadable(employees, faults))
    home = np.where(is_acting(sound["employees"]), -1, index.find(sound["employees"])).astype(np.int32)
    person = _reasons(employees, faults)
    held = np.append(post, "")[home]
    person = np.where(person == "", held, person)
    for name in RECORDS:
        if name in tables:
            reasons = _reasons(tables[name], faults)
            sound[name] = tables[name].kept(reasons == "")
            person = _spoken_of(person, employees, tables[name], PEOPLE[name], reasons)
    lost = len(tables["positions"]) - len(origin)
    return Aside(sound, person.astype(REASON), post.astype(REASON), home, origin, lost)


def too_many(aside: Aside, tables: Mapping[str, Table], percent: int, faults: Faults) -> None:
    """One more fault where more than `percent` of the people or of the posts are in quarantine, or all of them."""
    for name, count, whole, codes in (
        ("employees", aside.employees, len(aside.person), Counter(aside.person[aside.person != ""].tolist())),
        ("positions", aside.positions, len(tables["positions"]), _codes(tables["positions"], faults)),
    ):  # fmt: skip
        if count * 100 > percent * whole or count == whole:
            leading = ", ".join(f"{code} {rows}" for code, rows in sorted(codes.items(), key=_most)[:5])
            said = f"{count}/{whole}" + (f" ({leading})" if leading else "")
            limit = f"<= {percent} %" if count * 100 > percent * whole else f"< {whole}"
            faults.error("quarantine_share", tables[name].file, said, expected=limit)
    other = any(fault.level == "error" and fault.effect == "quarantine" for fault in faults.found)
    if percent == 0 and other and not faults.failed:
        faults.error("quarantine_share", tables["employees"].file, "1", expected="<= 0 %")


def _most(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]


def _codes(positions: Table, faults: Faults) -> Counter[str]:
    reasons = _reasons(positions, faults)
    return Counter(reasons[reasons != ""].tolist())


def _reasons(table: Table, faults: Faults) -> TextArray:
    """text[rows], code of the first error of each row, "" = none."""
    reasons = np.full(len(table), "", REASON)
    for stain in reversed(faults.stains[table.name]):
        reasons[stain.rows] = stain.code
    return reasons


def _unreadable(table: Table, faults: Faults) -> dict[str, BoolArray]:
    """Cells that say nothing, by field; a NIP that others bear too has been given a name of its own."""
    return {name: rows for name, rows in faults.stained(table.name).items() if name != "nip"}


def _posts(positions: Table, faults: Faults) -> tuple[Table, TextArray, IndexArray]:
    """The posts that bear a name, their reasons, and their rows: of two with one name the first, with a need of its own."""
    stained = faults.stained("positions")
    nothing = np.zeros(len(positions), np.bool_)
    twice = nothing.copy()
    for stain in faults.stains["positions"]:
        if (stain.code, stain.column) == ("duplicate", "jabatan_id"):
            twice[stain.rows] = True
    unnamed = positions.empty("jabatan_id") | positions.empty("unor_id") | stained.get("unor_id", nothing)
    unnamed |= stained.get("jabatan_id", nothing) & ~twice
    first = nothing.copy()
    first[np.unique(pair_code(positions), return_index=True)[1]] = True
    keep = ~unnamed & (first | ~twice)
    cells = {name: rows & ~twice if name == "jabatan_id" else rows for name, rows in stained.items()}
    cells["kebutuhan"] = (
        cells.get("kebutuhan", nothing) | twice
    )  # which of the two needs holds, nobody can tell
    reasons = _reasons(positions, faults)
    return positions.blanked(cells).kept(keep), reasons[keep], np.nonzero(keep)[0].astype(np.int32)


def _workload(workload: Table, index: PositionIndex, faults: Faults) -> tuple[Table, TextArray]:
    """The forms of posts that have no bad row and are known, and the reason of each post that has one."""
    reasons, group = _reasons(workload, faults), index.find(workload)
    marks = np.full(len(index.keys), "", REASON)
    bad = np.nonzero((reasons != "") & (group >= 0))[0][::-1]
    marks[group[bad]] = reasons[bad]
    return workload.kept((reasons == "") & (group >= 0) & (np.append(marks, "")[group] == "")), marks


def _report_left_out(employees: Table, units: Table, index: PositionIndex, faults: Faults) -> None:
    """Holders of posts that were left out: now their post is unknown."""
    known = employees.lookup("unor_id", index_of(units.words("unor_id"))) >= 0
    lost = np.nonzero(known & ~employees.empty("jabatan_id") & (index.find(employees) < 0))[0]
    values = pair_code(employees)[lost].tolist() if len(lost) else []
    employees.report(faults, "error", "position_unknown", "jabatan_id", lost, values=values)


def _keyed(employees: Table, faults: Faults) -> Table:
    """Rows whose NIP is unusable bear one of their own: as written, and the row's number."""
    bad = faults.stained("employees").get("nip")
    if bad is None:
        return employees
    said = [written(word) if word else "" for word in employees.text("nip")[bad].tolist()]
    keys = [f"{word}#{row}" for word, row in zip(said, employees.numbers[bad].tolist(), strict=True)]
    return employees.with_words("nip", bad, keys)


def _spoken_of(
    person: TextArray, employees: Table, records: Table, columns: Sequence[str], reasons: TextArray
) -> TextArray:
    """Reasons of people, with those of the rows that speak of them."""
    bad = np.nonzero(reasons != "")[0]
    if not len(bad):
        return person
    rows: dict[str, list[int]] = defaultdict(list)
    named = {word for column in columns for word in records.text(column)[bad].tolist()}
    for row, nip in enumerate(employees.text("nip").tolist()):
        if nip in named:
            rows[nip].append(row)
    person = person.copy()
    for column in columns:
        for nip, reason in zip(records.text(column)[bad].tolist(), reasons[bad].tolist(), strict=True):
            for row in rows.get(nip, ()) if nip else ():
                person[row] = person[row] or reason
    return person
