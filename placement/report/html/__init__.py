"""The report as one page of HTML."""

from placement.report.html.page import page

__all__ = ["page"]
