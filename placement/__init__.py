"""Staff placement for the Indonesian civil service: a plan, its reasons, and its proof."""

from placement import errors

__version__ = "0.1.0"

__all__ = ["__version__", "errors"]
