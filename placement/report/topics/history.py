"""The register of runs: how often the city was planned before this run, and what was changed once results were seen."""

from collections.abc import Iterator, Mapping
from typing import Any

from placement.report.cell import Cell, Kind, Tone
from placement.report.sheet import MODES
from placement.report.topics.topic import Field, Topic, View
from placement.text import number, tr

TITLE = {"id": "Riwayat perhitungan", "en": "Register of runs"}
LEAD = {
    "id": "Ini perhitungan ke-{run} dalam register; {own} di antaranya atas data atau skenario yang sama. Sesudah hasil pertama "
    "dilihat, bobot berubah {weights} kali, sasaran {objectives} kali, modus, syarat, atau nilai hukum {rules} kali, berkas data {data} "
    "kali.",
    "en": "This is run {run} of the register; {own} of them are of the same data or scenario. After first results were seen, "
    "weights changed {weights} times, objectives {objectives} times, mode, rules or values of law {rules} times, data files {data} "
    "times.",
}
NONE = {
    "id": "Tidak ada register di samping folder hasil ini: berapa kali dihitung sebelumnya tidak diketahui.",
    "en": "No register stands beside this run folder: how often the city was planned before is not known.",
}
UNKNOWN = {"id": "tidak tercatat", "en": "not recorded"}
FILES = {"id": "berkas: {files}", "en": "files: {files}"}
SECTIONS = {"scoring": "weights", "objectives": "objectives", "eligibility": "rules", "law": "rules", "headcount": "rules",
            "mode": "rules", "files": "data"}  # fmt: skip
"""What a changed choice counts as."""
SCENARIO = "scenario.toml"
FIELDS = (
    Field("No", "No", Kind.COUNT, 7),
    Field("Waktu", "Time", Kind.CODE, 22),
    Field("Folder", "Folder", width=22),
    Field("Modus", "Mode", width=18),
    Field("Tanpa ketidaksesuaian", "Nothing found", Kind.CENTRE, 12),
    Field("Yang berubah dari yang sebelumnya", "What changed since the one before", width=60),
)

Line = Mapping[str, Any]


def history(view: View) -> Topic:
    """The topic of a run."""
    if not view.history:
        return Topic("history", view.say(TITLE), (view.say(NONE),), FIELDS, [])
    runs = related(view.history)
    counts = dict.fromkeys(("weights", "objectives", "rules", "data"), 0)
    rows: list[tuple[Tone, list[Cell]]] = []
    before: Line | None = None
    for run in runs:
        changed = changes(before, run) if before else {}
        for kind in {SECTIONS.get(key.split(".")[0], "rules") for key in changed}:
            counts[kind] += 1
        rows.append((Tone.PLAIN, _row(view, run, before, changed)))
        before = run
    lead = view.say(LEAD, run=number(int(view.history[-1].get("run", 0)), view.lang), own=number(len(runs), view.lang),
                    **{kind: number(count, view.lang) for kind, count in counts.items()})  # fmt: skip
    return Topic("history", view.say(TITLE), (lead,), FIELDS, rows)


def related(lines: tuple[Line, ...]) -> list[Line]:
    """Runs that lead to the last: of the same scenario, or of a file of data that one of them read."""
    runs = [line for line in lines if "run_sha256" in line]
    last = runs[-1]
    names, known = {last.get("scenario")}, _data(last)
    found = [last]
    for run in reversed(runs[:-1]):
        if run.get("scenario") in names or _data(run) & known:
            names.add(run.get("scenario"))
            known |= _data(run)
            found.append(run)
    return found[::-1]


def changes(before: Line, after: Line) -> dict[str, tuple[Any, Any]]:
    """Choices that differ, by dotted key, each with both values; `files` where data does; nothing where neither is known."""
    found: dict[str, tuple[Any, Any]] = {}
    if isinstance(before.get("choices"), dict) and isinstance(after.get("choices"), dict):
        old, new = dict(_flat(before["choices"])), dict(_flat(after["choices"]))
        found = {
            key: (old.get(key), new.get(key)) for key in sorted({*old, *new}) if old.get(key) != new.get(key)
        }
    if _files(before) != _files(after):
        found["files"] = (_files(before), _files(after))
    return found


def _row(view: View, run: Line, before: Line | None, changed: Mapping[str, tuple[Any, Any]]) -> list[Cell]:
    mode = str(run.get("mode", ""))
    told = [f"{key}: {old} → {new}" for key, (old, new) in changed.items() if key != "files"]
    if "files" in changed:
        old, new = changed["files"]
        names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
        told.append(view.say(FILES, files=", ".join(names)))
    if before is not None and "choices" not in run:
        told.append(view.say(UNKNOWN))
    return [int(run.get("run", 0)), str(run.get("time", "")), str(run.get("folder", "")),
            MODES.get(mode, mode) if view.lang == "id" else mode,
            tr("word.yes" if run.get("ok") else "word.no", view.lang), "; ".join(told)]  # fmt: skip


def _files(run: Line) -> dict[str, Any]:
    inputs = run.get("inputs")
    return {name: sha for name, sha in inputs.items() if name != SCENARIO} if isinstance(inputs, dict) else {}


def _data(run: Line) -> set[str]:
    return {str(sha) for sha in _files(run).values()}


def _flat(values: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value
