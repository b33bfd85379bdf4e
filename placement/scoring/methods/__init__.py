"""Scoring methods on the shelf."""

from placement.scoring.methods.method import Method
from placement.scoring.methods.weighted_sum import WeightedSum

__all__ = ["METHODS", "Method"]

METHODS: tuple[Method, ...] = (WeightedSum(),)
