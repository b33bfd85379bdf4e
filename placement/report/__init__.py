"""Papers of a Run: the workbook `usulan.xlsx` that a personnel office takes to the committee, in Indonesian."""

from placement.report.bahan_sidang import bahan_sidang
from placement.report.karantina import Quarantined
from placement.report.papers import NAME, papers

__all__ = ["NAME", "Quarantined", "bahan_sidang", "papers"]
