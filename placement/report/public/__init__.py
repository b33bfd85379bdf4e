"""What may be shown to everyone: how it was decided, and of nobody what."""

from placement.report.public.publication import publication

__all__ = ["publication"]
