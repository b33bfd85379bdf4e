"""The tree of units of a whole city."""

from placement.synthetic.catalogue.agencies import AGENCIES
from placement.synthetic.draws import Draws
from placement.synthetic.land import districts
from placement.synthetic.offices import add_agency, add_town_hall
from placement.synthetic.plot import Plot
from placement.synthetic.services import add_districts, add_health, add_schools
from placement.synthetic.tree import Tree, Unit


def grow(plan: Plot, name: str, draws: Draws) -> Tree:
    """The tree of a whole city."""
    tree = Tree(districts(plan))
    root = tree.add(Unit(f"Pemerintah {name} (DATA SINTETIS)", -1, "pemerintah daerah", 0))
    for region in range(plan.regions):
        suffix = f" Wilayah {region + 1}" if plan.regions > 1 else ""
        add_town_hall(tree, root, plan, suffix)
        for agency in AGENCIES[: plan.agencies]:
            add_agency(tree, root, plan, agency, suffix)
    add_schools(tree, plan, draws)
    add_health(tree, plan)
    add_districts(tree, root, plan)
    return tree
