"""The clock: the register of runs says when; nothing else looks at it."""

from datetime import UTC, datetime


def clock() -> str:
    """The present second, UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")
