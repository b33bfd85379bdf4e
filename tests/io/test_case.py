"""From the small city to the nouns."""

import datetime as dt

import numpy as np
import pytest

from placement.errors import InputError
from placement.formulation import Case
from placement.io.case import read
from placement.model.codes import Rating, Sanction, Tier
from placement.model.education import EXACT, FAMILY, OPEN, OTHER
from tests.io.conftest import NIPS

BUDI, SITI, ANI, UDIN = NIPS


def days(array):
    return array.astype("datetime64[D]").tolist()


def test_employees_become_the_roster(city):
    roster = city.load().roster
    assert roster.nip.tolist() == list(NIPS)
    assert days(roster.birth)[:2] == [dt.date(1970, 3, 15), dt.date(1985, 4, 12)]
    assert roster.legal_status.tolist() == ["01", "01", "71", "01"]
    assert roster.home.tolist() == [0, 1, 2, -1]
    assert roster.tier.tolist() == [Tier.NONE, Tier.TR, Tier.TR, Tier.NONE]
    assert roster.job_class.tolist() == [14, 6, 6, 5]
    assert roster.echelon.tolist() == [22, 99, 99, 99]
    assert roster.agency.tolist() == [1, 1, 1, 1]
    assert roster.asks_to_move.tolist() == [False, True, False, False]
    assert not roster.nip.flags.writeable


def test_acting_officials_do_not_hold_the_seat_but_have_the_job(city):
    roster = city.load().roster
    assert (roster.home[3], roster.job[3]) == (-1, 2)


def test_somebody_without_a_post_waits(city):
    city.bend("pegawai.csv", "2,PRWT,Perawat Terampil,2015-05-01", "2,,Perawat Ahli Muda,")
    roster, positions = city.load().roster, city.load().positions
    assert (roster.home[1], roster.job[1]) == (-1, -1)
    assert positions.functions[roster.function[1]] == "Perawat"
    assert roster.tier[1] == Tier.MU


def test_birth_and_entry_are_taken_from_the_nip_where_the_file_says_nothing(city):
    city.bend("pegawai.csv", "12/04/1985", "-")
    city.bend("pegawai.csv", "2010-01-01,2", ",2")
    roster = city.load().roster
    assert days(roster.birth)[1] == dt.date(1985, 4, 12)
    assert days(roster.entered)[1] == dt.date(2010, 1, 1)


def test_retirement_is_the_month_after_the_age_limit(city):
    roster = city.load().roster
    assert days(roster.retirement) == [
        dt.date(2030, 4, 1), dt.date(2043, 5, 1), dt.date(2048, 2, 1), dt.date(2046, 12, 1),
    ]  # fmt: skip


def test_the_files_age_limit_wins_and_a_stated_day_wins_over_both(city):
    city.bend("pegawai.csv", ",58\n", ",60\n")
    assert days(city.load().roster.retirement)[3] == dt.date(2048, 12, 1)
    city.bend("pegawai.csv", "tmt_jabatan", "tmt_pensiun,tmt_jabatan")
    city.bend("pegawai.csv", "2024-01-01", "2030-06-01,2024-01-01")
    for old in ("2020-01-02", "2015-05-01", "2023-02-01,30"):
        city.bend("pegawai.csv", old, f",{old}")
    assert days(city.load().roster.retirement)[3] == dt.date(2030, 6, 1)


def test_service_is_as_stated_else_since_entry(city):
    city.bend("pegawai.csv", "golongan_id,tmt_cpns", "golongan_id,mk_tahun,mk_bulan,tmt_cpns")
    for old, new in (("IV/c,", "IV/c,26,3,"), (",32,", ",32,,,"), ("VII,", "VII,,,"), ("II/d,", "II/d,,,")):
        city.bend("pegawai.csv", old, new)
    assert city.load().roster.service_months.tolist() == [26 * 12 + 3, 16 * 12 + 5, 3 * 12 + 4, 15 * 12 + 5]


def test_ratings_are_those_of_the_last_two_full_years(city):
    city.put("kinerja.csv", f"nip,tahun,predikat\n{SITI},2025,Baik\n{SITI},2024,Sangat Baik\n{SITI},2026,Kurang\n"
                            f"{ANI},2023,Baik\n{BUDI},2025,\n")  # fmt: skip
    roster = city.load().roster
    assert roster.rating.tolist() == [0, Rating.BAIK, 0, 0]
    assert roster.rating_before.tolist() == [0, Rating.SANGAT_BAIK, 0, 0]


def test_a_sanction_in_force_goes_before_a_heavier_one_that_is_over(city):
    city.put("hukdis.csv", f"nip,tingkat,tmt,akhir\n{SITI},berat,2020-01-01,2021-01-01\n{SITI},ringan,2026-01-01,\n"
                           f"{ANI},sedang,2020-01-01,2021-01-01\n{ANI},ringan,2022-01-01,2022-06-30\n"
                           f"{UDIN},ringan,2026-01-01,2027-01-01\n{UDIN},berat,2025-01-01,2026-12-31\n")  # fmt: skip
    roster = city.load().roster
    assert roster.sanction.tolist() == [0, Sanction.RINGAN, Sanction.SEDANG, Sanction.BERAT]
    assert days(roster.sanction_until) == [None, None, dt.date(2021, 1, 1), dt.date(2026, 12, 31)]


def test_the_newest_test_of_each_competency_counts(city):
    city.put(
        "standar.csv", "jabatan_id,kompetensi,level\nPRWT,Integritas,3\nPRWT,Kerja sama,2\nADM,Integritas,1\n"
    )
    city.put("kompetensi.csv", f"nip,kompetensi,level,tanggal\n{SITI},integritas,4,2025-05-01\n"
                               f"{SITI},Integritas,2,2024-05-01\n{SITI},Komunikasi,5,\n")  # fmt: skip
    loaded = city.load()
    roster, positions = loaded.roster, loaded.positions
    assert roster.competencies == ("Integritas", "Kerja sama", "Komunikasi")
    assert roster.competency[1].tolist() == [4, 0, 5]
    assert days(roster.tested_on) == [None, dt.date(2025, 5, 1), None, None]
    assert positions.standard.tolist() == [[0, 0, 0], [3, 2, 0], [1, 0, 0]]


def test_training_hours_are_those_of_the_last_two_years(city):
    city.put(
        "diklat.csv",
        f"nip,nama,jp,tahun\n{SITI},a,10,2023\n{SITI},b,20,2024\n{SITI},c,30,2025\n{SITI},d,5,2026\n",
    )
    assert city.load().roster.training_hours.tolist() == [0, 55, 0, 0]


def test_the_first_wish_that_names_a_unit_counts(city):
    city.put(
        "pilihan.csv", f"nip,urutan,jabatan_id,unor_id\n{SITI},3,,DINKES\n{SITI},2,,PKM2\n{SITI},1,PRWT,\n"
    )
    assert city.load().roster.wished_unit.tolist() == [-1, 3, -1, -1]


def test_positions_are_groups_of_seats(city):
    positions = city.load().positions
    assert positions.code.tolist() == ["KADIS@DINKES", "PRWT@PKM1", "PRWT@PKM2", "ADM@PKM1"]
    assert positions.jobs == ("KADIS", "PRWT", "ADM")
    assert positions.functions == ("Kepala Dinas", "Perawat", "Pengadministrasi Perkantoran")
    assert positions.families == ("Pimpinan", "Kesehatan", "Pengadministrasi Perkantoran")
    assert positions.need.tolist() == positions.decreed.tolist() == [1, 2, 1, 1]
    assert positions.computed.tolist() == [-1] * 4
    assert positions.grade_min.tolist() == [41, 0, 0, 0]
    assert positions.education_min.tolist() == [40, 30, 30, 15]
    assert positions.priority.tolist() == [0, 1, 1, 0]


def test_certificates_of_posts_and_people_are_one_list(city):
    city.bend("pegawai.csv", ",PKM2,,,,\n", ",PKM2,,Guru Mapel,,\n")
    loaded = city.load()
    assert loaded.positions.certificates == ("STR", "Guru Mapel")
    assert loaded.positions.certificate.tolist() == [-1, 0, 0, -1]
    assert loaded.roster.certificate.tolist() == [-1, 0, 1, -1]


def test_units_form_a_forest_with_agencies_below_the_root(city):
    units = city.load().units
    assert units.parent.tolist() == [-1, 0, 1, 1]
    assert units.agency.tolist() == [0, 1, 1, 1]
    assert units.districts == ("Utara", "Selatan")
    assert units.district.tolist() == [-1, 0, 0, 1]
    assert units.remote.tolist() == [False, False, False, True]
    assert units.minimum.tolist() == [0, 2, 1, 0]


def test_programmes_come_from_their_table_and_equal_sets_are_one(city):
    city.put("pendidikan.csv", "pendidikan_id,pendidikan_nama,tingkat_pendidikan_id,rumpun\nP01,D-III Keperawatan,30,Kesehatan\n"
                               "P02,D-III Kebidanan,30,Kesehatan\nP03,S-1 Gizi,40,Kesehatan\nP09,S-2 Hukum,45,\n")  # fmt: skip
    loaded = city.load()
    education = loaded.education
    assert education.families == ("Kesehatan", "S-2 Hukum")
    assert education.accepted == (frozenset(), frozenset({0, 1}))
    assert loaded.positions.accepted.tolist() == [0, 1, 1, 0]
    assert education.match[:, 0].tolist() == [OPEN] * 5
    assert education.match[:, 1].tolist() == [EXACT, EXACT, FAMILY, OTHER, OTHER]
    assert loaded.roster.programme.tolist() == [3, 0, 1, -1]


def test_a_programme_is_found_by_its_name_where_its_code_is_empty(city):
    city.put("pendidikan.csv", "pendidikan_id,pendidikan_nama\nP01,D-III Keperawatan\nP02,b\nP09,SLTA IPA\n")
    city.bend("pegawai.csv", "pendidikan_id,unor_id", "pendidikan_id,pendidikan_nama,unor_id")
    for old, new in ((",PKM1,Plt", ",slta ipa,PKM1,Plt"), ("P09,DINKES", "P09,,DINKES"), ("P01,PKM1", "P01,,PKM1"),
                     ("P02,PKM2", "P02,,PKM2")):  # fmt: skip
        city.bend("pegawai.csv", old, new)
    assert city.load().roster.programme.tolist() == [2, 0, 1, 2]


@pytest.mark.parametrize("word", ["SEMUA", "semua jurusan", "", "-"])
def test_a_post_may_accept_every_programme(city, word):
    city.bend("jabatan.csv", "P01|P02", word)
    assert city.load().positions.accepted.tolist() == [0, 0, 1, 0]


def test_workload_is_exact_in_millionths_and_minutes(city):
    city.put("abk.csv", "jabatan_id;unor_id;volume;frekuensi;waktu_penyelesaian;waktu_efektif;satuan_waktu\n"
                        "ADM;PKM1;1.200,5;;0,1;1250;jam\nPRWT;PKM2;3;12;45;;menit\n")  # fmt: skip
    workload = city.load().workload
    assert workload.position.tolist() == [3, 2]
    assert workload.volume.tolist() == [1_200_500_000, 3_000_000]
    assert workload.frequency.tolist() == [1_000_000, 12_000_000]
    assert workload.time.tolist() == [6_000_000, 45_000_000]
    assert workload.effective.tolist() == [75_000_000_000, 0]


def test_decisions_are_read_in_both_languages(city):
    city.put("keputusan.csv", "nip,tindakan,unor_id,jabatan_id,alasan,pejabat,tanggal\n"
                              f"{SITI},ke,PKM2,PRWT,kebutuhan,Wali Kota,01-07-2026\n{ANI},not-to,DINKES,,a,b,\n"
                              f"{UDIN},tunda,,,masa jabatan,Sekda,2027-01-01\n")  # fmt: skip
    first, second, third = city.load().decisions
    assert (first.nip, first.action, first.unit, first.position, first.row) == (SITI, "to", "PKM2", "PRWT", 2)
    assert (first.reason, first.official, first.date) == ("kebutuhan", "Wali Kota", dt.date(2026, 7, 1))
    assert (second.action, second.unit, second.position, second.date) == ("not-to", "DINKES", "", None)
    assert (third.action, third.date) == ("defer-until", dt.date(2027, 1, 1))


def test_sources_are_the_files_as_read(city):
    sources = {source.name: source for source in city.load().sources}
    assert list(sources) == ["scenario", "employees", "units", "positions"]
    assert sources["employees"].data.decode() == city.text("pegawai.csv")
    assert sources["employees"].rows == 4
    assert len(sources["employees"].sha256) == 64


def test_the_order_of_the_rows_is_the_order_of_the_roster(city):
    head, *rows = city.text("pegawai.csv").splitlines()
    city.put("pegawai.csv", "\n".join([head, *reversed(rows)]))
    assert city.load().roster.nip.tolist() == list(reversed(NIPS))


def test_a_case_holds_the_law_with_the_scenarios_overrides(city):
    case = read(str(city.path), {"mode": "full"})
    assert isinstance(case, Case)
    assert case.scenario.mode == "full"
    assert case.law_now.value("retirement.age")["JPT"] == 60
    assert case.warnings == ()


def test_faults_stop_the_case_and_are_all_listed(city):
    city.bend("pegawai.csv", ",32,", ",III/e,")
    city.bend("jabatan.csv", "4,5,1,", "4,5,x,")
    assert city.load().quarantine.employees == 1
    city.bend("scenario.toml", "quarantine_percent = 100", "quarantine_percent = 0")
    with pytest.raises(InputError) as raised:
        read(city.path)
    assert [fault.code for fault in raised.value.faults] == [
        "quarantine_share", "quarantine_share", "unknown_value", "not_an_integer",
    ]  # fmt: skip


def test_dates_are_kept_as_days(city):
    roster = city.load().roster
    for name in (
        "birth",
        "grade_since",
        "post_since",
        "retirement",
        "entered",
        "sanction_since",
        "tested_on",
    ):
        assert getattr(roster, name).dtype == np.dtype("datetime64[D]")


def test_one_row_can_be_read_in_words(city):
    loaded = city.load()
    assert loaded.roster[1].name == "Siti Contoh"
    assert loaded.positions[1].code == "PRWT@PKM1"
