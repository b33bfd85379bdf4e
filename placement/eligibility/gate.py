"""Moves that need a good record: GATED kinds, and every move to another agency."""

from placement.eligibility import move_kind
from placement.eligibility.context import Context
from placement.eligibility.move import GATED
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee


def one(employee: Employee, position: Position, context: Context) -> bool:
    """Whether the record counts for this pair."""
    return crosses(employee, position) or move_kind.one(employee, position, context) in GATED


def many(context: Context, i: Index, g: Index) -> BoolArray:
    """The same for arrays of pairs."""
    return crossing(context, i, g) | move_kind.among(move_kind.many(context, i, g), GATED)


def crosses(employee: Employee, position: Position) -> bool:
    """Whether she would leave her agency; someone without an agency leaves none."""
    return employee.agency >= 0 and employee.agency != position.agency


def crossing(context: Context, i: Index, g: Index) -> BoolArray:
    """The same for arrays of pairs."""
    agency = context.roster.agency[i]
    leaves: BoolArray = (agency >= 0) & (agency != context.positions.agency[g])
    return leaves
