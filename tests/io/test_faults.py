"""Every fault of the inputs, each shown by a small city in which one thing is wrong."""

import pytest

from placement.io.columns import TABLE_FILES, is_private
from placement.io.faults import SAMPLES, column_letters, samples
from placement.text import fault_line
from placement.text.faults import FAULTS

SITI = "198504122010012002"
MASKED = "1985********2002"


def test_the_city_has_no_fault(city):
    assert city.check() == []


# of files


@pytest.mark.parametrize("name", ["pegawai", "unor", "jabatan"])
def test_a_core_table_is_missing(city, name):
    (city.path / f"{name}.csv").unlink()
    assert city.codes() == ["file_missing"]


def test_there_is_no_scenario(city):
    (city.path / "scenario.toml").unlink()
    assert city.codes() == ["file_missing"]


def test_one_table_in_two_files(city):
    city.put("employees.csv", city.text("pegawai.csv"))
    assert city.fault("file_twice").value == "employees.csv, pegawai.csv"


def test_a_folder_in_the_place_of_a_file(city):
    (city.path / "kinerja.csv").mkdir()
    assert city.fault("file_is_directory").file == "kinerja.csv"


def test_a_table_of_an_unknown_format(city):
    city.put("scenario.toml", city.text("scenario.toml") + '[files]\nkinerja = "kinerja.txt"\n')
    city.put("kinerja.txt", "nip,tahun,predikat\n")
    assert city.fault("file_not_csv").file == "kinerja.txt"


def test_names_of_files_may_be_of_any_case(city):
    (city.path / "pegawai.csv").rename(city.path / "Pegawai.CSV")
    assert city.codes() == []


def test_a_stranger_among_the_files(city):
    city.put("rekap.csv", "a,b\n")
    assert city.fault("file_unknown").value == "rekap.csv"
    assert city.codes() == []


def test_a_core_table_without_rows(city):
    city.put("jabatan.csv", city.text("jabatan.csv").splitlines()[0] + "\n")
    assert "table_empty" in city.codes()


def test_an_optional_table_without_rows_is_no_fault(city):
    city.put("kinerja.csv", "nip,tahun,predikat\n")
    assert city.check() == []
    assert not city.load().roster.rating.any()


# of columns


def test_a_required_column_is_missing_and_a_heading_looks_like_it(city):
    city.bend("pegawai.csv", "tmt_jabatan", "tmt_jabatann")
    fault = city.fault("column_missing")
    assert (fault.column, fault.hint, fault.row) == ("tmt_jabatan", "tmt_jabatann", 1)


def test_two_columns_for_one_field(city):
    city.bend("pegawai.csv", "nip,nama", "nip,NAMA PEGAWAI")
    city.bend("pegawai.csv", "mohon_pindah", "nama")
    fault = city.fault("column_twice")
    assert (fault.value, fault.column) == ("nama", "NAMA PEGAWAI, nama")


def test_a_name_beside_its_id_is_not_a_second_column(city):
    city.bend("pegawai.csv", "golongan_id", "GOL AKHIR ID")
    city.bend("pegawai.csv", "mohon_pindah", "GOL AKHIR NAMA")
    assert city.codes() == []
    assert city.load().roster.grade.tolist() == [43, 32, 107, 24]


def test_a_name_serves_where_the_id_is_absent(city):
    city.bend("pegawai.csv", "golongan_id", "Gol. Akhir Nama")
    assert city.load().roster.grade.tolist() == [43, 32, 107, 24]


@pytest.mark.parametrize("heading", ["NIP BARU", "nipBaru", "Nip_Baru", "NIP/NRP", " employee-id "])
def test_headings_match_whatever_their_case_and_separators(city, heading):
    city.bend("pegawai.csv", "nip,nama", f"{heading},nama")
    assert city.codes() == []


def test_unknown_columns_are_named_once_and_left_out(city):
    city.bend("pegawai.csv", "bup", "TMT,TMT")
    city.bend("pegawai.csv", ",58\n", ",,\n")
    for line in (",,,,\n",):
        city.put("pegawai.csv", city.text("pegawai.csv").replace(line, ",,,,,\n"))
    faults = [f for f in city.check() if f.code == "column_unknown"]
    assert [f.column for f in faults] == ["TMT, TMT"]


@pytest.mark.parametrize(
    "heading", ["NIK", "Agama", "JENIS KELAMIN", "Status Perkawinan", "No. HP", "e-mail", "ALAMAT RUMAH", "NPWP", "suku",
                "NOMOR BPJS", "religion"]
)  # fmt: skip
def test_private_columns_are_dropped_with_a_warning_and_kept_nowhere(city, heading):
    city.put("keluarga.csv", f"nip_a,{heading},nip_b,hubungan\n{SITI},RAHASIA,198811302011011004,suami\n")
    fault = city.fault("column_private")
    assert (fault.level, fault.column) == ("warning", heading)
    (source,) = [source for source in city.load().sources if source.name == "relations"]
    assert b"RAHASIA" not in source.data
    assert source.filename == "keluarga.csv"


def test_private_words_are_whole_words():
    assert is_private("AGAMA ID")
    assert not is_private("Teknik")
    assert not is_private("Suku Dinas".replace("Suku", "Sukucadang"))


# of cells


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("pegawai.csv", "Siti Contoh", "", "empty"),
        ("pegawai.csv", "Siti Contoh", "-", "empty"),
        ("pegawai.csv", "12/04/1985", "12/13/1985", "not_a_date"),
        ("pegawai.csv", "12/04/1985", "12/04/2085", "date_future"),
        ("pegawai.csv", "2015-05-01", "2026-10-02", "date_future"),
        ("pegawai.csv", ",32,", ",III/e,", "unknown_value"),
        ("pegawai.csv", ",ya,", ",mungkin,", "not_a_truth"),
        ("pegawai.csv", ",58\n", ",580\n", "out_of_range"),
        ("pegawai.csv", "definitif", "sementara", "unknown_value"),
        ("pegawai.csv", ",32,", ",VII,", "grade_of_other_status"),
        ("pegawai.csv", ",VII,", ",III/a,", "grade_of_other_status"),
        ("jabatan.csv", "2,6,2,", "2,6,1 org,", "not_an_integer"),
        ("jabatan.csv", "2,6,2,", "2,6,-2,", "out_of_range"),
        ("jabatan.csv", "2,6,2,", "2,18,2,", "out_of_range"),
        ("jabatan.csv", "2,6,2,", "2,0,2,", "out_of_range"),
        ("jabatan.csv", "2,6,2,", "2,6,1.234,", "ambiguous_number"),
        ("jabatan.csv", "II.b", "VI.a", "unknown_value"),
        ("unor.csv", "tidak,dinas", "barangkali,dinas", "not_a_truth"),
        ("unor.csv", "PKM2,Puskesmas", "PK@2,Puskesmas", "id_with_at"),
        ("pegawai.csv", SITI, "1,98504E+17", "ragged_row"),
        ("pegawai.csv", SITI, '"1,98504E+17"', "id_truncated"),
        ("pegawai.csv", "Siti Contoh", "S" * 501, "text_too_long"),
    ],
)
def test_a_cell_is_wrong(city, file, old, new, code):
    city.bend(file, old, new)
    assert code in city.codes()


def test_a_fault_names_its_place_value_choices_and_a_suggestion(city):
    city.bend("pegawai.csv", ",32,", ",III/e,")
    fault = city.fault("unknown_value")
    assert (fault.file, fault.row, fault.column, fault.cell) == ("pegawai.csv", 3, "golongan_id", "F3")
    assert (fault.value, fault.hint) == ("III/e", "III/d")
    assert fault_line(fault, "id").startswith(
        'pegawai.csv > baris 3, kolom golongan_id (F3): "III/e" tidak dikenal.'
    )


def test_an_apostrophe_and_blanks_around_a_value_do_not_matter(city):
    city.bend("pegawai.csv", SITI, f" '{SITI[:8]} {SITI[8:14]} {SITI[14:15]} {SITI[15:]} ")
    assert city.codes() == []
    assert city.load().roster.nip[1] == SITI


@pytest.mark.parametrize(
    ("nip", "code"),
    [
        ("19850412201001200", "nip_length"),
        ("198504312010012002", "nip_birth_date"),
        ("198504122010013002", "nip_sex"),
        ("198504122010012000", "nip_serial"),
    ],
)
def test_a_nip_is_wrong(city, nip, code):
    city.bend("pegawai.csv", SITI, nip)
    fault = city.fault(code)
    assert fault.row == 3
    assert nip not in fault.value
    assert fault.value.startswith(nip[:4])


def test_a_nip_stands_twice(city):
    city.bend("pegawai.csv", "198811302011011004", SITI)
    faults = [f for f in city.check() if f.code == "duplicate"]
    assert [(f.row, f.value) for f in faults] == [(3, MASKED), (5, MASKED)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("12/04/1985", "13/04/1985", "nip_differs_birth"),
        ("2010-01-01", "2010-02-01", "nip_differs_tmt"),
        ("2023-02-01,2,PRWT", "2022-02-01,2,PRWT", "nip_differs_tmt"),
        ("12/04/1985", "12/04/1945", "age_implausible"),
        ("198504122010012002", "198504122010132002", "nip_month"),
        (",58\n", ",60\n", "bup_differs"),
    ],
)
def test_what_deserves_a_second_look_is_a_warning(city, old, new, code):
    city.bend("pegawai.csv", old, new)
    assert city.codes() == []
    assert code in city.codes("warning")
    assert code in {fault.code for fault in city.load().warnings}


# between tables


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("unor.csv", "PKM1,Puskesmas Satu,DINKES", "PKM1,Puskesmas Satu,DINKESS", "reference_missing"),
        ("unor.csv", "PKM2,Puskesmas", "PKM1,Puskesmas", "duplicate"),
        ("jabatan.csv", "ADM,PKM1", "ADM,PKM9", "reference_missing"),
        ("jabatan.csv", "PRWT,PKM2", "PRWT,PKM1", "duplicate"),
        ("pegawai.csv", "PKM1,definitif", "PKM9,definitif", "reference_missing"),
        ("pegawai.csv", "PKM1,definitif", "DINKES,definitif", "position_unknown"),
        ("pegawai.csv", "2,PRWT,Perawat Terampil,2015", "2,PRWTT,Perawat Terampil,2015", "position_unknown"),
    ],
)
def test_something_named_is_not_there(city, file, old, new, code):
    city.bend(file, old, new)
    assert code in city.codes()


def test_an_unknown_position_is_named_by_its_code_with_a_suggestion(city):
    city.bend("pegawai.csv", "2,PRWT,Perawat Terampil,2015", "2,PRWTT,Perawat Terampil,2015")
    fault = city.fault("position_unknown")
    assert (fault.value, fault.hint, fault.row) == ("PRWTT@PKM1", "PRWT@PKM1", 3)


def test_a_circle_of_units_is_named(city):
    city.bend("unor.csv", "DINKES,Dinas Kesehatan,KOTA", "DINKES,Dinas Kesehatan,PKM1")
    assert city.fault("cycle").value == "DINKES > PKM1 > DINKES"


def test_a_unit_above_itself_is_a_circle(city):
    city.bend("unor.csv", "KOTA,Pemerintah Kota,", "KOTA,Pemerintah Kota,KOTA")
    assert city.fault("cycle").value == "KOTA > KOTA"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("kinerja.csv", "nip,tahun,predikat\n{nip},2025,Baik\n"),
        ("hukdis.csv", "nip,tingkat,tmt,akhir\n{nip},ringan,2025-01-01,2025-06-30\n"),
        ("diklat.csv", "nip,nama,jp,tahun\n{nip},Diklat,20,2025\n"),
        ("kompetensi.csv", "nip,kompetensi,level,tanggal\n{nip},Integritas,3,2025-01-01\n"),
        ("pilihan.csv", "nip,urutan,unor_id\n{nip},1,PKM2\n"),
        ("keluarga.csv", "nip_a,nip_b,hubungan\n{nip},198811302011011004,suami\n"),
    ],
)
def test_a_stranger_in_a_side_table_is_a_warning(city, file, text):
    city.put(file, text.format(nip=SITI))
    assert city.check() == []
    city.put(file, text.format(nip="199912122022011009"))
    fault = city.fault("nip_unknown")
    assert (fault.level, fault.value, fault.row) == ("warning", "1999********1009", 2)
    assert city.load()


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("kinerja.csv", "nip,tahun,predikat\n{nip},2025,Baik\n{nip},2025,Kurang\n", "duplicate"),
        ("kinerja.csv", "nip,tahun,predikat\n{nip},2027,Baik\n", "date_future"),
        ("kinerja.csv", "nip,tahun,predikat\n{nip},2025,2\n", "unknown_value"),
        ("hukdis.csv", "nip,tingkat,tmt\n{nip},ringan,2027-01-01\n", "date_future"),
        ("hukdis.csv", "nip,tingkat,tmt\n{nip},sekali,2025-01-01\n", "unknown_value"),
        ("diklat.csv", "nip,jp,tahun\n{nip},-1,2025\n", "out_of_range"),
        ("kompetensi.csv", "nip,kompetensi,level\n{nip},Integritas,6\n", "out_of_range"),
        ("standar.csv", "jabatan_id,kompetensi,level\nPRWT,Integritas,0\n", "out_of_range"),
        ("pendidikan.csv", "pendidikan_id,pendidikan_nama\nP01,a\nP02,b\nP09,c\nP01,d\n", "duplicate"),
        ("pendidikan.csv", "pendidikan_id,pendidikan_nama\nP01,a\nP09,c\n", "reference_missing"),
        ("abk.csv", "jabatan_id,unor_id,volume,waktu_penyelesaian\nADM,PKM1,-3,10\n", "out_of_range"),
        ("abk.csv", "jabatan_id,unor_id,volume,waktu_penyelesaian\nADM,PKM2,3,10\n", "position_unknown"),
        (
            "abk.csv",
            "jabatan_id,unor_id,volume,waktu_penyelesaian,waktu_efektif\nADM,PKM1,3,10,1250\n",
            "effective_time",
        ),
        ("keputusan.csv", "nip,tindakan,alasan,pejabat\n{nip},pindah,a,b\n", "unknown_value"),
        ("keputusan.csv", "nip,tindakan,alasan,pejabat\n{nip},tetap,,b\n", "empty"),
        ("keputusan.csv", "nip,tindakan,alasan,pejabat\n{nip},ke,a,b\n", "decision_without_place"),
        ("keputusan.csv", "nip,tindakan,alasan,pejabat,tanggal\n{nip},tunda,a,b,\n", "empty"),
        (
            "keputusan.csv",
            "nip,tindakan,alasan,pejabat\n{nip},tetap,a,b\n{nip},lepas,a,b\n",
            "decision_twice",
        ),
        ("keputusan.csv", "nip,tindakan,alasan,pejabat\n199912122022011009,tetap,a,b\n", "nip_unknown"),
        (
            "keputusan.csv",
            "nip,tindakan,unor_id,jabatan_id,alasan,pejabat\n{nip},ke,PKM2,ADM,a,b\n",
            "position_unknown",
        ),
        ("keputusan.csv", "nip,tindakan,unor_id,alasan,pejabat\n{nip},ke,PKM8,a,b\n", "reference_missing"),
    ],
)
def test_a_side_table_is_wrong(city, file, text, code):
    city.put(file, text.format(nip=SITI))
    assert code in city.codes()


def test_a_standard_for_an_unknown_job_is_a_warning(city):
    city.put("standar.csv", "jabatan_id,kompetensi,level\nLAIN,Integritas,3\nPRWT,Integritas,3\n")
    assert city.codes() == []
    assert city.codes("warning") == ["reference_missing"]


def test_the_position_maps_own_figures_are_compared(city):
    head, *rows = city.text("jabatan.csv").splitlines()
    figures = ["1,0", "1,-1", "3,2", "0,-1"]
    city.put("jabatan.csv", "\n".join([f"{head},B,Selisih", *map(",".join, zip(rows, figures, strict=True))]))
    found = [(f.code, f.row, f.value) for f in city.check()]
    assert found == [("incumbents_differ", 4, "3")]
    city.bend("jabatan.csv", ",1,-1\n", ",1,1\n")
    assert ("difference_recomputed", 3, "1") in [(f.code, f.row, f.value) for f in city.check()]


def test_a_need_that_nobody_states_is_a_warning(city):
    city.bend("jabatan.csv", "4,5,1,", "4,5,,")
    assert city.fault("need_absent").value == "ADM@PKM1"
    city.put("abk.csv", "jabatan_id,unor_id,volume,waktu_penyelesaian\nADM,PKM1,3,10\n")
    assert city.check() == []


# all of them


def test_every_fault_is_reported_at_once(city):
    city.bend("scenario.toml", "seed", "sead")
    city.bend("unor.csv", "PKM1,Puskesmas Satu,DINKES", "PKM1,Puskesmas Satu,X")
    city.bend("jabatan.csv", "ADM,PKM1", "ADM,PKM9")
    city.bend("pegawai.csv", ",32,", ",III/e,")
    assert {fault.file for fault in city.check()} == {
        "scenario.toml",
        "unor.csv",
        "jabatan.csv",
        "pegawai.csv",
    }


def test_many_equal_faults_are_few_lines_whose_counts_add_up(city):
    head, *rows = city.text("unor.csv").splitlines()
    many = [f"U{k},Unit {k},KOTA,,barang{k % 30},," for k in range(100)]
    city.put("unor.csv", "\n".join([head, *rows, *many]))
    faults = [f for f in city.check() if f.code == "not_a_truth"]
    assert len(faults) == SAMPLES
    assert sum(fault.count for fault in faults) == 100
    assert (faults[0].row, faults[0].value, faults[0].count) == (6, "barang0", 4)


def test_few_equal_faults_are_listed_row_by_row():
    assert samples([4, 6], ["x", "x"]) == [(4, "x", 1), (6, "x", 1)]


def test_columns_are_lettered_as_a_spreadsheet_does():
    assert [column_letters(k) for k in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_no_message_shows_a_whole_nip(city):
    city.put(
        "keputusan.csv",
        f"nip,tindakan,alasan,pejabat\n{SITI},ke,a,b\n{SITI},tetap,a,b\n199912122022011009,ke,a,b\n",
    )
    city.bend("pegawai.csv", "198811302011011004", SITI)
    for fault in city.check():
        assert SITI not in fault_line(fault, "en")
        assert "199912122022011009" not in str(fault)


def test_every_fault_has_its_sentence(city):
    for name in TABLE_FILES:
        city.put(f"{name}.csv", "a,b\n1\n")
    assert {fault.code for fault in city.check()} <= set(FAULTS)
