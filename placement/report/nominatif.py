"""Nominatif Usulan Mutasi: every move once, with its cause, what else it asks, and room for the committee's decision."""

from collections.abc import Iterator

import numpy as np

from placement.io.nominatif_answers import ANSWERS
from placement.model.decision import Decision
from placement.model.plan import PlanStatus
from placement.report.cell import Column, Kind, Tone
from placement.report.people import People
from placement.report.sheet import Book, Row
from placement.report.words import DECISIONS, ENTRY, MOVES, cause, rule_title

TOLD_ELSEWHERE = ("class_up", "class_down", "crosses_agency")
"""Flags that other columns tell: the class, and the units (whose consent has a flag of its own)."""

COLUMNS = (
    Column("No", 4.5, Kind.CENTRE),
    Column("Nama", 15.5),
    Column("NIP", 16.5, Kind.CODE),
    Column("Pangkat/Gol", 10.5),
    Column("Pendidikan", 12),
    Column("Jabatan lama", 14, band="Lama"),
    Column("Unit lama", 15, band="Lama"),
    Column("Kelas lama", 5.5, Kind.COUNT, "Lama"),
    Column("TMT jabatan lama", 9, Kind.DATE, "Lama"),
    Column("Jabatan baru", 14, band="Baru"),
    Column("Unit baru", 15, band="Baru"),
    Column("Kelas baru", 5.5, Kind.COUNT, "Baru"),
    Column("Jenis", 9, Kind.CENTRE),
    Column("Dasar usulan", 12.5),
    Column("Poin lama", 7, Kind.POINTS, "Kesesuaian"),
    Column("Poin baru", 7, Kind.POINTS, "Kesesuaian"),
    Column("Syarat lain", 17.5),
    Column("Dampak kelas", 7.5, Kind.CENTRE),
    Column("Catatan TPK", 10),
    Column("Paraf", 6),
    Column("Keputusan", 13, printed=False),
    Column("Kode jabatan", 22, Kind.CODE, printed=False),
    Column("Sampai tanggal", 11, Kind.DATE, printed=False),
    Column("Alasan", 24, printed=False),
    Column("Pejabat", 16, printed=False),
)
ANSWER = [column.title for column in COLUMNS].index("Keputusan")

NOTES = (
    "Kesesuaian jabatan dalam poin (penuh = 100,000); lama 0 berarti tidak sesuai kualifikasi jabatan lama.",
    "Syarat lain harus dipenuhi sebelum pelantikan atau penugasan. TPK = Tim Penilai Kinerja.",
    (
        "Kolom Keputusan (daftar pilihan) sampai Pejabat hanya di layar: isi, simpan, lalu jalankan placement plan lagi. Baris "
        "yang dicoret atau dihapus berarti tetap."
    ),
    (
        "“ubah”: ganti Kode jabatan (atau Jabatan baru dan Unit baru); “tunda”: isi Sampai tanggal. Alasan dan Pejabat boleh "
        "kosong, kecuali untuk mengesampingkan masa jabatan."
    ),
)


def nominatif(book: Book, people: People) -> None:
    """The sheet Nominatif."""
    rows = listed(people)
    page = book.page("Nominatif", "NOMINATIF USULAN MUTASI")
    first = page.main_table(COLUMNS, _rows(people, rows), frozen=3)
    if rows:
        page.sheet.data_validation(first, ANSWER, first + len(rows) - 1, ANSWER, {
            "validate": "list", "source": list(ANSWERS), "ignore_blank": True, "error_title": "Keputusan",
            "error_message": "Pilih salah satu dari daftar.",
        })  # fmt: skip
    page.skip()
    for note in NOTES:
        page.line(note, "note")
    page.print_columns(COLUMNS)


def listed(people: People) -> list[int]:
    """Rows of the roster that move or enter, in the order of the list."""
    plan = people.run.plan
    moved = np.nonzero((plan.status == PlanStatus.MOVE) | (plan.status == PlanStatus.ENTER))[0]
    return people.by_post(moved, plan.after[moved])


def accepted(people: People) -> dict[str, Decision]:
    """By NIP, the decisions that already say what the list proposes."""
    return {
        decision.nip: decision for decision in people.run.case.decisions if decision.action in {"to", "agree"}
    }


def _rows(people: People, rows: list[int]) -> Iterator[tuple[Tone, Row]]:
    run = people.run
    plan, roster, positions = run.plan, run.case.roster, run.case.positions
    old = _old_points(people, rows)
    terms = _terms(people, rows)
    orders, already = _orders(people), accepted(people)
    for number, row in enumerate(rows, 1):
        before, after = int(plan.before[row]), int(plan.after[row])
        was, now = int(roster.job_class[row]), int(positions.job_class[after])
        entry = plan.status[row] == PlanStatus.ENTER
        order = already.get(people.nip(row))
        yield Tone.PLAIN, [
            str(number), people.name(row), people.nip(row), people.rank(row), people.education(row),
            people.post(before), people.own_unit(row), was or None, people.since(row),
            people.post(after), people.unit(after), now or None,
            ENTRY if entry else MOVES.get(str(plan.kind[row]), str(plan.kind[row])),
            "; ".join(filter(None, (cause(str(plan.cause[row])), orders.get(people.nip(row), "")))),
            old[row], int(plan.fit[row]) / 1000, terms[row], _change_of_class(was, now),
            "", "", "setuju" if order else "", str(positions.code[after]), None, order.reason if order else "",
            order.official if order else "",
        ]  # fmt: skip


def _old_points(people: People, rows: list[int]) -> dict[int, float | None]:
    """Fit at the post before: 0 where she does not have its qualification, None without a post."""
    run = people.run
    held = np.array([row for row in rows if run.plan.before[row] >= 0], np.int64)
    points = run.formulation.fit.points(held, run.plan.before[held]) if len(held) else held
    points = np.where(run.formulation.standings.mismatched[held], 0, points)
    found: dict[int, float | None] = dict.fromkeys(rows)
    return found | dict(zip(held.tolist(), (points / 1000).tolist(), strict=True))


def _terms(people: People, rows: list[int]) -> dict[int, str]:
    """What else each move asks, from the flags of eligibility."""
    run, eligibility = people.run, people.run.formulation.eligibility
    if not rows:
        return {}
    moved = np.array(rows, np.int64)
    groups = run.plan.after[moved]
    masks = eligibility.flags(moved, groups).tolist()
    terms = {}
    for row, g, mask in zip(rows, groups.tolist(), masks, strict=True):
        codes = [c for c in eligibility.names(mask, eligibility.flag_rules) if c not in TOLD_ELSEWHERE]
        terms[row] = "; ".join(_consent(people, row, g) if c == "consent" else rule_title(c) for c in codes)
    return terms


def _consent(people: People, row: int, g: int) -> str:
    """Whose consent a move asks."""
    roster, positions = people.run.case.roster, people.run.case.positions
    crosses = roster.agency[row] not in {-1, positions.agency[g]}
    asked = [str(positions.consent[g]), "perangkat daerah asal dan tujuan" if crosses else ""]
    return f"{rule_title('consent')} {', '.join(filter(None, asked))}"


def _orders(people: People) -> dict[str, str]:
    """Official, reason and what was refused, of the decisions on those who move."""
    told: dict[str, list[str]] = {}
    for decision in people.run.case.decisions:
        if decision.action in {"to", "agree", "release", "not-to"}:
            refusal = f"{DECISIONS['not-to']} ({decision.place})" if decision.action == "not-to" else ""
            words = ": ".join(filter(None, (decision.official, decision.reason, refusal)))
            told.setdefault(decision.nip, []).append(words)
    return {nip: "; ".join(words) for nip, words in told.items()}


def _change_of_class(was: int, now: int) -> str:
    if not was or not now:
        return "-"
    if was == now:
        return "tetap"
    return f"{'naik' if now > was else 'turun'} {was} → {now}"
