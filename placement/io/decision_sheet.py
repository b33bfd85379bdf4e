"""The sheet Keputusan, which lists every decision in force: rows struck, deleted, changed or added by hand."""

import datetime as dt

from placement.io.codes import ACTION, ACTIONS
from placement.io.paper_sheet import PaperLine, PaperSheet
from placement.io.places import Places
from placement.io.values import EPOCH, Bad, parse_date
from placement.model.decision import BARE, Decision

TITLES = ("NIP", "Nama", "Tindakan", "Alasan", "Pejabat", "Tanggal", "Kode jabatan")
Key = tuple[str, str, str, str, str, dt.date | None]
"""NIP, action, place, reason, official, date."""


def key_of(decision: Decision) -> Key:
    """What a decision says, wherever it says it."""
    reason, official = (" ".join(text.split()) for text in (decision.reason, decision.official))
    return decision.nip, decision.action, decision.place, reason, official, decision.date


def listed(
    sheet: PaperSheet, written: tuple[Decision, ...], places: Places
) -> tuple[list[Decision], list[Decision], list[Decision]]:
    """Decisions as listed when the papers were written and still there, new or changed ones, and those taken back."""
    before = {key_of(decision): decision for decision in written}
    kept: dict[Key, Decision] = {}
    new: list[Decision] = []
    for line in sheet.lines:
        if not line["NIP"]:
            if any(line[title] for title in TITLES) and line["Nama"] != "Tidak ada":
                sheet.fault("empty", line, "NIP")
            continue
        if line.struck & {"NIP", "Nama"}:
            continue
        if line.struck:
            sheet.fault("struck_in_part", line, min(line.struck), expected="struck_row")
            continue
        found = _decision(sheet, line, places)
        if found is None:
            continue
        key = key_of(found)
        if key in kept or any(key_of(other) == key for other in new):
            sheet.fault("duplicate", line, "NIP", line["NIP"])
        elif key in before:
            kept[key] = before[key]
        else:
            new.append(sheet.decision(line, found))
    gone = [decision for key, decision in before.items() if key not in kept and decision.action != "withdraw"]
    return list(kept.values()), new, gone


def _decision(sheet: PaperSheet, line: PaperLine, places: Places) -> Decision | None:
    """What a row says; None, with a fault, where it cannot be understood."""
    if line["NIP"] not in places.people:
        sheet.fault("nip_unknown", line, "NIP", line["NIP"])
        return None
    action = ACTION.get(line["Tindakan"]) if line["Tindakan"] else None
    if action is None:
        code = "unknown_value" if line["Tindakan"] else "empty"
        sheet.fault(code, line, "Tindakan", line["Tindakan"], ACTION.shown)
        return None
    day = parse_date(line["Tanggal"]) if line["Tanggal"] else None
    if isinstance(day, Bad):
        sheet.fault(day.code, line, "Tanggal", line["Tanggal"], day.expected)
        return None
    named, place = ACTIONS[action], line["Kode jabatan"]
    if place and not places.knows(place):
        sheet.fault("position_unknown", line, "Kode jabatan", place, hint=places.closest(place))
        return None
    if (named in {"to", "agree", "not-to"} and not place) or (named == "defer-until" and day is None):
        sheet.fault("empty", line, "Tanggal" if named == "defer-until" else "Kode jabatan")
        return None
    position, _, unit = place.partition("@")
    when = dt.date.fromordinal(int(day) + EPOCH) if day is not None else None
    return Decision(line["NIP"], named, unit, position, line["Alasan"] or BARE["added"], line["Pejabat"] or "Keputusan",
                    when, 0)  # fmt: skip
