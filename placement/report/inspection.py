"""The inspector's working paper: decisions, departures, locks, short tenure, kinship, quarantine, weights, register."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from placement.model.plan import PlanStatus
from placement.model.roster import months_between
from placement.planning import Run
from placement.report.cell import Kind, Tone
from placement.report.html.page import document
from placement.report.topic_book import topic_book
from placement.report.topics import Field, Topic, View
from placement.report.topics.decisions import decisions
from placement.report.topics.history import history as register
from placement.report.topics.law import law
from placement.report.topics.proof import proof
from placement.report.topics.provenance import provenance
from placement.report.topics.quarantine import quarantine
from placement.report.topics.topic import Both, Line
from placement.scoring.choice import ScoringChoice
from placement.text import Lang, number, word

TITLE: dict[Lang, str] = {"id": "Kertas kerja pemeriksaan: {name}", "en": "Inspector's working paper: {name}"}
ABOUT: dict[Lang, str] = {
    "id": "Setiap keputusan, syarat yang dikesampingkan, kunci, masa jabatan pendek, tanda hubungan keluarga, baris dalam karantina, "
    "bobot yang diubah, dan riwayat perhitungan, dari hasil yang diperiksa ulang.",
    "en": "Every decision, waived rule, lock, short tenure, kinship flag, quarantined row, changed weight and the register of runs, "
    "from a run that was judged again.",
}
PAGE, BOOK = "pemeriksaan.html", "pemeriksaan.xlsx"
MOVED = (PlanStatus.MOVE, PlanStatus.ENTER)
TENURE = "move.min_post_months"

DEPARTURES: Both = {"id": "Syarat dan nilai yang dikesampingkan", "en": "Rules and values that were waived"}
DEPARTURES_SAID: Both = {
    "id": "{count} penyimpangan dari ketentuan atau bawaan.",
    "en": "{count} departures from law or defaults.",
}
LOCKS: Both = {"id": "Kunci jabatan dan tugas tambahan", "en": "Locks of posts and extra duties"}
LOCKS_SAID: Both = {
    "id": "{posts} jabatan berkunci, {people} pegawai dengan tugas tambahan; kunci yang dibuka skenario: {opened}.",
    "en": "{posts} locked posts, {people} people with an extra duty; locks opened by the scenario: {opened}.",
}
SHORT: Both = {"id": "Masa jabatan pendek yang diusulkan pindah", "en": "Moves after a short time in post"}
SHORT_SAID: Both = {
    "id": "{count} pegawai diusulkan pindah sebelum {least} bulan di jabatannya.",
    "en": "{count} people are to move before {least} months at their post.",
}
KINSHIP: Both = {"id": "Hubungan keluarga", "en": "Kinship"}
KINSHIP_SAID: Both = {
    "id": "Tidak diperiksa: versi ini tidak membaca tabel hubungan keluarga. Periksa sendiri pada perpindahan di dalam satu unit.",
    "en": "Not checked: this version reads no table of relations. Check moves inside one unit by hand.",
}
TERMS: Both = {"id": "Catatan atas setiap perpindahan", "en": "Flags of every move"}
TERMS_SAID: Both = {
    "id": "{count} perpindahan, {flagged} di antaranya dengan catatan.",
    "en": "{count} moves, {flagged} of them with flags.",
}
WEIGHTS: Both = {"id": "Bobot: bawaan dan yang dipakai", "en": "Weights: default and used"}
WEIGHTS_SAID: Both = {
    "id": "{count} bobot atau aturan penilaian berbeda dari bawaan.",
    "en": "{count} weights or scoring choices differ from the defaults.",
}
PERSON = (Field("NIP", "NIP", Kind.CODE, 26), Field("Nama", "Name", width=26))
POSTS = (Field("Jabatan lama", "Old post", width=28), Field("Jabatan baru", "New post", width=28),
         Field("Unit baru", "New unit", width=32))  # fmt: skip


def inspection(run: Run, history: Sequence[Mapping[str, Any]], lang: Lang) -> dict[str, bytes]:
    """Page and workbook by name; history : lines of the register up to the run."""
    view = View.of(run, lang, history)
    parts = (
        proof,
        decisions,
        _departures,
        _locks,
        _short,
        _kinship,
        _terms,
        quarantine,
        _weights,
        register,
        law,
        provenance,
    )
    topics = tuple(part(view) for part in parts)
    heading = TITLE[lang].format(name=run.case.scenario.name)
    return {
        PAGE: document(run, lang, heading, (ABOUT[lang],), topics, book=BOOK),
        BOOK: topic_book(run.case.scenario, lang, heading, (ABOUT[lang],), topics),
    }


def _departures(view: View) -> Topic:
    rows: list[Line] = [
        (Tone.PLAIN, [item["key"], str(item["law"]), str(item["value"])]) for item in view.run.departures()
    ]
    fields = (Field("Kunci", "Key", Kind.CODE, 40), Field("Ketentuan atau bawaan", "Law or default", width=40),
              Field("Dalam hasil ini", "In this run", width=40))  # fmt: skip
    lead = view.say(DEPARTURES_SAID, count=number(len(rows), view.lang))
    return Topic("departures", view.say(DEPARTURES), (lead,), fields, rows)


def _locks(view: View) -> Topic:
    people, case = view.people, view.run.case
    posts = np.nonzero(case.positions.lock != "")[0].tolist()
    duties = np.nonzero(case.roster.extra_duty != "")[0].tolist()
    rows: list[Line] = [
        (
            Tone.PLAIN,
            [str(case.positions.lock[g]), str(case.positions.code[g]), people.post(g), people.unit(g)],
        )
        for g in posts
    ]
    rows += [
        (
            Tone.PLAIN,
            [str(case.roster.extra_duty[row]), people.nip(row), people.name(row), people.own_unit(row)],
        )
        for row in duties
    ]
    opened = ", ".join(case.scenario.eligibility.open_locks) or "-"
    lead = view.say(
        LOCKS_SAID, posts=number(len(posts), view.lang), people=number(len(duties), view.lang), opened=opened
    )
    fields = (Field("Kunci/tugas", "Lock/duty", width=26), Field("Kode/NIP", "Code/NIP", Kind.CODE, 30),
              Field("Jabatan/nama", "Post/name", width=34), Field("Unit", "Unit", width=36))  # fmt: skip
    return Topic("locks", view.say(LOCKS), (lead,), fields, rows)


def _short(view: View) -> Topic:
    run, people = view.run, view.people
    least = int(run.case.law_now.value(TENURE))
    months = months_between(run.case.roster.post_since, run.case.planned)
    moved = np.isin(run.plan.status, MOVED) & ~np.isnat(run.case.roster.post_since) & (months < least)
    rows: list[Line] = [
        (
            Tone.PLAIN,
            [people.nip(row), people.name(row), int(months[row]), people.since(row), *_move(view, row)],
        )
        for row in np.nonzero(moved)[0].tolist()
    ]
    lead = view.say(SHORT_SAID, count=number(len(rows), view.lang), least=number(least, view.lang))
    fields = (
        *PERSON,
        Field("Bulan di jabatan", "Months in post", Kind.COUNT, 10),
        Field("TMT", "Since", Kind.DATE, 12),
        *POSTS,
    )
    return Topic("short", view.say(SHORT), (lead,), fields, rows)


def _move(view: View, row: int) -> tuple[str, str, str]:
    people, plan = view.people, view.run.plan
    before, after = int(plan.before[row]), int(plan.after[row])
    return people.post(before) if before >= 0 else "", people.post(after), people.unit(after)


def _kinship(view: View) -> Topic:
    return Topic("kinship", view.say(KINSHIP), (view.say(KINSHIP_SAID),), PERSON, [])


def _terms(view: View) -> Topic:
    run, people, eligibility = view.run, view.people, view.run.formulation.eligibility
    moved = np.nonzero(np.isin(run.plan.status, MOVED))[0]
    masks = eligibility.flags(moved, run.plan.after[moved]).tolist() if len(moved) else []
    titles = {rule.code: rule.title[view.lang] for rule in eligibility.flag_rules}
    rows: list[Line] = []
    for row, mask in zip(moved.tolist(), masks, strict=True):
        told = "; ".join(titles[code] for code in eligibility.names(mask, eligibility.flag_rules))
        status = word("status", str(run.plan.status[row]), view.lang)
        rows.append((Tone.PLAIN, [people.nip(row), people.name(row), status, *_move(view, row), told]))
    lead = view.say(
        TERMS_SAID, count=number(len(rows), view.lang), flagged=number(sum(map(bool, masks)), view.lang)
    )
    fields = (*PERSON, Field("Status", "Status", width=13), *POSTS, Field("Catatan", "Flags", width=48))
    return Topic("terms", view.say(TERMS), (lead,), fields, rows)


def _weights(view: View) -> Topic:
    usual, chosen = (
        dict(_flat(choice.model_dump(mode="json")))
        for choice in (ScoringChoice(), view.run.case.scenario.scoring)
    )
    keys = sorted({*usual, *chosen})
    rows: list[Line] = [
        (Tone.PLAIN, [key, str(usual.get(key, "-")), str(chosen.get(key, "-")),
                      "≠" if usual.get(key) != chosen.get(key) else ""]) for key in keys
    ]  # fmt: skip
    changed = sum(usual.get(key) != chosen.get(key) for key in keys)
    fields = (Field("Pilihan", "Choice", Kind.CODE, 40), Field("Bawaan", "Default", width=30),
              Field("Dipakai", "Used", width=30), Field("Berbeda", "Differs", Kind.CENTRE, 10))  # fmt: skip
    lead = view.say(WEIGHTS_SAID, count=number(changed, view.lang))
    return Topic("weights", view.say(WEIGHTS), (lead,), fields, rows, shown=len(rows))


def _flat(values: Mapping[str, Any], above: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for key, value in values.items():
        found += _flat(value, f"{above}{key}.") if isinstance(value, dict) else [(f"{above}{key}", value)]
    return found
