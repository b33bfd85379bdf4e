"""Whole teachers of a subject at a school: a rule of its own, because each of them needs a lawful load.

Below one teacher: up. Above: down, as long as each then teaches no more than the most hours (24 x 1.66 = 39.84). Between
1.67 and 1.99 down gives more than 40 hours and up fewer than 24: the planner chooses. From 2 on, down always holds.
A counsellor's 150 to 225 pupils are treated alike.
"""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from math import floor

from placement.headcount.rounding import Exact, apportion
from placement.model.positions import Positions

TEACHER_ROUNDINGS = ("up", "down", "general")


def teacher_seats(need: Fraction, most: Fraction, choice: str) -> int:
    """Whole teachers; `most` : largest load of one teacher over the least, `choice` : up or down where neither fits."""
    whole = floor(need)
    if need <= 0:
        return 0
    if whole == 0:
        return 1
    return whole if need <= whole * most or choice == "down" else whole + 1


def round_teachers(
    exact: Exact, most: Mapping[int, Fraction], positions: Positions, choice: str
) -> dict[int, int]:
    """Seats of each group: rounded per school and subject, then handed out to its levels by largest remainder.

    most : of each group, see `teacher_seats`. The levels of a post (Ahli Pertama, Ahli Muda) at one school are one
    subject.
    """
    subjects: dict[tuple[int, int], list[int]] = defaultdict(list)
    for group in sorted(exact, key=lambda group: str(positions.code[group])):
        subjects[int(positions.unit[group]), int(positions.function[group])].append(group)
    seats: dict[int, int] = {}
    for groups in subjects.values():
        needs = [exact[group] for group in groups]
        total = teacher_seats(sum(needs, Fraction()), min(most[group] for group in groups), choice)
        seats.update(zip(groups, apportion(total, needs, [0] * len(groups)), strict=True))
    return seats
