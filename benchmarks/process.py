"""One command as a process of its own: wall seconds and peak memory."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """seconds : wall time; mib : peak resident memory; code : exit code."""

    seconds: float
    mib: float
    code: int


def run(arguments: Sequence[str]) -> Measured:
    """Run `python -m placement ARGUMENTS` and wait for it."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "placement", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Measured(time.perf_counter() - start, usage.ru_maxrss / 1024, process.returncode)


def median(arguments: Sequence[str], times: int = 3) -> Measured:
    """The run with the middle time of several."""
    runs = sorted((run(arguments) for _ in range(times)), key=lambda measured: measured.seconds)
    return runs[len(runs) // 2]
