"""What must hold for the scenario's choice of rules: each code that is switched off stands on the shelf."""

from collections.abc import Sequence

from placement.eligibility import RULES
from placement.io.faults import Faults
from placement.io.suggest import closest_of


def check_rules(rules_off: Sequence[str], file: str, faults: Faults) -> None:
    """A code that is none would switch nothing off, in silence."""
    known = sorted(rule.code for rule in RULES)
    for code in rules_off:
        if code not in known:
            faults.error(
                "scenario_value", file, code, cell="eligibility.rules_off", expected=", ".join(known),
                hint=closest_of(known, 0.6)(code),
            )  # fmt: skip
