import numpy as np

from placement.cli.table import table


def test_figures_stand_right_and_words_left():
    rows = [
        {"nama": "Siti", "rows": np.int64(1204), "price": 87_500},
        {"nama": "A", "rows": None, "price": 5},
    ]
    assert list(table(rows, "en")) == [
        "Name   Rows   Price",
        "Siti  1,204  87.500",
        "A         -   0.005",
    ]


def test_rows_may_lack_columns_and_hold_lists_and_truths():
    rows = [{"code": "a", "ok": True}, {"code": "b", "moves": ["lateral", "promotion"]}]
    assert list(table(rows, "id")) == [
        "Kode  ok  Berlaku untuk",
        "a     ya  -",
        "b     -   lateral, promosi",
    ]


def test_a_line_stays_a_line():
    assert list(table([{"nama": "Siti\n  Aminah"}], "en")) == ["Name", "Siti Aminah"]


def test_no_rows_no_table():
    assert not list(table([], "id"))
