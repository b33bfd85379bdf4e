"""One answer: whatever the order of rows, the number of threads or the hash seed of the process."""

import csv
import random
import shutil

import pytest

from tests.independent.conftest import SOLOK, Folder, placement

KEYS = {"placements": "nip", "positions": "position"}


def shuffled(target, seed):
    """The scenario with the rows of every table in another order."""
    shutil.copytree(SOLOK, target)
    rng = random.Random(seed)
    for path in sorted(target.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        rng.shuffle(rows)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return target


@pytest.mark.parametrize("seed", [1, 2])
def test_rows_in_another_order_make_the_same_plan(folder, tmp_path, seed):
    """Placements, positions, prices and totals, row for row by their keys."""
    target = tmp_path / "run"
    done = placement("plan", shuffled(tmp_path / "scenario", seed), "-o", target, threads="2")
    assert done.returncode == 0, done.stderr
    other = Folder(target)
    for name, key in KEYS.items():
        mine, theirs = ({row[key]: row for row in getattr(f, name)} for f in (folder, other))
        assert mine == theirs
    assert other.record["claim"] == folder.record["claim"]
    prices = [sorted(map(tuple, (row.values() for row in f.certificate))) for f in (folder, other)]
    assert prices[0] == prices[1]


def test_another_run_with_other_threads_makes_the_same_bytes(folder, tmp_path):
    """Byte for byte, run.json too."""
    target = tmp_path / "run"
    assert placement("plan", SOLOK, "-o", target, threads="2").returncode == 0
    for path in sorted(folder.path.rglob("*")):
        if path.is_file():
            assert (target / path.relative_to(folder.path)).read_bytes() == path.read_bytes(), path.name


def test_verify_accepts_the_folder_and_needs_it_alone(folder, tmp_path):
    """Copied elsewhere, judged by another process."""
    shutil.copytree(folder.path, tmp_path / "elsewhere")
    done = placement("verify", tmp_path / "elsewhere", "--lang", "en")
    assert done.returncode == 0, done.stdout
