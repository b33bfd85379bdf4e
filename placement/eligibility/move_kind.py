"""Which kind of move taking a post would be."""

import numpy as np

from placement.eligibility.context import Context
from placement.eligibility.keys import same_job
from placement.eligibility.move import KINDS, Move
from placement.model.arrays import BoolArray, CodeArray, Index
from placement.model.codes import JobKind
from placement.model.positions import Position
from placement.model.roster import Employee

FUNCTIONAL, STRUCTURAL, GENERAL = JobKind.FUNCTIONAL, JobKind.STRUCTURAL, JobKind.GENERAL
ADMINISTRATOR = 31
"""Lowest echelon code below the high leaders (JPT)."""


def one(employee: Employee, position: Position, _context: Context) -> Move:
    """The kind of move of one pair."""
    if position.index == employee.home:
        return Move.STAY
    if leader(position):
        return Move.SELECTION
    if is_same_job(employee, position):
        return Move.SHIFT
    if position.job_kind == FUNCTIONAL:
        if employee.job_kind != FUNCTIONAL or employee.function != position.function:
            return Move.JF_TRANSFER
        return Move.PROMOTION if position.tier > employee.tier else Move.DEMOTION
    if position.job_kind == GENERAL:
        return Move.ROTATION if employee.job_kind == GENERAL else Move.DEMOTION
    if employee.job_kind != STRUCTURAL or position.echelon < employee.echelon:
        return Move.PROMOTION
    return Move.ROTATION if position.echelon == employee.echelon else Move.DEMOTION


def leader(post: Position | Employee) -> bool:
    """A high leader's post (JPT: eselon I and II)."""
    return post.job_kind == STRUCTURAL and post.echelon < ADMINISTRATOR


def is_same_job(employee: Employee, position: Position) -> bool:
    """The same job in whatever unit: function and level, job and echelon, or job."""
    if employee.job_kind != position.job_kind:
        return False
    if position.job_kind == FUNCTIONAL:
        return (employee.function, employee.tier) == (position.function, position.tier)
    if position.job_kind == STRUCTURAL and employee.echelon != position.echelon:
        return False
    return employee.job == position.job


def many(context: Context, i: Index, g: Index) -> CodeArray:
    """Numbers of the kinds of move of pairs that broadcast (`Move.number`)."""
    roster, positions = context.roster, context.positions
    job, post = same_job(context)
    was, to = roster.job_kind[i], positions.job_kind[g]
    functional, general = to == FUNCTIONAL, to == GENERAL
    other_function = (was != FUNCTIONAL) | (roster.function[i] != positions.function[g])
    echelon, rank = positions.echelon[g], roster.echelon[i]
    cases: list[tuple[BoolArray, Move]] = [
        (roster.home[i] == g, Move.STAY),
        ((to == STRUCTURAL) & (echelon < ADMINISTRATOR), Move.SELECTION),
        (job[i] == post[g], Move.SHIFT),
        (functional & other_function, Move.JF_TRANSFER),
        (functional & (positions.tier[g] > roster.tier[i]), Move.PROMOTION),
        (functional, Move.DEMOTION),
        (general & (was == GENERAL), Move.ROTATION),
        (general, Move.DEMOTION),
        ((was != STRUCTURAL) | (echelon < rank), Move.PROMOTION),
        (echelon == rank, Move.ROTATION),
    ]
    numbers = [np.int16(move.number) for _, move in cases]
    return np.select([case for case, _ in cases], numbers, np.int16(Move.DEMOTION.number))


def among(kinds: CodeArray, moves: tuple[Move, ...]) -> BoolArray:
    """Which of the numbers are among the moves."""
    table = np.array([kind in moves for kind in KINDS])
    spoken: BoolArray = table[kinds]
    return spoken
