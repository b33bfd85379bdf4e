"""The other lists of people, the summary, and a run with decisions."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from placement.io import read
from placement.model.decision import Decision
from placement.planning import plan
from placement.report import papers
from placement.text import number
from tests.report.conftest import SOLOK, Papers


def nips(run, chosen):
    return sorted(run.case.roster.nip[chosen].tolist())


def test_everyone_mismatched_is_listed_with_a_proposal(run, book):
    standing = run.formulation.standings
    listed = book.numbered("Tidak Sesuai")
    assert sorted(row["NIP"] for row in listed) == nips(
        run, standing.mismatched & (run.plan.status != "leaving")
    )
    assert len(listed) == run.baselines.nothing.mismatches
    assert {row["Usulan"].split()[0] for row in listed} <= {"pindah", "tetap:", "menunggu"}
    assert sum(row["Usulan"].startswith("pindah") for row in listed) == (
        run.baselines.nothing.mismatches - run.baselines.plan.mismatches
    )


def test_every_mismatch_names_what_is_missing(book):
    for row in book.numbered("Tidak Sesuai"):
        assert row["Syarat yang tidak terpenuhi"]
        assert row["Pendidikan yang disyaratkan"]
        assert row["Pendidikan yang dimiliki"]


def test_no_reason_is_left_as_a_code(book):
    told = [row["Usulan"] for row in book.numbered("Tidak Sesuai")]
    told += [row["Sebab"] for row in book.numbered("Kelebihan")]
    assert all(told)
    assert not [text for text in told if "_" in text or "draw" in text]


def test_everyone_beyond_need_who_stays_is_listed(run, book):
    stays = (run.plan.after >= 0) & (run.plan.seated < 0)
    assert sorted(row["NIP"] for row in book.numbered("Kelebihan")) == nips(run, stays)
    assert len(book.numbered("Kelebihan")) == run.baselines.plan.beyond


def test_retirements_agree_with_the_peta(book):
    total = book.table("Proyeksi")[-1]
    peta = book.table("Peta Jabatan")[-1]
    years = [value for name, value in total.items() if name.startswith("Tahun")]
    assert len(years) == 5
    assert (years[0], total["Jumlah"]) == (peta["Pensiun 1 th"], peta["Pensiun 5 th"])
    assert sum(years) == total["Jumlah"]


def test_who_retires_within_a_year_is_named_in_the_order_of_the_days(run, book):
    listed = book.numbered("Akan Pensiun")
    days = [row["Tanggal pensiun"] for row in listed]
    assert days == sorted(days)
    assert dt.date(2027, 1, 1) < days[0]
    assert days[-1] <= dt.date(2028, 1, 1)
    assert len(listed) == book.table("Peta Jabatan")[-1]["Pensiun 1 th"]


def test_time_in_post_counts_every_holder_once(run, book):
    for row in book.table("Masa Jabatan"):
        assert row["Pemegang jabatan"] == (
            row["Kurang dari 2 tahun"] + row["2 tahun sampai 5 tahun"] + row["Lebih dari 5 tahun"]
            + row["TMT tidak diketahui"]
        )  # fmt: skip
    there = (run.case.roster.home >= 0) & (run.plan.status != "leaving")
    assert book.table("Masa Jabatan")[-1]["Pemegang jabatan"] == there.sum()
    assert "Data Plt/Plh tidak tersedia" in book.text("Masa Jabatan")


def test_the_summary_says_what_the_run_says(run, book):
    said = book.text("Ringkasan")
    figures = run.baselines.plan
    for count in (figures.moves, figures.shortage, figures.mismatches, figures.beyond):
        assert number(count, "id") in said
    assert run.case.scenario.seed in said
    assert "tidak ada ketidaksesuaian" in said
    assert said.count("terbukti terbaik") == len(run.solution.claims) + 1
    unverified = [entry["key"] for entry in run.law_used() if entry["confidence"] == "unverified"]
    assert all(f"[{key}]" in said for key in unverified)
    assert "keputusan pejabat: tidak ada yang dibaca" in said
    assert "hasil uji kompetensi" not in said


def test_the_summary_shows_the_baselines(run, book):
    rows = {row[0]: row[1:4] for row in book.rows["Ringkasan"]}
    states = (run.baselines.nothing, run.baselines.greedy, run.baselines.plan)
    assert rows["pegawai berpindah"] == [state.moves for state in states]
    assert rows["kekurangan (kursi kosong)"] == [state.shortage for state in states]


def test_departures_are_told(run):
    scenario = run.case.scenario.model_copy(
        update={"eligibility": run.case.scenario.eligibility.model_copy(update={"rules_off": ("jf_age",)})}
    )
    made = Papers(papers(replace(run, case=replace(run.case, scenario=scenario))))
    assert "Penyimpangan: eligibility.rules_off" in made.text("Ringkasan")


@pytest.fixture(scope="module")
def decided(run):
    """One mover is kept, one sent where the plan would have sent her; someone beyond need is released."""
    moved = [int(row) for row in np.nonzero((run.plan.status == "move") & (run.plan.cause == "surplus"))[0]]
    day = dt.date(2026, 11, 1)
    beyond = int(np.nonzero(run.plan.status == "beyond_need")[0][0])
    kept, sent, released = (str(run.case.roster.nip[row]) for row in (*moved[:2], beyond))
    job, unit = str(run.case.positions.code[run.plan.after[moved[1]]]).split("@")
    decisions = (
        Decision(kept, "keep", "", "", "=merawat orang tua", "Sekda", day, 2),
        Decision(released, "release", "", "", "tugas belajar selesai", "Sekda", day, 3),
        Decision(sent, "to", unit, job, "kebutuhan mendesak", "Wali Kota", None, 4),
    )
    return plan(replace(read(SOLOK), decisions=decisions))


def test_decisions_are_shown(decided):
    made = Papers(papers(decided))
    assert made.names[-2:] == ["Keputusan", "_usulan"]
    kept, released, sent = made.numbered("Keputusan")
    assert (kept["Tindakan"], kept["Alasan"], kept["Pejabat"]) == ("tetap", "=merawat orang tua", "Sekda")
    assert released["Tindakan"] == "dilepas dari jabatan"
    assert kept["Tanggal"] == dt.date(2026, 11, 1)
    movers = {row["NIP"]: row for row in made.numbered("Nominatif")}
    assert kept["NIP"] not in movers
    assert movers[sent["NIP"]]["Dasar usulan"] == "penugasan; Wali Kota: kebutuhan mendesak"
    assert sent["Jabatan"] == movers[sent["NIP"]]["Jabatan baru"]


def test_nobody_who_waits_is_forgotten(decided):
    made = Papers(papers(decided))
    waiting = nips(decided, decided.plan.status == "waiting")
    listed = [row["NIP"] for row in made.numbered("Kelebihan") if row["Keadaan"] == "menunggu penempatan"]
    assert sorted(listed) == waiting
    assert len(waiting) == 1
    for row in made.table("Peta Jabatan"):
        assert row["B'"] == row["B"] - row["Pensiun s.d. TMT"] - row["Keluar"] + row["Masuk"]
    assert made.table("Peta Jabatan")[-1]["B'"] == (decided.plan.after >= 0).sum()
