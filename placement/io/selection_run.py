"""Run folders of selections: rankings and funnel beside the record, read back as claims and judged again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from placement.errors import InputError, RunFolderError
from placement.io.case import read
from placement.io.csv_out import csv_bytes, csv_rows
from placement.io.register import register
from placement.io.run_files import json_bytes, run_json
from placement.io.run_folder import write_folder
from placement.model.verdict import Check, Finding, Verdict
from placement.planning.routes import Filling, Listing
from placement.planning.select import KIND, Selection, judge, select

COLUMNS = ("position", "person", "name", "cut", "place", "total", "code", "to", "step", "reason")
NUMBERS = ("cut", "place", "total")
FUNNEL = ("route", "position", "step", "count")
TABLES = ("rankings.csv", "funnel.csv")
PAPERS = ("bahan_sidang.xlsx", "bahan_sidang.html")
"""Papers of the committee, made one floor up."""

Papers = Callable[[Selection], Mapping[str, bytes]]

MOST = 20


def selection_files(selection: Selection, papers: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Every file of the run folder by its path, the committee's papers included."""
    files = {f"inputs/{source.filename}": source.data for source in selection.case.sources}
    outputs = {"rankings.csv": _rankings(selection.fillings), "funnel.csv": _funnel(selection.fillings),
               **(papers or {})}  # fmt: skip
    content = selection.as_dict()
    content["outputs"] = {name: {"sha256": sha256(data).hexdigest()} for name, data in outputs.items()}
    return {**files, **outputs, "run.json": json_bytes(content)}


def write_selection(
    selection: Selection, directory: str | Path, when: str = "", papers: Mapping[str, bytes] | None = None
) -> None:
    """Write the run folder, complete or not at all, and enter it in the register beside it."""
    target = Path(directory)
    files = selection_files(selection, papers)
    write_folder(target, files)
    case = selection.case
    register(target.resolve().parent, {
        "folder": target.name, "time": when, "scenario": case.scenario.name, "seed": case.scenario.seed,
        "mode": KIND, "status": "ranked", "ok": selection.verdict.ok,
        "run_sha256": sha256(files["run.json"]).hexdigest(),
        "inputs": {source.filename: source.sha256 for source in case.sources},
        "departures": [departure["key"] for departure in selection.as_dict()["departures"]],
    })  # fmt: skip


def is_selection(files: dict[str, bytes]) -> bool:
    """Whether a folder's record is that of a selection."""
    return run_json(files).get("kind") == KIND


def judge_folder(
    directory: Path, files: dict[str, bytes], papers: Papers | None = None
) -> tuple[Selection, Verdict]:
    """The selection that follows from the inputs, and the verdict on what the folder claims.

    The claimed listing is judged by its own substance first; then every derived file is compared, byte by byte.
    """
    missing = [name for name in TABLES if name not in files]
    if missing:
        raise RunFolderError(f"{directory}: {', '.join(missing)} missing",
                             indonesian=f"{directory}: {', '.join(missing)} tidak ada")  # fmt: skip
    try:
        again = select(read(directory / "inputs"))
    except InputError as error:
        raise RunFolderError(f"{directory}/inputs cannot be ranked: {error.message()}".rstrip(": "), error.faults,
                             indonesian=f"{directory}/inputs tidak dapat diperingkat: {error.message('id')}".rstrip(": "),
                             ) from error  # fmt: skip
    verdict = judge(again.case, _claimed(again.fillings, files["rankings.csv"]))
    written = selection_files(again, papers(again) if papers else None)
    findings = list(_differences(written, files, papers is None))
    check = Check(
        "derived",
        len(TABLES) + 1,
        "every derived file written again from the inputs and compared, byte by byte",
    )
    return again, replace(verdict, findings=(*verdict.findings, *findings), checks=(*verdict.checks, check))


def _rankings(fillings: Iterable[Filling]) -> bytes:
    names = sorted({name for filling in fillings for name in filling.listing.parts})
    header = ("route", *COLUMNS, *(f"part_{name}" for name in names))
    rows: list[tuple[Any, ...]] = []
    for filling in fillings:
        listing = filling.listing
        absent = [None] * len(listing)
        columns = [[filling.route] * len(listing), *(getattr(listing, name).tolist() for name in COLUMNS)]
        columns += [listing.parts[name].tolist() if name in listing.parts else absent for name in names]
        rows.extend(zip(*columns, strict=True))
    return csv_bytes(header, rows)


def _funnel(fillings: Iterable[Filling]) -> bytes:
    return csv_bytes(FUNNEL, [(filling.route, *row) for filling in fillings for row in filling.funnel])


def _claimed(fillings: tuple[Filling, ...], data: bytes) -> list[Filling]:
    """The fillings with the listing that the file claims; rows are matched by route, post and person."""
    header = data.split(b"\n", 1)[0].decode("utf-8", "replace").split(",")
    rows: dict[str, list[dict[str, str]]] = {}
    for row in csv_rows(data, header, "rankings.csv"):
        rows.setdefault(row.get("route", ""), []).append(row)
    return [_with_claims(filling, rows.get(filling.route, [])) for filling in fillings]


def _with_claims(filling: Filling, rows: list[dict[str, str]]) -> Filling:
    try:
        columns: dict[str, Any] = {
            name: np.array([int(row[name]) for row in rows], np.int64)
            if name in NUMBERS
            else np.array([row[name] for row in rows], np.str_)
            for name in COLUMNS
        }
    except (KeyError, ValueError, OverflowError) as error:
        raise RunFolderError(f"rankings.csv cannot be read: {error}",
                             indonesian=f"rankings.csv tidak dapat dibaca: {error}") from error  # fmt: skip
    listing = Listing(**columns, parts={})
    if filling.contest is None or filling.rows is None:
        return replace(filling, listing=listing)
    return _contest_claims(filling, listing)


def _contest_claims(filling: Filling, claimed: Listing) -> Filling:
    """The contest with the seats that the listing claims; a row that is missing claims nothing."""
    contest, listing = filling.contest, filling.listing
    if contest is None or filling.rows is None:
        return filling
    found = {(post, person): row for row, (post, person) in enumerate(zip(claimed.position.tolist(), claimed.person.tolist(), strict=True))}  # fmt: skip
    keys = list(zip(listing.position.tolist(), listing.person.tolist(), strict=True))
    place = np.array([found.get(key, -1) for key in keys], np.int64)
    rows = np.where(filling.rows >= 0, place[filling.rows] if len(place) else -1, -1)
    seat = np.full(len(contest.person_key), -1, np.int64)
    own = np.nonzero(contest.hold == "protected")[0]
    seat[contest.person[own]] = own
    takes = [
        k for k, row in enumerate(rows.tolist())
        if row >= 0 and claimed.to[row] and claimed.to[row] == claimed.position[row]
    ]  # fmt: skip
    seat[contest.person[takes]] = takes
    return replace(filling, listing=claimed, rows=rows, contest=replace(contest, seat=seat))


def _differences(
    written: dict[str, bytes], files: dict[str, bytes], papers_unknown: bool
) -> Iterable[Finding]:
    outputs = [name for name in written if not name.startswith("inputs/") and name != "run.json"]
    for name in outputs:
        if written[name] == files.get(name):
            continue
        pairs = zip(written[name].split(b"\n"), files.get(name, b"").split(b"\n"), strict=False)
        rows = [number for number, (new, old) in enumerate(pairs, 1) if new != old][:MOST] or [0]
        for number in rows:
            yield Finding(f"derived.{name}", f"row {number}", "", "", "tidak sama dengan hasil hitung ulang",
                          "differs from what follows from the inputs")  # fmt: skip
    there, again = run_json(files), run_json(written)
    for key in sorted(set(there) | set(again)):
        if key in ("versions", "outputs"):
            continue
        if there.get(key) != again.get(key):
            yield Finding("derived.run.json", key, str(there.get(key))[:200], str(again.get(key))[:200],
                          "tidak sama dengan hasil hitung ulang", "differs from what follows from the inputs")  # fmt: skip
    known = {*written, *(PAPERS if papers_unknown else ())}
    for name in sorted(set(files) - known):
        yield Finding("files", name, "", "", "bukan bagian dari hasil ini", "not a part of this run")
