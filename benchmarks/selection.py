"""Selections at national scale: public formations with simulated applicants, and deferred acceptance.

`python -m benchmarks.selection casn DIR [APPLICANTS]` writes a scenario from `casn_2024` (folder of PLACEMENT_CASES) with
applicants of `placement.synthetic.applicants`, then times `placement select` and `placement verify` on it, from files to
a judged folder. `python -m benchmarks.selection wishes [APPLICANTS POSITIONS WISHES]` times both extremes.
"""

import csv
import gzip
import io
import os
import resource
import subprocess
import sys
import time
from hashlib import blake2b
from pathlib import Path

import numpy as np

from placement.selection.market import Market
from placement.selection.stable import employee_optimal, position_optimal
from placement.synthetic.applicants import simulate
from placement.synthetic.draws import Draws
from placement.synthetic.selections import write_applicants
from placement.synthetic.writing import write_table

SEED = 2024
TRACKS = {
    "UMUM": "umum", "UMUM (NON OAP)": "umum", "LULUSAN TERBAIK": "cumlaude", "DIASPORA": "diaspora",
    "PENYANDANG DISABILITAS": "disabilitas", "ORANG ASLI PAPUA (OAP)": "papua",
    "PUTRA/PUTRI PAPUA DAN PAPUA BARAT": "papua", "PUTRA/PUTRI DAERAH TERTINGGAL": "daerah_tertinggal",
    "PUTRA/PUTRI KALIMANTAN": "daerah_tertinggal",
}  # fmt: skip
"""Kinds of seats as the portal names them, and the track whose least marks are asked; Kalimantan by assumption."""


def write_casn(folder: Path, applicants: int) -> None:
    """A scenario of the public formations; equal sets of accepted programmes are one qualification."""
    source = Path(os.environ["PLACEMENT_CASES"]) / "casn_2024"
    positions = _table(source / "positions.csv.gz")
    accepted: dict[str, list[str]] = {}
    for row in _table(source / "eligibility.csv.gz"):
        accepted.setdefault(row["pos_id"], []).append(row["prodi_id"])
    folder.mkdir(parents=True, exist_ok=True)
    clean = str.maketrans(',"\r\n', ";'  ")
    write_table(
        folder / "formations.csv",
        ("formasi_id", "jabatan_nama", "unor_nama", "instansi", "jalur", "kualifikasi", "formasi", "skb_maks"),
        [[f"P{row['pos_id']}" for row in positions],
         [row["jabatan_nm"].translate(clean) for row in positions],
         [row["lokasi_nm"].translate(clean) for row in positions],
         [row["ins_nm"].translate(clean) for row in positions],
         [TRACKS[row["formasi_nm"]] for row in positions],
         ["K" + blake2b(";".join(sorted(accepted.get(row["pos_id"], []))).encode(), digest_size=6).hexdigest()
          for row in positions],
         [row["jumlah_formasi"] for row in positions], "500"],
    )  # fmt: skip
    seats = np.array([int(row["jumlah_formasi"]) for row in positions], np.int64)
    codes = [f"P{row['pos_id']}" for row in positions]
    write_applicants(folder / "applicants.csv", codes, simulate(seats, applicants, Draws(SEED)))
    base = os.path.relpath(Path(__file__).parents[1] / "scenarios" / "solok", folder)
    (folder / "scenario.toml").write_text(
        f'extends = "{base}"\nname = "CASN 2024 (PELAMAR SIMULASI)"\n\n[routes]\norder = ["ranking"]\n',
        encoding="utf-8",
    )


def _table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(gzip.decompress(path.read_bytes()).decode())))


def casn(folder: Path, applicants: int) -> None:
    """Write, select, verify; seconds and peak memory of each."""
    started = time.perf_counter()
    write_casn(folder / "scenario", applicants)
    print(f"written in {time.perf_counter() - started:.0f} s", flush=True)
    peak = 0
    for verb in (
        ["select", str(folder / "scenario"), "-o", str(folder / "run")],
        ["verify", str(folder / "run")],
    ):
        started = time.perf_counter()
        with (folder / f"{verb[0]}.txt").open("w", encoding="utf-8") as out:
            done = subprocess.run([sys.executable, "-m", "placement", *verb], stdout=out, check=False)
        now = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        peak = max(peak, now)
        print(
            f"{verb[0]}: {time.perf_counter() - started:.1f} s, exit {done.returncode}, peak {peak / 2**20:.2f} GiB",
            flush=True,
        )


def market(n: int, m: int, wishes: int) -> Market:
    """Every applicant wishes `wishes` different posts at random; a score of her own with a part for each pair ranks her."""
    rng = np.random.default_rng(SEED)
    step = rng.integers(1, m // wishes, n)
    position = ((rng.integers(0, m, n)[:, None] + step[:, None] * np.arange(wishes)) % m).astype(np.int32)
    priority = 3 * rng.permutation(n)[:, None] + rng.integers(0, 300_000, (n, wishes))
    capacity = rng.multinomial(7 * n // 10, np.ones(m) / m).astype(np.int64)
    return Market(np.arange(n + 1, dtype=np.int64) * wishes, position.ravel(), priority.ravel(), capacity)


def wishes(n: int, m: int, k: int) -> None:
    """Both extremes, with their times."""
    asked = market(n, m, k)
    started = time.perf_counter()
    best = employee_optimal(asked)
    print(
        f"employee-optimal: {time.perf_counter() - started:.1f} s, {best.rounds} rounds, {(best.position >= 0).sum()} seated"
    )
    started = time.perf_counter()
    worst = position_optimal(asked, best)
    print(
        f"position-optimal: {time.perf_counter() - started:.1f} s, {(best.position != worst.position).sum()} differ"
    )
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GiB")


if __name__ == "__main__":
    if sys.argv[1] == "casn":
        casn(Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000)
    else:
        wishes(*(int(word) for word in sys.argv[2:5] or ("1000000", "20000", "10")))
