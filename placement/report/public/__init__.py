"""What may be shown to everyone: how it was decided, and of nobody what."""

from placement.report.public.folder import publication

__all__ = ["publication"]
