"""Papers of a Run: the workbooks that a personnel office takes to the committee or mends its data by, in Indonesian."""

from placement.report.bahan_sidang import bahan_sidang
from placement.report.papers import NAME, papers, papers_of
from placement.report.perbaikan import PERBAIKAN, perbaikan
from placement.report.public import publication
from placement.report.views import views

__all__ = ["NAME", "PERBAIKAN", "bahan_sidang", "papers", "papers_of", "perbaikan", "publication", "views"]
