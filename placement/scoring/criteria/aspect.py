"""An aspect of the profile as a criterion: gaps of its competencies."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from placement.errors import ScenarioError
from placement.model.arrays import BoolArray
from placement.scoring.basis import Basis
from placement.scoring.criteria.competency import Competency, tested
from placement.scoring.criteria.criterion import Measure
from placement.scoring.profile import Aspect, ProfileSettings, aspect_value, gap_points


@dataclass(frozen=True)
class AspectCriterion:
    """value(i) = 100 000 x N / 5 of the aspect's factors that the own job asks (`placement.scoring.profile`)."""

    name: str
    aspect: Aspect
    settings: ProfileSettings

    kind = "criterion"
    missing = Competency.missing
    missing_flag = Competency.missing_flag
    keys = Competency.keys
    source = "Kusrini (2007), Konsep dan Aplikasi Sistem Pendukung Keputusan"
    confidence = "secondary"
    moves: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The aspect's name, marked as one."""
        return f"aspect_{self.name}"

    @property
    def title(self) -> Mapping[str, str]:
        """The aspect's name, in words."""
        return {
            "id": f"Aspek {self.name}: selisih dengan standar jabatan",
            "en": f"Aspect {self.name}: gaps from the standard of the job",
        }

    def measure(self, basis: Basis) -> Measure:
        """Valid: tested within the years allowed, in every factor of the aspect that the own job asks."""
        core, secondary = self._factors(basis.roster.competencies)
        test = tested(basis)
        asked = (test.standard > 0) & (core | secondary)
        shown = test.achieved > 0
        valid = test.recent & asked.any(axis=1) & (shown | ~asked).all(axis=1)
        gap = np.where(asked & shown, test.achieved - test.standard, 0)
        value = aspect_value(gap_points(gap, self.settings.gap_tenths), asked, core, self.aspect.core_percent)
        return Measure(np.where(valid, value, 0), valid)

    def _factors(self, names: tuple[str, ...]) -> tuple[BoolArray, BoolArray]:
        """Which competencies are core, and which secondary."""
        named = [name for other in self.settings.aspects.values() for name in (*other.core, *other.secondary)]
        unknown = [name for name in (*self.aspect.core, *self.aspect.secondary) if name not in names]
        if unknown and names:
            raise ScenarioError(
                f"scoring.profile.aspects.{self.name}: unknown competencies {', '.join(unknown)}; "
                f"known: {', '.join(names)}",
                indonesian=f"scoring.profile.aspects.{self.name}: kompetensi tidak dikenal {', '.join(unknown)}; "
                f"yang ada: {', '.join(names)}",
            )
        core = self.aspect.core
        if not core and not self.aspect.secondary:
            core = tuple(name for name in names if name not in named)
        return (
            np.array([name in core for name in names], bool),
            np.array([name in self.aspect.secondary for name in names], bool),
        )


def aspects(settings: ProfileSettings) -> tuple[AspectCriterion, ...]:
    """Every aspect, in the order of the scenario."""
    return tuple(AspectCriterion(name, aspect, settings) for name, aspect in settings.aspects.items())
