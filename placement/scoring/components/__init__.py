"""Components of fit, in the order in which parts are shown."""

from placement.scoring.components.certificate import Certificate
from placement.scoring.components.component import Component
from placement.scoring.components.education import Education
from placement.scoring.components.experience import Experience
from placement.scoring.components.merit import Merit
from placement.scoring.components.training import Training

__all__ = ["COMPONENTS", "Component"]

COMPONENTS: tuple[Component, ...] = (Merit(), Education(), Experience(), Certificate(), Training())
