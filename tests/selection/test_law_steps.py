"""Every value of law of the selections reaches the ranking: changed, the scheme or the panel is another one."""

import pytest

from placement.errors import PlacementError
from placement.model.intake import ONE
from placement.planning.routes import ROUTES
from placement.regulation import Law
from placement.selection.lawful import CPNS_LAW, PPPK_LAW, cpns, pppk
from placement.selection.panel import opening, weights_outside
from tests.eligibility.cases import DAY

READ = tuple(dict.fromkeys(key for route in ROUTES for key in route.law if not key.startswith("promotion.")))
"""Keys that routes read; those of promotion are read by a rule too and have their law cases."""

LAW = Law.load().at(DAY)


class Changed:
    """The law with one value changed."""

    def __init__(self, key, value):
        self.key, self.changed = key, value

    def value(self, key):
        return self.changed if key == self.key else LAW.value(key)


def others(value):
    """The value changed, in every place of it."""
    if isinstance(value, int):
        return [value - 1, value + 1]
    if isinstance(value, dict):
        return [{**value, name: other} for name, item in value.items() for other in others(item)]
    if all(isinstance(item, int) for item in value):
        return [(*value[:k], value[k] + 1, *value[k + 1 :]) for k in range(len(value))]
    return [value[::-1], value[:-1]] if len(value) > 1 else [()]


def panel(law):
    """What the registration and the sum of weights answer at the edge of every value; the names that are handed on."""
    ranges, least, extension = (
        law.value(f"selection.{name}") for name in ("component_range", "min_applicants", "extension")
    )
    edges = [
        weights_outside({name: percent * 10_000, "lain": ONE - percent * 10_000}, {name: ranges[name]})
        for name in ranges for percent in range(10, 40)
    ]  # fmt: skip
    states = [opening(count, times, least, extension) for count in range(7) for times in range(5)]
    return str((edges, states, extension["days"], law.value("selection.names")))


def answers(key, law):
    if key in CPNS_LAW:
        return repr(cpns(law, list(LAW.value("recruitment.skd_least")))) + str(
            law.value("recruitment.skd_parts_full")
        )
    if key in PPPK_LAW:
        return repr(pppk(law)) + str(law.value("recruitment.pppk_categories"))
    return panel(law)


@pytest.mark.parametrize("key", READ)
def test_a_change_is_noticed(key):
    before = answers(key, LAW)
    for value in others(LAW.value(key)):
        try:
            after = answers(key, Changed(key, value))
        except PlacementError:  # refused, and so noticed
            continue
        assert after != before, (key, value)
