"""peta_jabatan.xlsx: one sheet for each agency, every agency with a form of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from placement.synthetic.draws import Draws
from placement.synthetic.exports.ledger import Dirt
from placement.synthetic.exports.office import KINDS, LEVELS, Office, choose, echelon, grade, percent
from placement.synthetic.exports.spellings import job_spellings, unit_spellings
from placement.synthetic.minimal_xlsx import Sheet, Value, address, shown, span

FILE = "peta_jabatan.xlsx"
RENAMED_JOBS, RENAMED_UNITS = 8, 3
"""Percent of the posts and of the units."""

COUNTED = 5
"""Cells of K that say `1 org`."""

_LONGEST_NAME = 31
"""Letters in the name of a sheet."""

_MANY = 20
"""Posts from which on a sheet's reversed sign is worth finding."""

_FIGURES = ("bezetting", "kebutuhan", "selisih")


def _whole(text: str) -> Value:
    return int(text) if text else ""


def _kind(text: str) -> str:
    return KINDS[text]


def _level(text: str) -> str:
    return LEVELS[text]


def _grade(text: str) -> str:
    return grade(text) if text else ""


@dataclass(frozen=True)
class _Column:
    """The source's column, its heading in the two forms, and how it is written."""

    source: str
    headings: tuple[str, str]
    write: Callable[[str], Value] = str


_COLUMNS = (
    _Column("jabatan_nama", ("NAMA JABATAN", "Jabatan")),
    _Column("jenis_jabatan", ("JENIS JABATAN", "Jenis Jabatan"), _kind),
    _Column("eselon_id", ("ESELON", "Eselon"), echelon),
    _Column("kelas_jabatan", ("KELAS JABATAN", "Kelas"), _whole),
    _Column("bezetting", ("B", "Existing"), _whole),
    _Column("kebutuhan", ("K", "Kebutuhan"), _whole),
    _Column("selisih", ("+/-", "Selisih"), _whole),
    _Column("tingkat_pendidikan_min", ("PENDIDIKAN MINIMUM", "Pendidikan Minimum"), _level),
    _Column("pendidikan_diterima", ("KUALIFIKASI PENDIDIKAN", "Kualifikasi Pendidikan")),
    _Column("min_gol_id", ("GOLONGAN MINIMUM", "Golongan Minimum"), _grade),
    _Column("max_gol_id", ("GOLONGAN MAKSIMUM", "Golongan Maksimum"), _grade),
    _Column("sertifikat_bidang", ("SERTIFIKAT BIDANG", "Sertifikat Bidang")),
    _Column("rumpun_jabatan", ("RUMPUN JABATAN", "Rumpun Jabatan")),
    _Column("prioritas", ("PRIORITAS", "Prioritas"), _whole),
    _Column("kunci", ("KUNCI", "Kunci")),
    _Column("persetujuan", ("PERSETUJUAN", "Persetujuan")),
    _Column("minimum", ("MINIMUM", "Minimum"), _whole),
)


@dataclass(frozen=True)
class _Soil:
    """Other names of posts (by their number) and units, K written with a word, and the agency with the other sign."""

    jobs: dict[int, str]
    units: dict[str, str]
    counted: frozenset[int]
    reversed: str


def post_book(office: Office, draws: Draws, day: str) -> tuple[list[Sheet], list[Dirt]]:
    """All sheets, and everything dirty in them."""
    soil = _choose(office, draws)
    of_agency: dict[str, dict[str, list[int]]] = {}
    for number, post in enumerate(office.posts):
        unit = post["unor_id"]
        of_agency.setdefault(office.agency[unit], {}).setdefault(unit, []).append(number)
    sheets: list[Sheet] = []
    found: list[Dirt] = []
    for place, (agency, units) in enumerate(of_agency.items()):
        name = _sheet_name(office.units[agency]["nama"], [sheet.name for sheet in sheets])
        page = _Page(office, soil, agency, name, 1 if place % 2 else 0, day)
        for unit, posts in units.items():
            page.add_unit(unit, posts)
        sheets.append(page.sheet())
        found += page.found
    return sheets, found


def _choose(office: Office, draws: Draws) -> _Soil:
    """Units first: a post of a unit that cannot be found is not dirty itself, for nobody could see it."""
    units = {unit["nama"].casefold() for unit in office.units.values()}
    used = list(dict.fromkeys(post["unor_id"] for post in office.posts))
    others = [unit_spellings(office.units[unit]["nama"], units) for unit in used]
    lost = choose(draws, "map units", map(bool, others), percent(RENAMED_UNITS, len(used)))
    names = {used[number]: _one(draws, "map unit ways", others[number]) for number in lost}
    jobs = {post["jabatan_nama"].casefold() for post in office.posts}
    ways = [
        [] if post["unor_id"] in names else job_spellings(post["jabatan_nama"], jobs) for post in office.posts
    ]
    renamed = choose(draws, "map jobs", map(bool, ways), percent(RENAMED_JOBS, len(ways)))
    single = [
        post["kebutuhan"] == "1" and post["unor_id"] not in names and number not in renamed
        for number, post in enumerate(office.posts)
    ]
    return _Soil(
        {number: _one(draws, "map job ways", ways[number]) for number in renamed},
        names,
        frozenset(choose(draws, "counted", single, COUNTED)),
        _other_sign(office, draws),
    )


def _other_sign(office: Office, draws: Draws) -> str:
    """An agency with enough differences to turn round."""
    gaps: dict[str, int] = {}
    for post in office.posts:
        agency = office.agency[post["unor_id"]]
        gaps[agency] = gaps.get(agency, 0) + (post["selisih"] != "0")
    turned = choose(draws, "sign", [gap >= _MANY for gap in gaps.values()], 1)
    return list(gaps)[turned[0]] if turned else ""


def _one(draws: Draws, topic: str, ways: list[str]) -> str:
    return ways[int(draws.below(topic, 1, len(ways))[0])]


def _sheet_name(title: str, taken: list[str]) -> str:
    """As much of the agency's name as a sheet can bear."""
    name = title[:_LONGEST_NAME].strip()
    return name if name not in taken else f"{name[: _LONGEST_NAME - 3]} {len(taken)}"


class _Page:
    """A sheet in the making. Form 0 names units in rows of their own, form 1 in a column of merged cells."""

    def __init__(self, office: Office, soil: _Soil, agency: str, name: str, form: int, day: str) -> None:
        self._office, self._soil, self._agency, self._name, self._form = office, soil, agency, name, form
        self.found: list[Dirt] = []
        self._merges: list[str] = []
        self._left: list[str] = ["No", "Unit Kerja"] if form else ["NO"]
        headings: list[Value] = [*self._left, *(column.headings[form] for column in _COLUMNS)]
        self._width = len(headings)
        self._rows: list[list[Value]] = [
            [f"PETA JABATAN DAN KEBUTUHAN PEGAWAI ({office.title.partition(' (')[2]}"],
            [office.units[agency]["nama"].upper()],
            [f"KEADAAN {day.upper()}"],
            [],
            headings,
        ]
        self._merges += [span((row, 0), (row, self._width - 1)) for row in range(3)]
        head = len(self._rows)
        self._note("header_below_titles", head - 1, 0, f"judul di baris {head}", f"baris {head}")
        if form:  # a header of two rows, every heading in merged cells
            self._rows.append([""] * self._width)
            self._merges += [span((head - 1, place), (head, place)) for place in range(self._width)]
        self._rows.append([f"({place + 1})" for place in range(self._width)])
        self._note("numbering_row", len(self._rows) - 1, 0, "(1) (2) (3)", "bukan data")
        self._first = len(self._rows)
        self._sum = [0, 0, 0]
        self._count = 0

    def add_unit(self, unit: str, posts: list[int]) -> None:
        """A unit with its posts and their total."""
        name = self._soil.units.get(unit, self._office.units[unit]["nama"])
        top = len(self._rows)
        if not self._form:
            self._rows.append([name, *[""] * (self._width - 1)])
            self._merges.append(span((top, 0), (top, self._width - 1)))
        if unit in self._soil.units:
            self._note("unit_renamed", top, self._form, name, self._office.units[unit]["nama"])
        sums = [0, 0, 0]
        for number in posts:
            self._add_post(number, name if number == posts[0] else "")
            sums = [
                one + int(self._office.posts[number][figure])
                for one, figure in zip(sums, _FIGURES, strict=True)
            ]
        if self._form and len(posts) > 1:
            self._merges.append(span((top, 1), (top + len(posts) - 1, 1)))
        self._sum = [one + other for one, other in zip(self._sum, sums, strict=True)]
        self._add_total("JUMLAH", sums)

    def sheet(self) -> Sheet:
        """The sheet with the total of the agency below it."""
        last = len(self._rows) - 1
        self._add_total("JUMLAH TOTAL", self._sum)
        what = f"{len(self._merges)} rentang"
        self._note("merged_cells", 0, 0, what, "nilai sel kiri atas berlaku untuk seluruh rentang")
        if self._soil.reversed == self._agency:
            place = self._place("selisih")
            cells = span((self._first, place), (last, place))
            self.found.append(Dirt("reversed_sign", FILE, self._name, cells, "K - B", "B - K"))
        return Sheet(self._name, self._rows, self._merges)

    def _add_post(self, number: int, unit: str) -> None:
        post, row = self._office.posts[number], len(self._rows)
        self._count += 1
        cells: list[Value] = [column.write(post[column.source]) for column in _COLUMNS]
        self._rows.append([self._count, *([unit] if self._form else []), *cells])
        self._turn(row)
        if number in self._soil.jobs:
            self._write("job_renamed", row, "jabatan_nama", self._soil.jobs[number])
        if number in self._soil.counted:
            self._write("need_with_word", row, "kebutuhan", f"{post['kebutuhan']} org")

    def _add_total(self, title: str, sums: list[int]) -> None:
        row, place = len(self._rows), self._place("bezetting")
        self._rows.append([title, *[""] * (place - 1), *sums])
        self._merges.append(span((row, 0), (row, place - 1)))
        self._note("totals_between", row, 0, title, "bukan jabatan")
        self._turn(row)

    def _turn(self, row: int) -> None:
        """One agency counts the difference the other way round."""
        if self._soil.reversed == self._agency:
            place = self._place("selisih")
            self._rows[row][place] = -int(self._rows[row][place])

    def _write(self, kind: str, row: int, source: str, value: str) -> None:
        place = self._place(source)
        self._note(kind, row, place, value, shown(self._rows[row][place]))
        self._rows[row][place] = value

    def _place(self, source: str) -> int:
        return len(self._left) + [column.source for column in _COLUMNS].index(source)

    def _note(self, kind: str, row: int, place: int, what: str, truth: str) -> None:
        self.found.append(Dirt(kind, FILE, self._name, address(row, place), what, truth))
