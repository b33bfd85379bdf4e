"""The day of retirement of each employee: as the file says, else by the file's age limit, else by the law's."""

import numpy as np

from placement.io.faults import Faults
from placement.io.table import Table
from placement.model.arrays import BoolArray, CodeArray, DateArray, IndexArray, IntArray
from placement.model.codes import JobKind, Tier
from placement.regulation import LawAt, retirement_age, retirement_dates


def retirements(
    employees: Table,
    birth: DateArray,
    kind: CodeArray,
    echelon: CodeArray,
    tier: CodeArray,
    function: IndexArray,
    functions: tuple[str, ...],
    law: LawAt,
    faults: Faults,
) -> DateArray:
    """First day of retirement; a warning where the file's age limit is not the law's, which is asked only where needed."""
    stated, limit = employees.dates("tmt_pensiun"), employees.ints("bup")
    posts = np.stack([kind, echelon, tier, function.astype(np.int64)])
    lawful = _lawful_ages(posts, np.isnat(stated) | (limit > 0), functions, law)
    differs = (limit > 0) & (limit != lawful)
    employees.report(faults, "warning", "bup_differs", "bup", differs)
    computed = retirement_dates(birth, np.where(limit > 0, limit, lawful))
    return np.where(np.isnat(stated), computed, stated)


def _lawful_ages(posts: IntArray, asked: BoolArray, functions: tuple[str, ...], law: LawAt) -> IntArray:
    """The law's age limit of each row of `posts` where `asked`, each distinct post looked up once; 0 elsewhere."""
    ages = np.zeros(posts.shape[1], np.int64)
    distinct, which = np.unique(posts[:, asked], axis=1, return_inverse=True)
    named = (*functions, "")
    of_post = [
        retirement_age(law, JobKind(kind), echelon, Tier(tier), named[function])
        for kind, echelon, tier, function in distinct.T.tolist()
    ]
    ages[asked] = np.array(of_post, np.int64)[which.reshape(-1)] if of_post else 0
    return ages
