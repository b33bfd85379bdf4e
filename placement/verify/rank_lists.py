"""A rank list judged from marks, seats and scheme alone: by counting who stands before whom, never by sorting a list again."""

import numpy as np

from placement.model.arrays import BoolArray, IntArray
from placement.model.contest import standing
from placement.model.intake import ONE, WORDS, Code, Intake, RankClaim, Seats, State, Step
from placement.model.verdict import Check, Finding, Verdict
from placement.verify.ledger import NONE, Book, Ledger

FULL, THOUSAND = 100_000, 1_000
MOST = 50

SAYS = {
    "rank.total": ("nilai tidak sama dengan hitungan ulang", "the score differs from the recomputed one"),
    "rank.cut": ("peringkat tes pertama tidak sama dengan hitungan ulang", "the place in the first test differs from the recomputed one"),
    "rank.place": ("peringkat tidak sama dengan hitungan ulang", "the place differs from the recomputed one"),
    "rank.code": ("kode hasil tidak sama dengan hitungan ulang", "the result code differs from the recomputed one"),
    "rank.seat": ("kursi tidak sama dengan hitungan ulang", "the seat differs from the recomputed one"),
    "rank.capacity": ("terisi melebihi kursi yang ada", "more people than seats"),
}  # fmt: skip


class _Standings:
    """Marks made standings, by definition.

    present, passed, movable, admitted, complete : bool[n]; cut_better, better, equal : how many stand before or level in
    her vacancy; total, rank : score and standing
    """

    def __init__(self, intake: Intake) -> None:
        self.intake = intake
        self.applied = intake.applicants.applied.astype(np.int64)
        columns = dict(intake.applicants.columns)
        scheme, n = intake.scheme, len(intake.applicants)
        marks = [columns[name] for name in scheme.parts]
        columns["first_total"] = sum(marks, np.zeros(n, np.int64))
        self.present = intake.applicants.state == State.PRESENT
        self.passed = self.present & self._reaches(
            intake.track[self.applied].astype(np.int64), marks, columns["first_total"]
        )
        self.movable = self.present & self._reaches(
            np.full(n, scheme.general, np.int64), marks, columns["first_total"]
        )
        cut = standing([columns[name] for name in scheme.cut], n)
        self.cut_better, _ = before(self.applied, cut, self.passed)
        self.admitted = self.passed.copy()
        if scheme.multiple:
            self.admitted &= self.cut_better < scheme.multiple * intake.seats.seats[self.applied]
        self.complete = self.admitted.copy()
        for name in scheme.second:
            self.complete &= columns[name] >= 0
        self.total = np.where(self.complete, self._total(columns), 0)
        columns["total"] = self.total
        self.rank = standing([columns[name] for name in scheme.ladder], n)
        self.better, self.equal = before(self.applied, self.rank, self.complete)

    def _reaches(self, track: IntArray, marks: list[IntArray], total: IntArray) -> BoolArray:
        least = self.intake.scheme.thresholds
        reached = np.ones(len(track), bool)
        if least is None:
            return reached
        for part, mark in enumerate(marks):
            reached &= mark >= least.parts[track, part]
        return np.asarray(reached & (total >= least.total[track]), bool)

    def _total(self, columns: dict[str, IntArray]) -> IntArray:
        scheme = self.intake.scheme
        if not scheme.second:
            return columns["first_total"]
        full = np.full(len(self.applied), scheme.full * THOUSAND, np.int64)
        total = _points(columns["first_total"] * THOUSAND, full, scheme.first_weight)
        for name, weight in scheme.second.items():
            taken = columns[name] >= 0
            full = np.where(taken, columns[f"{name}_full"], 1)
            total = total + _points(np.where(taken, columns[name], 0), full, weight)
        return total


def _points(mark: IntArray, full: IntArray, weight: int) -> IntArray:
    """Weight x mark / full of FULL points, halves up, by quotient and remainder."""
    whole, rest = np.divmod(mark * (weight * FULL), full * ONE)
    return np.asarray(whole + (2 * rest >= full * ONE), np.int64)


def before(group: IntArray, rank: IntArray, take: BoolArray) -> tuple[IntArray, IntArray]:
    """How many of those taken stand before each row in its group, and how many level with it (herself included)."""
    width = int(rank.max(initial=0)) + 1
    key = group * width + rank
    listed = np.sort(key[take])
    upper = np.searchsorted(listed, (group + 1) * width)
    right = np.searchsorted(listed, key, "right")
    return upper - right, right - np.searchsorted(listed, key)


def judge_ranks(intake: Intake, claim: RankClaim) -> tuple[Verdict, Ledger]:
    """Judge a rank list with its refilling; every applicant is looked at."""
    s = _Standings(intake)
    seat, step, tied = _seats(intake, s)
    code = np.select(
        [intake.applicants.state == State.DISQUALIFIED, ~s.present, ~s.passed, s.admitted & ~s.complete, tied,
         step == 0, step > 0],
        [Code.DISQUALIFIED, Code.ABSENT, Code.FAILED, Code.ABSENT, Code.TIED, Code.SEATED, Code.REFILLED],
        Code.NO_SEAT,
    )  # fmt: skip
    findings: list[Finding] = []
    filled = np.bincount(claim.seat[claim.seat >= 0], minlength=len(intake.seats))
    over = np.nonzero(filled > intake.seats.seats)[0]
    findings += [
        _finding("rank.capacity", str(intake.post_key[g]), filled[g], intake.seats.seats[g])
        for g in over[:MOST]
    ]
    comparisons = (
        ("rank.total", claim.total, s.total),
        ("rank.cut", claim.cut_place, np.where(s.passed, s.cut_better + 1, 0)),
        ("rank.place", claim.place, np.where(s.complete, s.better + 1, 0)),
        ("rank.code", claim.code, code),
        ("rank.seat", claim.seat, seat),
        ("rank.seat", claim.step, step),
    )
    for name, claimed, found in comparisons:
        for row in np.nonzero(claimed != found)[0][:MOST]:
            findings.append(_finding(name, str(intake.person_key[row]), _shown(name, claimed[row]), _shown(name, found[row])))  # fmt: skip
    book = _ledger(intake, s, claim)
    n = len(claim.seat)
    checks = (
        Check("rank.total", n, "score of every applicant, recomputed from the marks"),
        Check("rank.place", n, "place of every applicant, by counting who stands before her"),
        Check("rank.seat", n, "seat and step of every applicant, by counting, step by step"),
        book.check(),
    )
    return Verdict((*findings, *book.findings()), checks), book


def _shown(name: str, value: int) -> object:
    if name == "rank.code":
        return WORDS.get(Code(int(value)), value) if 0 <= value < len(Code) else value
    return value


def _finding(check: str, where: str, claimed: object, found: object) -> Finding:
    indonesian, english = SAYS[check]
    detail = f" ({claimed} / {found})"
    return Finding(check, where, str(claimed), str(found), indonesian + detail, english + detail)


def _pool(seats: Seats, step: Step, *, with_group: bool = True) -> IntArray:
    """Vacancies whose seats are offered together share a number: int64[m]."""
    parts = [seats.agency, seats.post, seats.programme]
    parts += [seats.group] if with_group else []
    parts += [seats.unit] if step.same_unit else []
    return standing([part.astype(np.int64) for part in parts], len(seats))


def _side(seats: Seats, wanted: bool | None) -> BoolArray:
    return np.ones(len(seats), bool) if wanted is None else np.asarray(seats.special == wanted, bool)


def _seats(intake: Intake, s: _Standings) -> tuple[IntArray, IntArray, BoolArray]:
    """Seat, step and tie of everyone, as they follow from counting: sure where she and all her equals fit."""
    seats, n = intake.seats, len(s.applied)
    room = seats.seats.copy()
    hers = room[s.applied]
    inside = s.complete & (s.better < hers)
    sure = inside & (s.better + s.equal <= hers)
    tied = inside & ~sure
    seat = np.where(sure, s.applied, -1)
    step = np.where(sure, 0, -1)
    room -= np.bincount(s.applied[sure], minlength=len(seats))
    room[s.applied[tied]] = 0
    for number, rule in enumerate(intake.scheme.steps, 1):
        pool = _pool(seats, rule)
        offered = np.where(_side(seats, rule.to_special), room, 0)
        pooled = np.zeros(int(pool.max(initial=-1)) + 1, np.int64)
        np.add.at(pooled, pool, offered)
        of = pool[s.applied]
        asked = s.complete & s.movable & (seat < 0) & ~tied & _side(seats, rule.from_special)[s.applied]
        better, equal = before(of, s.rank, asked)
        open_to = pooled[of]
        inside = asked & (better < open_to)
        sure = inside & (better + equal <= open_to)
        nth = np.where(sure, better, 0)
        # equals in a pool all have seats; among them the order of the file decides which of the like seats
        rows = np.nonzero(sure)[0]
        order = rows[np.lexsort((rows, nth[rows], of[rows]))]
        place = np.arange(len(order)) - np.searchsorted(of[order], of[order])
        by_pool = np.lexsort((np.arange(len(seats)), pool))
        listed = np.repeat(by_pool, offered[by_pool])
        given = listed[np.searchsorted(pool[listed], of[order]) + place] if len(order) else listed[:0]
        seat[order], step[order] = given, number
        room -= np.bincount(given, minlength=len(seats))
        more = inside & ~sure
        tied = tied | more
        room[np.isin(pool, of[more]) & _side(seats, rule.to_special)] = 0
    return seat.astype(np.int64), step.astype(np.int64), np.asarray(tied, bool).reshape(n)


def _ledger(intake: Intake, s: _Standings, claim: RankClaim) -> Ledger:
    """Inversions of the list as claimed, step by step: somebody not served by a step stands before somebody who was.

    The own vacancy is liked best, then any seat of an earlier step; whoever takes a seat of a later step there stands
    behind everybody of an earlier one.
    """
    seats = intake.seats
    book = Book("ranking", intake.person_key, intake.post_key)
    holds_tie = claim.code == Code.TIED
    own = Step("own", None, None, same_unit=True)
    for number, rule in enumerate((own, *intake.scheme.steps)):
        pool = np.arange(len(seats)) if number == 0 else _pool(seats, rule)
        receives = _side(seats, rule.to_special)
        asked = s.complete & ((claim.seat < 0) | (claim.step > number))
        if number:
            asked &= s.movable & _side(seats, rule.from_special)[s.applied]
        there = np.maximum(claim.seat, 0)
        served = (claim.seat >= 0) & (claim.step >= number) & receives[there]
        rank = np.where(claim.step > number, 0, s.rank + 1)  # a later step stands behind
        people = np.nonzero(asked)[0]
        book.looked_at += len(people)
        count, over = _worse(
            pool[s.applied[people]],
            s.rank[people] + 1,
            pool[there[served]],
            rank[served],
            np.nonzero(served)[0],
        )
        code_tie = holds_tie[people] & (count > 0)
        book.enter(NONE, people, s.applied[people], over, np.where(code_tie, 0, count))
        book.enter("tie", people, s.applied[people], over, np.where(code_tie, count, 0))
        if number and not rule.same_unit:
            wide = _pool(seats, rule, with_group=False)
            served &= claim.step == number
            outside, over = _worse(
                wide[s.applied[people]],
                s.rank[people] + 1,
                wide[there[served]],
                rank[served],
                np.nonzero(served)[0],
            )
            book.enter(
                "refill-group",
                people,
                s.applied[people],
                over,
                np.where((count == 0) & (claim.seat[people] < 0), outside, 0),
            )
    return book.close()


def _worse(
    group: IntArray, mine: IntArray, of: IntArray, theirs: IntArray, who: IntArray
) -> tuple[IntArray, IntArray]:
    """How many of `theirs` in the same group are smaller than `mine`, and who the smallest is (-1 = nobody)."""
    width = int(max(mine.max(initial=0), theirs.max(initial=0))) + 2
    key = of * width + theirs
    order = np.argsort(key, kind="stable")
    key = key[order]
    first = np.searchsorted(key, group * width)
    count = np.searchsorted(key, group * width + mine) - first
    over = np.full(len(group), -1)
    found = np.nonzero(count > 0)[0]
    over[found] = who[order[first[found]]]
    return count, over


__all__ = ["before", "judge_ranks"]
