"""`datapackage.json`: what our tables hold, as a Data Package (v2) that other programs can read.

https://datapackage.org/standard/data-package/
"""

import json
from typing import Any

from placement.io.codes import VOCABULARIES
from placement.io.columns import TABLE_FILES, ColumnSpec, columns
from placement.text import Lang

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

KEYS = {
    "employees": ("nip",),
    "units": ("unor_id",),
    "positions": ("jabatan_id", "unor_id"),
    "education": ("pendidikan_id",),
}
"""Columns whose values name a row."""

REFERENCES = {
    "unor_id": "units",
    "atasan_id": "units",
    "nip": "employees",
    "nip_a": "employees",
    "nip_b": "employees",
}
"""Columns that name a row of another table; of the units' own key and the employees' own there is none."""

_TYPES = {"text": "string", "id": "string", "nip": "string", "list": "list", "date": "date", "int": "integer",
          "decimal": "number", "code": "string", "yes_no": "boolean"}  # fmt: skip


def datapackage(path: str, header_row: int, lang: Lang = "en") -> bytes:
    """The description of a workbook with one sheet for each table, under its Indonesian name."""
    resources = [
        {
            "name": table,
            "path": path,
            "format": "xlsx",
            "mediatype": SHEET,
            "dialect": {"sheetName": sheet, "headerRows": [header_row]},
            "schema": table_schema(table, lang),
        }
        for table, sheet in TABLE_FILES.items()
    ]
    package = {"$schema": PROFILE, "name": "placement", "resources": resources}
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def table_schema(table: str, lang: Lang = "en") -> dict[str, Any]:
    """The Table Schema of one table."""
    schema: dict[str, Any] = {
        "fields": [_field(spec, lang) for spec in columns(table)],
        "fieldsMatch": "partial",
        "missingValues": ["", "-"],
    }
    key = KEYS.get(table)
    if key:
        schema["primaryKey"] = list(key)
    foreign = [
        {
            "fields": [spec.name],
            "reference": {"resource": "" if other == table else other, "fields": [KEYS[other][0]]},
        }
        for spec in columns(table)
        if (other := REFERENCES.get(spec.name)) and key != (spec.name,)
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def _field(spec: ColumnSpec, lang: Lang) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": spec.name,
        "type": _TYPES[spec.kind],
        "description": spec.id if lang == "id" else spec.en,
    }
    if spec.kind == "list":
        field |= {"delimiter": "|", "itemType": "string"}
    if spec.kind == "yes_no":
        field |= {"trueValues": ["ya"], "falseValues": ["tidak"]}
    if spec.kind == "code":
        field["categories"] = list(VOCABULARIES[spec.choices].names)
    constraints: dict[str, Any] = {}
    if spec.filled:
        constraints["required"] = True
    if spec.low is not None:
        constraints["minimum"] = spec.low
    if spec.high is not None:
        constraints["maximum"] = spec.high
    if spec.kind == "nip":
        constraints["pattern"] = r"\d{18}"
    return field | ({"constraints": constraints} if constraints else {})
