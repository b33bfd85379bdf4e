"""Run folders: written whole, read back, and judged again from their own inputs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import Any

from placement.errors import InputError, RunFolderError, VerdictError
from placement.formulation import Case, formulate
from placement.io.case import read
from placement.io.history import HISTORY, doubts, history, told
from placement.io.register import REGISTER, check_register, count, read_register, register
from placement.io.run_files import TABLES, claimed_solution, json_bytes, run_files, run_json
from placement.io.run_folder import add_files, read_folder, write_folder
from placement.io.selection_run import is_selection, judge_folder
from placement.model.verdict import Check, Finding, Verdict
from placement.planning import Run
from placement.planning.carried import prepared
from placement.planning.path import judged
from placement.planning.record import FORMAT
from placement.text import LANGUAGES, Lang

MOST = 20

CHOICES = ("scoring", "objectives", "eligibility", "headcount", "law")
"""Parts of a scenario that the register keeps, so that a change of weights between runs is seen."""

VIEWS = ("report.html", "report.xlsx", HISTORY)
"""Files that `report` adds to a run folder: views of the run, named by no hash of it and written again to be judged."""

Views = Callable[[Run, tuple[dict[str, Any], ...], Lang], Mapping[str, bytes]]
"""Makes the report of a run in a language, from the run and the lines of the register up to it."""


def write_run(
    run: Run, directory: str | Path, when: str = "", papers: Mapping[str, bytes] | None = None
) -> None:
    """Write the run folder, complete or not at all, and enter the run in the register beside it.

    when : time of the run for the register, as the caller's clock tells it; papers : more files, by name
    """
    target = Path(directory)
    files = run_files(run, papers)
    write_folder(target, files)
    register(target.resolve().parent, {
        "folder": target.name, "time": when, "scenario": run.case.scenario.name, "seed": run.case.scenario.seed,
        "mode": run.case.scenario.mode, "status": run.solution.status, "ok": run.verdict.ok,
        "run_sha256": sha256(files["run.json"]).hexdigest(),
        "inputs": {source.filename: source.sha256 for source in run.case.sources},
        "departures": [departure["key"] for departure in run.departures()],
        "choices": run.case.scenario.model_dump(mode="json", include={"mode", *CHOICES}),
    })  # fmt: skip


def read_run(directory: str | Path) -> Run:
    """The Run of a folder, compiled and judged again from its inputs; RunFolderError when it cannot be read."""
    run, _ = _again(Path(directory))
    return run


def read_verified(directory: str | Path) -> Run:
    """The Run of a folder that was judged again and found to be whole; VerdictError with every finding otherwise.

    Papers are compared by their hash alone.
    """
    run, verdict = judged_folder(directory)
    if not verdict.ok:
        raise VerdictError(
            "\n  ".join(
                ("the verdict found:", *(finding.message("en") for finding in verdict.findings[:MOST]))
            ),
            indonesian="\n  ".join(
                (
                    "hasil verifikasi menemukan:",
                    *(finding.message("id") for finding in verdict.findings[:MOST]),
                )
            ),
        )
    return run


def verify_folder(
    directory: str | Path,
    papers: Callable[[Any], Mapping[str, bytes]] | None = None,
    views: Views | None = None,
) -> Verdict:
    """Judge a run folder from its inputs alone, and compare every derived file with what follows from them.

    papers : makes the papers of a Run or a Selection; with it they are written again and compared too
    views : makes the report of a run; with it a report that stands in the folder is written again and compared

    Where a register stands beside the folder, its chain must be whole and must not remember another run of that name.
    """
    files = read_folder(Path(directory))
    root, name = Path(directory).resolve().parent, Path(directory).resolve().name
    if is_selection(files):
        _, verdict = judge_folder(Path(directory), files, papers)
        found = (*verdict.findings, *_hashes(files), *_unregistered(root, name, files["run.json"]))
        return replace(verdict, findings=found)
    return judged_folder(directory, papers, views)[1]


def judged_folder(
    directory: str | Path,
    papers: Callable[[Any], Mapping[str, bytes]] | None = None,
    views: Views | None = None,
) -> tuple[Run, Verdict]:
    """The Run of a folder with its verdict as `verify_folder` gives it, for whoever goes on to tell of the run."""
    run, files = _again(Path(directory))
    verdict = run.verdict
    root, name = Path(directory).resolve().parent, Path(directory).resolve().name
    written = papers(run) if papers else {}
    findings = [
        *_hashes(files),
        *_papers(run, files, written),
        *_strangers(run, files, set(written)),
        *_differences(run, files),
        *_unregistered(root, name, files["run.json"]),
        *doubts(root, files),
        *(_views(run, files, views) if views else ()),
    ]
    checks = (
        Check("inputs", len(run.case.sources), "hash of every input against run.json"),
        Check(
            "derived",
            len(TABLES) + 1,
            "every derived file written again from the inputs and compared, byte by byte",
        ),
        Check(
            "register", count(root), "chain of the register beside the folder, and the hash of this run in it"
        ),
    )
    return run, replace(verdict, findings=(*verdict.findings, *findings), checks=(*verdict.checks, *checks))


def write_views(directory: str | Path, run: Run, views: Views, lang: Lang) -> tuple[str, ...]:
    """Write the report of a run into its folder, all files of it or none; their names."""
    folder = Path(directory)
    past = history(folder.resolve().parent, (folder / "run.json").read_bytes())
    made = {**views(run, told(past), lang), HISTORY: past}
    add_files(folder, made)
    return tuple(made)


def _again(directory: Path) -> tuple[Run, dict[str, bytes]]:
    files = read_folder(directory)
    if run_json(files).get("format") != FORMAT:
        raise RunFolderError(f"{directory}: run.json is not of format {FORMAT}",
                             indonesian=f"{directory}: run.json bukan berformat {FORMAT}")  # fmt: skip
    missing = [name for name in TABLES if name not in files]
    if missing:
        raise RunFolderError(f"{directory}: {', '.join(missing)} missing",
                             indonesian=f"{directory}: {', '.join(missing)} tidak ada")  # fmt: skip
    try:
        case: Case = prepared(read(directory / "inputs"))
        formulation = formulate(case)
    except InputError as error:
        raise RunFolderError(f"{directory}/inputs cannot be planned: {error.message()}".rstrip(": "), error.faults,
                             indonesian=f"{directory}/inputs tidak dapat dihitung: {error.message('id')}".rstrip(": "),
                             ) from error  # fmt: skip
    return judged(case, formulation, claimed_solution(case, formulation, files)), files


def _hashes(files: Mapping[str, bytes]) -> list[Finding]:
    claimed = run_json(files)
    findings = []
    for section, folder in (("inputs", "inputs/"), ("outputs", "")):
        listed = claimed.get(section)
        for name, entry in (listed if isinstance(listed, dict) else {}).items():
            found = sha256(files[folder + name]).hexdigest() if folder + name in files else ""
            if not isinstance(entry, dict) or entry.get("sha256") != found:
                findings.append(Finding(section, folder + name, str(entry), found,
                                        "sidik berkas tidak cocok", "the file's hash differs"))  # fmt: skip
    return findings


def _differences(run: Run, files: Mapping[str, bytes]) -> list[Finding]:
    """Derived files against those written again from the inputs and the claimed plan."""
    again = run_files(run)
    findings = []
    for name in TABLES:
        findings.extend(_rows_that_differ(name, again[name], files[name]))
    written, claimed = run_json(again), run_json(files)
    for key in sorted(set(written) | set(claimed)):
        if key in ("versions", "outputs"):
            continue
        if json_bytes({key: written.get(key)}) != json_bytes({key: claimed.get(key)}):
            findings.append(_differs("run.json", key, claimed.get(key), written.get(key)))
    if json_bytes(claimed) != files["run.json"]:
        findings.append(_differs("run.json", "bytes", len(files["run.json"]), len(json_bytes(claimed))))
    versions = claimed.get("versions")
    if not isinstance(versions, dict) or set(versions) != set(written["versions"]):
        findings.append(_differs("run.json", "versions", versions, written["versions"]))
    return findings


def _papers(run: Run, files: Mapping[str, bytes], written: Mapping[str, bytes]) -> Iterator[Finding]:
    """Papers against those written again; another version of their library writes other bytes."""
    versions, now = run_json(files).get("versions"), run.as_dict()["versions"]
    same = isinstance(versions, dict) and versions.get("xlsxwriter") == now["xlsxwriter"]
    for name, data in written.items():
        if name in files and same and files[name] != data:
            yield _differs(name, name, sha256(files[name]).hexdigest(), sha256(data).hexdigest())


def _views(run: Run, files: Mapping[str, bytes], views: Views) -> Iterator[Finding]:
    """A report that is not what follows from the run in either language, or not whole."""
    there = {name: files[name] for name in VIEWS if name in files}
    if not there:
        return
    past = files.get(HISTORY, b"")
    for name in VIEWS:
        if name not in there:
            yield Finding("report", name, "", "", "tidak ada di samping laporan", "missing beside the report")
    closest: set[str] | None = None
    for lang in LANGUAGES:
        again = {**views(run, told(past), lang), HISTORY: past}
        differ = {name for name, data in there.items() if again.get(name) != data}
        closest = differ if closest is None or len(differ) < len(closest) else closest
        if not differ:
            return
    for name in sorted(closest or ()):
        yield Finding("report", name, sha256(there[name]).hexdigest(), "",
                      "tidak sama dengan laporan yang dibuat ulang dari hasil ini; buat lagi dengan placement report",
                      "not the report that follows from this run; make it again with placement report")  # fmt: skip


def _strangers(run: Run, files: Mapping[str, bytes], papers: set[str]) -> Iterator[Finding]:
    """Files that the record does not name, tables that it should name, and names that are no output of a run."""
    listed = run_json(files).get("outputs")
    outputs = set(listed) if isinstance(listed, dict) else set()
    for name in sorted(outputs - set(files)) + sorted(outputs - set(TABLES) - papers if papers else ()):
        yield Finding("outputs", name, "", "", "bukan keluaran proses ini", "not an output of this run")
    for name in sorted(set(TABLES) - outputs):
        yield Finding("outputs", name, "", "", "sidik berkas tidak tercatat", "its hash is not in the record")
    known = {"run.json", *VIEWS, *outputs, *(f"inputs/{source.filename}" for source in run.case.sources)}
    for name in sorted(set(files) - known):
        yield Finding("files", name, "", "", "bukan bagian dari hasil ini", "not a part of this run")


def _unregistered(root: Path, name: str, record: bytes) -> Iterator[Finding]:
    """Breaks of the register's chain, and a run that is not one of those registered under its folder's name."""
    broken = check_register(root)
    for line in broken:
        yield Finding("register", f"{REGISTER} {line.line}", "", line.why,
                      "rantai register terputus", "the chain of the register is broken")  # fmt: skip
    if broken:
        return
    runs = [entry for entry in read_register(root) if "run_sha256" in entry]
    found = sha256(record).hexdigest()
    known = [str(entry["run_sha256"]) for entry in runs if entry.get("folder") == name]
    if known and found not in {str(entry["run_sha256"]) for entry in runs}:
        yield Finding("register", name, known[-1], found, "bukan hasil yang tercatat dalam register",
                      "not a run that the register remembers")  # fmt: skip


def _rows_that_differ(name: str, again: bytes, there: bytes) -> list[Finding]:
    if again == there:
        return []
    pairs = enumerate(
        zip_longest(again.decode().split("\n"), there.decode("utf-8", "replace").split("\n")), 1
    )
    rows = [(number, new, old) for number, (new, old) in pairs if new != old]
    return [_differs(name, f"row {number}", old, new) for number, new, old in rows[:MOST]]


def _differs(name: str, where: str, claimed: Any, found: Any) -> Finding:
    return Finding(f"derived.{name}", where, str(claimed)[:200], str(found)[:200],
                   "tidak sama dengan hasil hitung ulang", "differs from what follows from the inputs")  # fmt: skip


__all__ = [
    "VIEWS",
    "json_bytes",
    "judged_folder",
    "read_run",
    "read_verified",
    "verify_folder",
    "write_run",
    "write_views",
]
