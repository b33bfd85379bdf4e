"""Peta Jabatan and Rekapitulasi: every total is the Run's, and every row adds up."""

import numpy as np

COUNTS = ("K", "PNS", "CPNS", "PPPK", "B", "+/-", "Pensiun s.d. TMT", "Pensiun 1 th", "Pensiun 5 th", "Masuk",
          "Keluar", "B'", "+/-'")  # fmt: skip


def posts(book):
    return book.numbered("Peta Jabatan")


def total(book):
    return book.table("Peta Jabatan")[-1]


def groups(book):
    return [row for row in book.table("Peta Jabatan")[:-1] if row["No"] == ""]


def test_every_post_once(run, book):
    units = run.case.units.name[run.case.positions.unit]
    there = sorted((row["Perangkat Daerah/Unit"], row["Nama Jabatan"], row["K"]) for row in posts(book))
    need = run.case.positions.need.tolist()
    assert there == sorted(zip(units.tolist(), run.case.positions.name.tolist(), need, strict=True))


def test_totals_are_those_of_the_run(run, book):
    case, plan = run.case, run.plan
    m = len(case.positions)
    assert total(book)["K"] == case.positions.need.sum()
    assert total(book)["B"] == (case.roster.home >= 0).sum()
    assert total(book)["B'"] == (plan.after >= 0).sum()
    assert total(book)["Masuk"] == np.isin(plan.status, ("move", "enter")).sum()
    assert total(book)["Pensiun s.d. TMT"] == (plan.status == "leaving").sum()
    stays = (plan.after >= 0) & (plan.seated < 0)
    assert total(book)["B'"] - stays.sum() == plan.filled(m).sum()


def test_totals_are_sums_of_agencies_and_of_posts(book):
    for name in COUNTS:
        assert total(book)[name] == sum(row[name] for row in groups(book)), name
        assert total(book)[name] == sum(row[name] for row in posts(book)), name


def test_every_row_adds_up(book):
    for row in book.table("Peta Jabatan"):
        assert row["B"] == row["PNS"] + row["CPNS"] + row["PPPK"]
        assert row["+/-"] == row["B"] - row["K"]
        assert row["B'"] == row["B"] - row["Pensiun s.d. TMT"] - row["Keluar"] + row["Masuk"]
        assert row["+/-'"] == row["B'"] - row["K"]


def test_agencies_in_the_order_of_the_file(run, book):
    units = run.case.units
    first = [int(np.nonzero(units.name == row["Perangkat Daerah/Unit"])[0][0]) for row in groups(book)]
    assert first == sorted(first)


def test_people_beyond_need_are_named_beside_their_post(run, book):
    told = [
        int(row["Ket."].split(" kandidat")[0].split("; ")[-1])
        for row in posts(book)
        if "kandidat" in row["Ket."]
    ]
    assert sum(told) == ((run.plan.after >= 0) & (run.plan.seated < 0)).sum()


def test_the_recap_agrees_with_the_summary(run, book):
    sums = [row for row in book.table("Rekapitulasi") if row["Rumpun Jabatan/Perangkat Daerah"] == "JUMLAH"]
    assert len(sums) == 2
    for row in sums:
        assert row["−'"] == run.baselines.plan.shortage
        assert row["+'"] == run.baselines.plan.beyond
        assert row["K"] == run.case.positions.need.sum()


def test_the_recap_names_every_family_and_agency_once(run, book):
    named = [row["Rumpun Jabatan/Perangkat Daerah"] for row in book.numbered("Rekapitulasi")]
    families = len(run.case.positions.families)
    assert named[:families] == list(run.case.positions.families)
    assert named[families:] == [row["Perangkat Daerah/Unit"] for row in groups(book)]
