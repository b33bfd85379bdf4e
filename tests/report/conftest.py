"""Kota Solok, planned once, and its papers read back by another library."""

from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from placement.io import read
from placement.planning import plan
from placement.report import papers

SOLOK = Path(__file__).parents[2] / "scenarios" / "solok"


class Papers:
    """A workbook as someone who opens it finds it."""

    def __init__(self, data):
        self.data = data
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        self.names = book.sheet_names
        self.rows = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in self.names
        }

    def cells(self):
        """Every text with its sheet."""
        return [
            (name, value) for name, rows in self.rows.items() for row in rows for value in row if value != ""
        ]

    def table(self, sheet, first="No"):
        """Rows below the head as dicts, up to the first empty row; rows without a number are sums."""
        rows = self.rows[sheet]
        head = next(place for place, row in enumerate(rows) if row[0] == first)
        found = []
        for row in rows[head + 1 :]:
            if not any(value != "" for value in row):
                break
            found.append(dict(zip(rows[head], row, strict=True)))
        return found

    def numbered(self, sheet):
        """Rows of a table that have a number."""
        return [row for row in self.table(sheet) if row["No"] != ""]

    def text(self, sheet):
        """All text of a sheet."""
        return "\n".join(str(value) for row in self.rows[sheet] for value in row if value != "")


@pytest.fixture(scope="session")
def run():
    return plan(read(SOLOK))


@pytest.fixture(scope="session")
def book(run):
    return Papers(papers(run))


@pytest.fixture(scope="session")
def still():
    """A plan in which nobody may move."""
    return plan(read(SOLOK, choices={"objectives": {"max_moves": 0}}))
