"""Writes the reference page of the scoring methods: `python docs/methods.py`."""

from pathlib import Path

from placement.scoring.methods_page import methods_page

Path(__file__).with_suffix(".md").write_text(methods_page(), encoding="utf-8")
