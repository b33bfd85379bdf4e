"""The command line: one file per verb."""

from collections.abc import Sequence

from placement.errors import Interrupted


def main(args: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code, also for whoever interrupts us while we are still loading."""
    try:
        from placement.cli.front import main as front
    except KeyboardInterrupt:
        return Interrupted.exit_code
    return front(args)


__all__ = ["main"]
