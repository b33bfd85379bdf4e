"""Made-up cities of any size."""

from placement.synthetic.generation import generate

__all__ = ["generate"]
