"""Peta jabatan: need and holders as rows of a table."""

from fractions import Fraction

import numpy as np

from placement.headcount.bezetting import Bezetting
from placement.headcount.need import SOURCE_NAMES, Need
from placement.model.positions import Positions
from placement.model.units import Units

Row = dict[str, str | int | Fraction | tuple[str, ...] | None]


def need_rows(positions: Positions, units: Units, needed: Need, holders: Bezetting) -> list[Row]:
    """One row per position group, in the order of the file; None where a need is absent; gap = B - K.

    exact is the need before rounding, efficiency (EJ) the load over the effective time of the holders: exact need / B.
    """
    total, gap = holders.total, holders.gap(needed.need)
    return [
        {
            "position": str(positions.code[g]),
            "jabatan_nama": str(positions.name[g]),
            "unit": str(units.code[positions.unit[g]]),
            "unit_nama": str(units.name[positions.unit[g]]),
            "family": positions.families[positions.family[g]],
            "job_class": int(positions.job_class[g]),
            "need": int(needed.need[g]),
            "source": SOURCE_NAMES[needed.source[g]],
            "decreed": _present(int(needed.decreed[g])),
            "computed": _present(int(needed.computed[g])),
            "method": needed.methods.get(g),
            "exact": needed.exact.get(g),
            "efficiency": needed.efficiency(g, int(total[g])),
            "pns": int(holders.pns[g]),
            "cpns": int(holders.cpns[g]),
            "pppk": int(holders.pppk[g]),
            "incumbents": int(total[g]),
            "gap": int(gap[g]),
            "gone": int(holders.gone[g]),
            "retire_1": int(holders.within_year[g]),
            f"retire_{holders.horizon_years}": int(holders.within_horizon[g]),
        }
        for g in range(len(positions))
    ]


def family_rows(positions: Positions, needed: Need, holders: Bezetting) -> list[Row]:
    """One row per family: groups, K, B, and the shortfalls and excesses of its groups, which do not cancel."""
    gap = holders.gap(needed.need)
    columns = (
        ("groups", np.ones(len(positions), np.int64)),
        ("need", needed.need),
        ("incumbents", holders.total),
        ("shortfall", np.maximum(-gap, 0)),
        ("excess", np.maximum(gap, 0)),
    )
    rows: list[Row] = []
    for index, family in enumerate(positions.families):
        members = positions.family == index
        rows.append({"family": family, **{name: int(values[members].sum()) for name, values in columns}})
    return rows


def _present(value: int) -> int | None:
    return None if value < 0 else value
