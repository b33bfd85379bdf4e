"""What was set aside, as people read it: every bad row with its cells, and the faults of each person and post."""

from collections import defaultdict
from collections.abc import Mapping

from placement.errors import Fault
from placement.io.check_links import PEOPLE
from placement.io.faults import Faults
from placement.io.marks import written
from placement.io.set_aside import RECORDS, Aside
from placement.io.table import Table
from placement.model.quarantine import BadRow, BadTable, Quarantine

Found = Mapping[int, list[tuple[str, Fault]]]
"""Faults of each bad row of a table, with their fields."""

MOST_ROWS = 100_000
"""Bad rows of one table that are listed cell by cell; beyond it the file itself is what must be mended."""


def quarantined(
    tables: Mapping[str, Table],
    aside: Aside | None,
    headings: Mapping[str, Mapping[str, str]],
    faults: Faults,
) -> Quarantine:
    """The quarantine of tables as they were read; without `aside` only their bad rows.

    headings : of the files of which these tables are copies, by table and field
    """
    found = {name: _by_row(table, faults) for name, table in tables.items() if faults.stains[name]}
    sheets = [
        sheet
        for name, rows in found.items()
        for sheet in _bad_tables(tables[name], rows, headings.get(name, {}))
    ]
    if aside is None:
        return Quarantine(tables=tuple(sheets))
    posts = _posts(tables, aside, found)
    return Quarantine(
        people=_people(tables, aside, found, posts),
        posts=posts,
        tables=tuple(sheets),
        employees=aside.employees,
        positions=aside.positions,
        of_employees=len(aside.person),
        of_positions=len(aside.post) + aside.lost,
    )


def _by_row(table: Table, faults: Faults) -> Found:
    rows: dict[int, list[tuple[str, Fault]]] = defaultdict(list)
    for stain in faults.stains[table.name]:
        if len(rows) > MOST_ROWS:
            break
        for row, fault in zip(stain.rows.tolist(), table.faults_of(stain, faults), strict=True):
            rows[row].append((stain.column, fault))
    return {row: rows[row] for row in sorted(rows)[:MOST_ROWS]}


def _bad_tables(table: Table, found: Found, headings: Mapping[str, str]) -> list[BadTable]:
    """One for each file or sheet that the rows stand in."""
    names = list(table.columns)
    place = {name: number for number, name in enumerate(names)}
    heads = tuple(headings.get(name, column.place.heading) for name, column in table.columns.items())
    words = {name: (*map(written, column.words), "") for name, column in table.columns.items()}
    sheets: dict[tuple[str, str], list[BadRow]] = defaultdict(list)
    for row, entries in found.items():
        first = entries[0][1]
        cells = tuple(words[name][int(table.columns[name].codes[row])] for name in names)
        marked = tuple((place.get(name, -1), fault) for name, fault in entries)
        sheets[first.file, first.sheet].append(BadRow(first.row or 0, cells, marked))
    return [BadTable(table.name, file, sheet, heads, tuple(rows)) for (file, sheet), rows in sheets.items()]


def _posts(
    tables: Mapping[str, Table], aside: Aside, found: Mapping[str, Found]
) -> dict[int, tuple[Fault, ...]]:
    """Faults of each position group, those of its workload forms included."""
    posts: dict[int, list[Fault]] = defaultdict(list)
    own = found.get("positions", {})
    for group, row in enumerate(aside.origin.tolist()):
        posts[group].extend(fault for _, fault in own.get(row, ()))
    if "workload" in found:
        group_of = aside.groups(tables["workload"], tables["units"])
        for row, entries in found["workload"].items():
            if group_of[row] >= 0:
                posts[int(group_of[row])].extend(fault for _, fault in entries)
    return {
        group: tuple(entries) for group, entries in sorted(posts.items()) if aside.post[group] and entries
    }


def _people(
    tables: Mapping[str, Table],
    aside: Aside,
    found: Mapping[str, Found],
    posts: Mapping[int, tuple[Fault, ...]],
) -> dict[int, tuple[Fault, ...]]:
    """Faults of each person: of her own row, of the post she holds, of the records that speak of her."""
    people: dict[int, list[Fault]] = defaultdict(list)
    for row, entries in found.get("employees", {}).items():
        people[row].extend(fault for _, fault in entries)
    aside_rows = [row for row, reason in enumerate(aside.person.tolist()) if reason]
    for row in aside_rows:
        people[row].extend(posts.get(int(aside.home[row]), ()))
    by_nip: dict[str, list[int]] = defaultdict(list)
    nips = tables["employees"].text("nip")
    for row in aside_rows:
        if nips[row]:
            by_nip[str(nips[row])].append(row)
    for name in RECORDS:
        texts = [tables[name].text(column).tolist() for column in PEOPLE[name]] if name in found else []
        for record, entries in found.get(name, {}).items():
            for nip in sorted({text[record] for text in texts}):
                for row in by_nip.get(nip, ()):
                    people[row].extend(fault for _, fault in entries)
    return {row: tuple(people[row]) for row in aside_rows}
