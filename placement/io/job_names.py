"""The jobs by their names, as every table that writes a code beside a name has them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from placement.io.codes import JOB_KIND
from placement.io.names import WITH_CODE, plain
from placement.io.table import Table

TABLES = ("positions", "employees", "workload", "standards")
"""Tables that may name jobs, those that know best first; wishes and decisions refer to jobs, they make none known."""


class JobNames:
    """Codes of each plain name, the first name of each code, and the kind of post its holders have."""

    def __init__(self) -> None:
        self.codes: dict[str, set[str]] = defaultdict(set)
        self.names: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self.known: set[str] = set()

    @classmethod
    def of(cls, tables: Mapping[str, Table]) -> "JobNames":
        """From all tables that could be read."""
        jobs = cls()
        for name in TABLES:
            if name in tables:
                jobs._read(tables[name])
        if "employees" in tables:
            jobs.kinds = kinds_held(tables["employees"])
        return jobs

    def add(self, code: str, name: str) -> None:
        """One more job."""
        self.known.add(code)
        self.codes[plain(name)].add(code)
        self.names.setdefault(code, name)

    def meant(self, word: str) -> list[str]:
        """Codes of a name, or the code itself."""
        codes = sorted(self.codes.get(plain(word), ()))
        if codes or word in self.known:
            return codes or [word]
        bracketed = WITH_CODE.fullmatch(word)
        return [bracketed[1].strip()] if bracketed and bracketed[1].strip() in self.known else []

    def shown(self, code: str) -> str:
        """The name of a job; with its code in brackets where the name alone would not be understood."""
        name = self.names.get(code, code)
        return name if self.meant(name) == [code] else f"{name} [{code}]"

    def _read(self, table: Table) -> None:
        words = table.words("jabatan_id")
        self.known.update(word for word in words if " " not in word)
        pairs = pairs_of(table, "jabatan_id", "jabatan_nama")
        for (code, name), _ in sorted(pairs, key=lambda pair: -pair[1]):  # the usual spelling is the name
            if code and name:
                self.add(code, name)


def kinds_held(employees: Table) -> dict[str, str]:
    """The kind of post that most holders of a job have, by the job's code."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for (code, kind), count in pairs_of(employees, "jabatan_id", "jenis_jabatan_id"):
        number = JOB_KIND.get(kind) if kind else None
        if code and number is not None:
            counts[code][number] += count
    return {code: str(min(kinds, key=lambda kind: (-kinds[kind], kind))) for code, kinds in counts.items()}


def pairs_of(table: Table, *names: str) -> list[tuple[tuple[str, ...], int]]:
    """Distinct combinations of words in some fields, in order of appearance, and their rows."""
    distinct, _, counts = combinations(table, np.arange(len(table)), names)
    return list(zip(distinct, counts, strict=True))


def combinations(
    table: Table, rows: np.ndarray, names: Sequence[str]
) -> tuple[list[tuple[str, ...]], list[np.ndarray], list[int]]:
    """Distinct combinations of words in the given rows in order of appearance, the rows of each, and how many."""
    if not len(rows):
        return [], [], []
    place = np.zeros(len(rows), np.int64)
    for name in names:  # renumbered after each field, so that the product stays small
        codes = table.codes(name)[rows].astype(np.int64) + 1
        place = np.unique(place * (int(codes.max()) + 1) + codes, return_inverse=True)[1]
    _, first, counts = np.unique(place, return_index=True, return_counts=True)
    order = np.argsort(first, kind="stable")
    words = [(*table.words(name), "") for name in names]
    codes_at = [table.codes(name)[rows[first]].tolist() for name in names]
    found = [
        tuple(known[codes[at]] for known, codes in zip(words, codes_at, strict=True)) for at in order.tolist()
    ]
    sorted_rows = rows[np.argsort(place.ravel(), kind="stable")]
    parts = np.split(sorted_rows, np.cumsum(counts)[:-1])
    return found, [parts[at] for at in order.tolist()], [int(counts[at]) for at in order.tolist()]
