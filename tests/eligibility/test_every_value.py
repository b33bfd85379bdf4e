"""No value of law can change unnoticed: moved by one step, it turns a law case red; a value nobody reads says why."""

from functools import cache

import pytest

from placement.eligibility import KINDS, RULES
from placement.model.codes import EDUCATION_LEVELS, GRADES, Rating
from placement.planning import law_readers
from placement.regulation import Law, refusals
from placement.regulation.units import AGE_MODES, MOVES, UNITS
from tests.eligibility.cases import DAY, JUDGES, all_cases, touched
from tests.scoring.test_law_steps import READ as STEPPED
from tests.selection.test_law_steps import READ as ROUTED

LAW = Law.load().at(DAY)
READERS = law_readers()
OURS = sorted(key for key, readers in READERS.items() if {kind for kind, _ in readers} - {"scoring", "route"})
"""Keys read by rules, by need and by age limits. Those that only scoring or a route reads have their cases there."""

LADDERS = (
    sorted(GRADES, key=GRADES.__getitem__),
    list(EDUCATION_LEVELS.values()),
    [rating.name for rating in Rating if rating],
    AGE_MODES,
)
ABOVE = "who holds a post of that rank or a higher one is not promoted to it"
EITHER = "the other key of the same step names it already"
D_IV = "D-IV counts as S-1 (education.equivalent), and no level lies between D-III and D-IV"
UNSEEN = {
    ("performance.years", "3"): "the roster knows two ratings; a third year cannot be seen",
    ("education.managerial_min", "ADMINISTRATOR D-IV"): D_IV,
    ("leader.education_min", "D-IV"): D_IV,
    ("leader.held_posts", "+JPT"): ABOVE,
    ("leader.held_posts", "+UT"): EITHER,
    ("leader.crosswalk_posts", "+JPT"): ABOVE,
    ("leader.crosswalk_posts", "+ADMINISTRATOR"): EITHER,
    ("leader.crosswalk_posts", "+MA"): EITHER,
    ("promotion.administrator_posts", "+JPT"): ABOVE,
    ("promotion.administrator_posts", "+ADMINISTRATOR"): ABOVE,
    ("promotion.pengawas_posts", "+JPT"): ABOVE,
    ("promotion.pengawas_posts", "+ADMINISTRATOR"): ABOVE,
    ("promotion.pengawas_posts", "+PENGAWAS"): ABOVE,
}
"""Steps that no case can tell, with the reason."""


def test_kinds_of_move_have_the_same_names_everywhere():
    assert tuple(KINDS) == MOVES


def steps(value):
    """The value moved by one step, in every way that makes sense."""
    if isinstance(value, int):
        return [value - 1, value + 1]
    ladder = next(ladder for ladder in LADDERS if value in ladder)
    place = ladder.index(value)
    return [ladder[p] for p in (place - 1, place + 1) if 0 <= p < len(ladder)]


def of_list(unit, value):
    """A list without each of its items, and with each that it lacks."""
    known = [word for word in UNITS[unit].words if word != "stay"]
    yield from ((f"-{gone}", tuple(item for item in value if item != gone)) for gone in value)
    yield from ((f"+{new}", (*value, new)) for new in known if new not in value)


def all_changes():
    """(key, part, value): every single step."""
    for key in OURS:
        entry = LAW.entry(key)
        value = entry.value
        if isinstance(value, dict):
            for name, item in value.items():
                yield from ((key, f"{name} {step}", {name: step}) for step in steps(item))
        elif isinstance(value, tuple) and entry.unit == "golongan ruang":
            for k in (0, 1):
                moved = ((step, (*value[:k], step, *value[k + 1 :])) for step in steps(value[k]))
                yield from ((key, f"[{k}] {step}", pair) for step, pair in moved)
        elif isinstance(value, tuple):
            yield from ((key, part, step) for part, step in of_list(entry.unit, value))
        else:
            yield from ((key, str(step), step) for step in steps(value))


def changes():
    """The steps that a scenario may take: a range of grades that falls is none."""
    return [change for change in all_changes() if not refusals({change[0]: change[2]})]


def wordless(case):
    """The case without the sentences people read: a number that only its own sentence shows is decoration."""
    return {name: value for name, value in case.items() if name not in {"says", "notes"}}


@cache
def cases_about(key):
    """The cases that can notice a change of this key."""
    rules = {name for kind, name in READERS[key] if kind == "rule"}
    found = [("eligibility", wordless(case)) for file, case in all_cases() if touched(file, case) & rules]
    kinds = {kind for kind, _ in READERS[key]}
    return found + [
        (about, case)
        for about, reader in (("retirement", "retirement"), ("headcount", "headcount"))
        if reader in kinds
        for _, case in all_cases(about)
    ]


@pytest.mark.parametrize(("key", "part", "value"), changes(), ids=lambda x: x if isinstance(x, str) else "")
def test_a_value_of_law_changed_by_one_step_turns_a_case_red(key, part, value):
    red = any(not JUDGES[about](case, {key: value}) for about, case in cases_about(key))
    assert red != ((key, part) in UNSEEN)


def test_every_key_is_read_or_says_what_it_is_for():
    provisions = Law.load().provisions
    nobody = sorted(key for key in provisions if key not in READERS and not provisions[key].use)
    assert not nobody


def test_a_key_that_is_read_needs_no_excuse():
    provisions = Law.load().provisions
    assert not [key for key in READERS if provisions[key].use]


def test_readers_read_what_exists():
    assert set(READERS) <= set(Law.load().keys())
    rules = {rule.code: set(rule.law) for rule in RULES}
    for key, readers in READERS.items():
        assert {name for kind, name in readers if kind == "rule"} == {
            code for code in rules if key in rules[code]
        }


def test_every_excuse_is_a_step():
    assert set(UNSEEN) <= {(key, part) for key, part, _ in changes()}


def test_every_key_has_its_place_where_a_change_is_noticed():
    """Ours are changed here, step by step; those that only scoring or a route reads, by their tests."""
    theirs = set(READERS) - set(OURS)
    assert {key for key, _, _ in changes()} == set(OURS)
    assert theirs <= {*STEPPED, *ROUTED}
