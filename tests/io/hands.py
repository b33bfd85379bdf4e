# ruff: noqa: S314 - the workbooks are our own
"""What hands do to a workbook: type into cells, strike, delete, add, sort and hide rows, rename sheets, by its XML alone."""

import io
import re
import zipfile
from copy import deepcopy
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ET.register_namespace("", MAIN[1:-1])
ET.register_namespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")


def letters(place):
    return chr(65 + place) if place < 26 else chr(64 + place // 26) + chr(65 + place % 26)


class Hands:
    """A workbook as parts; `sheet(name)` gives its lines by the titles of its header."""

    def __init__(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.words = [
            "".join(t.text or "" for t in si.iter(f"{MAIN}t"))
            for si in ET.fromstring(self.parts["xl/sharedStrings.xml"])
        ]
        self.names = re.findall(r'<sheet name="([^"]*)"', self.parts["xl/workbook.xml"].decode())
        self.sheets = {}

    def sheet(self, name):
        if name not in self.sheets:
            path = f"xl/worksheets/sheet{self.names.index(name) + 1}.xml"
            self.sheets[name] = SheetInHands(self, path)
        return self.sheets[name]

    def rename(self, old, new):
        book = self.parts["xl/workbook.xml"].decode()
        self.parts["xl/workbook.xml"] = book.replace(f'<sheet name="{old}"', f'<sheet name="{new}"').encode()

    def without(self, name):
        book = self.parts["xl/workbook.xml"].decode()
        self.parts["xl/workbook.xml"] = re.sub(f'<sheet name="{name}"[^>]*/>', "", book).encode()

    def struck_look(self, look):
        """The number of a cell format like another one, but struck."""
        styles = ET.fromstring(self.parts["xl/styles.xml"])
        fonts, looks = styles.find(f"{MAIN}fonts"), styles.find(f"{MAIN}cellXfs")
        own = deepcopy(looks[look])
        font = deepcopy(fonts[int(own.get("fontId", "0"))])
        font.insert(0, ET.Element(f"{MAIN}strike"))
        fonts.append(font)
        own.set("fontId", str(len(fonts) - 1))
        looks.append(own)
        self.parts["xl/styles.xml"] = ET.tostring(styles)
        return len(looks) - 1

    def data(self):
        for sheet in self.sheets.values():
            self.parts[sheet.path] = ET.tostring(sheet.root)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return buffer.getvalue()


class SheetInHands:
    def __init__(self, book, path):
        self.book, self.path = book, path
        self.root = ET.fromstring(book.parts[path])
        self.table = self.root.find(f"{MAIN}sheetData")
        self.head = next(row for row in self.table if "NIP" in self._texts(row))
        self.places = {
            text: re.sub(r"\d", "", cell.get("r"))
            for cell, text in zip(self.head, self._texts(self.head), strict=True)
            if text
        }

    def _texts(self, row):
        return [self._text(cell) for cell in row]

    def _text(self, cell):
        value = cell.find(f"{MAIN}v")
        if cell.get("t") == "s":
            return self.book.words[int(value.text)]
        if cell.get("t") == "inlineStr":
            return "".join(t.text or "" for t in cell.iter(f"{MAIN}t"))
        return value.text if value is not None else ""

    def cell(self, row, title):
        wanted = f"{self.places[title]}{row.get('r')}"
        found = next((cell for cell in row if cell.get("r") == wanted), None)
        if found is None:
            found = ET.SubElement(row, f"{MAIN}c", {"r": wanted})
        return found

    def text(self, row, title):
        return self._text(self.cell(row, title))

    @property
    def lines(self):
        """Rows below the head that name somebody."""
        below = list(self.table)[list(self.table).index(self.head) + 1 :]
        return [row for row in below if re.fullmatch(r"\d{18}", self.text(row, "NIP"))]

    def line(self, nip):
        return next(row for row in self.lines if self.text(row, "NIP") == nip)

    def number(self, nip):
        """The row of somebody's line as a spreadsheet shows it."""
        return int(self.line(nip).get("r"))

    def type(self, row, title, text):
        cell = self.cell(row, title)
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        if text != "":
            cell.set("t", "inlineStr")
            ET.SubElement(ET.SubElement(cell, f"{MAIN}is"), f"{MAIN}t").text = text

    def number_in(self, row, title, value):
        cell = self.cell(row, title)
        self.type(row, title, "")
        ET.SubElement(cell, f"{MAIN}v").text = str(value)

    def strike(self, row, *titles):
        """The cells under the titles, or the whole row."""
        for cell in [self.cell(row, title) for title in titles] or list(row):
            cell.set("s", str(self.book.struck_look(int(cell.get("s", "0")))))

    def strike_text(self, row, title):
        """The characters, not the cell."""
        text = self.text(row, title)
        self.type(row, title, text)
        inline = self.cell(row, title)[0]
        inline.remove(inline[0])
        run = ET.SubElement(inline, f"{MAIN}r")
        ET.SubElement(ET.SubElement(run, f"{MAIN}rPr"), f"{MAIN}strike")
        ET.SubElement(run, f"{MAIN}t").text = text

    def put(self, rows):
        """The rows of the sheet, from the top, numbered anew."""
        for row in list(self.table):
            self.table.remove(row)
        for number, row in enumerate(rows, 1):
            row.set("r", str(number))
            for cell in row:
                cell.set("r", re.sub(r"\d", "", cell.get("r")) + str(number))
            self.table.append(row)

    def gapless(self):
        """All rows, those that are missing put in."""
        found = {int(row.get("r")): row for row in self.table}
        return [found.get(n, ET.Element(f"{MAIN}row", {"r": str(n)})) for n in range(1, max(found) + 1)]

    def delete(self, *rows):
        self._without_merges()
        self.put([row for row in self.gapless() if row not in rows])

    def insert_above(self, count):
        self._without_merges()
        self.put([ET.Element(f"{MAIN}row") for _ in range(count)] + self.gapless())

    def _without_merges(self):
        merges = self.root.find(f"{MAIN}mergeCells")
        if merges is not None:
            self.root.remove(merges)

    def turn(self):
        """The lines in reverse order, as a sort leaves them."""
        rows, lines = self.gapless(), self.lines
        swapped = dict(zip(map(id, lines), reversed(lines), strict=True))
        self.put([swapped.get(id(row), row) for row in rows])

    def add(self, like, **cells):
        """A line below all others, made like another; under the titles given, other words."""
        new = deepcopy(like)
        rows = self.gapless()
        place = rows.index(self.lines[-1]) + 1
        self.put([*rows[:place], new, *rows[place:]])
        for title, text in cells.items():
            self.type(new, title.replace("_", " "), text)
        return new

    def drop_column(self, title):
        for row in self.table:
            for cell in [c for c in row if re.sub(r"\d", "", c.get("r")) == self.places[title]]:
                row.remove(cell)
