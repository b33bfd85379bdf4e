"""Writes the reference page of all columns: `python docs/columns.py`."""

from pathlib import Path

from placement.io.columns_page import columns_page

Path(__file__).with_suffix(".md").write_text(columns_page(), encoding="utf-8")
