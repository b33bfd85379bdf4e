"""Why: a Run read for one person and one post."""

from placement.explain.alternative import Against, Alternative, Step
from placement.explain.explanation import Explanation, explain
from placement.explain.margin import Answers, Margin, Margins, margin
from placement.explain.nearest import Way, nearest_way
from placement.explain.why import Why

__all__ = [
    "Against", "Alternative", "Answers", "Explanation", "Margin", "Margins", "Step", "Way", "Why", "explain", "margin",
    "nearest_way",
]  # fmt: skip
