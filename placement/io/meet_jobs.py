"""Jobs: from the names that tables write to codes, and to the kind of post where a position map leaves it open."""

from collections import defaultdict

import numpy as np

from placement.errors import Level
from placement.io.codes import ECHELON, JOB_KIND, level_of
from placement.io.faults import Faults
from placement.io.filled import fill
from placement.io.job_names import JobNames, combinations, kinds_held
from placement.io.match_sheet import Choice, MatchSheet
from placement.io.names import MadeCodes, looks_like_name, plain
from placement.io.open_names import OpenName, OpenNames
from placement.io.suggest import closest_of
from placement.io.table import Table
from placement.model.codes import NO_ECHELON, JobKind, Tier

LEVELS: dict[str, Level] = {
    "employees": "error", "workload": "error", "decisions": "error", "wishes": "warning", "standards": "warning",
}  # fmt: skip


class JobsMeet:
    """Puts codes of jobs where tables have names; the positions come first, the others must meet them."""

    def __init__(self, jobs: JobNames, sheet: MatchSheet, names: OpenNames, faults: Faults) -> None:
        self._jobs, self._sheet, self._open, self._faults = jobs, sheet, names, faults
        self._made = MadeCodes(jobs.known)
        self._coded = bool(jobs.names)

    def positions(self, table: Table) -> Table:
        """Codes by name; a job that no table has a code for gets one that is made from its name."""
        self._sheet.see(table.words("jabatan_nama"))
        rows = np.nonzero(table.empty("jabatan_id") & ~table.empty("jabatan_nama"))[0]
        asked, places, counts = combinations(table, rows, ("jabatan_nama",))
        filled, codes, made = [], [], []
        found = zip(asked, places, counts, strict=True)
        for (name,), where, count in sorted(found, key=lambda entry: self._follows(entry[0][0])):
            known = self._jobs.meant(name)
            code = self._code(name, count)
            if not code and len(known) > 1:
                self._note(table, name, where, count)
                table.report(self._faults, "error", "job_ambiguous", "jabatan_nama", where,
                             expected=", ".join(known), keys=[name] * count)  # fmt: skip
                continue
            if not code:
                code = self._made.of(name)
                if self._coded:  # else codes made from names are all there is
                    self._note(table, name, where, count)
                choice = self._sheet.choice(name)
                if choice is None or not choice.leaves:
                    made.append(where)
                self._jobs.add(code, name)
            filled.append(where)
            codes += [code] * count
        if made and self._coded:
            first = np.array([where[0] for where in made])
            table.report(
                self._faults, "warning", "job_code_made", "jabatan_nama", first, keys=[""] * len(first)
            )
        return fill(table, "jabatan_id", np.concatenate(filled), codes) if filled else table

    def employees(self, table: Table, positions: Table | None) -> Table:
        """By name where the file has no codes at all (an empty code means waiting), or codes that no post has."""
        self._sheet.see(table.words("jabatan_nama"))
        if "jabatan_id" not in table.columns:
            rows = np.nonzero(~table.empty("jabatan_nama"))[0]
        elif positions is None:
            return table
        else:
            known = dict.fromkeys(positions.words("jabatan_id"), 1)
            strange = (table.lookup("jabatan_id", known) < 0) & ~table.empty("jabatan_id")
            rows = np.nonzero(strange & ~table.empty("jabatan_nama"))[0]
        return self._named(table, rows, positions)

    def others(self, table: Table) -> Table:
        """By the name in its column, or in the column of codes."""
        self._sheet.see(table.words("jabatan_nama"))
        self._sheet.see(filter(looks_like_name, table.words("jabatan_id")))
        known = dict.fromkeys(self._jobs.known, 1)
        strange = table.lookup("jabatan_id", known) < 0
        rows = np.nonzero(strange & ~(table.empty("jabatan_id") & table.empty("jabatan_nama")))[0]
        return self._named(table, rows, None)

    def _named(self, table: Table, rows: np.ndarray, positions: Table | None) -> Table:
        """Rows whose code is unknown or missing, by name; with positions only jobs that some post has count."""
        posts = set(positions.words("jabatan_id")) if positions is not None else None
        asked, places, counts = combinations(table, rows, ("jabatan_id", "jabatan_nama"))
        filled, codes, other = [], [], []
        unknown: dict[str, list[np.ndarray]] = defaultdict(list)
        for (word, name), where, count in zip(asked, places, counts, strict=True):
            code = self._code(name or word, count)
            if code and word and posts is not None and code not in posts:
                code = ""
            if code:
                filled.append(where)
                codes += [code] * count
                if word and name and code != word:
                    other.append(where)
            elif not word:
                unknown[name].append(where)
                self._note(table, name, where, count)
            elif looks_like_name(word):
                self._note(table, word, where, count)
        self._report(table, unknown)
        if other:
            table.report(
                self._faults, "warning", "code_by_name", "jabatan_id", np.sort(np.concatenate(other))
            )
        return fill(table, "jabatan_id", np.concatenate(filled), codes) if filled else table

    def _follows(self, name: str) -> bool:
        """Whether a name is read by another one, which must have its code first."""
        choice = self._sheet.choice(name)
        return choice is not None and not choice.leaves

    def _chosen(self, choice: Choice) -> list[str]:
        """Codes meant by a choice; by what is chosen for it, where it is such a name itself."""
        seen: set[str] = set()
        text = choice.chosen
        while not self._jobs.meant(text) and plain(text) not in seen:
            seen.add(plain(text))
            further = self._sheet.choice(text)
            text = further.chosen if further is not None and not further.leaves else text
        return self._jobs.meant(text)

    def _code(self, name: str, count: int) -> str:
        """The one code of that name, else the one that the sheet says; "" where there is none."""
        known = self._jobs.meant(name)
        if len(known) == 1:
            return known[0]
        choice = self._sheet.choice(name)
        if choice is None or choice.leaves:
            return ""
        meant = self._chosen(choice)
        if len(meant) == 1:
            self._sheet.use(name, "", meant[0], self._jobs.names.get(meant[0], meant[0]), count)
            return meant[0]
        if meant:
            self._sheet.refuse(choice, "match_ambiguous", expected=", ".join(meant[:10]))
        else:
            hint = closest_of([*self._jobs.names.values(), *self._jobs.known])(choice.chosen)
            self._sheet.refuse(choice, "match_unknown", hint=hint)
        return ""

    def _note(self, table: Table, name: str, where: np.ndarray, count: int) -> None:
        row = where[:1]
        unit = table.text("unor_nama")[row][0] if "unor_nama" in table.columns else ""
        agency = table.text("perangkat_daerah")[row][0] if "perangkat_daerah" in table.columns else ""
        field = "jenis_jabatan" if table.name == "positions" else "jenis_jabatan_id"
        kind = table.text(field)[row][0] if field in table.columns else ""
        number = JOB_KIND.get(str(kind)) if kind else None
        settled = self._sheet.choice(name) is not None
        self._open.add("positions", (name, ""), OpenName(
            name, str(agency or unit), table.file, count, "" if number is None else str(number), settled))  # fmt: skip

    def _report(self, table: Table, unknown: dict[str, list[np.ndarray]]) -> None:
        level, hint = LEVELS[table.name], closest_of(sorted(set(self._jobs.names.values())))
        for code, many in (("job_ambiguous", True), ("job_unknown", False)):
            names = [name for name in unknown if (len(self._jobs.meant(name)) > 1) == many]
            if names:
                rows = np.concatenate([part for name in names for part in unknown[name]])
                of_row = [name for name in names for part in unknown[name] for _ in part]
                table.report(self._faults, level, code, "jabatan_nama", rows, hint=hint, keys=of_row)


def fill_kinds(positions: Table, employees: Table | None, faults: Faults) -> Table:
    """The kind of post that a row leaves open: its holders', else by a level in its name, else by its echelon."""
    held = kinds_held(employees) if employees is not None else {}
    rows = np.nonzero(positions.empty("jenis_jabatan") & ~positions.empty("jabatan_nama"))[0]
    asked, places, counts = combinations(positions, rows, ("jabatan_id", "jabatan_nama", "eselon_id"))
    filled, kinds, lost = [], [], []
    for (code, name, echelon), where, count in zip(asked, places, counts, strict=True):
        kind = held.get(code) or _kind_of(name, echelon)
        if kind:
            filled.append(where)
            kinds += [kind] * count
        else:
            lost.append(where)
    if lost:
        where = np.sort(np.concatenate(lost))
        names = positions.text("jabatan_nama")[where].tolist()
        positions.report(faults, "error", "job_kind_open", "jenis_jabatan", where, values=names,
                         expected=JOB_KIND.shown)  # fmt: skip
    return fill(positions, "jenis_jabatan", np.concatenate(filled), kinds) if filled else positions


def _kind_of(name: str, echelon: str) -> str:
    if level_of(name)[0] != Tier.NONE:
        return str(int(JobKind.FUNCTIONAL))
    number = ECHELON.get(echelon) if echelon else None
    return str(int(JobKind.STRUCTURAL)) if number not in {None, NO_ECHELON} else ""
