"""All listed jobs below the structural seats, in the order of the family table."""

from placement.synthetic.catalogue.functional import FUNCTIONAL_LINES
from placement.synthetic.catalogue.health import HEALTH_LINES
from placement.synthetic.catalogue.line import Line
from placement.synthetic.catalogue.offices import OFFICE_LINES
from placement.synthetic.catalogue.schools import SCHOOL_LINES

LINES: tuple[Line, ...] = SCHOOL_LINES + HEALTH_LINES + FUNCTIONAL_LINES + OFFICE_LINES
STANDARD_SIZE = 2600
"""The size at which need and held of the lines are counts; other sizes take their shares."""
