"""Routes: ways of filling posts, on a shelf; planning folds over them in the scenario's order."""

from placement.planning.routes.merit_order import MeritOrder
from placement.planning.routes.open_selection import OpenSelection
from placement.planning.routes.ranking import Ranking
from placement.planning.routes.route import Filling, Listing, Route, State
from placement.planning.routes.stable import Stable

ROUTES: tuple[Route, ...] = (OpenSelection(), MeritOrder(), Ranking(), Stable())
"""Routes of selection; `assignment` is the optimisation itself, which takes up what they leave."""

__all__ = ["ROUTES", "Filling", "Listing", "Route", "State"]
