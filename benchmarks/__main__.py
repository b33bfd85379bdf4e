"""`python -m benchmarks [--large]`: start-up, Kota Solok, and with --large generated cities of 20 000 employees.

Writes `benchmarks/results.json` and prints the table that stands in `benchmarks/README.md`.
"""

import argparse
import json
import os
import platform
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks.process import Measured, median

HERE = Path(__file__).parent
SOLOK = HERE.parent / "scenarios" / "solok"


def main() -> None:
    """Measure, write, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="also cities of 20 000 employees (some minutes)")
    parser.add_argument("--times", type=int, default=3, help="runs of each command, the middle one counts")
    chosen = parser.parse_args()
    results: dict[str, Measured] = {}
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out"
        measure(results, "placement --help", ["--help"], 5)
        measure(results, "plan scenarios/solok", ["plan", str(SOLOK), "-o", out], chosen.times)
        measure(results, "verify (Solok)", ["verify", out], chosen.times)
        if chosen.large:
            large(results, folder, chosen.times)
    machine = {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()}
    content = {"machine": machine, "results": {name: asdict(measured) for name, measured in results.items()}}
    (HERE / "results.json").write_text(json.dumps(content, indent=1) + "\n")


def large(results: dict[str, Measured], folder: str, times: int) -> None:
    """Cities of 20 000, both shapes, both modes."""
    for shape in ("kota", "kabupaten"):
        city = f"{folder}/{shape}"
        measure(results, f"generate 20 000 ({shape})",
                ["generate", city, "--employees", "20000", "--seed", "7", "--shape", shape], 1)  # fmt: skip
        for mode in ("limited", "full"):
            measure(results, f"plan 20 000 ({shape}, {mode})",
                    ["plan", city, "-o", f"{folder}/run-{shape}-{mode}", "--mode", mode], times)  # fmt: skip


def measure(results: dict[str, Measured], name: str, arguments: list[str], times: int) -> None:
    """Take the middle run and print its line."""
    measured = results[name] = median(arguments, times)
    print(
        f"| {name} | {measured.seconds:.2f} s | {measured.mib:.0f} MiB | exit {measured.code} |", flush=True
    )


if __name__ == "__main__":
    main()
