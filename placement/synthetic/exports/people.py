"""The dirt of a table of people: rows that should not be there, and cells that say something else than the truth."""

from dataclasses import dataclass, field

import numpy as np

from placement.synthetic.draws import Draws
from placement.synthetic.exports.ledger import NOWHERE
from placement.synthetic.exports.office import KINDS, LEGAL, LEVELS, Office, Row, choose, percent
from placement.synthetic.exports.spellings import job_spellings, unit_spellings
from placement.synthetic.minimal_xlsx import Value

NUMERIC_NIPS, RETIRED, ACTING, DUPLICATES = 12, 6, 5, 1
RENAMED_JOBS, RENAMED_UNITS, STALE_EDUCATION, APOSTROPHES = 8, 3, 4, 3
"""Percent of the people."""

_POST = (
    "jenis_jabatan_id", "jenis_jabatan_nama", "jabatan_id", "jabatan_nama", "jenjang", "kelas_jabatan", "eselon_id",
    "unor_id", "unor_nama",
)  # fmt: skip
_SAID_SO = 3
"""Of the acting, those whose job's name begins with Plt."""

_ACTS_FROM = "32"
"""Lowest grade that is asked to act for a leader (III/b)."""


@dataclass(eq=False)
class Person:
    """A row of the export; `marks` are kind, column and truth of its dirt. Nobody is dirty in two ways."""

    cells: dict[str, Value]
    marks: list[tuple[str, str, str]] = field(default_factory=list)
    taken: bool = False

    def text(self, column: str) -> str:
        """A cell as text."""
        return str(self.cells[column])

    def change(self, kind: str, column: str, value: Value) -> None:
        """Let a cell say something else."""
        if value != self.cells[column]:
            self.marks.append((kind, column, self.text(column)))
            self.cells[column] = value


def soiled_people(office: Office, draws: Draws) -> list[Person]:
    """Everybody, and those who should not be there."""
    people = [Person(_cells(row)) for row in office.staff]
    count = len(people)
    for extra in (*_retired(people, office, draws), *_doubles(people, office, draws)):
        people.insert(int(draws.below("places", 1, len(people) + 1)[0]), extra)
    _let_act(people, office, draws)
    for person in _pick(people, draws, "numeric", NUMERIC_NIPS):
        person.change("numeric_nip", "nip", int(person.text("nip")))
    for person in _pick(people, draws, "apostrophes", percent(APOSTROPHES, count)):
        person.change("apostrophe", "nip", f"'{person.text('nip')}")
    _rename(people, office, draws, count)
    _forget_degrees(people, office, draws, percent(STALE_EDUCATION, count))
    return people


def _cells(row: Row) -> dict[str, Value]:
    """The columns of the source and the words that stand beside its codes."""
    return {
        **row,
        "kedudukan_hukum_nama": LEGAL.get(row["kedudukan_hukum_id"], ""),
        "jenis_jabatan_nama": f"Jabatan {KINDS[row['jenis_jabatan_id']]}",
        "tingkat_pendidikan_nama": LEVELS[row["tingkat_pendidikan_id"]],
    }


def _pick(
    people: list[Person], draws: Draws, topic: str, count: int, able: list[bool] | None = None
) -> list[Person]:
    """At most `count` of those who are clean so far, and of those `able`."""
    free = [not person.taken for person in people]
    if able is not None:
        free = [one and other for one, other in zip(free, able, strict=True)]
    chosen = [people[place] for place in choose(draws, topic, free, count)]
    for person in chosen:
        person.taken = True
    return chosen


def _retired(people: list[Person], office: Office, draws: Draws) -> list[Person]:
    """People who left in the last half year and whom nobody has struck off."""
    able = [
        person.cells["status_pegawai"] == "PNS"
        and person.cells["kedudukan_hukum_id"] == "01"
        and person.cells["jenis_jabatan_id"] != "1"
        for person in people
    ]
    templates = _pick(people, draws, "retired", RETIRED, able)
    return [_leaver(person, other, office, number)
            for number, (person, other) in enumerate(zip(templates, templates[1:] + templates[:1], strict=True))]  # fmt: skip


def _leaver(template: Person, other: Person, office: Office, number: int) -> Person:
    """Somebody older in the template's post: born so that the age limit is some months past."""
    cells = dict(template.cells)
    left = office.as_of.astype("datetime64[M]") - 1 - number
    born = (left - 1 - 12 * int(template.text("bup"))).astype("datetime64[D]") + 2 + 3 * number
    entered = born.astype("datetime64[Y]") + 26
    since = entered.astype("datetime64[M]") + 2  # the first of March
    months = int((office.as_of.astype("datetime64[M]") - since).astype(np.int64))
    sex = template.text("nip")[14]
    words = template.text("nama").split()[0], other.text("nama").split()[-1]
    cells |= {
        "nip": f"{born}".replace("-", "") + f"{since}".replace("-", "") + f"{sex}{90 + number:03d}",
        "nama": " ".join(words),
        "tanggal_lahir": f"{born}",
        "tmt_cpns": f"{since}-01",
        "tmt_pensiun": f"{left}-01",
        "mk_tahun": str(months // 12),
        "mk_bulan": str(months % 12),
        "tugas_tambahan": "",
        "mohon_pindah": "",
    }
    return Person(cells, [("retired_active", "kedudukan_hukum_nama", NOWHERE)], taken=True)


def _doubles(people: list[Person], office: Office, draws: Draws) -> list[Person]:
    """An older row of somebody who has moved since."""
    places: dict[Value, list[str]] = {}
    for post in office.posts:
        places.setdefault(post["jabatan_id"], []).append(post["unor_id"])
    able = [len(places[person.cells["jabatan_id"]]) > 1 for person in people]
    rows = []
    for person in _pick(people, draws, "doubles", DUPLICATES, able):
        before = next(unit for unit in places[person.cells["jabatan_id"]] if unit != person.cells["unor_id"])
        cells = person.cells | {
            "unor_id": before,
            "unor_nama": office.units[before]["nama"],
            "tmt_jabatan": person.cells["tmt_cpns"],
        }
        rows.append(Person(cells, [("duplicate_nip", "nip", NOWHERE)], taken=True))
    return rows


def _let_act(people: list[Person], office: Office, draws: Draws) -> None:
    """Acting leaders who are written as if the seat were theirs."""
    empty = [post["jenis_jabatan"] == "1" and post["bezetting"] == "0" for post in office.posts]
    done = 0
    for place in choose(draws, "acting seats", empty, len(office.posts)):
        seat = office.posts[place]
        home = office.agency[seat["unor_id"]]
        able = [
            person.cells["status_pegawai"] == "PNS"
            and person.cells["kedudukan_hukum_id"] == "01"
            and person.cells["jenis_jabatan_id"] != "1"
            and person.cells["tugas_tambahan"] == ""
            and person.text("golongan_id") >= _ACTS_FROM
            and office.agency[person.text("unor_id")] == home
            for person in people
        ]
        for person in _pick(people, draws, "acting", 1, able):
            name = seat["jabatan_nama"]
            post = {**seat, "jenis_jabatan_id": "1", "jenis_jabatan_nama": f"Jabatan {KINDS['1']}"}
            post |= {"jabatan_nama": f"Plt. {name}" if done < _SAID_SO else name}
            post |= {"unor_nama": office.units[seat["unor_id"]]["nama"]}
            for column in _POST:
                person.change("acting_as_definitive", column, post[column])
            done += 1
        if done >= ACTING:
            return


def _rename(people: list[Person], office: Office, draws: Draws, count: int) -> None:
    """Names typed another way; the codes beside them stay."""
    jobs = {post["jabatan_nama"].casefold() for post in office.posts}
    units = {unit["nama"].casefold() for unit in office.units.values()}
    for kind, column, share, spellings, known in (
        ("job_renamed", "jabatan_nama", RENAMED_JOBS, job_spellings, jobs),
        ("unit_renamed", "unor_nama", RENAMED_UNITS, unit_spellings, units),
    ):
        others = [spellings(person.text(column), known) for person in people]
        ways = {id(person): other for person, other in zip(people, others, strict=True)}
        for person in _pick(people, draws, kind, percent(share, count), list(map(bool, others))):
            other = ways[id(person)]
            person.change(kind, column, other[int(draws.below(f"{kind} way", 1, len(other))[0])])


def _forget_degrees(people: list[Person], office: Office, draws: Draws, count: int) -> None:
    """The degree at entry where a later one was earned: the next lower programme of the family, else of any school."""
    by_family: dict[str, list[Row]] = {}
    for row in office.programmes:
        by_family.setdefault(row["rumpun"], []).append(row)
    family = {row["pendidikan_id"]: row["rumpun"] for row in office.programmes}
    school = [row for row in office.programmes if row["tingkat_pendidikan_id"] == "15"]

    def earlier(person: Person) -> Row | None:
        level = person.text("tingkat_pendidikan_id")
        rows = [*school, *by_family[family[person.text("pendidikan_id")]]]
        below = [row for row in rows if row["tingkat_pendidikan_id"] < level]
        return max(below, key=lambda row: row["tingkat_pendidikan_id"]) if below and level >= "30" else None

    before = {id(person): found for person in people if (found := earlier(person)) is not None}
    for person in _pick(people, draws, "degrees", count, [id(person) in before for person in people]):
        programme = before[id(person)]
        level = programme["tingkat_pendidikan_id"]
        for column, value in (
            ("tingkat_pendidikan_id", level),
            ("tingkat_pendidikan_nama", LEVELS[level]),
            ("pendidikan_id", programme["pendidikan_id"]),
            ("pendidikan_nama", programme["pendidikan_nama"]),
        ):
            person.change("stale_education", column, value)
