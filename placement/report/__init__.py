"""Papers of a Run: the workbook `usulan.xlsx` that a personnel office takes to the committee, in Indonesian."""

from placement.report.karantina import Quarantined
from placement.report.papers import NAME, papers

__all__ = ["NAME", "Quarantined", "papers"]
