"""Of several sanctions the one that still bars a gated move must not be hidden by one that no longer does."""

import numpy as np
import pytest

from placement.eligibility.rules.discipline import all_clean
from placement.io import read
from tests.independent.city import City
from tests.independent.test_mended import scenario

MEDIUM = ("sedang", "2025-12-01", "2026-05-31")
LIGHT = ("ringan", "2026-08-01", "2027-07-31")
GRAVE = ("berat", "2025-07-01", "2026-06-30")
GRAVE_PAST = ("berat", "2024-11-01", "2025-10-31")
GRAVE_ENDING = ("berat", "2023-01-01", "2026-11-30")
NIP = "198710092023212001"


@pytest.mark.parametrize(
    "sanctions",
    [
        (),
        (LIGHT,),
        (MEDIUM,),
        (GRAVE, LIGHT),
        (GRAVE_PAST,),
        (MEDIUM, LIGHT),
        (GRAVE_PAST, MEDIUM),
        (GRAVE_ENDING, MEDIUM),
    ],
    ids=lambda sanctions: "+".join(level for level, _, _ in sanctions) or "none",
)
def test_the_gate_looks_at_every_sanction(tmp_path, sanctions):
    """By the planned day: none that began within 24 months or is in force, of medium or grave level."""
    rows = [dict(zip(("nip", "tingkat", "tmt", "akhir"), (NIP, *one), strict=True)) for one in sanctions]
    target = scenario(tmp_path / "s", "discipline.csv", lambda old: [*old, *rows])
    case = read(target)
    k = int(np.nonzero(case.roster.nip == NIP)[0][0])
    assert bool(all_clean(case.context())[k]) == City(target).by_nip[NIP].good_record
