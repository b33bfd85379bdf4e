"""The crosswalk: own code, exact name, the office's sheet, and nothing else."""

import csv
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.errors import OutputError, ScenarioError
from placement.io import write_match
from placement.io.faults import Faults
from placement.io.names import MadeCodes, plain
from placement.io.read_table import read_table
from placement.io.suggestions import Suggester, words_of
from placement.io.unit_names import UnitNames
from tests.io.books import book

SHEET = "name,context,chosen\n"


@pytest.fixture
def renamed(city):
    """A city in which positions, workload and decisions name units and jobs instead of writing codes."""
    city.put("jabatan.csv", city.text("jabatan.csv").replace("jabatan_id,unor_id,", "jabatan_id,unit,", 1)
             .replace(",DINKES,", ",dinas  KESEHATAN,").replace(",PKM1,", ",Pusk. Satu,").replace(",PKM2,", ",Puskesmas Dua,"))  # fmt: skip
    return city


def rows(city, kind):
    with (city.path / f"match_{kind}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def errors(city):
    return [(fault.code, fault.value, fault.count) for fault in city.check() if fault.level == "error"]


def test_a_name_meets_whatever_its_case_and_spaces_but_no_abbreviation(renamed):
    assert errors(renamed)[0] == ("unit_unknown", "Pusk. Satu", 2)
    assert write_match(renamed.path).open_names == {"units": 1, "positions": 0, "education": 0}
    (row,) = rows(renamed, "units")
    assert (row["name"], row["rows"], row["suggestion_1"]) == ("Pusk. Satu", "2", "Puskesmas Satu")
    assert row["source"] == "jabatan.csv"


@pytest.mark.parametrize("chosen", ["Puskesmas Satu", "PUSKESMAS  SATU", "PKM1", "Puskesmas Satu [PKM1]"])
def test_a_choice_is_a_name_or_a_code(renamed, chosen):
    renamed.put("match_units.csv", f"{SHEET}Pusk. Satu,,{chosen}\n")
    assert renamed.codes() == []
    loaded = renamed.load()
    assert loaded.positions.code.tolist() == ["KADIS@DINKES", "PRWT@PKM1", "PRWT@PKM2", "ADM@PKM1"]
    (match,) = loaded.matches
    assert (match.kind, match.name, match.code, match.meant, match.rows) == (
        "units", "Pusk. Satu", "PKM1", "Puskesmas Satu", 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffNama;Konteks;Pilihan\r\nPusk. Satu;;Puskesmas Satu\r\n".encode(),
        "nama,pilihan,catatan\nPusk. Satu,Puskesmas Satu,ditanyakan kepada camat \u2013 jelas\n".encode("cp1252"),
    ],
)  # fmt: skip
def test_sheets_as_spreadsheets_save_them(renamed, data):
    renamed.put("padanan_unit.csv", data)
    assert renamed.codes() == []
    renamed.put("match_units.xlsx", book(("x", [["nama", "pilihan"], ["Pusk. Satu", "PKM1"]])))
    assert "file_twice" in renamed.codes()
    (renamed.path / "padanan_unit.csv").unlink()
    assert renamed.codes() == []


@pytest.mark.parametrize("leave", ["-", "abaikan", "Abaikan"])
def test_a_name_that_is_left_stays_a_fault_and_is_not_open(renamed, leave):
    renamed.put("match_units.csv", f"{SHEET}Pusk. Satu,,{leave}\n")
    assert "unit_unknown" in renamed.codes()
    done = write_match(renamed.path)
    assert (done.open_names["units"], done.kept["units"], done.written) == (0, 1, ())


@pytest.mark.parametrize(
    ("lines", "code", "level", "value"),
    [
        ("Pusk. Satu,,Puskesmas Satuu\n", "match_unknown", "error", "Puskesmas Satuu"),
        ("Pusk. Satu,,PKM1\npusk.  satu,,PKM2\n", "match_twice", "error", "pusk. satu"),
        ("Pusk. Satu,,PKM1\nPusk. Tiga,,PKM2\n", "match_unused", "warning", "Pusk. Tiga"),
    ],
)
def test_what_is_wrong_with_a_sheet(renamed, lines, code, level, value):
    renamed.put("match_units.csv", SHEET + lines)
    fault = renamed.fault(code)
    assert (fault.level, fault.value, fault.file) == (level, value, "match_units.csv")
    assert fault.hint == ("Puskesmas Satu" if code == "match_unknown" else "")


def test_a_choice_of_two_units_of_one_name_needs_a_code_or_an_agency(renamed):
    renamed.bend("unor.csv", "PKM2,Puskesmas Dua", "DISDIK,Dinas Pendidikan,KOTA,Utara,tidak,dinas,\n"
                 "P9,Puskesmas Satu,DISDIK,Utara,tidak,,\nPKM2,Puskesmas Dua")  # fmt: skip
    renamed.put("match_units.csv", f"{SHEET}Pusk. Satu,,Puskesmas Satu\n")
    fault = renamed.fault("match_ambiguous")
    assert fault.expected == "PKM1, P9"
    (renamed.path / "match_units.csv").unlink()
    write_match(renamed.path)
    (row,) = rows(renamed, "units")
    assert {row["suggestion_1"], row["suggestion_2"]} == {"Puskesmas Satu [PKM1]", "Puskesmas Satu [P9]"}
    renamed.put("match_units.csv", f"{SHEET}Pusk. Satu,,Puskesmas Satu [PKM1]\n")
    assert renamed.codes() == []


def test_running_again_keeps_what_is_filled_and_adds_what_is_new(renamed):
    write_match(renamed.path)
    renamed.bend("match_units.csv", "Puskesmas Dua,,,", "Puskesmas Dua,,PKM1,kata camat")
    assert renamed.codes() == []
    renamed.bend("jabatan.csv", "Puskesmas Dua", "PKM Dua")
    done = write_match(renamed.path)
    assert (done.open_names["units"], done.kept["units"]) == (1, 1)
    first, second = rows(renamed, "units")
    assert (first["name"], first["chosen"], first["note"]) == ("Pusk. Satu", "PKM1", "kata camat")
    assert (second["name"], second["suggestion_1"]) == ("PKM Dua", "Puskesmas Dua")
    renamed.bend("jabatan.csv", "PKM Dua", "Puskesmas Dua")
    renamed.bend("jabatan.csv", "Pusk. Satu", "Puskesmas Satu")
    before = renamed.text("match_units.csv")
    done = write_match(renamed.path)
    assert (done.open_names["units"], done.kept["units"], done.written) == (0, 1, ())
    assert renamed.text("match_units.csv") == before


def test_where_everything_meets_nothing_is_written(city):
    done = write_match(city.path)
    assert (set(done.open_names.values()), done.written) == ({0}, ())
    assert not list(city.path.glob("match_*"))


def test_a_sheet_that_cannot_be_read_is_never_written_over(renamed):
    for broken in (b"\x00\x00", b"name,Pilihn\nPusk. Tiga,PKM1\n", b"name,chosen\nPusk. Tiga\n"):
        renamed.put("match_units.csv", broken)
        with pytest.raises(OutputError):
            write_match(renamed.path)
        assert (renamed.path / "match_units.csv").read_bytes() == broken


def test_into_another_folder(renamed, tmp_path):
    done = write_match(renamed.path, tmp_path / "neu", xlsx=True)
    assert [path.name for path in done.written] == ["match_units.xlsx"]
    assert not list(renamed.path.glob("match_*"))
    again = write_match(renamed.path, tmp_path / "neu", xlsx=True)
    assert again.written == ()


def test_match_works_where_other_tables_are_broken(renamed):
    renamed.bend("pegawai.csv", "01-03-2000", "31-02-2000")
    renamed.put("kinerja.csv", "x\n1\n")
    assert write_match(renamed.path).open_names["units"] == 1
    (renamed.path / "scenario.toml").unlink()
    with pytest.raises(ScenarioError):
        write_match(renamed.path)


def test_an_employee_waits_where_the_code_is_empty_and_is_named_where_there_is_no_column(city):
    city.bend("pegawai.csv", ",ADM,Pengadministrasi", ",,Pengadministrasi")
    assert city.load().roster.home.tolist()[3] == -1
    text = city.text("pegawai.csv").replace(",,Pengadministrasi", ",ADM,Pengadministrasi").splitlines()
    table = [line.split(",") for line in text]
    place = table[0].index("jabatan_id")
    city.put("pegawai.csv", "\n".join(",".join(cells[:place] + cells[place + 1 :]) for cells in table) + "\n")
    assert city.codes() == []
    assert city.load().roster.home.tolist() == [0, 1, 2, -1]
    city.bend("pegawai.csv", "Kepala Dinas", "Ka. Dinas")
    assert city.fault("job_unknown").value == "Ka. Dinas"
    write_match(city.path)
    assert rows(city, "positions")[0]["suggestion_1"] == "Kepala Dinas"


def test_other_tables_may_name_units_and_jobs(city):
    city.put("pilihan.csv", "nip,urutan,jabatan,unit\n198504122010012002,1,perawat terampil,Puskesmas Dua\n")
    city.put(
        "standar.csv", "jabatan,kompetensi,level\nPerawat Terampil,Integritas,3\nPrwt Terampil,Integritas,3\n"
    )
    loaded = city.load()
    assert loaded.roster.wished_unit.tolist() == [-1, 3, -1, -1]
    assert loaded.positions.standard.tolist()[loaded.positions.jobs.index("PRWT")] == [3]
    assert city.fault("job_unknown").level == "warning"
    city.put("match_positions.csv", "name,chosen\nPrwt Terampil,PRWT\n")
    assert "job_unknown" not in city.codes("warning")


PROGRAMMES = (
    "pendidikan_id,pendidikan_nama,rumpun\nP01,D-III Keperawatan,K\nP02,D-III Kebidanan,K\nP03,S-1 Akuntansi,E\n"
    "P04,S-1 Manajemen,E\nP09,S-2 Hukum,H\n"
)


@pytest.mark.parametrize(
    ("cell", "codes", "level"),
    [
        ("S-1 Akuntansi / S-1 Manajemen", {"P03", "P04"}, 0), ("S-1 Akuntansi/Manajemen", {"P03", "P04"}, 0),
        ("s-1  akuntansi; P01", {"P03", "P01"}, 0), ("S-1 semua jurusan", set(), 40), ("Semua Jurusan", set(), 0),
        ("D-III/S-1 semua program studi", set(), 30),
    ],
)  # fmt: skip
def test_accepted_programmes_may_be_written_as_names(city, cell, codes, level):
    city.put("pendidikan.csv", PROGRAMMES)
    city.bend("jabatan.csv", "SLTA,,,,", f",{cell},,,")
    loaded = city.load()
    accepted = loaded.education.accepted[int(loaded.positions.accepted[3])]
    assert {str(loaded.education.code[place]) for place in accepted} == codes
    assert int(loaded.positions.education_min[3]) == level


def test_a_programme_of_another_name_is_matched_by_the_sheet(city):
    city.put("pendidikan.csv", PROGRAMMES)
    city.bend("jabatan.csv", "SLTA,,,,", ",Sarjana Akuntansi | P04,,,")
    assert city.fault("reference_missing").value == "Sarjana Akuntansi"
    write_match(city.path)
    (row,) = rows(city, "education")
    assert row["suggestion_1"] == "S-1 Akuntansi"
    city.put("match_education.csv", "name,chosen\nSarjana Akuntansi,P03\n")
    assert city.codes() == []
    assert city.load().matches[0].rows == 1


@given(st.lists(st.text("ab .-/&", min_size=1, max_size=8), max_size=12))
@settings(derandomize=True, max_examples=80, deadline=None)
def test_made_codes_are_one_for_each_name(names):
    made = MadeCodes({"A", "A-B"})
    codes = {plain(name): made.of(name) for name in names}
    assert len(set(codes.values())) == len(codes)
    assert not {"A", "A-B", ""} & set(codes.values())
    assert all(made.of(name) == codes[plain(name)] for name in names)


@pytest.mark.parametrize(
    ("written", "known", "others"),
    [
        ("Bag. Umum", "Bagian Umum", ["Bagian Hukum", "Bidang Umum", "Subbagian Umum"]),
        ("Sekr. Inspektorat", "Sekretaris Inspektorat", ["Sekretaris Dinas", "Inspektur", "Sekretaris DPRD"]),
        ("Sie Ketenteraman", "Seksi Ketenteraman", ["Seksi Pemerintahan", "Bidang Ketenteraman"]),
        ("Kec. Hulu", "Kecamatan Hulu", ["Kelurahan Hulu", "Kecamatan Hilir"]),
        ("Subbag Keu", "Subbagian Keuangan", ["Subbagian Umum", "Bidang Keuangan"]),
        ("Penelaah Tekhnis Kebijakan", "Penelaah Teknis Kebijakan", ["Analis Kebijakan", "Penelaah Data"]),
        ("SDN 01", "SD Negeri 01", ["SD Negeri 10", "SMP Negeri 01", "SD Negeri 11"]),
        ("SDN 1", "SD Negeri 01", ["SD Negeri 10", "SD Negeri 12", "SMP Negeri 01"]),
        ("Kel. PPA", "Kelurahan Pasar Pandan Air Mati", ["Kelurahan Pasar Baru", "Kelurahan Koto Panjang"]),
    ],
)  # fmt: skip
def test_the_best_suggestion_comes_first(written, known, others):
    for names in ([known, *others], [*others, known]):
        assert names[Suggester(names).nearest(written)[0]] == known


def test_the_same_agency_and_the_same_kind_go_first():
    names = ["Subbagian Umum", "Subbagian Umum", "Subbagian Umum"]
    suggester = Suggester(names, ["A", "B", "C"])
    assert suggester.nearest("Subbag Umum", 3, "B")[0] == 1
    assert Suggester(["Pengawas Umum", "Pengawas Umum"], kinds=["1", "2"]).nearest(
        "Pengawas Umu", 1, kind="2"
    ) == [1]


def test_nothing_is_suggested_where_nothing_is_like_it():
    assert Suggester(["Bagian Umum"]).nearest("xyz") == []
    assert Suggester([]).nearest("x") == []
    assert words_of("Bag. Umum & Keu") == ["bagian", "umum", "keuangan"]


def test_a_big_city_is_soon_done():
    words = [f"{a}{b}{c}" for a in ("ka", "me", "lo", "ti", "su", "ber", "pan", "ra") for b in ("na", "ri", "to", "la", "du")
             for c in ("n", "s", "m", "rang", "ti", "wi")]  # fmt: skip
    names = [f"Bidang {words[n % 240]} {words[n * 7 % 239]} {words[n // 240 % 240]}" for n in range(10_000)]
    asked = [name.replace("Bidang", "Bid.") for name in names[:: len(names) // 500]]
    start = time.perf_counter()
    suggester = Suggester(names)
    first = [names[suggester.nearest(name)[0]] for name in asked]
    assert first == [name.replace("Bid.", "Bidang") for name in asked]
    assert time.perf_counter() - start < 10


@given(st.lists(st.integers(-1, 7), min_size=8, max_size=8))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_units_that_turn_in_circles_are_still_found_by_name(above):
    codes = [f"U{row}" for row in range(8)]
    lines = [f"{code},Unit {row},{codes[up] if up >= 0 else ''}" for row, (code, up) in enumerate(zip(codes, above, strict=True))]  # fmt: skip
    read = read_table(
        "units", "unor.csv", "\n".join(["unor_id,nama,atasan_id", *lines, ""]).encode(), None, Faults()
    )
    names = UnitNames.of(read[0])
    for row in range(8):
        assert names.find(f"unit {row}", names.agency[row]) == [row]
        assert names.above[row] in {above[row], -1}
        chain, up = set(), row
        while up >= 0:
            assert up not in chain
            chain.add(up)
            up = names.above[up]
