"""What the committee answered on the Nominatif, line by line, as decisions; what cannot be understood is a fault."""

import datetime as dt
from collections.abc import Iterator

from placement.io.columns import fold
from placement.io.paper_sheet import PaperLine, PaperSheet
from placement.io.paper_trace import Line
from placement.io.places import Places
from placement.io.suggest import closest_of
from placement.io.values import EPOCH, Bad, parse_date
from placement.model.decision import BARE, Action, Decision

TITLES = ("NIP", "Nama", "Jabatan baru", "Unit baru", "Keputusan", "Kode jabatan", "Sampai tanggal", "Alasan",
          "Pejabat")  # fmt: skip
ANSWERS = ("setuju", "tetap", "bukan ke sini", "tunda", "ubah")
"""What the committee may decide on a line."""

OFFICIAL = "Nominatif"
"""Who decided, where nobody is named."""

NAMES_HER = frozenset({"NIP", "Nama"})
TARGET = ("Jabatan baru", "Unit baru", "Kode jabatan")
NOBODY = "Tidak ada"
"""What stands under Nama in a list without lines."""


class Answers:
    """The lines of a Nominatif against what was written on it."""

    def __init__(self, sheet: PaperSheet, written: tuple[Line, ...], places: Places) -> None:
        self.sheet, self.places = sheet, places
        self.written = {line.nip: line for line in written}
        self.decisions: list[Decision] = []
        self.cleared: list[tuple[str, str]] = []
        """NIP, and the place of the line, of those whose answer was taken away."""

    def read(self) -> None:
        """Every line, then those that are gone."""
        lines = list(self._people())
        seen: dict[str, int] = {}
        for line in lines:
            nip = line["NIP"]
            if nip in seen:
                self.sheet.fault("duplicate", line, "NIP", nip)
            elif nip not in self.places.people:
                self.sheet.fault("nip_unknown", line, "NIP", nip)
            else:
                self._line(line, self.written.get(nip))
            seen.setdefault(nip, line.row)
        if self.written and not set(seen) & set(self.written):
            self.sheet.faults.error("papers_empty", self.sheet.shown, expected="papers_lines")
            return
        for nip, line_written in self.written.items():
            if nip not in seen and nip in self.places.people:
                self._gone(line_written)

    def _people(self) -> Iterator[PaperLine]:
        """Lines about somebody; notes below the table name nobody and answer nothing."""
        for line in self.sheet.lines:
            if line["NIP"]:
                yield line
            elif any(line[title] for title in TITLES) and line["Nama"] != NOBODY:
                self.sheet.fault("empty", line, "NIP")

    def _gone(self, written: Line) -> None:
        reason = BARE["deleted"]
        self.decisions.append(Decision(written.nip, "keep", "", "", reason, OFFICIAL, None, 0,
                                       f"{self.sheet.source}/"))  # fmt: skip

    def _line(self, line: PaperLine, written: Line | None) -> None:
        word = self._word(line)
        if word is None:
            return
        changed = written is not None and self._target_changed(line, written)
        if line.struck & NAMES_HER:
            self._struck(line, word, written, changed=changed)
        elif written is None:
            self._added(line, word)
        elif word in {"setuju", "tetap", "bukan ke sini", "tunda"}:
            self._answered(line, word, written, changed=changed)
        elif word == "ubah" or changed:
            self._moved_elsewhere(line, word or "ubah", written, changed=changed)
        elif line.struck & set(TARGET):
            self.sheet.fault("struck_in_part", line, min(line.struck & set(TARGET)), expected="struck_line")
        elif written.answer:
            self.cleared.append((line["NIP"], f"{self.sheet.source}/{line.row}"))
        else:
            self._nothing_else(line)

    def _word(self, line: PaperLine) -> str | None:
        """The answer in our spelling, "" for none; None, with a fault, where it is no answer of ours."""
        said = line["Keputusan"].rstrip(".").strip()
        if not said:
            return ""
        known = {fold(answer): answer for answer in ANSWERS}
        if fold(said) in known:
            return known[fold(said)]
        hint = closest_of(known)(fold(said))
        self.sheet.fault("unknown_value", line, "Keputusan", said, ", ".join(ANSWERS), known.get(hint, ""))
        return None

    def _target_changed(self, line: PaperLine, written: Line) -> bool:
        code = line["Kode jabatan"]
        said = (line["Jabatan baru"], line["Unit baru"])
        return (code not in {"", written.code}) or (
            any(said) and said != (_plain(written.job), _plain(written.unit))
        )

    def _struck(self, line: PaperLine, word: str, written: Line | None, *, changed: bool) -> None:
        """A struck line: she stays, unless the line says something else at the same time."""
        if written is None or changed or word not in {"", "tetap"} | ({written.answer} if written else set()):
            self.sheet.fault("struck_and_answered", line, "Keputusan", line["Keputusan"], "struck_alone")
            return
        self._take(line, "keep", "", "struck")

    def _answered(self, line: PaperLine, word: str, written: Line, *, changed: bool) -> None:
        if changed:
            title = next(t for t, was in zip(TARGET, (written.job, written.unit, written.code), strict=True)
                         if line[t] != _plain(was))  # fmt: skip
            self.sheet.fault("answer_and_change", line, title, line[title], "ubah")
            return
        same = (word, line["Alasan"], line["Pejabat"]) == (
            written.answer,
            _plain(written.reason),
            _plain(written.official),
        )
        if same and not line["Sampai tanggal"]:
            return
        if word == "tunda":
            self._deferred(line)
        elif self._no_date(line):
            actions: dict[str, Action] = {"setuju": "agree", "tetap": "keep", "bukan ke sini": "not-to"}
            self._take(line, actions[word], "" if word == "tetap" else written.code, word)

    def _moved_elsewhere(self, line: PaperLine, word: str, written: Line, *, changed: bool) -> None:
        if not changed:
            self.sheet.fault("target_missing", line, "Kode jabatan", line["Kode jabatan"], "other_post")
            return
        code = self._target(line, written)
        if code == written.code:
            self.sheet.fault("target_missing", line, "Kode jabatan", code, "other_post")
        elif code and self._no_date(line):
            self._take(line, "to", code, word)

    def _added(self, line: PaperLine, word: str) -> None:
        """A line that was not on the list."""
        if word == "tetap" and self._no_date(line):
            self._take(line, "keep", "", "tetap")
        elif word == "tunda":
            self._deferred(line)
        elif word != "tetap":
            code = self._target(line, None)
            if code and self._no_date(line):
                refused = word == "bukan ke sini"
                self._take(line, "not-to" if refused else "to", code, word if refused else "added")

    def _deferred(self, line: PaperLine) -> None:
        day = parse_date(line["Sampai tanggal"]) if line["Sampai tanggal"] else None
        if day is None:
            self.sheet.fault("empty", line, "Sampai tanggal", expected="date")
        elif isinstance(day, Bad):
            self.sheet.fault(day.code, line, "Sampai tanggal", line["Sampai tanggal"], day.expected)
        else:
            self._take(line, "defer-until", "", "tunda", dt.date.fromordinal(int(day) + EPOCH))

    def _no_date(self, line: PaperLine) -> bool:
        if line["Sampai tanggal"]:
            self.sheet.fault("date_without_defer", line, "Sampai tanggal", line["Sampai tanggal"], "tunda")
        return not line["Sampai tanggal"]

    def _nothing_else(self, line: PaperLine) -> None:
        """A reason, an official or a day without an answer is half a decision."""
        for title in ("Alasan", "Pejabat", "Sampai tanggal"):
            if line[title]:
                self.sheet.fault("empty", line, "Keputusan", expected=", ".join(ANSWERS))
                return

    def _target(self, line: PaperLine, written: Line | None) -> str:
        """The post that a line names: by code, else by job and unit; "" with a fault where that is not one post."""
        code = line["Kode jabatan"]
        by_code = bool(code) and (written is None or code != written.code)
        job, unit = line["Jabatan baru"], line["Unit baru"]
        by_words = bool(job or unit) and (
            written is None or (job, unit) != (_plain(written.job), _plain(written.unit))
        )
        if by_code and code not in self.places.codes:
            self.sheet.fault("position_unknown", line, "Kode jabatan", code, hint=self.places.closest(code))
            return ""
        found = self.places.named(job, unit) if by_words else []
        if by_code:
            if by_words and code not in found:
                self.sheet.fault(
                    "target_differs", line, "Kode jabatan", code, ", ".join(found[:3]) or "post_words"
                )
                return ""
            return code
        if len(found) == 1:
            return found[0]
        if not by_words:
            self.sheet.fault("target_missing", line, "Kode jabatan", "", "other_post")
        else:
            title = "Jabatan baru" if written is None or job != _plain(written.job) else "Unit baru"
            self.sheet.fault("target_unclear", line, title, line[title], ", ".join(found[:3]) or "post_code")
        return ""

    def _take(self, line: PaperLine, action: Action, code: str, how: str, day: dt.date | None = None) -> None:
        position, _, unit = code.partition("@")
        decision = Decision(line["NIP"], action, unit, position, line["Alasan"] or BARE[how], line["Pejabat"] or OFFICIAL,
                            day, 0)  # fmt: skip
        self.decisions.append(self.sheet.decision(line, decision))


def _plain(text: str) -> str:
    """Text as cells are read: blanks single, a dash is nothing."""
    word = " ".join(text.removeprefix("'").split())
    return "" if word == "-" else word
