"""`python -m benchmarks.reading`: a million employees as CSV, the raw workbooks of Kota Solok, and lethal workbooks.

Every reading is a process of its own. It prints the table that stands in `benchmarks/README.md` and writes `reading.json`.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).parent
RAW = HERE.parent / "scenarios" / "solok-mentah"

COLUMNS = (
    "nip", "nama", "tanggal_lahir", "status_pegawai", "kedudukan_hukum_id", "golongan_id", "tmt_golongan", "mk_tahun", "mk_bulan",
    "tmt_cpns", "jenis_jabatan_id", "jabatan_id", "jabatan_nama", "kelas_jabatan", "tmt_jabatan", "tingkat_pendidikan_id",
    "pendidikan_id", "pendidikan_nama", "unor_id", "unor_nama",
)  # fmt: skip
"""The twenty columns of the large file."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(frozen=True)
class Reading:
    """How one reading went.

    seconds : wall time, cpu : of the process, both of reading and checking alone
    mib : peak resident memory of the whole process; rows : read; said : codes of faults, each with its count
    """

    seconds: float
    cpu: float
    mib: float
    rows: int
    said: dict[str, int]


def main() -> None:
    """Make the files, read them, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000, help="employees of the large file")
    parser.add_argument(
        "--read", nargs=2, metavar=("KIND", "FILE"), help="read one file in this process and say how it went"
    )
    chosen = parser.parse_args()
    if chosen.read:
        kind, file = chosen.read
        print(json.dumps(asdict(measured(READERS[kind], Path(file)))))
        return
    results: dict[str, Reading] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.perf_counter()
        make_people(folder, chosen.rows)
        print(f"made {chosen.rows} employees in {time.perf_counter() - start:.1f} s", file=sys.stderr)
        for what, file in (
            ("plain", "people.csv"),
            ("names in quotes", "quoted.csv"),
            ("a column of NIK", "private.csv"),
        ):
            results[f"{chosen.rows} employees, {what}"] = apart("employees", folder / file)
        results["raw workbooks of Kota Solok"] = apart("workbooks", RAW)
        for what, data in lethal().items():
            (folder / "lethal.xlsx").write_bytes(data)
            results[f"refused: {what}"] = apart("lethal", folder / "lethal.xlsx")
    for what, reading in results.items():
        said = ", ".join(reading.said) if what.startswith("refused") else f"{reading.rows} rows"
        print(f"| {what} | {reading.seconds:.2f} s | {reading.cpu:.2f} s | {reading.mib:.0f} MiB | {said} |")
    content = {what: asdict(reading) for what, reading in results.items()}
    (HERE / "reading.json").write_text(json.dumps(content, indent=1) + "\n")


def apart(kind: str, file: Path) -> Reading:
    """Read a file in a process of its own."""
    arguments = [sys.executable, "-m", "benchmarks.reading", "--read", kind, str(file)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    return Reading(**json.loads(done.stdout))


def measured(read: Callable[[Path], tuple[int, dict[str, int]]], file: Path) -> Reading:
    """Time one reading; imports come before it."""
    start, cpu = time.perf_counter(), time.process_time()
    rows, said = read(file)
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    return Reading(seconds, cpu, peak_mib(), rows, said)


def peak_mib() -> float:
    """Peak resident memory since this program began; what counts children counts their parent's as well."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_employees(file: Path) -> tuple[int, dict[str, int]]:
    """The employees' table with every check of its own."""
    import datetime as dt

    from placement.io.check_employees import check_employees
    from placement.io.faults import Faults
    from placement.io.read_table import read_table

    faults = Faults()
    read = read_table("employees", "employees.csv", file.read_bytes(), dt.date(2027, 1, 1), faults)
    if read is None:
        raise SystemExit("the file could not be read")
    check_employees(read[0], dt.date(2026, 10, 1), faults)
    return len(read[0]), counts(faults.found)


def read_workbooks(folder: Path) -> tuple[int, dict[str, int]]:
    """People, units and position map of a folder, each with its checks."""
    from placement.io.case import check

    faults, rows = check(folder)
    return rows["employees"] + rows["positions"], counts(faults)


def read_lethal(file: Path) -> tuple[int, dict[str, int]]:
    """A workbook that must be refused."""
    from placement.io.faults import Faults
    from placement.io.workbook import open_workbook

    faults = Faults()
    if open_workbook(file.name, file.read_bytes(), faults) is not None:
        raise SystemExit("a lethal workbook was opened")
    return 0, counts(faults.found)


READERS = {"employees": read_employees, "workbooks": read_workbooks, "lethal": read_lethal}


def counts(faults: list) -> dict[str, int]:
    """Rows complained of by each code."""
    said: dict[str, int] = {}
    for fault in faults:
        said[fault.code] = said.get(fault.code, 0) + fault.count
    return said


def make_people(folder: Path, rows: int) -> None:
    """The employees of a made-up city: plain, with every third name in quotes, and with a private column."""
    from placement.synthetic.city import build
    from placement.synthetic.staff import EMPLOYEES, write_employees

    city, draws = build(rows, 7, "kota", "Kota Rimbo Panjang")
    write_employees(folder, city, draws)
    places = [EMPLOYEES.index(name) for name in COLUMNS]
    with (
        (folder / "employees.csv").open(encoding="utf-8") as source,
        (folder / "people.csv").open("w", encoding="utf-8") as plain,
        (folder / "quoted.csv").open("w", encoding="utf-8") as quoted,
        (folder / "private.csv").open("w", encoding="utf-8") as private,
    ):
        for number, line in enumerate(source):
            cells = line.split(",")
            kept = [cells[place] for place in places]
            plain.write(",".join(kept) + "\n")
            private.write(",".join([*kept, "NIK" if number == 0 else "0"]) + "\n")
            if number % 3 == 1:
                kept[1] = f'"{kept[1]}, S.Kom."'
            quoted.write(",".join(kept) + "\n")
    (folder / "employees.csv").unlink()


def lethal() -> dict[str, bytes]:
    """Small files that ask for more than a machine has."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    laughs = f'<!DOCTYPE lolz [<!ENTITY l0 "lol">{entities}]>'
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>nip</t></is></c></row>'
    return {
        "a cell at XFD1048576": workbook(f'{cell}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        "ZIP bomb": workbook(cell + " " * (400 * 2**20)),
        "billion laughs": workbook(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>', laughs
        ),
    }


def workbook(body: str, before: str = "") -> bytes:
    """A workbook of one sheet, put together by hand."""
    import io

    head, relation = (
        '<?xml version="1.0"?>',
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"',
    )
    parts = {
        "[Content_Types].xml": f'{head}<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'{head}{relation} Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{head}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="pegawai" sheetId="1" r:id="r1"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{head}{relation} Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{head}{before}<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


if __name__ == "__main__":
    main()
