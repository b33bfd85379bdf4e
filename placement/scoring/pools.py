"""Pools: people of the same kind of post and level, and which criteria count for all of them alike."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import CodeArray, IntArray
from placement.model.codes import JobKind, Tier

STRUCTURAL = {
    2: ("jpt", "Jabatan pimpinan tinggi", "Senior leaders (JPT)"),
    3: ("administrator", "Administrator", "Administrators"),
    4: ("pengawas", "Pengawas", "Supervisors (pengawas)"),
    5: ("eselon-v", "Eselon V", "Echelon V"),
    9: ("no-echelon", "Struktural tanpa eselon", "Structural posts without an echelon"),
}
TIERS = {
    Tier.NONE: "tanpa jenjang", Tier.PM: "Pemula", Tier.TR: "Terampil", Tier.MH: "Mahir", Tier.PY: "Penyelia",
    Tier.PT: "Ahli Pertama", Tier.MU: "Ahli Muda", Tier.MA: "Ahli Madya", Tier.UT: "Ahli Utama",
}  # fmt: skip
LEVELS = 1_000
"""A pool's key is kind of post * LEVELS + level."""


@dataclass(frozen=True)
class PoolCriteria:
    """One pool and the criteria that count in it, decided before anyone is scored.

    size : people; valid : of these, how many have a valid value of each criterion with a weight
    coverage : the same in millionths of the pool, rounded down
    weights : millionths of the criteria that count, summing exactly 1 000 000, or empty when none counts
    dropped : criteria with a weight that do not count for anyone here
    criteria : index into `Scores.sets`
    borrowed : posts of this kind and level have no people; coverage is that of the whole roster
    """

    code: str
    title: Mapping[str, str]
    size: int
    valid: Mapping[str, int]
    coverage: Mapping[str, int]
    weights: Mapping[str, int]
    dropped: tuple[str, ...]
    criteria: int
    borrowed: bool


def pool_keys(kind: CodeArray, echelon: CodeArray, tier: CodeArray, job_class: CodeArray) -> IntArray:
    """The pool of each row, of people or of posts: structural by echelon group, functional by tier, pelaksana by class.

    0 = kind of post unknown.
    """
    group = np.maximum(echelon.astype(np.int64) // 10, 2)
    key = np.zeros(len(kind), np.int64)
    for job_kind, level in (
        (JobKind.STRUCTURAL, group),
        (JobKind.FUNCTIONAL, tier),
        (JobKind.GENERAL, job_class),
    ):
        key = np.where(kind == job_kind, int(job_kind) * LEVELS + level, key)
    return key


def pool_name(key: int) -> tuple[str, dict[str, str]]:
    """Code and title of a pool."""
    kind, level = divmod(key, LEVELS)
    if kind == JobKind.STRUCTURAL:
        code, indonesian, english = STRUCTURAL.get(
            level, (str(level), f"Struktural {level}", f"Structural {level}")
        )
        return f"structural-{code}", {"id": indonesian, "en": english}
    if kind == JobKind.FUNCTIONAL:
        tier = Tier(level)
        return f"functional-{tier.name}", {
            "id": f"Fungsional {TIERS[tier]}",
            "en": f"Functional {TIERS[tier]}",
        }
    if kind == JobKind.GENERAL:
        return f"general-{level}", {"id": f"Pelaksana kelas {level}", "en": f"General staff, class {level}"}
    return "unknown", {"id": "Jenis jabatan tidak dikenal", "en": "Kind of post unknown"}
