"""Public topics: figures by agency and family with what must stay hidden hidden, the rule, the weights, the law, the proof."""

from collections.abc import Mapping, Sequence
from typing import Any

from placement.eligibility import RULES
from placement.formulation import OBJECTIVES
from placement.planning.summary import TEXTS
from placement.report.cell import Cell, Kind, Tone
from placement.report.people import People
from placement.report.public.crowd import Crowd
from placement.report.topics import Chart, Field, Series, Topic, View
from placement.report.topics.topic import Both, Line
from placement.text import number, word

HIDDEN = "*"
"""In the place of a figure that would count a small group, or help to count one."""

TITLES: dict[str, Both] = {
    "proof": {"id": "Hasil verifikasi", "en": "Verdict"},
    "agencies": {"id": "Kebutuhan dan pegawai per perangkat daerah", "en": "Need and staff by agency"},
    "families": {"id": "Kebutuhan dan pegawai per rumpun jabatan", "en": "Need and staff by family of jobs"},
    "city": {"id": "Jumlah seluruh kota", "en": "Totals of the city"},
    "rules": {"id": "Syarat mutlak yang dipakai", "en": "Rules that decided who may hold which post"},
    "weights": {"id": "Bobot penilaian", "en": "Weights of the scores"},
    "departures": {"id": "Penyimpangan yang dipilih", "en": "Departures that were chosen"},
    "hashes": {"id": "Sidik data", "en": "Hashes"},
}
PROOF: Both = {
    "id": "Rancangan ini diperiksa ulang oleh pemeriksa yang tidak memakai mesin pencari jawaban: {checks} macam pemeriksaan.",
    "en": "This plan was judged again by a judge that uses no solver: {checks} kinds of checks.",
}
NOTE: Both = {
    "id": "Tanda * menggantikan angka yang menghitung kelompok kurang dari {k} orang, atau yang bersama angka lain dapat "
    "dipakai untuk menghitungnya. Kekurangan = K dikurangi pegawai yang mengisi kebutuhan.",
    "en": "An * stands for a figure that counts a group of fewer than {k} people, or that could be used with other figures to "
    "count one. Shortage = K less the people who count for the need.",
}
CHART: Both = {
    "id": "Kebutuhan (K) dan pegawai hari ini (B) untuk {count} perangkat daerah terbesar.",
    "en": "Need (K) and staff today (B) of the {count} largest agencies.",
}
HASHES: Both = {
    "id": "Siapa pun yang kelak memeriksa folder hasil dapat membandingkan sidiknya dengan yang diumumkan di sini.",
    "en": "Whoever inspects the run folder later can compare its hash with the one published here.",
}
NAMES: dict[str, Both] = {
    "people": {"id": "pegawai dalam data", "en": "people in the data"},
    "holders": {"id": "pegawai yang memegang jabatan hari ini", "en": "people who hold a post today"},
    "after": {
        "id": "pegawai yang memegang jabatan sesudah rancangan",
        "en": "people who hold a post after the plan",
    },
    "beyond": {"id": "melebihi kebutuhan hari ini", "en": "beyond need today"},
    "beyond_after": {"id": "melebihi kebutuhan sesudah rancangan", "en": "beyond need after the plan"},
    "mismatched": {
        "id": "tidak sesuai kualifikasi jabatannya hari ini",
        "en": "not qualified for the post today",
    },
    "mismatched_after": {
        "id": "tidak sesuai kualifikasi, tetap di jabatannya",
        "en": "not qualified, stay at the post",
    },
}
NEED: Both = {"id": "kebutuhan (K)", "en": "need (K)"}
SHORT: Both = {"id": "kursi kosong hari ini", "en": "empty seats today"}
SHORT_AFTER: Both = {"id": "kursi kosong sesudah rancangan", "en": "empty seats after the plan"}
STATUS: Both = {"id": "dalam rancangan: {what}", "en": "in the plan: {what}"}
CAUSE: Both = {"id": "berpindah karena: {what}", "en": "move because: {what}"}
AGENCY = (Field("Perangkat daerah", "Agency", width=34),)
FAMILY = (Field("Rumpun jabatan", "Family of jobs", width=34),)
COMMON = (
    Field("K", "K", Kind.COUNT, 8),
    Field("B", "B", Kind.COUNT, 8),
    Field("Kekurangan", "Shortage", Kind.COUNT, 12),
    Field("Melebihi", "Beyond need", Kind.COUNT, 10),
    Field("B sesudah", "B after", Kind.COUNT, 10),
    Field("Kekurangan sesudah", "Shortage after", Kind.COUNT, 12),
    Field("Melebihi sesudah", "Beyond after", Kind.COUNT, 10),
)
MOVES = (
    Field("Pindah di dalam", "Moved inside", Kind.COUNT, 9),
    Field("Pindah ke luar", "Moved out", Kind.COUNT, 9),
    Field("Pensiun", "Retired", Kind.COUNT, 9),
    Field("Masuk", "Came in", Kind.COUNT, 9),
)
WRONG = (
    Field("Tidak sesuai", "Mismatched", Kind.COUNT, 10),
    Field("Tidak sesuai sesudah", "Mismatched after", Kind.COUNT, 11),
)
DRAWN = 15

Figures = Mapping[tuple[str, int | str, str], int]
"""Figures that may be shown, by table, row and column."""


def figures(crowd: Crowd, public: Sequence[bool]) -> Figures:
    """The counts of the cells that are public."""
    return {
        (cell.table, cell.row, cell.column): cell.count
        for cell, seen in zip(crowd.cells, public, strict=True)
        if seen
    }


def public_topics(view: View, known: Figures, k: int, record_sha256: str) -> tuple[Topic, ...]:
    """In the order of the page."""
    people = People(view.run)
    positions = view.run.case.positions
    agencies = [
        (row, people.agency_name(row), int(positions.need[positions.agency == row].sum()))
        for row in people.agencies
    ]
    families = [
        (row, name, int(positions.need[positions.family == row].sum()))
        for row, name in enumerate(positions.families)
    ]
    note = view.say(NOTE, k=k)
    by_agency = _table(known, "agencies", agencies, ("inside", "out", "leaves", "in"))
    by_family = _table(known, "families", families, ("mismatched", "mismatched_after"))
    return (
        _proof(view),
        Topic("agencies", view.say(TITLES["agencies"]), (), (*AGENCY, *COMMON, *MOVES), by_agency,
              _chart(view, by_agency), note, shown=len(by_agency)),
        Topic("families", view.say(TITLES["families"]), (), (*FAMILY, *COMMON, *WRONG), by_family, None, note,
              shown=len(by_family)),
        _city(view, known, note),
        _rules(view),
        _weights(view),
        _departures(view),
        _hashes(view, record_sha256),
    )  # fmt: skip


def _table(
    known: Figures, table: str, rows: Sequence[tuple[int, str, int]], last: Sequence[str]
) -> list[Line]:
    lines: list[Line] = []
    for row, name, need in rows:

        def get(column: str, row: int = row) -> Cell:
            return known.get((table, row, column), HIDDEN)

        lines.append((Tone.PLAIN, [
            name, need, get("holders"), _short(need, get("holders"), get("beyond")), get("beyond"), get("after"),
            _short(need, get("after"), get("beyond_after")), get("beyond_after"), *map(get, last),
        ]))  # fmt: skip
    return lines


def _short(need: int, holders: Cell, beyond: Cell) -> Cell:
    """Empty seats, told only by figures that are told."""
    return need - holders + beyond if isinstance(holders, int) and isinstance(beyond, int) else HIDDEN


def _chart(view: View, lines: Sequence[Line]) -> Chart | None:
    rows = [row for _, row in lines if isinstance(row[1], int) and isinstance(row[2], int)]
    rows = sorted(rows, key=lambda row: (-int(str(row[1])), str(row[0])))[:DRAWN]
    if not rows:
        return None
    return Chart("bars", tuple(str(row[0]) for row in rows),
                 (Series("K", tuple(int(str(row[1])) for row in rows)), Series("B", tuple(int(str(row[2])) for row in rows))),
                 view.say(CHART, count=len(rows)))  # fmt: skip


def _city(view: View, known: Figures, note: str) -> Topic:
    need = int(view.run.case.positions.need.sum())
    get = {column: known.get(("city", "all", column), HIDDEN) for column in NAMES}
    rows: list[Line] = [
        (Tone.PLAIN, [view.say(NEED), need]),
        (Tone.PLAIN, [view.say(SHORT), _short(need, get["holders"], get["beyond"])]),
        (Tone.PLAIN, [view.say(SHORT_AFTER), _short(need, get["after"], get["beyond_after"])]),
        *((Tone.PLAIN, [view.say(name), get[column]]) for column, name in NAMES.items()),
    ]
    plan = view.run.plan
    for status in sorted(set(plan.status.tolist())):
        what = word("status", str(status), view.lang)
        rows.append(
            (Tone.PLAIN, [view.say(STATUS, what=what), known.get(("city", str(status), "status"), HIDDEN)])
        )
    for cause in sorted(set(plan.cause.tolist()) - {""}):
        what = TEXTS[f"cause.{cause}"][view.lang]
        rows.append(
            (Tone.PLAIN, [view.say(CAUSE, what=what), known.get(("city", str(cause), "cause"), HIDDEN)])
        )
    fields = (Field("Apa", "What", width=60), Field("Jumlah", "Count", Kind.COUNT, 12))
    return Topic("city", view.say(TITLES["city"]), (), fields, rows, None, note)


def _proof(view: View) -> Topic:
    run, lang = view.run, view.lang
    titles = {objective.code: objective.title[lang] for objective in OBJECTIVES}
    rows: list[Line] = []
    for claim in run.solution.claims:
        proven = claim.name in run.verdict.proven
        state = TEXTS["proven"][lang] if proven else TEXTS["claimed"][lang]
        rows.append((Tone.PLAIN, [titles.get(claim.name, TEXTS["draw"][lang]), state]))
    unproven = len(run.solution.claims) - len(run.verdict.proven)
    said = TEXTS["checked" if unproven or not run.verdict.unique else "ok"][lang].format(gaps=unproven) + "."
    fields = (
        Field("Sasaran berurutan", "Objectives in order", width=60),
        Field("Keadaan", "State", width=30),
    )
    lead = (said, view.say(PROOF, checks=number(len(run.verdict.checks), lang)))
    return Topic("proof", view.say(TITLES["proof"]), lead, fields, rows)


def _rules(view: View) -> Topic:
    off = view.run.case.scenario.eligibility.rules_off
    rows: list[Line] = [
        (Tone.PLAIN, [rule.title[view.lang], rule.source, word("confidence", rule.confidence, view.lang)])
        for rule in RULES if rule.kind == "hard" and rule.code not in off
    ]  # fmt: skip
    fields = (Field("Syarat", "Rule", width=44), Field("Dasar", "Source", width=56),
              Field("Kepastian", "Confidence", width=18))  # fmt: skip
    return Topic("rules", view.say(TITLES["rules"]), (), fields, rows)


def _weights(view: View) -> Topic:
    """What was weighed, never who judged it: weights by judgements are shown as they came out."""
    scenario = view.run.case.scenario
    chosen = scenario.scoring.model_dump(mode="json", exclude={"ahp"})
    chosen["merit"] = dict(scenario.scoring.settings().merit)
    sections = {"scoring": chosen, "objectives": scenario.objectives.model_dump(mode="json")}
    rows: list[Line] = [
        (Tone.PLAIN, [key, _shown(value)])
        for section, values in sections.items()
        for key, value in _flat(values, section)
    ]
    fields = (Field("Pilihan", "Choice", Kind.CODE, 46), Field("Nilai", "Value", width=50))
    return Topic("weights", view.say(TITLES["weights"]), (), fields, rows, shown=len(rows))


def _departures(view: View) -> Topic:
    rows: list[Line] = [
        (Tone.PLAIN, [departure["key"], _shown(departure["law"]), _shown(departure["value"])])
        for departure in view.run.departures()
    ]
    none = view.say({"id": "Tidak ada.", "en": "None."})
    fields = (Field("Kunci", "Key", Kind.CODE, 40), Field("Ketentuan atau bawaan", "Law or default", width=34),
              Field("Dalam rancangan ini", "In this plan", width=34))  # fmt: skip
    return Topic("departures", view.say(TITLES["departures"]), () if rows else (none,), fields, rows)


def _hashes(view: View, record_sha256: str) -> Topic:
    """The hash of the record, which holds those of all files; a file of a few rows could be guessed from its own."""
    fields = (Field("Berkas", "File", Kind.CODE, 24), Field("SHA-256", "SHA-256", Kind.CODE, 68))
    rows: list[Line] = [(Tone.PLAIN, ["run.json", record_sha256])]
    return Topic("hashes", view.say(TITLES["hashes"]), (view.say(HASHES),), fields, rows)


def _flat(values: Mapping[str, Any], above: str) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for key, value in values.items():
        found += _flat(value, f"{above}.{key}") if isinstance(value, dict) else [(f"{above}.{key}", value)]
    return found


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items())
    if value is None:
        return "-"
    return ", ".join(map(_shown, value)) if isinstance(value, (list, tuple)) else str(value)
