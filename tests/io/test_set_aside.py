"""Which rows are set aside, whom they hold, and that one bad cell is one fault."""

import json

import numpy as np
import pytest

from placement.errors import InputError
from placement.io.case import examine, read
from placement.io.columns import columns
from placement.io.faults import Faults
from placement.io.intake import INTAKE, read_intake
from placement.io.marks import spoiled, written
from placement.model.quarantine import as_written
from tests.io.conftest import NIPS

BUDI, SITI, ANI, UDIN = NIPS


def aside(city):
    """Reasons by NIP, as written, of people; by code of posts."""
    loaded = city.load()
    people = dict(zip(loaded.roster.nip.tolist(), loaded.roster.quarantine.tolist(), strict=True))
    posts = dict(zip(loaded.positions.code.tolist(), loaded.positions.quarantine.tolist(), strict=True))
    return {k: v for k, v in people.items() if v}, {k: v for k, v in posts.items() if v}


def test_a_clean_city_sets_nobody_aside(city):
    assert aside(city) == ({}, {})
    assert city.load().quarantine.rows == 0


def test_a_bad_cell_is_empty_and_everything_else_of_the_row_is_read(city):
    city.bend("pegawai.csv", ",32,", ",III/z,")
    roster = city.load().roster
    assert roster.quarantine.tolist() == ["", "unknown_value", "", ""]
    assert roster.grade.tolist()[1] == 0
    assert roster.home.tolist() == [0, 1, 2, -1]
    assert roster.nip[1] == SITI


def test_of_several_faults_the_first_is_the_reason_and_all_are_told(city):
    city.bend("pegawai.csv", "12/04/1985,PNS", "kemarin,Honorer")
    found = city.load()
    assert found.roster.quarantine[1] == "not_a_date"
    assert [fault.code for fault in found.quarantine.people[1]] == ["not_a_date", "unknown_value"]


@pytest.mark.parametrize("nip", ["", "12345", "198513412010012002", BUDI])
def test_a_row_whose_number_is_unusable_has_a_key_of_its_own(city, nip):
    city.bend("pegawai.csv", SITI, nip)
    roster = city.load().roster
    assert roster.nip[1] == f"{nip}#3"
    assert as_written(str(roster.nip[1])) == nip
    assert (roster.nip[0] == f"{BUDI}#2") == (nip == BUDI)
    assert len(set(roster.nip.tolist())) == 4
    assert roster.home.tolist() == [0, 1, 2, -1]


def test_the_retirement_of_somebody_set_aside_frees_no_seat(city):
    city.bend("pegawai.csv", "197003152000031001,Budi Contoh,15-03-1970", "195003152000031001,,15-03-1950")
    loaded = city.load()
    assert loaded.roster.quarantine[0] == "empty"
    assert loaded.roster.retirement[0] == np.datetime64("9999-12-31")


def test_holders_of_a_post_with_a_bad_row_are_held_by_it(city):
    city.bend("jabatan.csv", "2,6,2,,,D-III", "2,6,2 org,,,D-III")
    assert aside(city) == ({SITI: "not_an_integer"}, {"PRWT@PKM1": "not_an_integer"})
    assert city.load().positions.decreed.tolist() == [1, -1, 1, 1]


def test_a_bad_row_does_not_speak_for_the_job_elsewhere(city):
    """The first nurses' row has no kind of post: the job's name and level are still read from the second."""
    before = city.load().roster
    city.bend("jabatan.csv", "PRWT,PKM1,Perawat Terampil,2", "PRWT,PKM1,Perawat Terampil,9")
    after = city.load().roster
    assert after.tier[2] == before.tier[2]
    assert after.quarantine.tolist() == ["", "unknown_value", "", ""]


def test_a_post_without_a_known_unit_is_left_out(city):
    city.bend("jabatan.csv", "PRWT,PKM2", "PRWT,PKM9")
    people, posts = aside(city)
    assert (people, posts) == ({ANI: "position_unknown"}, {})
    loaded = city.load()
    assert len(loaded.positions) == 3
    assert (loaded.quarantine.positions, loaded.quarantine.of_positions) == (1, 4)


def test_a_relation_that_cannot_be_read_holds_both(city):
    city.put("keluarga.csv", f"nip_a,nip_b,hubungan\n{SITI},{ANI},{'x' * 501}\n")
    assert set(aside(city)[0]) == {SITI, ANI}


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("hukdis", f"nip,tingkat,tmt,akhir\n{SITI},keras,2026-01-01,\n{SITI},berat,2026-01-01,\n"),
        ("kinerja", f"nip,tahun,predikat\n{SITI},2025,Baik\n{SITI},2025,Kurang\n"),
        ("kompetensi", f"nip,kompetensi,level,tanggal\n{SITI},Integritas,sembilan,2025-05-01\n"),
    ],
)
def test_a_bad_record_holds_whom_it_speaks_of_and_says_nothing(city, table, text):
    city.put(f"{table}.csv", text)
    people, _ = aside(city)
    assert list(people) == [SITI]
    assert city.load().roster.rating[1] == 0


def test_a_standard_that_cannot_be_read_is_asked_of_nobody(city):
    city.put("standar.csv", "jabatan_id,kompetensi,level\nPRWT,Integritas,9\nADM,Integritas,1\n")
    loaded = city.load()
    assert aside(city) == ({}, {})
    assert loaded.positions.standard.tolist() == [[0], [0], [1]]
    assert loaded.quarantine.rows == 1


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("unor.csv", "PKM2,Puskesmas Dua", ",Puskesmas Dua"),
        ("unor.csv", "PKM1,Puskesmas Satu,DINKES", "PKM1,Puskesmas Satu,TIADA"),
        ("unor.csv", ",tidak,dinas,2", ",tidak,dinas,dua"),
    ],
)
def test_the_tree_of_units_is_never_guessed(city, name, old, new):
    city.bend(name, old, new)
    with pytest.raises(InputError):
        city.load()
    assert not examine(city.path).plannable


def test_a_decision_that_cannot_be_read_stops(city):
    head = "nip,tindakan,unor_id,jabatan_id,alasan,pejabat,tanggal\n"
    city.put("keputusan.csv", f"{head}{SITI},pindahkan,PKM2,PRWT,alasan,Wali Kota,2026-09-01\n")
    with pytest.raises(InputError) as raised:
        read(city.path)
    assert [f.effect for f in raised.value.faults if f.code == "unknown_value"] == ["stops"]


@pytest.mark.parametrize("nip", ["1985E+17", "19850412201001E+17", "12"])
def test_one_cell_has_one_fault(city, nip):
    city.bend("pegawai.csv", SITI, nip)
    assert len(city.codes()) == 1


def test_a_twin_is_named_on_every_row(city):
    city.put("pegawai.csv", city.text("pegawai.csv") + city.text("pegawai.csv").splitlines()[1] + "\n")
    found = city.load()
    assert found.roster.nip.tolist()[::4] == [f"{BUDI}#2", f"{BUDI}#6"]
    assert found.roster.home.tolist()[::4] == [0, 0]
    assert [fault.row for faults in found.quarantine.people.values() for fault in faults] == [2, 6]


def test_every_bad_row_is_kept_when_few_are_printed(city):
    lines = city.text("pegawai.csv").splitlines()
    more = [lines[2].replace(SITI, f"19850412201001{sex}{n:03d}").replace("PNS", "Honorer")
            for sex in (1, 2) for n in range(100, 130)]  # fmt: skip
    city.put("pegawai.csv", "\n".join([*lines, *more]) + "\n")
    found = examine(city.path)
    assert sum(fault.count for fault in found.faults if fault.code == "unknown_value") == 60
    assert len([fault for fault in found.faults if fault.code == "unknown_value"]) < 60
    (table,) = found.quarantine.tables
    assert [row.number for row in table.rows] == list(range(6, 66))
    assert found.quarantine.employees == 60


@pytest.mark.parametrize("word", ["Budi", "=", "=1985", "#REF!", "#N/A", '="1985"', "-5", "#12"])
def test_marks_are_told_from_words(word):
    nip, name = (next(c for c in columns("employees") if c.name == n) for n in ("nip", "nama"))
    said = {word: (getattr(spoiled(nip, word), "code", None), getattr(spoiled(name, word), "code", None))}
    wanted = {
        "Budi": (None, None), "=": ("formula_unsaved",) * 2, "=1985": ("id_numeric_cell", None),
        "#REF!": ("cell_error",) * 2, "#N/A": ("cell_error",) * 2, '="1985"': (None, None), "-5": (None, None),
        "#12": (None, None),
    }  # fmt: skip
    assert said[word] == wanted[word]
    assert written(word) == {"=": "", "=1985": "1985"}.get(word, word)


@pytest.mark.parametrize(
    "text", ["{", "[]", "null", '{"format": "placement-intake/1"}', '{"format": "x", "loose": []}']
)
def test_an_intake_that_is_none_of_ours_is_a_fault(tmp_path, text):
    (tmp_path / INTAKE).write_text(text)
    faults = Faults()
    assert read_intake(tmp_path, faults) is None
    assert faults.failed


def test_a_copy_tells_the_same_of_its_rows(city, tmp_path):
    """Sources written as `inputs/` keeps them and read again: same people, same places, same words."""
    city.bend("pegawai.csv", ",32,", ",III/z,")
    city.bend("pegawai.csv", "nip,nama", "NIP BARU,nama")
    first = city.load()
    copy = tmp_path / "copy"
    copy.mkdir()
    for source in first.sources:
        (copy / source.filename).write_bytes(source.data)
    again = read(copy)
    assert again.quarantine == first.quarantine
    assert again.warnings == first.warnings
    assert {s.filename: s.data for s in again.sources} == {s.filename: s.data for s in first.sources}
    assert json.loads((copy / INTAKE).read_bytes())["headings"]["employees"]["nip"] == "NIP BARU"
