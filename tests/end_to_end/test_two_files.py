"""The first afternoon: a plan from two files with fourteen columns, and nothing hidden of what they leave out."""

import csv
import json

import numpy as np
import pytest

from placement.cli import main
from placement.eligibility.rules.education_family import EducationFamily
from placement.eligibility.rules.interchangeable import Interchangeable
from placement.io import read
from placement.synthetic import generate
from tests.end_to_end.conftest import City, rows_of
from tests.io.books import book
from tests.io.hands import Hands

EMPLOYEES = {
    "nip": "nip", "nama": "nama", "status_pegawai": "status_pegawai", "kedudukan_hukum": "kedudukan_hukum_id",
    "golongan": "golongan_id", "jenis_jabatan": "jenis_jabatan_id", "jabatan": "jabatan_nama", "unit": "unor_nama",
    "tingkat_pendidikan": "tingkat_pendidikan_id", "pendidikan": "pendidikan_nama", "tmt_jabatan": "tmt_jabatan",
}  # fmt: skip
POSITIONS = {"unit": "unor_nama", "jabatan": "jabatan_nama", "kebutuhan": "kebutuhan"}

SCENARIO = """\
name = "Kabupaten Dua Berkas (DATA SINTETIS)"
as_of = 2026-06-30
tmt_rencana = 2026-10-01
seed = "Keputusan 2/2026"
synthetic = true
"""

PEOPLE = """\
nip,nama,status_pegawai,kedudukan_hukum,golongan,jenis_jabatan,jabatan,unit,tingkat_pendidikan,pendidikan,tmt_jabatan
198001012005011001,Andi Contoh,PNS,Aktif,III/c,Struktural,Kepala Seksi Umum,Kecamatan Hulu,S-1,S-1 Hukum,2020-01-02
198502022010012001,Beni Contoh,PNS,Aktif,III/a,Pelaksana,Pengadministrasi Perkantoran,Kecamatan Hulu,SLTA,SMA IPA,2019-03-01
198603032011011002,Cici Contoh,PNS,Aktif,III/a,Pelaksana,Pengadministrasi Perkantoran,Kecamatan Hulu,D-III,D-III Akuntansi,2021-03-01
198704042012012003,Dedi Contoh,PNS,Aktif,III/b,Fungsional,Perawat Terampil,Puskesmas Hulu,D-III,D-III Keperawatan,2018-05-01
198805052013012004,Euis Contoh,PNS,Aktif,III/a,Fungsional,Perawat Terampil,Puskesmas Hulu,D-III,D-III Keperawatan,2019-05-01
198906062014011005,Fajar Contoh,PNS,Aktif,III/a,Fungsional,perawat  terampil,PUSKESMAS HILIR,D-III,D-III Keperawatan,2020-05-01
199007072015012006,Gita Contoh,PNS,Aktif,II/c,Pelaksana,Pengelola Umum Operasional,Puskesmas Hilir,SLTA,SMK Boga,2020-05-01
199108082023212007,Hadi Contoh,PPPK,Aktif,VII,Fungsional,Perawat Terampil,Puskesmas Hulu,D-III,D-III Keperawatan,2023-05-01
"""

POSTS = """\
unit,jabatan,kebutuhan
Kecamatan Hulu,Kepala Seksi Umum,1
Kecamatan Hulu,Pengadministrasi Perkantoran,1
Kecamatan Hilir,Kepala Seksi Pelayanan,1
Kecamatan Hilir,Pengadministrasi Perkantoran,1
Puskesmas Hulu,Perawat Terampil,1
Puskesmas Hilir,Perawat Terampil,3
Puskesmas Hilir,Pengelola Umum Operasional,2
Puskesmas Hilir,Bidan Ahli Pertama,1
"""


def put(folder, name, rows, columns):
    with (folder / name).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([row[field] for field in columns.values()] for row in rows)


@pytest.fixture(scope="module")
def stripped(tmp_path_factory):
    """A generated regency of 150 with nothing left but the fourteen columns."""
    whole = tmp_path_factory.mktemp("utuh") / "kab"
    generate(whole, 150, 5, "kabupaten")
    folder = tmp_path_factory.mktemp("dua") / "kab"
    folder.mkdir()
    units = {row["unor_id"]: row["nama"] for row in rows_of(whole / "units.csv")}
    people, posts = rows_of(whole / "employees.csv"), rows_of(whole / "positions.csv")
    kinds = {row["jabatan_nama"] for row in people}
    merged = {}
    for row in posts:
        row["unor_nama"] = units[row["unor_id"]]
        key = (row["unor_nama"], row["jabatan_nama"])
        known = row["jabatan_nama"] in kinds or row["jenjang"]
        if known and key in merged:
            merged[key]["kebutuhan"] = str(int(merged[key]["kebutuhan"]) + int(row["kebutuhan"]))
        elif known:
            merged[key] = row
    for row in people:
        row["unor_nama"] = units[row["unor_id"]]
    people = [row for row in people if (row["unor_nama"], row["jabatan_nama"]) in merged]
    put(folder, "pegawai.csv", people, EMPLOYEES)
    put(folder, "jabatan.csv", merged.values(), POSITIONS)
    (folder / "scenario.toml").write_text(SCENARIO)
    return folder


@pytest.fixture
def small(tmp_path, call):
    folder = tmp_path / "kab"
    folder.mkdir()
    (folder / "scenario.toml").write_text(SCENARIO)
    (folder / "pegawai.csv").write_text(PEOPLE)
    (folder / "jabatan.csv").write_text(POSTS.replace("Kecamatan Hilir,Kepala Seksi Pelayanan,1\n", ""))
    return City(folder, call)


def test_a_regency_of_two_files_reaches_a_verified_plan(stripped, tmp_path, call):
    out = tmp_path / "out" / "run"
    answer = call("plan", stripped, "-o", out, "--json")
    assert answer.code == 0, answer.out + answer.err
    assert call("verify", out).code == 0
    assert call("plan", "--replay", out).code == 0
    people = len(rows_of(stripped / "pegawai.csv"))
    assert people > 120
    placements = rows_of(out / "placements.csv")
    assert len(placements) == people
    record = json.loads((out / "run.json").read_bytes())
    assert {"units", "education", "workload", "positions.kelas_jabatan", "positions.eselon_id"} <= set(
        record["absent"]
    )
    assert record["totals"]["nothing"]["mismatches"] == record["totals"]["plan"]["mismatches"] == 0


def test_nobody_goes_to_a_job_of_another_name(stripped, small, tmp_path):
    moved = 0
    for folder in (stripped, small.path):
        out = tmp_path / "out" / folder.parent.name
        assert main(["plan", str(folder), "-o", str(out), "--mode", "full"]) == 0
        jobs = {row["position"]: row["jabatan_nama"] for row in rows_of(out / "positions.csv")}
        for row in rows_of(out / "placements.csv"):
            moved += row["status"] == "move"
            assert row["status"] != "move" or jobs[row["from_position"]] == jobs[row["to_position"]]
    assert moved


def test_eight_people(small):
    answer = small.plan()
    assert answer.code == 0, answer.err
    moves = {row["nip"]: row["to_unit"] for row in small.placements().values() if row["status"] == "move"}
    assert sorted(moves.values()) == ["KECAMATAN-HILIR", "PUSKESMAS-HILIR", "PUSKESMAS-HILIR"]
    assert "198906062014011005" not in moves  # spelled in capitals, and yet at her post
    case = read(small.path)
    assert case.roster.home.tolist() == [0, 1, 1, 3, 3, 4, 5, 3]
    assert case.positions.job_kind.tolist() == [1, 4, 4, 2, 2, 4, 2]
    assert small.call("verify", small.run).code == 0


def test_what_is_absent_is_said_everywhere(small, call):
    checked = call("check", small.path)
    assert checked.code == 0
    assert "  - daftar unit (unor): " in checked.out
    assert "rumpun ilmu tidak diketahui" in small.plan().out
    assert "families are unknown" in call("check", small.path, "--lang", "en").out
    document = call("check", small.path, "--json").document
    assert document["absent"] == small.record()["absent"]
    assert "employees.tmt_golongan" in document["absent"]
    assert "employees.kelas_jabatan" in document["absent"]


def test_a_kind_of_post_that_nothing_tells_is_a_fault_of_its_row(small, call):
    (small.path / "jabatan.csv").write_text(POSTS)
    answer = call("check", small.path)
    assert answer.code == 3
    assert "jabatan.csv > baris 4" in answer.out
    assert "1 Struktural, 2 Fungsional, 4 Pelaksana" in answer.out


def test_another_spelling_meets_by_the_sheet_only(small, call):
    text = PEOPLE.replace("Kecamatan Hulu,D-III", "Kec. Hulu,D-III").replace("Perawat Terampil,Puskesmas Hulu,D-III,D-III Keperawatan,2018", "Terampil - Perawat,Puskesmas Hulu,D-III,D-III Keperawatan,2018")  # fmt: skip
    (small.path / "pegawai.csv").write_text(text)
    faults = {fault["code"]: fault for fault in call("check", small.path, "--json").document["faults"]}
    assert faults["unit_unknown"]["value"] == "Kec. Hulu"
    assert faults["job_unknown"]["value"] == "Terampil - Perawat"
    answer = call("match", small.path, "--json").document
    assert answer["open"] == {"units": 1, "positions": 1, "education": 0}
    for name in ("match_units", "match_positions"):
        small.bend(name, lambda rows: [row | {"chosen": row["suggestion_1"]} for row in rows])
    assert small.plan().code == 0
    assert {match["name"]: match["meant"] for match in small.record()["matches"]} == {
        "Kec. Hulu": "Kecamatan Hulu", "Terampil - Perawat": "Perawat Terampil",
    }  # fmt: skip
    assert small.call("verify", small.run).code == 0
    assert small.call("plan", "--replay", small.run).code == 0


MAP = [
    ["PETA JABATAN"],
    ["No", "Nama Jabatan", "K"],
    [1, "Kepala Seksi Umum", 1],
    [2, "Pengadministrasi Perkantoran", 1],
    ["", "Puskesmas Hulu"],
    [1, "Perawat Terampil", 1],
    ["", "Puskesmas Hilir"],
    [1, "Perawat Terampil", 3],
    [2, "Pengelola Umum Operasional", 2],
]


def test_a_map_of_sheets_and_people_only(small, call):
    (small.path / "jabatan.csv").unlink()
    (small.path / "peta_jabatan.xlsx").write_bytes(book(("Kec. Hulu", MAP)))
    people = [line.split(",") for line in PEOPLE.splitlines()]
    (small.path / "pegawai.csv").unlink()
    (small.path / "pegawai.xlsx").write_bytes(book(("Pegawai", people)))
    document = call("match", small.path, "--xlsx", "--json").document
    assert document["open"] == {"units": 1, "positions": 0, "education": 0}
    (sheet,) = document["written"]
    assert sheet.endswith("match_units.xlsx")
    put_sheet = [["Nama", "Pilihan"], ["Kecamatan Hulu", "Kec. Hulu"]]
    (small.path / "match_units.xlsx").write_bytes(book(("Lembar1", put_sheet)))
    answer = small.plan()
    assert answer.code == 0, answer.err
    assert small.call("verify", small.run).code == 0
    assert small.call("plan", "--replay", small.run).code == 0


def test_unknown_families_are_judged_alike_pair_by_pair_and_in_blocks(small):
    """At her own post and in the same job elsewhere nobody fails; no other post that names programmes opens."""
    text = POSTS.replace("Kecamatan Hilir,Kepala Seksi Pelayanan,1\n", "")
    lines = [f"{line},S-1 Kimia" for line in text.splitlines()]
    lines[0] = "unit,jabatan,kebutuhan,kualifikasi pendidikan"
    (small.path / "jabatan.csv").write_text("\n".join(lines) + "\n")
    context = read(small.path).context()
    everyone, every_post = np.arange(8)[:, None], np.arange(7)[None, :]
    for rule in (EducationFamily(), Interchangeable()):
        many = np.broadcast_to(rule.many(context, everyone, every_post), (8, 7))
        one = [
            [rule.one(context.roster[i], context.positions[g], context) for g in range(7)] for i in range(8)
        ]
        assert many.tolist() == one
    fits = EducationFamily().many(context, everyone, every_post)
    names = context.positions.name
    homes = context.roster.home
    assert fits.tolist() == [[str(names[homes[i]]) == str(names[g]) for g in range(7)] for i in range(8)]
    assert small.plan().code == 0
    assert small.record()["totals"]["plan"]["mismatches"] == 0


def test_structural_posts_without_an_echelon_are_nobodys_peers(small):
    text = POSTS.replace("Kecamatan Hilir,Kepala Seksi Pelayanan", "Kecamatan Hilir,Kepala Seksi Umum")
    (small.path / "jabatan.csv").write_text(text)
    context = read(small.path).context()
    peers = Interchangeable().many(context, np.arange(8)[:, None], np.arange(8)[None, :])
    structural = context.positions.job_kind == 1
    assert structural.sum() == 2
    assert not peers[:, structural].any()


def test_papers_come_back_where_posts_have_no_codes_but_their_names(small, call):
    """A post is called by a code made from its name; decisions that use it may not make another one of it."""
    out = small.run
    assert call("plan", small.path, "-o", out).code == 0
    before = rows_of(out / "placements.csv")
    hands = Hands((out / "usulan.xlsx").read_bytes())
    sheet = hands.sheet("Nominatif")
    assert len(sheet.lines) > 1
    for line in sheet.lines:
        sheet.type(line, "Keputusan", "setuju")
    (out / "usulan.xlsx").write_bytes(hands.data())
    for _ in range(2):  # the second time the papers' own list is read
        answer = call("plan", small.path, "-o", out)
        assert answer.code == 0, answer.err
        after = rows_of(out / "placements.csv")
        for column in ("nip", "status", "to_position", "kind", "cause", "fit"):
            assert [row[column] for row in after] == [row[column] for row in before]
        assert call("verify", out).code == 0
