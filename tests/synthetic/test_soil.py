"""The dirty twin of Kota Solok: mended by its ledger it is the clean city again, and nothing else in it is wrong."""

import csv
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

import placement
from placement.errors import OutputError, UsageError
from placement.synthetic import soil

SCENARIOS = Path(placement.__file__).parents[1] / "scenarios"
RAW = SCENARIOS / "solok-mentah"
LEDGER = "KOTORAN_DATA_SINTETIS.csv"
NOWHERE = "(tidak ada)"
STAFF_COLUMNS = {
    "NIP BARU": "nip", "NAMA": "nama", "TANGGAL LAHIR": "tanggal_lahir", "STATUS CPNS PNS": "status_pegawai",
    "KEDUDUKAN HUKUM ID": "kedudukan_hukum_id", "GOL AKHIR NAMA": "golongan_id", "TMT GOLONGAN": "tmt_golongan",
    "MK TAHUN": "mk_tahun", "MK BULAN": "mk_bulan", "TMT CPNS": "tmt_cpns", "JENIS JABATAN ID": "jenis_jabatan_id",
    "JABATAN ID": "jabatan_id", "JABATAN NAMA": "jabatan_nama", "JENJANG": "jenjang", "KELAS JABATAN": "kelas_jabatan",
    "ESELON ID": "eselon_id", "TMT JABATAN": "tmt_jabatan", "TINGKAT PENDIDIKAN ID": "tingkat_pendidikan_id",
    "PENDIDIKAN ID": "pendidikan_id", "PENDIDIKAN NAMA": "pendidikan_nama", "UNOR ID": "unor_id",
    "UNOR NAMA": "unor_nama", "BUP": "bup", "TMT PENSIUN": "tmt_pensiun", "TUGAS TAMBAHAN": "tugas_tambahan",
    "STATUS JABATAN": "status_jabatan", "SERTIFIKAT BIDANG": "sertifikat_bidang",
    "KECAMATAN DOMISILI": "kecamatan_domisili", "MOHON PINDAH": "mohon_pindah",
}  # fmt: skip
POST_COLUMNS = {
    "jabatan_nama": ("NAMA JABATAN", "Jabatan"), "kelas_jabatan": ("KELAS JABATAN", "Kelas"),
    "bezetting": ("B", "Existing"), "kebutuhan": ("K", "Kebutuhan"), "selisih": ("+/-", "Selisih"),
    "pendidikan_diterima": ("KUALIFIKASI PENDIDIKAN", "Kualifikasi Pendidikan"), "kunci": ("KUNCI", "Kunci"),
    "sertifikat_bidang": ("SERTIFIKAT BIDANG", "Sertifikat Bidang"), "prioritas": ("PRIORITAS", "Prioritas"),
    "rumpun_jabatan": ("RUMPUN JABATAN", "Rumpun Jabatan"), "persetujuan": ("PERSETUJUAN", "Persetujuan"),
    "minimum": ("MINIMUM", "Minimum"),
}  # fmt: skip


@pytest.fixture(scope="module")
def ledger():
    with (RAW / LEDGER).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def place(cell):
    """Row and column of a cell, from 0."""
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(row) - 1, column - 1


def text(cell):
    return str(int(cell)) if isinstance(cell, float) else cell


def sheets(file):
    book = CalamineWorkbook.from_path(RAW / file)
    return {name: book.get_sheet_by_name(name) for name in book.sheet_names}


def mended(sheet, name, rows, ledger, file):
    """The cells of a sheet with every single cell of the ledger put right."""
    cells = [[text(cell) for cell in row] for row in rows]
    for entry in ledger:
        if (entry["file"], entry["sheet"]) == (file, name) and entry["kind"] not in {
            "merged_cells", "numbering_row", "header_below_titles", "totals_between",
        } and ":" not in entry["cell"]:  # fmt: skip
            row, column = place(entry["cell"])
            if entry["kind"] != "numeric_nip":
                assert cells[row][column] == entry["what"], entry
            cells[row][column] = entry["truth"]
    return cells


def plain(row):
    """A row of the export in the words of the source."""
    for column in ("tanggal_lahir", "tmt_golongan", "tmt_cpns", "tmt_jabatan"):
        row[column] = "-".join(reversed(row[column].split("-")))
    row["tmt_pensiun"] = (date(1899, 12, 30) + timedelta(int(row["tmt_pensiun"]))).isoformat()
    row["status_pegawai"] = {"P": "PNS", "C": "CPNS"}.get(row["status_pegawai"], row["status_pegawai"])
    if "/" in row["golongan_id"]:
        roman, letter = row["golongan_id"].split("/")
        row["golongan_id"] = f"{('I', 'II', 'III', 'IV').index(roman) + 1}{'abcde'.index(letter) + 1}"
    for column in ("jenjang", "tugas_tambahan", "mohon_pindah"):
        row[column] = row[column].replace("-", "")
    return row


def test_the_folder_is_what_soil_writes_byte_for_byte(tmp_path):
    kinds = soil(SCENARIOS / "solok", tmp_path / "again", 2026)
    made = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    kept = {path.name: path.read_bytes() for path in RAW.iterdir()}
    assert sorted(made) == sorted(kept)
    for name, content in kept.items():
        assert made[name] == (content if name.endswith(".xlsx") else content.replace(b"\r\n", b"\n")), name
    assert sum(map(len, made.values())) < 4_000_000
    assert min(kinds.values()) >= 1


def test_dirt_comes_in_the_amounts_described(ledger):
    kinds = Counter(entry["kind"] for entry in ledger)
    staff = [entry for entry in ledger if entry["file"] == "pegawai.xlsx"]
    people = {
        kind: len({place(entry["cell"])[0] for entry in staff if entry["kind"] == kind})
        for kind in (
            "acting_as_definitive",
            "stale_education",
            "job_renamed",
            "unit_renamed",
            "retired_active",
        )
    }
    assert people == {
        "acting_as_definitive": 5, "stale_education": 104, "job_renamed": 208, "unit_renamed": 78, "retired_active": 6,
    }  # fmt: skip
    assert (kinds["numeric_nip"], kinds["duplicate_nip"], kinds["need_with_word"]) == (12, 1, 5)
    assert (kinds["reversed_sign"], kinds["header_repeated"]) == (1, 3)
    posts = Counter(entry["kind"] for entry in ledger if entry["file"] == "peta_jabatan.xlsx")
    assert (posts["job_renamed"], posts["unit_renamed"]) == (98, 10)
    assert {entry["catatan"] for entry in ledger} == {"DATA SINTETIS"}


def test_the_crosswalk_of_a_small_city_has_some_hundred_names(ledger):
    """PRACTICE: 60 to 120 unmatched names."""
    names = {
        (entry["what"], entry["kind"]) for entry in ledger if entry["kind"] in {"job_renamed", "unit_renamed"}
    }
    assert 100 <= len(names) <= 250


def test_no_other_name_is_the_name_of_something_else(ledger, solok):
    jobs = {row["jabatan_nama"].casefold() for row in solok.positions}
    units = {row["nama"].casefold() for row in solok.units}
    for entry in ledger:
        known = {"job_renamed": jobs, "unit_renamed": units}.get(entry["kind"], set())
        assert entry["what"].casefold() not in known
        assert not known or entry["truth"].casefold() in known


def test_people_mended_by_the_ledger_are_the_people_of_the_clean_city(ledger, solok):
    (name, sheet), = sheets("pegawai.xlsx").items()  # fmt: skip
    rows = mended(sheet, name, sheet.to_python(), ledger, "pegawai.xlsx")
    assert "DATA SINTETIS" in rows[0][0]
    header = rows[3]
    assert header.count("TMT") == 3
    gone = {
        place(entry["cell"])[0] for entry in ledger if entry["truth"] == NOWHERE and entry["sheet"] == name
    }
    assert len(gone) == 7
    found = [
        plain({STAFF_COLUMNS[heading]: cell for heading, cell in zip(header, row, strict=True) if heading in STAFF_COLUMNS})
        for number, row in enumerate(rows)
        if number > 3 and number not in gone
    ]  # fmt: skip
    wanted = [{column: row[column] for column in STAFF_COLUMNS.values()} for row in solok.employees]
    assert found == wanted


def posts_of(name, sheet, ledger):
    """Unit, post and figures of each row that is neither title nor label nor total."""
    rows = mended(sheet, name, sheet.to_python(), ledger, "peta_jabatan.xlsx")
    mine = [entry for entry in ledger if entry["sheet"] == name]
    totals = {place(entry["cell"])[0] for entry in mine if entry["kind"] == "totals_between"}
    first = next(place(entry["cell"])[0] for entry in mine if entry["kind"] == "numbering_row") + 1
    sign = -1 if any(entry["kind"] == "reversed_sign" for entry in mine) else 1
    header = rows[4]
    columns = {field: next(header.index(name) for name in names if name in header)
               for field, names in POST_COLUMNS.items()}  # fmt: skip
    unit = ""
    for number in range(first, len(rows)):
        row = rows[number]
        if number in totals:
            assert row[0].startswith("JUMLAH")
            continue
        if header[1] == "Unit Kerja":
            unit = row[1] or unit
        elif not any(row[1:]):
            unit = row[0]
            continue
        post = {field: row[column] for field, column in columns.items()}
        post["selisih"] = str(sign * int(post["selisih"]))
        yield unit, post


def test_posts_mended_by_the_ledger_are_the_posts_of_the_clean_city(ledger, solok):
    names = {row["unor_id"]: row["nama"] for row in solok.units}
    found, wanted = defaultdict(list), defaultdict(list)
    for name, sheet in sheets("peta_jabatan.xlsx").items():
        assert "DATA SINTETIS" in sheet.to_python()[0][0]
        agency = sheet.to_python()[1][0].casefold()
        for unit, post in posts_of(name, sheet, ledger):
            found[agency].append((unit, post))
    units = {row["unor_id"]: row for row in solok.units}
    for row in solok.positions:
        top = row["unor_id"]
        while units[units[top]["atasan_id"]]["atasan_id"]:
            top = units[top]["atasan_id"]
        post = {field: row[field] for field in POST_COLUMNS}
        wanted[names[top].casefold()].append((names[row["unor_id"]], post))
    assert found == wanted


def test_totals_add_up_what_stands_above_them(ledger):
    for name, sheet in sheets("peta_jabatan.xlsx").items():
        rows = sheet.to_python()
        whole = rows[-1]
        column = next(rows[4].index(word) for word in ("B", "Existing") if word in rows[4])
        parts = [place(entry["cell"])[0] for entry in ledger
                 if entry["sheet"] == name and entry["kind"] == "totals_between"][:-1]  # fmt: skip
        assert whole[0] == "JUMLAH TOTAL"
        for figure in range(column, column + 3):
            assert whole[figure] == sum(rows[part][figure] for part in parts)


def test_the_acting_sit_in_seats_that_nobody_holds(ledger, solok):
    empty = {(row["jabatan_id"], row["unor_id"]) for row in solok.positions if row["bezetting"] == "0"}
    (sheet,) = sheets("pegawai.xlsx").values()
    rows = sheet.to_python()
    acting = {place(entry["cell"])[0] for entry in ledger if entry["kind"] == "acting_as_definitive"}
    job, unit = rows[3].index("JABATAN ID"), rows[3].index("UNOR ID")
    assert {(rows[row][job], rows[row][unit]) for row in acting} <= empty
    assert sum(rows[row][job + 1].startswith("Plt. ") for row in acting) == 3


def test_the_retired_are_past_their_age_limit(ledger):
    (sheet,) = sheets("pegawai.xlsx").values()
    rows = sheet.to_python()
    nip, left, since = (rows[3].index(name) for name in ("NIP BARU", "TMT PENSIUN", "TMT CPNS"))
    for entry in ledger:
        if entry["kind"] == "retired_active":
            row = rows[place(entry["cell"])[0]]
            assert date(1899, 12, 30) + timedelta(row[left]) <= date(2026, 10, 1)
            assert row[nip][8:14] == row[since][6:] + row[since][3:5]


def test_other_tables_are_those_of_the_clean_city_under_lighter_dirt(solok):
    units = (RAW / "units.csv").read_bytes()
    assert units.startswith(b"\xef\xbb\xbfunor_id;nama;")
    assert list(csv.DictReader(units.decode("utf-8-sig").splitlines(), delimiter=";")) == solok.units
    with pytest.raises(UnicodeDecodeError):
        (RAW / "education.csv").read_text(encoding="utf-8")
    programmes = list(csv.DictReader((RAW / "education.csv").read_text(encoding="cp1252").splitlines()))
    assert [row["pendidikan_nama"] for row in programmes] == [
        row["pendidikan_nama"] for row in solok.education
    ]
    for name in ("standards", "competencies", "performance", "discipline", "training", "workload", "wishes"):
        assert (RAW / f"{name}.csv").read_bytes() == (SCENARIOS / "solok" / f"{name}.csv").read_bytes()


def test_every_file_says_that_it_is_invented_and_no_word_of_corruption_cases_occurs():
    for path in RAW.iterdir():
        data = path.read_bytes()
        content = data.decode("cp1252" if path.name == "education.csv" else "utf-8", "replace")
        assert "DATA SINTETIS" in content, path.name
        assert not re.search("harga|tarif|lelang|undian|nonjob", content, re.IGNORECASE)


def test_another_seed_is_another_dirt_and_any_size_will_do(tmp_path):
    from placement.synthetic import generate

    generate(tmp_path / "clean", 40, seed=3)
    kinds = [soil(tmp_path / "clean", tmp_path / f"raw{seed}", seed) for seed in (1, 2)]
    assert all(counts["numeric_nip"] == 12 for counts in kinds)
    assert (tmp_path / "raw1" / "pegawai.xlsx").read_bytes() != (
        tmp_path / "raw2" / "pegawai.xlsx"
    ).read_bytes()


def test_what_is_no_synthetic_city_is_refused_and_nothing_stays_behind(tmp_path):
    source = tmp_path / "office"
    source.mkdir()
    with pytest.raises(UsageError):
        soil(source, tmp_path / "raw", 1)
    for path in (SCENARIOS / "solok").iterdir():
        (source / path.name).write_bytes(path.read_bytes())
    scenario = (source / "scenario.toml").read_text(encoding="utf-8")
    (source / "scenario.toml").write_text(scenario.replace("synthetic = true\n", ""), encoding="utf-8")
    with pytest.raises(UsageError):
        soil(source, tmp_path / "raw", 1)
    with pytest.raises(UsageError):
        soil(SCENARIOS / "solok", tmp_path / "raw", -1)
    with pytest.raises(OutputError):
        soil(SCENARIOS / "solok", source, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["office"]
