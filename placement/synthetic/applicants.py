"""Simulated applicants: integer marks in bell shapes, from draws that are the same on every machine.

How many apply to a vacancy follows its seats and a popularity of 1 to 40; a mark is the mean of four even draws, moved
by an ability that all tests of a person share. The figures are plausible for an intake of CPNS, not those of any year.
"""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.draws import Draws, Ints, share

NOT_TAKEN = -1


@dataclass(frozen=True)
class Simulated:
    """One row per applicant: vacancy, attendance (0 present, 1 absent, 2 disqualified), marks, mean, birth.

    twk, tiu : multiples of five; tkp : whole; skb : thousandths of at most 500, NOT_TAKEN = none; mean : hundredths of a
    grade point; birth : days since 1970
    """

    vacancy: Ints
    attendance: Ints
    twk: Ints
    tiu: Ints
    tkp: Ints
    skb: Ints
    mean: Ints
    birth: Ints


def simulate(seats: Ints, count: int, draws: Draws) -> Simulated:
    """`count` applicants for vacancies with these seats; a vacancy without seats attracts few."""
    popularity = draws.between("popularity", np.ones(len(seats), np.int64), 40)
    vacancy = np.repeat(np.arange(len(seats)), share(count, (4 * seats + 1) * popularity * popularity))
    vacancy = vacancy[draws.order("arrival", count)]
    ability = _bell(draws, "ability", count, -20, 20)
    attendance = draws.below("attendance", count, 100)
    skb = _bell(draws, "skb", count, 30, 95) + ability // 4
    taken = draws.below("second", count, 100) < 97
    return Simulated(
        vacancy=vacancy,
        attendance=np.where(attendance < 8, 1, np.where(attendance == 99, 2, 0)),
        twk=5 * np.clip(_bell(draws, "twk", count, 6, 30) + ability // 5, 0, 30),
        tiu=5 * np.clip(_bell(draws, "tiu", count, 8, 35) + ability // 4, 0, 35),
        tkp=np.clip(_bell(draws, "tkp", count, 145, 225) + ability // 3, 0, 225),
        skb=np.where(taken, 5000 * np.clip(skb, 0, 100), NOT_TAKEN),
        mean=draws.between("mean", np.full(count, 275), 400),
        birth=draws.between("birth", np.full(count, 9_000), 13_000),
    )


def _bell(draws: Draws, topic: str, count: int, low: int, high: int) -> Ints:
    """The mean of four even draws in low .. high."""
    total = sum(draws.between(topic, np.full(count, low), high) for _ in range(4))
    return np.asarray(total // 4, np.int64)


def attendance_word(code: int) -> str:
    """As the table of applicants writes it."""
    return ("hadir", "TH", "DIS")[code]
