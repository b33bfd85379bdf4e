"""Papers of a Run: the workbook `usulan.xlsx` that a personnel office takes to the committee, in Indonesian."""

from placement.planning import Run, Selection
from placement.report.bahan_sidang import bahan_sidang
from placement.report.karantina import Quarantined
from placement.report.papers import NAME, papers

__all__ = ["NAME", "Quarantined", "bahan_sidang", "papers", "papers_of"]


def papers_of(made: Run | Selection) -> dict[str, bytes]:
    """The papers that stand in the folder of a plan or of a selection, by name."""
    return bahan_sidang(made) if isinstance(made, Selection) else {NAME: papers(made)}
