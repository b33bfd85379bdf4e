"""Kota Solok read once more with nothing but the csv module: who may move, where to, and what each objective counts.

Written from the words of the policy, not from the package: tables are dicts, rules are sentences, there are no classes
of posts and no arrays. Slow and plain on purpose.
"""

import csv
import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

PLANNED = dt.date(2027, 1, 1)
AS_OF = dt.date(2026, 10, 1)
STRUCTURAL, FUNCTIONAL, PELAKSANA = "1", "2", "4"
ACTIVE = {"01", "71"}
LEAST_MONTHS = 24
S1, D4 = 40, 35
BAIK = {"Baik", "Sangat Baik"}
LADDER = [11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34, 41, 42, 43, 44, 45]
TRANSFER_AGE = {"PM": 53, "TR": 53, "MH": 53, "PY": 53, "PT": 53, "MU": 53, "MA": 55, "UT": 60}
LEVEL_WORDS = (
    "Pemula", "Terampil", "Mahir", "Penyelia", "Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama",
)  # fmt: skip
CARE_WORDS = (
    "perawat", "bidan", "dokter", "apoteker", "farmasi", "nutrisionis", "gizi", "sanitarian", "laboratorium med",
    "radiografer", "perekam medis", "fisioterapis", "elektromedis", "epidemiolog", "terapis", "psikolog klinis",
    "kesehatan", "guru", "pamong belajar",
)  # fmt: skip
PRIORITY_WEIGHT = {"1": 3, "2": 2, "3": 1}


def table(folder, name):
    """Rows of a table as dicts, cells stripped."""
    with (Path(folder) / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [{key: (cell or "").strip() for key, cell in row.items()} for row in csv.DictReader(file)]


def months(first, last):
    """Months that are over on `last`."""
    return 12 * (last.year - first.year) + last.month - first.month - (first.day > last.day)


def day(text):
    """A date, or None."""
    return dt.date.fromisoformat(text) if text else None


def post_name(row, kind):
    """The named post without the words of its level."""
    name = row["jabatan_nama"]
    if kind == FUNCTIONAL:
        for words in sorted(LEVEL_WORDS, key=len, reverse=True):
            if name.endswith(f" {words}"):
                return name.removesuffix(f" {words}")
    return name


@dataclass(eq=False)
class Post:
    """One row of positions.csv."""

    row: dict
    unit: str
    code: str
    kind: str
    name: str
    need: int
    holders: list = field(default_factory=list)

    def __getattr__(self, key):
        return self.row[key]

    @property
    def job(self):
        """What "the same job" means for this kind of post."""
        if self.kind == FUNCTIONAL:
            return self.kind, self.name, self.row["jenjang"]
        if self.kind == STRUCTURAL:
            return self.kind, self.row["jabatan_id"], self.row["eselon_id"]
        return self.kind, self.row["jabatan_id"], ""

    @property
    def pool(self):
        """Posts among which people can be exchanged."""
        if self.kind == STRUCTURAL:
            return self.kind, self.row["eselon_id"]
        return self.job if self.kind == FUNCTIONAL else (self.kind, self.row["kelas_jabatan"])


@dataclass(eq=False)
class Person:
    """One row of employees.csv; every employee of this city holds one post."""

    row: dict
    post: Post
    wish: str = ""
    ratings: tuple = ("", "")
    sanctions: tuple = ()

    @property
    def nip(self):
        """Her number."""
        return self.row["nip"]

    @property
    def level(self):
        """Level of education, D-IV beside S-1."""
        level = int(self.row["tingkat_pendidikan_id"])
        return S1 if level == D4 else level

    @property
    def leaving(self):
        """Retired on the planned day."""
        return day(self.row["tmt_pensiun"]) <= PLANNED

    @property
    def asks(self):
        """A request of her own."""
        return self.row["mohon_pindah"] == "ya"

    @property
    def long_in_post(self):
        """Two years in the post."""
        return months(day(self.row["tmt_jabatan"]), PLANNED) >= LEAST_MONTHS

    @property
    def fixed(self):
        """Not placed at all: legal status, kind of employment, lock of the post or of an additional duty."""
        duty = self.row["tugas_tambahan"].lower()
        return (
            self.row["kedudukan_hukum_id"] not in ACTIVE
            or self.row["status_pegawai"] in {"CPNS", "PPPK_PW"}
            or self.post.kunci != ""
            or duty.startswith(
                ("kepala sekolah", "kepala tk", "kepala paud", "kepala skb", "kepala puskesmas", "direktur")
            )
        )

    @property
    def good_record(self):
        """No rating below Baik in two years, no medium or grave sanction within 24 months or still in force."""
        if any(rating and rating not in BAIK for rating in self.ratings):
            return False
        for level, since, until in self.sanctions:
            if level in {"sedang", "berat"} and (
                until is None or until >= PLANNED or months(since, PLANNED) < LEAST_MONTHS
            ):
                return False
        return True


class City:
    """Everything read and joined, and the policy's words as methods."""

    def __init__(self, folder):
        units = {row["unor_id"]: row for row in table(folder, "units")}
        self.units = units
        self.lines = {code: self._line(code) for code in units}
        self.posts = [
            Post(row, row["unor_id"], f"{row['jabatan_id']}@{row['unor_id']}", row["jenis_jabatan"],
                 post_name(row, row["jenis_jabatan"]), int(row["kebutuhan"]))
            for row in table(folder, "positions")
        ]  # fmt: skip
        self.by_code = {post.code: post for post in self.posts}
        self.family_of = {row["pendidikan_id"]: row["rumpun"] for row in table(folder, "education")}
        wishes = defaultdict(list)
        for row in table(folder, "wishes"):
            wishes[row["nip"]].append((int(row["urutan"]), row["unor_id"]))
        ratings = {(row["nip"], row["tahun"]): row["predikat"] for row in table(folder, "performance")}
        sanctions = defaultdict(list)
        for row in table(folder, "discipline"):
            sanctions[row["nip"]].append((row["tingkat"], day(row["tmt"]), day(row["akhir"])))
        self.people = []
        for row in table(folder, "employees"):
            post = self.by_code[f"{row['jabatan_id']}@{row['unor_id']}"]
            nip = row["nip"]
            years = [str(AS_OF.year - 1), str(AS_OF.year - 2)]
            person = Person(row, post, min(wishes[nip])[1] if wishes[nip] else "",
                            tuple(ratings.get((nip, year), "") for year in years), tuple(sanctions[nip]))  # fmt: skip
            self.people.append(person)
            post.holders.append(person)
        self.by_nip = {person.nip: person for person in self.people}

    def _line(self, code):
        chain = []
        while code:
            chain.append(code)
            code = self.units[code]["atasan_id"]
        return chain

    def agency(self, unit):
        """The ancestor right below the root."""
        line = self.lines[unit]
        return line[-2] if len(line) > 1 else line[-1]

    def accepts(self, post, programme):
        """3 every programme, 2 by name, 1 by family, 0 not at all."""
        cell = post.pendidikan_diterima
        if cell.lower() in {"", "semua"}:
            return 3
        named = cell.split("|")
        if programme in named:
            return 2
        return int(self.family_of[programme] in {self.family_of[code] for code in named})

    def qualified(self, person, post):
        """Level and programme of education, and a certificate that is not of another subject."""
        least = int(post.tingkat_pendidikan_min or 0)
        if post.kind == STRUCTURAL:
            least = max(least, {"3": S1, "4": 30}.get(post.eselon_id[0], 0))
        held = person.row["sertifikat_bidang"].lower()
        asked = post.sertifikat_bidang.lower()
        return (
            person.level >= least
            and self.accepts(post, person.row["pendidikan_id"]) > 0
            and (not asked or not held or asked == held)
        )

    @cached_property
    def mismatched(self):
        """Everyone whose own post asks a qualification that she has not."""
        return {person.nip for person in self.people if not self.qualified(person, person.post)}

    @cached_property
    def beyond(self):
        """Holders beyond the need; kept first: who cannot move (two years in post too), certificate, duty, age, time."""
        found = set()
        for post in self.posts:
            holders = sorted((p for p in post.holders if not p.leaving), key=_retention)
            found |= {person.nip for person in holders[post.need :]}
        return found

    @cached_property
    def free(self):
        """Who may move in limited mode, each with her first cause."""
        causes = {}
        for person in self.people:
            if person.leaving or person.fixed:
                continue
            if person.nip in self.mismatched:
                causes[person.nip] = "mismatch"
            elif person.nip in self.beyond:
                causes[person.nip] = "surplus"
            elif person.asks:
                causes[person.nip] = "request"
        return causes

    @cached_property
    def held(self):
        """Seats of people who stay whatever is decided, by post, at most the need."""
        return {
            post: min(post.need, sum(not p.leaving and p.nip not in self.free for p in post.holders))
            for post in self.posts
        }

    @cached_property
    def before(self):
        """Seats filled on the planned day if nobody moves."""
        return {post: min(post.need, sum(not p.leaving for p in post.holders)) for post in self.posts}

    def capacity(self, post):
        """Seats open to decision."""
        return post.need - self.held[post]

    def floor(self, post):
        """Seats that free people must fill so that the post does not fall below min(before, need)."""
        return max(self.before[post] - self.held[post], 0)

    def lawful(self, person, post):
        """Whether she may be moved to another post, by every rule in turn."""
        here = person.post
        if post is here or post.kunci or here.kunci or _leads(post) or _leads(here):
            return False
        if person.leaving or person.fixed or not person.long_in_post:
            return False
        same_job = here.job == post.job
        back = self._back_to_profession(person, post)
        peer = here.kind == post.kind and (
            post.kind == PELAKSANA
            or (post.kind == STRUCTURAL and here.eselon_id == post.eselon_id)
            or (post.kind == FUNCTIONAL and same_job)
        )
        if not (peer or back) or person.row["kelas_jabatan"] != post.kelas_jabatan:
            return False
        if person.row["status_pegawai"] != "PNS" and not same_job:
            return False
        if not self.qualified(person, post) or not _grade_fits(person, post, same_job):
            return False
        transfer = post.kind == FUNCTIONAL and (here.kind != FUNCTIONAL or here.name != post.name)
        if (transfer or self.agency(here.unit) != self.agency(post.unit)) and not person.good_record:
            return False
        age = months(day(person.row["tanggal_lahir"]), PLANNED) // 12
        return not transfer or age < TRANSFER_AGE.get(post.jenjang, 999)

    def _back_to_profession(self, person, post):
        """A civil servant at a desk, or in a function her schooling does not fit, goes to a post of her profession."""
        if person.row["status_pegawai"] != "PNS" or post.kind != FUNCTIONAL:
            return False
        here, programme = person.post, person.row["pendidikan_id"]
        misplaced = here.kind == PELAKSANA or (
            here.kind == FUNCTIONAL and here.name != post.name and not self.accepts(here, programme)
        )
        words = f"{post.name} {post.rumpun_jabatan}".lower()
        return misplaced and any(w in words for w in CARE_WORDS) and self.accepts(post, programme) in {1, 2}

    def options(self, person):
        """Posts she may be moved to in this run: lawful, with a seat open, and where she asked to go."""
        wish = person.wish if self.free[person.nip] == "request" else ""
        return [
            post for post in self.posts
            if self.capacity(post) > 0 and (not wish or wish in self.lines[post.unit]) and self.lawful(person, post)
        ]  # fmt: skip

    def cost(self, person, post):
        """Of a move by distance; a move that was asked for, to where it was asked, costs nothing."""
        wished = not person.wish or person.wish in self.lines[post.unit]
        here = person.post
        if person.asks and wished:
            return 0
        if here.unit == post.unit:
            return 0
        if self.units[here.unit]["kecamatan"] != self.units[post.unit]["kecamatan"]:
            return 4
        return 1 if self.agency(here.unit) == self.agency(post.unit) else 3

    @cached_property
    def targets(self):
        """Fair share: the need, or need x people / need of the pool where people are too few; at least 1."""
        need, people = Counter(), Counter()
        for post in self.posts:
            need[post.pool] += post.need
            people[post.pool] += sum(not p.leaving for p in post.holders)
        found = {}
        for post in self.posts:
            total, have = need[post.pool], people[post.pool]
            share = (2 * post.need * have + total) // (2 * total) if total else 0
            found[post] = min(post.need, max(share, 1)) if have < total else post.need
        return found

    def seat_values(self, post):
        """Worth of each open seat for evenness: the fall of 1000 * s^2 / T, rounded half up, at least 1."""
        target = self.targets[post]
        values = []
        for seat in range(1, post.need + 1):
            missing = target - seat + 1
            gain = 1000 * (missing**2 - (missing - 1) ** 2)
            values.append(max((2 * gain + target) // (2 * target), 1) if missing > 0 else 1)
        return values[self.held[post] :]

    def priority_value(self, post):
        """Worth of each open seat of a priority post."""
        return PRIORITY_WEIGHT.get(post.prioritas, 0)


def _retention(person):
    matches = person.post.sertifikat_bidang != "" and (
        person.row["sertifikat_bidang"].lower() == person.post.sertifikat_bidang.lower()
    )
    near = day(person.row["tmt_pensiun"]) < PLANNED + dt.timedelta(days=730)
    duty = person.row["tugas_tambahan"] != ""
    cannot_move = person.fixed or not person.long_in_post
    return not cannot_move, not matches, not duty, not near, person.row["tmt_jabatan"], person.nip


def _leads(post):
    """A high leader's post (JPT)."""
    return post.kind == STRUCTURAL and int(post.eselon_id) < 31


def _grade_fits(person, post, same_job):
    """Structural: at most one rung below the floor. Functional of a new function or level: within its range."""
    if person.row["status_pegawai"] != "PNS" or post.kind == PELAKSANA:
        return True
    if post.kind == FUNCTIONAL and same_job:
        return True
    rung = LADDER.index(int(person.row["golongan_id"]))
    low = LADDER.index(int(post.min_gol_id))
    if post.kind == STRUCTURAL:
        return rung >= low - 1
    return low <= rung <= LADDER.index(int(post.max_gol_id))
