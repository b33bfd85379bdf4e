"""Folders of every size: complete, consistent, repeatable, and nothing in them that merit does not need."""

import re
from collections import Counter, defaultdict
from fractions import Fraction

import pytest

from placement.errors import OutputError, UsageError
from placement.synthetic import generate

COLUMNS = {
    "units": "unor_id nama atasan_id eselon_id lokasi_id kecamatan daerah_tertinggal jenis_unit minimum catatan",
    "positions": "jabatan_id unor_id jabatan_nama rumpun_jabatan jenis_jabatan jenjang kelas_jabatan kebutuhan bezetting "
    "selisih eselon_id min_gol_id max_gol_id tingkat_pendidikan_min pendidikan_diterima sertifikat_bidang prioritas "
    "kunci persetujuan minimum catatan",
    "employees": "nip nama tanggal_lahir status_pegawai kedudukan_hukum_id golongan_id tmt_golongan mk_tahun mk_bulan "
    "tmt_cpns jenis_jabatan_id jabatan_id jabatan_nama jenjang kelas_jabatan eselon_id tmt_jabatan "
    "tingkat_pendidikan_id pendidikan_id pendidikan_nama unor_id unor_nama bup tmt_pensiun tugas_tambahan "
    "status_jabatan sertifikat_bidang kecamatan_domisili mohon_pindah catatan",
    "education": "pendidikan_id pendidikan_nama tingkat_pendidikan_id rumpun catatan",
    "standards": "jabatan_id kompetensi level catatan",
    "competencies": "nip kompetensi level tanggal metode catatan",
    "performance": "nip tahun hasil_kerja perilaku_kerja predikat catatan",
    "discipline": "nip tingkat tmt akhir catatan",
    "training": "nip nama jenis jp tahun kompetensi catatan",
    "workload": "jabatan_id unor_id uraian_tugas hasil_kerja volume frekuensi waktu_penyelesaian satuan_waktu "
    "waktu_efektif metode catatan",
    "wishes": "nip urutan jabatan_id unor_id catatan",
}
FORBIDDEN = {
    "nik", "jenis_kelamin", "agama", "status_kawin", "alamat", "telepon", "hp", "email", "npwp", "bpjs", "suku",
}  # fmt: skip
MATRIX = {
    ("diatas", "diatas"): "Sangat Baik",
    ("diatas", "sesuai"): "Baik",
    ("diatas", "dibawah"): "Kurang",
    ("sesuai", "diatas"): "Baik",
    ("sesuai", "sesuai"): "Baik",
    ("sesuai", "dibawah"): "Kurang",
    ("dibawah", "diatas"): "Butuh Perbaikan",
    ("dibawah", "sesuai"): "Butuh Perbaikan",
    ("dibawah", "dibawah"): "Sangat Kurang",
}


def test_headers_are_the_agreed_ones_and_rows_are_plain(place):
    for name, columns in COLUMNS.items():
        text = (place.folder / f"{name}.csv").read_bytes()
        head, *rows = text.decode("utf-8").splitlines()
        assert head == columns.replace(" ", ",")
        assert not FORBIDDEN & set(head.split(","))
        assert b"\r" not in text
        assert b'"' not in text
        assert all(row.endswith(",DATA SINTETIS") and row.count(",") == head.count(",") for row in rows)
        assert place.rows[name] == len(rows)


def test_references_meet(place):
    units = {row["unor_id"]: row for row in place.units}
    assert len(units) == len(place.units)
    assert [row["unor_id"] for row in place.units if not row["atasan_id"]] == [place.units[0]["unor_id"]]
    above = {place.units[0]["unor_id"]}
    for row in place.units[1:]:
        assert row["atasan_id"] in above
        above.add(row["unor_id"])
    groups = {(row["jabatan_id"], row["unor_id"]): row for row in place.positions}
    assert len(groups) == len(place.positions)
    assert not [code for code, unit in groups if "@" in code + unit or unit not in units]
    held = Counter((row["jabatan_id"], row["unor_id"]) for row in place.employees)
    assert set(held) <= set(groups)
    for code, row in groups.items():
        assert int(row["bezetting"]) == held[code]
        assert int(row["selisih"]) == held[code] - int(row["kebutuhan"])
        assert int(row["kebutuhan"]) >= 1
    programmes = {row["pendidikan_id"] for row in place.education}
    named = {code for row in place.positions for code in row["pendidikan_diterima"].split("|")} - {"SEMUA"}
    assert named <= programmes
    people = {row["nip"] for row in place.employees}
    for table in (place.competencies, place.performance, place.discipline, place.training, place.wishes):
        assert {row["nip"] for row in table} <= people
    assert {row["jabatan_id"] for row in place.standards} <= {code for code, _ in groups}
    for table in (place.workload, place.wishes):
        assert {(row["jabatan_id"], row["unor_id"]) for row in table} <= set(groups)


def test_ratings_follow_the_matrix(place):
    assert all(
        row["predikat"] == MATRIX[row["hasil_kerja"], row["perilaku_kerja"]] for row in place.performance
    )
    assert len({(row["nip"], row["tahun"]) for row in place.performance}) == len(place.performance)


def test_counted_need_is_near_the_decree(place):
    decreed = {(row["jabatan_id"], row["unor_id"]): int(row["kebutuhan"]) for row in place.positions}
    load = defaultdict(Fraction)
    for row in place.workload:
        product = int(row["volume"]) * int(row["frekuensi"]) * int(row["waktu_penyelesaian"])
        assert product > 0
        assert row["waktu_efektif"] == {"menit": "75000", "jam": "1250"}[row["satuan_waktu"]]
        load[row["jabatan_id"], row["unor_id"]] += Fraction(product, int(row["waktu_efektif"]))
    assert all(abs(need - decreed[group]) <= 1 for group, need in load.items())


def test_a_kabupaten_is_short_of_people_and_partly_remote(place):
    need = sum(int(row["kebutuhan"]) for row in place.positions)
    if place.shape == "kabupaten" and place.size >= 1000:
        assert abs(place.size / need - 0.62) < 0.01
        assert {row["daerah_tertinggal"] for row in place.units} == {"0", "1"}
    elif place.size >= 1000:
        assert abs(place.size / need - 2600 / 2850) < 0.01


def test_the_same_question_gives_the_same_bytes(tmp_path, shape):
    for name in ("one", "two"):
        generate(tmp_path / name, 700, seed=5, shape=shape, name="Kota Contoh")
    generate(tmp_path / "other", 700, seed=6, shape=shape, name="Kota Contoh")
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    same = [
        (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in files
    ]
    assert all(same)
    assert (tmp_path / "one/employees.csv").read_bytes() != (tmp_path / "other/employees.csv").read_bytes()


def test_a_folder_with_something_in_it_is_refused_and_untouched(tmp_path):
    (tmp_path / "note.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError):
        generate(tmp_path, 10, seed=1)
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_an_empty_folder_is_filled_and_nothing_stays_beside_it(tmp_path):
    target = tmp_path / "deep" / "kota"
    target.mkdir(parents=True)
    generate(target, 10, seed=1)
    assert (target / "scenario.toml").is_file()
    assert [path.name for path in target.parent.iterdir()] == ["kota"]


@pytest.mark.parametrize(
    "question",
    [
        {"employees": 0, "seed": 1},
        {"employees": 5, "seed": -1},
        {"employees": 5, "seed": 1, "shape": "desa"},
        {"employees": 5, "seed": 1, "name": "Kota, Koma"},
    ],
)
def test_wrong_questions_leave_nothing_behind(tmp_path, question):
    with pytest.raises(UsageError):
        generate(tmp_path / "x", **question)
    assert not list(tmp_path.iterdir())


def test_words_of_corruption_cases_do_not_occur(solok):
    text = "\n".join(path.read_text(encoding="utf-8") for path in solok.folder.iterdir())
    assert not re.search("harga|lelang|undian|nonjob", text, re.IGNORECASE)
