"""Selections on top of a made-up city: a recruitment for its empty seats, and an open selection of its leaders."""

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from placement.synthetic.applicants import NOT_TAKEN, Simulated, attendance_word, simulate
from placement.synthetic.dates import Dates
from placement.synthetic.draws import Draws
from placement.synthetic.generation import generate
from placement.synthetic.writing import days, look, write_table

SPECIAL = (("cumlaude", 10), ("disabilitas", 14))
"""Tracks beside the general one, and how many vacancies lie between two of them."""

COMPONENTS = ("makalah", "asesmen", "wawancara", "rekam_jejak")
LEADERS = """# Kota Banjarbaru (DATA SINTETIS)

**DATA SINTETIS: tidak ada orang nyata. Angkanya masuk akal, bukan fakta.**
*Synthetic data: no real people. The figures are plausible, not factual.*

```
placement select scenarios/banjarbaru -o out/banjarbaru
placement plan scenarios/banjarbaru -o out/banjarbaru-rancangan
```

Seleksi terbuka {vacancies} jabatan pimpinan tinggi pratama: {applicants} pelamar, {evaluators} orang penilai dan narasumber,
{marks} nilai. Dua penilai berkeluarga dengan pelamar; nilainya untuk pelamar itu tidak dihitung. Narasumber tidak menilai.
Satu jabatan kurang pelamar, pendaftarannya diperpanjang. Pada satu jabatan Wali Kota memilih nama kedua, dengan alasan
(`decisions.csv`). Promosi administrator dan pengawas menyusul menurut urutan nilai merit; jabatan yang ditinggalkan diisi
dalam rancangan yang sama. Berkas dibuat oleh `placement.synthetic.selections.banjarbaru`, sama bita demi bita.

An open selection of {vacancies} leaders' posts: {applicants} applicants, {evaluators} evaluators and guests, {marks} marks.
Two evaluators are kin of applicants; their marks of them do not count. Guests do not mark. One post has too few applicants
and is extended. For one post the mayor chose the second name, with a reason. Promotions follow in the order of merit; what
they vacate is filled in the same plan.
"""

RECRUITMENT = """# Pengadaan CPNS Kabupaten Mamuju (DATA SINTETIS)

**DATA SINTETIS: tidak ada orang nyata. Angkanya masuk akal, bukan fakta.**
*Synthetic data: no real people. The figures are plausible, not factual.*

```
placement select scenarios/mamuju-cpns -o out/mamuju-cpns
placement select scenarios/mamuju-cpns --person 2500002385
```

{formations} formasi untuk jabatan fungsional yang kurang di `scenarios/mamuju`, jalur umum, cumlaude dan disabilitas;
{applicants} pelamar simulasi (`placement/synthetic/applicants.py`). Ambang batas SKD, tiga kali kebutuhan dengan nilai sama
pada batas, integrasi SKD 40 % dan SKB 60 %, urutan penentu, pengisian formasi kosong, kode hasil. Berkas dibuat oleh
`placement.synthetic.selections.mamuju_cpns`, sama bita demi bita.

{formations} vacancies for functional posts that `scenarios/mamuju` lacks, general and special tracks; {applicants} simulated
applicants. Least marks, three times the seats with ties at the edge, two tests integrated, the ladder, refilling, codes.
"""

APPLICANTS = (
    "nomor_peserta",
    "nama",
    "formasi_id",
    "status_ujian",
    "twk",
    "tiu",
    "tkp",
    "skb",
    "ipk",
    "tanggal_lahir",
)


def write_recruitment(folder: Path, city: Path, applicants: int, seed: int) -> dict[str, int]:
    """Vacancies for functional posts that the city lacks, and simulated applicants; rows per table."""
    draws = Draws(seed)
    posts = [row for row in _rows(city / "positions.csv") if row["jenis_jabatan"] == "2"]
    units = {row["unor_id"]: row["nama"] for row in _rows(city / "units.csv")}
    lacking = [row for row in posts if int(row["kebutuhan"]) > int(row["bezetting"])]
    chosen = sorted(draws.order("vacancies", len(lacking))[:90].tolist())
    lines: list[tuple[str, str, str, str, str, int]] = []
    for number, place in enumerate(chosen, 1):
        row = lacking[place]
        name, unit = row["jabatan_nama"].replace(",", " "), units[row["unor_id"]].replace(",", " ")
        programme = row["pendidikan_diterima"].replace(",", ";")
        gap = min(int(row["kebutuhan"]) - int(row["bezetting"]), 4)
        lines.append((f"F{number:03d}", name, unit, "umum", programme, gap))
        lines.extend(
            (f"F{number:03d}{track[0].upper()}", name, unit, track, programme, 1)
            for track, every in SPECIAL
            if number % every == 0
        )
    seats = np.array([line[5] for line in lines], np.int64)
    write_table(
        folder / "formations.csv",
        ("formasi_id", "jabatan_nama", "unor_nama", "jalur", "kualifikasi", "formasi", "skb_maks"),
        [*([str(line[k]) for line in lines] for k in range(6)), "500"],
    )
    found = simulate(seats, applicants, draws)
    count = write_applicants(folder / "applicants.csv", [line[0] for line in lines], found)
    return {"formations": len(lines), "applicants": count}


def write_applicants(path: Path, codes: Sequence[str], found: Simulated) -> int:
    """The table of applicants; rows."""
    n = len(found.vacancy)
    birth: Dates = found.birth.astype("datetime64[D]")
    marks = np.concatenate((np.arange(0, 501), [NOT_TAKEN]))
    second = look(
        [*(str(mark) for mark in marks[:-1].tolist()), ""], np.where(found.skb < 0, 501, found.skb // 1000)
    )
    points = look([f"{value // 100}.{value % 100:02d}" for value in range(401)], found.mean)
    number = [f"25{row:08d}" for row in range(1, n + 1)]
    there = found.attendance == 0
    marks_of = [look([*(str(k) for k in range(226)), ""], np.where(there, mark, 226)) for mark in (found.twk, found.tiu, found.tkp)]  # fmt: skip
    return write_table(
        path,
        APPLICANTS,
        [number, [f"Pelamar {row}" for row in range(1, n + 1)], look(codes, found.vacancy),
         look([attendance_word(k) for k in range(3)], found.attendance), *marks_of, second, points, days(birth)],
    )  # fmt: skip


def write_leaders(folder: Path, seed: int, posts: int = 4) -> dict[str, int]:
    """Candidates, evaluators, marks and kin for an open selection of vacant leaders' posts of a city's folder."""
    draws = Draws(seed)
    positions = _rows(folder / "positions.csv")
    vacant = [
        row for row in positions if row["eselon_id"] == "22" and int(row["bezetting"]) < int(row["kebutuhan"])
    ]
    others = [row for row in positions if row["eselon_id"] == "22" and row not in vacant]
    vacant = [row for row in vacant if not row["kunci"]]
    vacant = (vacant + [row for row in others if not row["kunci"]])[:posts]
    people = [row for row in _rows(folder / "employees.csv")
              if row["eselon_id"] in ("31", "32") and row["kedudukan_hukum_id"] == "01" and row["tanggal_lahir"] > "1972-01-01"]  # fmt: skip
    panel = [row for row in _rows(folder / "employees.csv") if row["eselon_id"] in ("21", "22")][:3]
    evaluators = [("P1", panel[0]["nama"], panel[0]["nip"], "ya"), ("P2", panel[1]["nama"], panel[1]["nip"], "ya"),
                  ("P3", "Akademisi Perguruan Tinggi", "", "ya"), ("P4", "Tokoh Masyarakat", "", "ya"),
                  ("P5", "Profesional", "", "ya"), ("N1", "Narasumber Teknis", "", "tidak")]  # fmt: skip
    write_table(folder / "evaluators.csv", ("penilai_id", "nama", "nip", "boleh_menilai"),
                [[row[k] for row in evaluators] for k in range(4)])  # fmt: skip
    order = draws.order("candidates", len(people)).tolist()
    sizes = [6, 5, 4, 3, 5, 6][: len(vacant)]
    rows: list[tuple[str, ...]] = []
    marks: list[tuple[str, ...]] = []
    for post, size in zip(vacant, sizes, strict=True):
        for place in [order.pop() for _ in range(min(size, len(order)))]:
            number = f"ST{len(rows) + 1:03d}"
            person = people[place]
            rows.append((number, person["nama"], person["nip"], post["jabatan_id"], post["unor_id"], "MS"))
            for code in COMPONENTS:
                judges = ["P3"] if code == "asesmen" else [row[0] for row in evaluators[:5]]
                value = draws.between(code, np.full(len(judges), 66), 93)
                marks += [(number, judge, code, str(int(mark))) for judge, mark in zip(judges, value.tolist(), strict=True)]  # fmt: skip
    write_table(folder / "applicants.csv", ("nomor_peserta", "nama", "nip", "jabatan_id", "unor_id", "administrasi"),
                [[row[k] for row in rows] for k in range(6)])  # fmt: skip
    kin = [(panel[0]["nip"], rows[1][2], "saudara kandung"), (panel[1]["nip"], rows[8][2], "ipar")]
    write_table(
        folder / "relations.csv", ("nip_a", "nip_b", "hubungan"), [[row[k] for row in kin] for k in range(3)]
    )
    write_table(folder / "marks.csv", ("nomor_peserta", "penilai_id", "komponen", "nilai"),
                [[row[k] for row in marks] for k in range(4)])  # fmt: skip
    return {
        "applicants": len(rows),
        "marks": len(marks),
        "evaluators": len(evaluators),
        "vacancies": len(vacant),
    }


def write_choice(folder: Path, number: str, reason: str) -> None:
    """The deciding official's choice of one candidate, with its reason."""
    row = next(row for row in _rows(folder / "applicants.csv") if row["nomor_peserta"] == number)
    write_table(
        folder / "decisions.csv",
        ("nip", "tindakan", "unor_id", "jabatan_id", "alasan", "pejabat", "tanggal"),
        [[row["nip"]], "ke", [row["unor_id"]], [row["jabatan_id"]], reason, "Wali Kota", "2026-09-15"],
    )


def banjarbaru(folder: Path) -> None:
    """The scenario of that name: a city, an open selection of leaders, promotions."""
    generate(folder, 1400, 22, "kota", "Kota Banjarbaru")
    rows = write_leaders(folder, 22)
    write_choice(folder, "ST002", "Pengalaman perencanaan ekonomi daerah dibutuhkan pada jabatan ini")
    scenario = folder / "scenario.toml"
    text = (
        scenario.read_text(encoding="utf-8")
        + '\n[routes]\norder = ["open-selection", "merit-order", "assignment"]\n'
    )
    _write(scenario, text)
    city = (folder / "README.md").read_text(encoding="utf-8")
    _write(folder / "README.md", LEADERS.format(**rows) + city[city.index("\n## Bahasa Indonesia") :])


def mamuju_cpns(folder: Path, city: Path) -> None:
    """The scenario of that name: a recruitment for posts that Kabupaten Mamuju lacks."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = write_recruitment(folder, city, 2400, 76)
    text = 'extends = "../mamuju"\nname = "Pengadaan CPNS Kabupaten Mamuju (DATA SINTETIS)"\n\n[routes]\norder = ["ranking"]\n'
    _write(folder / "scenario.toml", text)
    _write(folder / "README.md", RECRUITMENT.format(**rows))


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
