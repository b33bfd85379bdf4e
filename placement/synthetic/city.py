"""A whole city in memory: units, groups, people and what is known of them."""

from dataclasses import dataclass

from placement.synthetic.careers import Careers, careers
from placement.synthetic.dates import Calendar, calendar
from placement.synthetic.draws import Draws
from placement.synthetic.duties import Duties, duties
from placement.synthetic.holders import Holders, seat_people
from placement.synthetic.plot import Plot, plot
from placement.synthetic.quotas import quotas
from placement.synthetic.schooling import Schooling, school
from placement.synthetic.seating import Groups, seat_groups
from placement.synthetic.traits import Traits, traits
from placement.synthetic.tree import Tree
from placement.synthetic.units import grow


@dataclass(frozen=True)
class City:
    """Everything, in the order in which it is made."""

    name: str
    plan: Plot
    tree: Tree
    groups: Groups
    trait: Traits
    people: Holders
    education: Schooling
    career: Careers
    time: Calendar
    duty: Duties


def build(employees: int, seed: int, shape: str, name: str) -> tuple[City, Draws]:
    """The city, and the draws that its records go on with."""
    draws = Draws(seed)
    plan = plot(employees, shape)
    tree = grow(plan, name, draws)
    groups = seat_groups(tree, quotas(employees, shape, tree), draws)
    trait = traits(tree, groups, draws)
    people = seat_people(tree, groups, trait, draws)
    education = school(people, trait, draws)
    career = careers(people, education.step, trait, draws)
    time = calendar(people, education.step, career, trait.retirement[people.job], draws)
    duty = duties(tree, groups, people, career, trait, draws)
    return City(name, plan, tree, groups, trait, people, education, career, time, duty), draws
