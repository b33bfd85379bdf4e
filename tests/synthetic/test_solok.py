"""Kota Solok as described: the counts of the family table are exact, the rest within stated tolerances."""

from collections import Counter
from datetime import date

import pytest

from placement.synthetic import generate

AS_OF = date(2026, 10, 1)

FAMILIES = {
    # need, held, short, beyond need; the last two by listed job over the whole city
    "JPT Pratama": (30, 25, 5, 0),
    "Administrator": (114, 104, 10, 0),
    "Pengawas": (141, 128, 13, 0),
    "Guru SD": (514, 424, 90, 0),
    "Guru SMP": (225, 232, 21, 28),
    "Pendidikan lain": (50, 50, 4, 4),
    "Kesehatan": (538, 439, 112, 13),
    "JF lain": (348, 221, 132, 5),
    "Pelaksana": (890, 977, 71, 158),
}
SEATS_OF_HEADS = {
    "Guru SMP Bahasa Indonesia": 1,
    "Guru SMP Matematika": 1,
    "Guru SMP IPA": 2,
    "Guru SMP IPS": 1,
    "Guru SMP PPKn": 1,
}
LISTED = {
    "Guru SD Kelas": (336 + 38, 300 + 34),
    "Guru SD Pendidikan Agama Islam": (56, 41),
    "Guru SD PJOK": (56, 40),
    "Guru SMP Bahasa Indonesia": (30, 33),
    "Guru SMP Matematika": (25, 27),
    "Guru SMP IPA": (25, 29),
    "Guru SMP IPS": (20, 28),
    "Guru SMP Bahasa Inggris": (20, 25),
    "Guru SMP Pendidikan Agama Islam": (15, 14),
    "Guru SMP PPKn": (15, 21),
    "Guru SMP PJOK": (15, 12),
    "Guru SMP Seni Budaya": (15, 13),
    "Guru SMP Informatika": (15, 7),
    "Guru SMP Bimbingan dan Konseling": (24, 17),
    "Guru TK": (30, 34),
    "Pamong Belajar": (8, 6),
    "Pengawas Sekolah": (12, 10),
    "Dokter": (34, 24),
    "Dokter Gigi": (10, 8),
    "Dokter Spesialis": (18, 9),
    "Perawat": (190, 165),
    "Bidan": (105, 118),
    "Apoteker": (16, 9),
    "Asisten Apoteker": (24, 17),
    "Nutrisionis": (14, 9),
    "Tenaga Sanitasi Lingkungan": (12, 8),
    "Pranata Laboratorium Kesehatan": (24, 15),
    "Radiografer": (10, 6),
    "Perekam Medis": (22, 12),
    "Tenaga Promosi Kesehatan dan Ilmu Perilaku": (12, 6),
    "Fisioterapis": (6, 4),
    "Teknisi Elektromedis": (5, 3),
    "Epidemiolog Kesehatan": (8, 5),
    "Administrator Kesehatan": (14, 10),
    "Terapis Gigi dan Mulut": (12, 11),
    "Psikolog Klinis": (2, 0),
    "Auditor": (18, 11),
    "Pengawas Penyelenggaraan Urusan Pemerintahan Daerah": (12, 8),
    "Perencana": (16, 10),
    "Analis Sumber Daya Manusia Aparatur": (12, 8),
    "Pranata Komputer": (18, 7),
    "Pengelola Pengadaan Barang dan Jasa": (12, 6),
    "Arsiparis": (22, 7),
    "Pustakawan": (12, 6),
    "Analis Kebijakan": (26, 31),
    "Penyuluh Pertanian": (26, 22),
    "Medik Veteriner": (8, 4),
    "Pekerja Sosial": (12, 5),
    "Polisi Pamong Praja": (60, 46),
    "Pemadam Kebakaran": (44, 28),
    "Pengadministrasi Perkantoran": (180, 258),
    "Penata Layanan Operasional": (150, 181),
    "Penelaah Teknis Kebijakan": (190, 162),
    "Pengolah Data dan Informasi": (110, 98),
    "Operator Layanan Operasional": (90, 128),
    "Pengelola Umum Operasional": (50, 61),
    "Pengelola Layanan Operasional": (60, 52),
    "Penata Kelola": (60, 37),
}
LEVELS = ("Pemula", "Terampil", "Mahir", "Penyelia", "Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama")


def listed_job(row):
    """The name without its level; a structural seat is its family."""
    if row["jenis_jabatan"] == "1":
        return row["rumpun_jabatan"]
    name = row["jabatan_nama"]
    level = next((level for level in LEVELS if name.endswith(f" {level}")), "")
    return name.removesuffix(f" {level}") if level else name


@pytest.fixture(scope="module")
def by_job(solok):
    need, held, family = Counter(), Counter(), {}
    for row in solok.positions:
        job = listed_job(row)
        need[job] += int(row["kebutuhan"])
        held[job] += int(row["bezetting"])
        family[job] = row["rumpun_jabatan"]
    return need, held, family


def age(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def test_the_folder_is_what_the_generator_writes_byte_for_byte(solok, tmp_path):
    rows = generate(tmp_path / "again", 2600, seed=2026, shape="kota")
    made = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    kept = {path.name: path.read_bytes() for path in solok.folder.iterdir()}
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name].replace(b"\r\n", b"\n")] == []
    assert sum(map(len, made.values())) < 4_000_000
    assert rows == {name: len(getattr(solok, name)) for name in rows}


def test_the_family_table_is_exact(by_job):
    need, held, family = by_job
    found = {name: [0, 0, 0, 0] for name in FAMILIES}
    for job, name in family.items():
        gap = held[job] - need[job]
        found[name] = [
            total + part
            for total, part in zip(
                found[name], (need[job], held[job], max(-gap, 0), max(gap, 0)), strict=True
            )
        ]
    assert {name: tuple(counts) for name, counts in found.items()} == FAMILIES


def test_every_listed_job_has_its_need_and_its_holders(by_job):
    need, held, _ = by_job
    with_heads = {
        job: (wanted + SEATS_OF_HEADS.get(job, 0), there + SEATS_OF_HEADS.get(job, 0))
        for job, (wanted, there) in LISTED.items()
    }
    assert {job: (need[job], held[job]) for job in LISTED} == with_heads


def test_heads_of_schools_are_teachers_with_an_additional_duty(solok, seat):
    of = seat(solok)
    heads = [person for person in solok.employees if person["tugas_tambahan"] == "Kepala Sekolah"]
    assert Counter(of(person)["rumpun_jabatan"] for person in heads) == {"Guru SD": 34, "Guru SMP": 6}
    assert len({person["unor_id"] for person in heads}) == 40
    duties = Counter(person["tugas_tambahan"] for person in solok.employees)
    assert duties["Kepala Puskesmas"] == 4


def test_totals_and_status(solok):
    assert len(solok.employees) == 2600
    assert sum(int(row["kebutuhan"]) for row in solok.positions) == 2850
    assert Counter(row["status_pegawai"] for row in solok.employees) == {"PNS": 1905, "CPNS": 35, "PPPK": 660}
    contracts = Counter(row["golongan_id"] for row in solok.employees if row["status_pegawai"] == "PPPK")
    assert contracts == {"V": 52, "VII": 102, "IX": 455, "X": 48, "I": 3}
    legal = Counter(row["kedudukan_hukum_id"] for row in solok.employees)
    assert legal["01"] + legal["71"] == 2558
    assert {code: legal[code] for code in ("03", "20", "21", "02", "22", "04")} == {
        "03": 14, "20": 10, "21": 8, "02": 4, "22": 4, "04": 2,
    }  # fmt: skip


def test_grades_and_education(solok):
    grades = Counter(row["golongan_id"] for row in solok.employees if row["status_pegawai"] != "PPPK")
    assert grades["13"] + grades["14"] == 7
    assert [grades[code] for code in ("21", "22", "23", "24")] == [18, 30, 90, 70]
    assert [grades[code] for code in ("31", "32", "33", "34")] == [245, 300, 260, 360]
    assert [grades[code] for code in ("41", "42", "43", "44")] == [330, 160, 62, 8]
    level = Counter(row["tingkat_pendidikan_id"] for row in solok.employees)
    assert [level[code] for code in ("05", "10", "15", "30", "45", "50")] == [12, 18, 322, 345, 265, 2]
    assert level["20"] + level["25"] == 26
    assert level["35"] + level["40"] == 1610


def test_groups_and_units(solok):
    groups = len(solok.positions)
    assert abs(groups - 1180) <= 50
    assert abs(sum(row["kebutuhan"] == "1" for row in solok.positions) / groups - 0.62) <= 0.01
    assert abs(sum(row["bezetting"] == "0" for row in solok.positions) / groups - 0.22) <= 0.01
    assert abs(len(solok.units) - 340) <= 2
    kinds = Counter(row["jenis_unit"] for row in solok.units)
    assert (kinds["sekolah"], kinds["puskesmas"], kinds["kelurahan"], kinds["dinas"], kinds["badan"]) == (
        50,
        4,
        13,
        15,
        5,
    )
    assert abs(len({row["jabatan_nama"] for row in solok.positions}) - 190) <= 10


def test_ages_sex_retirement_and_time_in_post(solok):
    ages = [age(date.fromisoformat(row["tanggal_lahir"]), AS_OF) for row in solok.employees]
    bands = [
        sum(low <= years < high for years in ages)
        for low, high in ((0, 30), (30, 40), (40, 50), (50, 55), (55, 99))
    ]
    assert bands == [156, 624, 936, 442, 442]
    assert sum(row["nip"][14] == "2" for row in solok.employees) == 1768
    leaving = [date.fromisoformat(row["tmt_pensiun"]) for row in solok.employees]
    assert 80 <= sum(day <= date(2027, 10, 1) for day in leaving) <= 90
    posts = [date.fromisoformat(row["tmt_jabatan"]) for row in solok.employees]
    assert abs(sum(day > date(2024, 10, 1) for day in posts) - 546) <= 3
    assert abs(sum(day < date(2021, 10, 1) for day in posts) - 1170) <= 3


def test_ratings_tests_and_sanctions(solok, seat):
    of = seat(solok)
    ratings = Counter(row["predikat"] for row in solok.performance)
    total = len(solok.performance)
    assert abs(ratings["Baik"] / total - 0.88) < 0.001
    assert abs(ratings["Sangat Baik"] / total - 0.115) < 0.001
    years = Counter(row["nip"] for row in solok.performance)
    assert sum(years[row["nip"]] < 2 for row in solok.employees) == 364
    assert Counter(row["tingkat"] for row in solok.discipline) == {"ringan": 9, "sedang": 5, "berat": 3}
    tested = {row["nip"] for row in solok.competencies}
    family = Counter(of(row)["rumpun_jabatan"] for row in solok.employees)
    shares = {
        name: sum(row["nip"] in tested for row in solok.employees if of(row)["rumpun_jabatan"] == name)
        / count
        for name, count in family.items()
    }
    assert shares["JPT Pratama"] == 1
    expected = {"Administrator": 0.90, "Pengawas": 0.55, "Pelaksana": 0.08, "Kesehatan": 0.03}
    assert {name: round(shares[name], 2) for name in expected} == expected
    assert len(solok.training) == 1300


def test_surplus_is_concentrated(solok):
    units = {row["unor_id"]: row for row in solok.units}

    def agency(unit):
        while units[units[unit]["atasan_id"]]["atasan_id"]:
            unit = units[unit]["atasan_id"]
        return units[unit]["nama"]

    clerks, teachers = Counter(), Counter()
    for row in solok.positions:
        beyond = max(int(row["selisih"]), 0)
        if row["rumpun_jabatan"] == "Pelaksana":
            clerks[agency(row["unor_id"])] += beyond
        if listed_job(row) in {"Guru SMP IPS", "Guru SMP PPKn"}:
            teachers[units[row["unor_id"]]["nama"]] += beyond
    hall = clerks["Sekretariat Daerah"] + clerks["Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"]
    assert abs(hall / clerks.total() - 0.40) <= 0.02
    assert abs((teachers["SMP Negeri 01"] + teachers["SMP Negeri 02"]) / teachers.total() - 0.60) <= 0.01


def test_locked_posts(solok):
    locks = Counter(row["kunci"] for row in solok.positions)
    assert set(locks) == {"", "DUKCAPIL", "SETWAN", "INSPEKTORAT", "CAMAT", "PENGADAAN", "PPNS"}
    assert (locks["SETWAN"], locks["CAMAT"], locks["INSPEKTORAT"]) == (1, 2, 5)
    assert all(row["persetujuan"] for row in solok.positions if row["kunci"] == "DUKCAPIL")


def test_the_scenario_says_what_it_is(solok):
    assert solok.scenario == {
        "name": "Kota Solok (DATA SINTETIS)",
        "as_of": AS_OF,
        "tmt_rencana": date(2027, 1, 1),
        "seed": solok.scenario["seed"],
        "mode": "limited",
        "synthetic": True,
    }
    assert solok.scenario["seed"].endswith("(SINTETIS)")
    assert solok.units[0]["nama"] == "Pemerintah Kota Solok (DATA SINTETIS)"
    assert "DATA SINTETIS" in (solok.folder / "README.md").read_text(encoding="utf-8")
