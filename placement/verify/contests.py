"""A contest judged: seats within limits, places by counting, and the ledger."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

import numpy as np

from placement.model.arrays import BoolArray, IntArray
from placement.model.contest import Contest, standing
from placement.model.verdict import Check, Finding, Verdict
from placement.verify.ledger import ledger
from placement.verify.rank_lists import before

MOST = 50
"""Findings written out per check."""

SAYS = {
    "contest.capacity": ("terisi melebihi kursi yang ada", "more people than seats"),
    "contest.quota": ("terisi melebihi batas kuota", "more people than the ceiling allows"),
    "contest.seat": ("jabatan ini bukan pilihan yang sah baginya", "not among the posts she may have"),
    "contest.place": ("peringkat tidak sama dengan hitungan ulang", "the place differs from the recomputed one"),
    "contest.total": ("nilai tidak sama dengan hitungan ulang", "the score differs from the recomputed one"),
}  # fmt: skip


def judge_contest(
    contest: Contest,
    place: IntArray,
    total: IntArray,
    ranked: BoolArray,
    wrong: Iterable[tuple[str, str]] = (),
) -> Verdict:
    """Judge who sits where, and the places claimed.

    place, total : int64[k], as claimed for each pair, -1 = nothing was claimed of it; ranked : bool[k], pairs that have a
    place; total is compared with the first key
    wrong : (person, post) of claimed seats that are no pair of the contest
    """
    findings = [_finding("contest.seat", f"{person} {post}", post, "-") for person, post in wrong]
    seated = contest.seat[contest.seat >= 0]
    filled = np.bincount(contest.post[seated], minlength=len(contest.capacity))
    own = np.bincount(contest.post[seated[contest.hold[seated] == "protected"]], minlength=len(filled))
    over = np.nonzero(filled > np.maximum(contest.capacity, own))[0].tolist()
    findings += [
        _finding("contest.capacity", str(contest.post_key[g]), filled[g], contest.capacity[g]) for g in over
    ]
    findings += [
        _finding("contest.quota", name, int(filled[members].sum()), most)
        for name, members, most in contest.ceilings
        if int(filled[members].sum()) > most
    ]
    rank = standing(contest.keys, len(contest.person))
    better, _ = before(contest.post.astype(np.int64), rank, ranked)
    claimed = place >= 0
    expected = np.where(ranked, better + 1, 0)
    for check, wrong_rows, claims, found in (
        ("contest.place", claimed & (place != expected), place, expected),
        ("contest.total", claimed & ranked & (total != contest.keys[0]), total, contest.keys[0]),
    ):
        rows = np.nonzero(wrong_rows)[0][:MOST].tolist()
        findings += [_finding(check, _where(contest, row), claims[row], found[row]) for row in rows]
    book = ledger(contest)
    checks = (
        Check("contest.capacity", len(contest.capacity), "people of every post counted"),
        Check("contest.place", int(claimed.sum()), "every place, by counting who stands before"),
        book.check(),
    )
    return Verdict((*findings, *book.findings()), checks)


def panel_totals(
    marks: Iterable[tuple[int, int, int, int]],
    weights: Mapping[int, int],
    full: Mapping[int, int],
    may_mark: Iterable[bool],
    related: Iterable[tuple[int, int]],
) -> dict[int, int]:
    """Total of every candidate who has all components, with exact fractions, one mark after the other.

    marks : (candidate, component, evaluator, thousandths); weights in millionths; related : (evaluator, candidate)
    """
    kin, members = set(related), list(may_mark)
    given: dict[tuple[int, int], list[int]] = {}
    for candidate, component, evaluator, mark in marks:
        if members[evaluator] and (evaluator, candidate) not in kin:
            given.setdefault((candidate, component), []).append(mark)
    people = sorted({candidate for candidate, _ in given})
    totals: dict[int, int] = {}
    for candidate in people:
        parts = [given.get((candidate, component)) for component in weights]
        if all(parts):
            totals[candidate] = sum(
                _half_up(Fraction(sum(part) * weights[c], len(part) * full[c] * 10))
                for c, part in zip(weights, parts, strict=True)
                if part
            )
    return totals


def _half_up(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def _where(contest: Contest, row: int) -> str:
    return f"{contest.person_key[contest.person[row]]} {contest.post_key[contest.post[row]]}"


def _finding(check: str, where: str, claimed: object, found: object) -> Finding:
    indonesian, english = SAYS[check]
    detail = f" ({claimed} / {found})"
    return Finding(check, where, str(claimed), str(found), indonesian + detail, english + detail)
