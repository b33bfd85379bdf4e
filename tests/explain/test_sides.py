"""What rules of rank and age ask and what she has: the sentence holds the figures by which they say no."""

from dataclasses import replace
from datetime import date

import pytest

from placement.eligibility import RULES
from placement.model.codes import JobKind, Tier

BY_CODE = {rule.code: rule for rule in RULES}


@pytest.fixture
def pair(run):
    """Somebody of thirty years who holds no post, and a post, both to be bent."""
    context = run.formulation.eligibility.context
    employee = replace(
        context.roster[0], birth=date(context.planned.year - 30, 1, 1), home=-1, job_kind=JobKind.GENERAL,
        echelon=99, tier=Tier.NONE, service_months=12,
    )  # fmt: skip
    return employee, context.positions[0], context


def said(code, employee, position, context):
    """Whether the rule lets the pair pass, and both sides in both languages."""
    rule = BY_CODE[code]
    sides = {lang: rule.sides(employee, position, context, lang) for lang in ("id", "en")}
    assert all(all(side) for side in sides.values())
    return rule.one(employee, position, context), sides["en"]


def structural(position, echelon):
    return replace(position, job_kind=JobKind.STRUCTURAL, echelon=echelon, tier=Tier.NONE, function=-1)


def figure(side):
    return int(next(word for word in side.replace(",", "").split() if word.isdigit()))


def test_a_step_names_the_posts_it_starts_from(pair):
    employee, post, context = pair
    passes, (asked, held) = said("career_step", employee, structural(post, 31), context)
    assert (passes, held) == (False, "pelaksana")
    assert "pengawas" in asked.split(", ")
    assert "pelaksana" not in asked.split(", ")
    passes, (asked, held) = said("career_step", employee, structural(post, 41), context)
    assert passes
    assert held in asked.split(", ")


@pytest.mark.parametrize("months", [12, 600])
def test_service_is_counted_in_months(pair, months):
    employee, post, context = pair
    passes, (asked, held) = said(
        "service_time", replace(employee, service_months=months), structural(post, 21), context
    )
    assert figure(held) == months
    assert passes == (figure(held) >= figure(asked) > 0)


@pytest.mark.parametrize("years", [30, 56])
def test_the_age_of_a_leader_is_under_the_limit(pair, years):
    employee, post, context = pair
    born = replace(employee, birth=date(context.planned.year - years, 1, 1))
    passes, (asked, held) = said("leader_age", born, structural(post, 21), context)
    assert figure(held) == years
    assert passes == (figure(held) < figure(asked))


@pytest.mark.parametrize("years", [30, 59])
def test_retirement_there_is_a_day(pair, years):
    employee, post, context = pair
    born = replace(employee, birth=date(context.planned.year - years, 1, 1))
    passes, (asked, held) = said("retirement_at_post", born, structural(post, 41), context)
    assert asked.split()[-1] == context.planned.isoformat()
    assert passes == (date.fromisoformat(held) > context.planned)
    assert passes == (years == 30)


@pytest.mark.parametrize("left", [1, 10])
def test_time_left_before_ahli_utama(pair, left):
    employee, post, context = pair
    there = replace(post, job_kind=JobKind.FUNCTIONAL, tier=Tier.UT)
    leaves = replace(employee, retirement=context.planned.replace(year=context.planned.year + left))
    passes, (asked, held) = said("utama_time", leaves, there, context)
    assert figure(held) == 12 * left
    assert passes == (figure(held) >= figure(asked))


@pytest.mark.parametrize(("echelon", "since"), [(22, 1), (22, 5), (12, 5)])
def test_leaders_of_one_class_who_have_served(pair, echelon, since):
    employee, post, context = pair
    leader = replace(
        employee, job_kind=JobKind.STRUCTURAL, echelon=22, home=0,
        post_since=context.planned.replace(year=context.planned.year - since),
    )  # fmt: skip
    passes, (asked, held) = said("leader_job_fit", leader, structural(post, echelon), context)
    same = asked.split(",")[0] == held.split(",")[0]
    assert figure(held.split(",")[1]) == 12 * since
    assert same == (echelon == 22)
    assert passes == (same and figure(held.split(",")[1]) >= figure(asked.split(",")[1]))
