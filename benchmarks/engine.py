"""`python -m benchmarks.engine [--large] [NAME...]`: the engine and its peers on the registry of instances.

Every peer solves in a process of its own under a limit of time; its answer goes through the verifier against the
proven bound before its time counts. Writes `benchmarks/engine.json` and prints the table of `benchmarks/README.md`.
"""

import argparse
import importlib
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.instances import INSTANCES, Instance
from benchmarks.peers import PEERS
from benchmarks.yardstick import pricing_pass

HERE = Path(__file__).parent
LIMIT = 150


def one(name: str, peer: str, out: str) -> None:
    """In the child: solve, then write seconds, memory and positions."""
    instance = next(entry for entry in INSTANCES if entry.name == name)
    arguments = instance.make(instance.n, instance.m)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yardstick = min(pricing_pass(arguments)[0] for _ in range(3)) if peer == PEERS[0] else 0.0
    found: dict[str, Any] = {"before": before, "pass": yardstick}
    try:
        solve = importlib.import_module(f"benchmarks.peers.{peer}").solve
        start, cpu = time.perf_counter(), time.process_time()
        if peer == PEERS[0]:
            positions = _ours(arguments, found)
        else:
            positions = solve(arguments)
            found["seconds"], found["cpu"] = time.perf_counter() - start, time.process_time() - cpu
        found["mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        np.save(f"{out}.npy", positions)
    except ImportError:
        found["state"] = "absent"
    except MemoryError:
        found["state"] = "too large"
    Path(out).write_text(json.dumps(found))


def _ours(arguments: dict[str, Any], found: dict[str, Any]) -> np.ndarray:
    from placement.arrays import assign_factored

    start, cpu = time.perf_counter(), time.process_time()
    result = assign_factored(**arguments, memory_limit_gib=12.0)
    found["seconds"], found["cpu"] = time.perf_counter() - start, time.process_time() - cpu
    found["mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    verdict = result.verify()
    found["verify"] = time.perf_counter() - start
    found.update(
        status=result.status, total=result.total, ok=verdict.ok, unique=verdict.unique,
        rounds=result.effort.rounds, arcs=result.effort.arcs, passes=round(result.effort.passes, 1),
        levels=len(result.solution.claims),
    )  # fmt: skip
    return result.position


def gap_of(instance: Instance, positions: np.ndarray, best: int) -> str:
    """Whether a peer's plan is allowed, and how far from the proven best it is: by the verifier's own checks."""
    from placement.arrays.factored import problem_of
    from placement.model.solution import FEASIBLE, Solution
    from placement.verify import judge_factored

    problem = problem_of(**instance.make(instance.n, instance.m))
    verdict = judge_factored(problem, Solution(FEASIBLE, positions.astype(np.int32), ()))
    if not verdict.ok:
        return "refused: " + verdict.findings[0].message("en")
    placed = np.nonzero(positions >= 0)[0].astype(np.int32)
    lost = best - int(problem.points(placed, positions[placed].astype(np.int32)).sum())
    return "best" if lost == 0 else f"{100 * lost / max(best, 1):.2f} % below"


def main() -> None:
    """Run, judge, write, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="instances; default: the small set")
    parser.add_argument("--large", action="store_true", help="the large set instead")
    parser.add_argument("--child", nargs=2, metavar=("PEER", "OUT"), help=argparse.SUPPRESS)
    parser.add_argument("--only", nargs="*", default=list(PEERS), help="peers")
    parser.add_argument("--limit", type=int, default=0, help="seconds per solve")
    chosen = parser.parse_args()
    if chosen.child:
        one(chosen.names[0], *chosen.child)
        return
    limit = chosen.limit or (1800 if chosen.large else LIMIT)
    results: dict[str, dict[str, Any]] = {}
    for instance in INSTANCES:
        if instance.name in chosen.names or (not chosen.names and instance.small is not chosen.large):
            results[instance.name] = _row(instance, chosen.only, limit)
    machine = {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()}
    file = HERE / "engine.json"
    known = json.loads(file.read_text())["results"] if file.exists() else {}
    file.write_text(json.dumps({"machine": machine, "results": {**known, **results}}, indent=1) + "\n")


def _row(instance: Instance, peers: list[str], limit: int) -> dict[str, Any]:
    row: dict[str, Any] = {}
    best: int | None = None
    for peer in peers:
        with tempfile.TemporaryDirectory() as folder:
            out = f"{folder}/found.json"
            command = [sys.executable, "-m", "benchmarks.engine", instance.name, "--child", peer, out]
            try:
                done = subprocess.run(command, timeout=limit, check=False, capture_output=True)
            except subprocess.TimeoutExpired:
                row[peer] = {"state": f"not within {limit} s"}
            else:
                row[peer] = (
                    json.loads(Path(out).read_text())
                    if Path(out).exists()
                    else {"state": f"failed ({done.returncode})"}
                )
                if "total" in row[peer]:
                    best = row[peer]["total"] if row[peer]["ok"] else None
                if "state" not in row[peer] and best is not None:
                    row[peer]["plan"] = gap_of(instance, np.load(f"{out}.npy"), best)
        _print(instance, peer, row)
    return row


def _print(instance: Instance, peer: str, row: dict[str, Any]) -> None:
    found = row[peer]
    if "state" in found:
        print(f"| {instance.name} | {peer} | {found['state']} | | | |", flush=True)
        return
    unit = row.get(PEERS[0], {}).get("pass") or 1.0
    print(
        f"| {instance.name} | {peer} | {found['seconds']:.2f} s | {found['seconds'] / unit:.0f} "
        f"| {found['mib']:.0f} MiB | {found.get('plan', '-')} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
