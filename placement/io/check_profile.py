"""What must hold for the aspects of a profile: each competency that they name is asked or tested somewhere."""

from collections.abc import Mapping

from placement.io.faults import Faults
from placement.io.suggest import closest_of
from placement.io.table import Table
from placement.scoring.choice import ProfileChoice

TABLES = ("standards", "competencies")
"""Tables that name competencies."""


def check_profile(profile: ProfileChoice, tables: Mapping[str, Table], file: str, faults: Faults) -> None:
    """Without those tables nobody is judged by competency, and no name can be wrong."""
    known = sorted(
        {word for name in TABLES if name in tables for word in tables[name].words("kompetensi") if word}
    )
    if not known:
        return
    for aspect, choice in profile.aspects.items():
        for kind, named in (("core", choice.core), ("secondary", choice.secondary)):
            for competency in named:
                if competency not in known:
                    faults.error(
                        "scenario_value", file, competency, cell=f"scoring.profile.aspects.{aspect}.{kind}",
                        expected=", ".join(known), hint=closest_of(known, 0.6)(competency),
                    )  # fmt: skip
