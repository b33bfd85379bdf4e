"""Every code that can reach a paper has its words."""

from typing import get_args

import pytest

from placement.eligibility import MOVES as KINDS
from placement.eligibility import RULES
from placement.formulation import OBJECTIVES, Cause
from placement.io.columns import CORE, SELECTION, TABLE_FILES
from placement.model.codes import GRADES
from placement.model.decision import Action
from placement.report.cell import height, lines
from placement.report.words import DECISIONS, MOVES, RANKS, cause, rank, reason
from placement.text.absent import ABSENT


def test_every_kind_of_move_and_every_action_has_its_word():
    assert set(MOVES) == set(KINDS)
    assert set(DECISIONS) == set(get_args(Action))


@pytest.mark.parametrize("named", [named for named in Cause if named != Cause.WAITING])
def test_every_cause_has_its_words(named):
    assert cause(named.name.lower())


@pytest.mark.parametrize("code", [shelved.code for shelved in (*RULES, *OBJECTIVES)] + ["draw-0", "draw-7"])
def test_every_reason_has_its_words(code):
    assert code not in reason(code)


def test_ranks_follow_the_grades():
    assert list(RANKS) == list(GRADES)
    assert (rank(33), rank(41), rank(109), rank(0)) == ("Penata (III/c)", "Pembina (IV/a)", "IX", "-")


def test_every_table_that_may_be_absent_has_its_words():
    tables = {code for code in ABSENT if "." not in code}
    assert tables == (set(TABLE_FILES) - set(CORE) - set(SELECTION)) | {"units"}


@pytest.mark.parametrize(
    ("text", "letters", "count"),
    [("", 5, 1), ("satu", 5, 1), ("satu dua", 8, 1), ("satu dua", 7, 2), ("satu dua tiga", 8, 2),
     ("abcdefghij", 5, 2), ("abcdefghijk", 5, 3), ("ab abcdefghijk", 5, 4)],
)  # fmt: skip
def test_lines_of_a_wrapped_text(text, letters, count):
    assert lines(text, letters) == count


def test_the_tallest_cell_makes_the_row():
    assert height([("a", 10), ("kata " * 10, 10)]) > height([("a", 10)]) == height([])
