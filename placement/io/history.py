"""The history of a run: lines of the register up to the run's own, kept in its folder beside the report that tells them."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from placement.io.register import REGISTER, chain, entries
from placement.model.verdict import Finding

HISTORY = "history.jsonl"


def history(root: Path, record: bytes) -> bytes:
    """Lines of the register of `root` up to the first that remembers the run of this `run.json`; empty where none does."""
    path = root / REGISTER
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    own = sha256(record).hexdigest()
    for place, entry in enumerate(entries(line.rstrip(b"\n") for line in lines)):
        if entry is not None and entry.get("run_sha256") == own:
            return b"".join(lines[: place + 1])
    return b""


def read_history(directory: str | Path) -> tuple[dict[str, Any], ...]:
    """The runs of the register beside a run folder, up to its own; those kept in the folder where no register stands there."""
    folder = Path(directory)
    kept = folder / HISTORY
    past = history(folder.resolve().parent, (folder / "run.json").read_bytes())
    return told(past or (kept.read_bytes() if kept.exists() else b""))


def told(data: bytes) -> tuple[dict[str, Any], ...]:
    """The runs of a history, in order."""
    return tuple(entry for entry in entries(data.splitlines()) if entry is not None)


def doubts(root: Path, files: Mapping[str, bytes]) -> Iterator[Finding]:
    """A history that is no chain, does not end with this run, or is not how the register beside the folder begins."""
    data = files.get(HISTORY)
    if data is None or not data:
        return
    lines = data.splitlines()
    last = list(entries(lines))[-1] or {}
    path = root / REGISTER
    register = path.read_bytes() if path.exists() else data
    whole = not list(chain(lines)) and last.get("run_sha256") == sha256(files["run.json"]).hexdigest()
    if not whole or not register.startswith(data):
        yield Finding("history", HISTORY, "", "", "bukan riwayat proses ini menurut register",
                      "not the history of this run by the register")  # fmt: skip
