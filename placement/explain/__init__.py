"""Why: a Run read for one person and one post."""

from placement.explain.explanation import Explanation, explain
from placement.explain.margin import Margin, margin

__all__ = ["Explanation", "Margin", "explain", "margin"]
