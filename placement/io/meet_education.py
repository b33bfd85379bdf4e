"""Programmes of education: from names to codes, for people and for what posts accept."""

import re
from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from placement.io.build_education import OPEN
from placement.io.codes import EDUCATION
from placement.io.columns import fold
from placement.io.faults import Faults
from placement.io.filled import fill
from placement.io.job_names import combinations, pairs_of
from placement.io.match_sheet import MatchSheet
from placement.io.names import plain
from placement.io.open_names import OpenName, OpenNames
from placement.io.suggest import closest_of
from placement.io.table import Table

_PARTS = re.compile(r"\s*[|;\n]\s*")
_FINER = re.compile(r"\s*/\s*|\s*,\s*|\s+atau\s+", re.IGNORECASE)
_EVERY = re.compile(r"(?P<level>.*?)\s*\(?\bsemua\s+(?:jurusan|program(?:\s+studi)?|prodi|bidang(?:\s+ilmu)?)\)?", re.IGNORECASE)  # fmt: skip


class EducationMeets:
    """Puts codes of programmes where tables have names. Without a table of programmes a name is its own code."""

    def __init__(
        self, education: Table | None, employees: Table | None, sheet: MatchSheet, names: OpenNames, faults: Faults
    ) -> None:  # fmt: skip
        self._sheet, self._open, self._faults = sheet, names, faults
        self._listed = education is not None
        source = education if education is not None else employees
        self._codes: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, str] = {}
        for (code, name), _ in (
            pairs_of(source, "pendidikan_id", "pendidikan_nama") if source is not None else ()
        ):
            if code and name:
                self._codes[plain(name)].add(code)
            if code:
                self._names.setdefault(code, name or code)

    def known(self) -> dict[str, str]:
        """Names of the programmes by code."""
        return dict(self._names)

    def employees(self, table: Table) -> Table:
        """By exact name or by the sheet where the code is empty or not on the list."""
        self._sheet.see(table.words("pendidikan_nama"))
        known = dict.fromkeys(self._names, 1)
        rows = np.nonzero(
            (table.lookup("pendidikan_id", known) < 0) & ~table.empty("pendidikan_nama")
            & (table.empty("pendidikan_id") | self._listed)
        )[0]  # fmt: skip
        fields = ("pendidikan_id", "pendidikan_nama", "tingkat_pendidikan_id")
        asked, places, counts = combinations(table, rows, fields)
        filled, codes, lost, other = [], [], [], []
        for (word, name, level), where, count in zip(asked, places, counts, strict=True):
            code = self._code(name, count)
            if not code and not self._listed:
                code = self._own(name)
            if code:
                filled.append(where)
                codes += [code] * count
                if word:
                    other.append(where)
                continue
            self._note(table, name, level, count)
            if not word:
                lost.append((name, where))
        if lost:
            rows = np.concatenate([where for _, where in lost])
            keys = [plain(name) for name, where in lost for _ in where]
            table.report(self._faults, "warning", "education_unknown", "pendidikan_nama", rows, keys=keys)
        if other:
            table.report(
                self._faults, "warning", "code_by_name", "pendidikan_id", np.sort(np.concatenate(other))
            )
        return fill(table, "pendidikan_id", np.concatenate(filled), codes) if filled else table

    def positions(self, table: Table) -> Table:
        """What posts accept, as codes; and the level that "S-1 semua jurusan" asks for, where no other is stated."""
        words = table.words("pendidikan_diterima")
        read = {word: self._accepted(word) for word in words}
        changed = [word for word in words if read[word][0] != word]
        rows = np.nonzero(table.lookup("pendidikan_diterima", dict.fromkeys(changed, 1)) >= 0)[0]
        levels = {word: level for word, (_, level, _) in read.items() if level}
        leveled = np.nonzero(
            (table.lookup("pendidikan_diterima", dict.fromkeys(levels, 1)) >= 0)
            & table.empty("tingkat_pendidikan_min")
        )[0]
        written = table.text("pendidikan_diterima")
        counts = np.bincount(table.codes("pendidikan_diterima") + 1, minlength=len(words) + 1)[1:].tolist()
        for word, count in zip(words, counts, strict=True):
            for name in read[word][2]:
                self._note(table, name, "", count)
            self._count(word, count)
        asked = [levels[word] for word in written[leveled].tolist()]
        codes = [read[word][0] for word in written[rows].tolist()]
        table = fill(table, "pendidikan_diterima", rows, codes)
        return fill(table, "tingkat_pendidikan_min", leveled, asked)

    def _accepted(self, word: str) -> tuple[str, str, list[str]]:
        """Codes set apart by |, the level asked for with it, and the names that meet nothing (left as they stand)."""
        codes: dict[str, None] = {}
        levels: list[int] = []
        lost: list[str] = []
        for part in filter(None, _PARTS.split(word)):
            for code, level, name in self._part(part):
                if level is not None:
                    levels.append(level)
                else:
                    codes.setdefault(code)
                if name:
                    lost.append(name)
        if levels and not lost:
            least = min(levels)
            return "SEMUA", f"{least:02d}" if least else "", []
        return "|".join(codes), "", lost

    def _part(self, part: str) -> list[tuple[str, int | None, str]]:
        """(code, level of an open part, unmet name) of each programme in a part of a cell."""
        whole = self._one(part)
        if whole is not None:
            return [whole]
        finer = [piece for piece in _FINER.split(part) if piece]
        found = []
        before = ""
        for piece in finer if len(finer) > 1 else ():
            level = _level_before(piece) or before
            one = self._one(piece) or (self._one(f"{level} {piece}") if level else None)
            found.append(one or (piece, None, piece))
            before = level
        self._sheet.see([part])
        if not found or (any(name for _, _, name in found) and self._sheet.choice(part) is not None):
            return [(part, None, part)]
        return found

    def _one(self, word: str) -> tuple[str, int | None, str] | None:
        """A code, a name, a choice of the sheet, or the words for every programme."""
        if word in self._names:
            return word, None, ""
        if fold(word) in OPEN:
            return "", 0, ""
        every = _EVERY.fullmatch(word)
        level = EDUCATION.get(every["level"] if every else word) if every is None or every["level"] else 0
        if level is not None:
            return "", level, ""
        code = self._code(word, 0)
        if code or self._listed:
            return (code, None, "") if code else None
        if _FINER.search(word):
            return None
        return self._own(word), None, ""

    def _code(self, name: str, count: int) -> str:
        self._sheet.see([name])
        known = self._codes.get(plain(name), set())
        if len(known) == 1:
            return next(iter(known))
        choice = self._sheet.choice(name)
        if choice is None or choice.leaves:
            return ""
        meant = sorted(self._codes.get(plain(choice.chosen), ())) or (
            [choice.chosen] if choice.chosen in self._names else []
        )
        if len(meant) == 1:
            self._sheet.use(name, "", meant[0], self._names[meant[0]], count)
            return meant[0]
        if meant:
            self._sheet.refuse(choice, "match_ambiguous", expected=", ".join(meant[:10]))
        else:
            self._sheet.refuse(choice, "match_unknown", hint=closest_of(self._names.values())(choice.chosen))
        return ""

    def _own(self, name: str) -> str:
        """A name that is its own code, in its first spelling."""
        known = self._codes[plain(name)]
        if not known:
            known.add(name)
            self._names.setdefault(name, name)
        return min(known)

    def _count(self, word: str, count: int) -> None:
        """Rows of posts that were read by the sheet."""
        for part in filter(None, _PARTS.split(word)):
            for name in {part, *_FINER.split(part)}:
                if name and self._sheet.choice(name) is not None and not self._codes.get(plain(name)):
                    self._code(name, count)

    def _note(self, table: Table, name: str, level: str, count: int) -> None:
        settled = self._sheet.choice(name) is not None
        code = EDUCATION.get(level) if level else None
        self._open.add("education", (name, ""), OpenName(
            name, level, table.file, count, "" if code is None else str(code), settled))  # fmt: skip


def _level_before(piece: str) -> str:
    """The level with which a name begins: S-1 of S-1 Akuntansi."""
    first = piece.split(" ", 1)[0]
    return first if EDUCATION.get(first) is not None else ""


def names_of(known: Mapping[str, str]) -> list[str]:
    """Distinct names, in the order of the table."""
    return list(dict.fromkeys(known.values()))
