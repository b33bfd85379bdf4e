import re
import string

import pytest

from placement.text.catalog import CATALOG, LANGUAGES
from placement.text.commands import COMMANDS
from placement.text.faults import CHOICES, EXPECTED, FAULTS
from placement.text.interface import INTERFACE
from placement.text.os_errors import OS_ERRORS
from placement.text.words import WORDS

ALL = {
    f"{name}: {key}": texts
    for name, catalog in {
        "interface": INTERFACE,
        "commands": COMMANDS,
        "words": WORDS,
        "faults": FAULTS,
        "expected": EXPECTED,
        "os_errors": OS_ERRORS,
    }.items()
    for key, texts in catalog.items()
}
FORBIDDEN = re.compile(r"\b(harga|tarif|lelang|undian|non-?job)", re.IGNORECASE)


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("texts", ALL.values(), ids=ALL)
def test_every_text_stands_in_both_languages_with_the_same_placeholders(texts):
    assert tuple(texts) == LANGUAGES
    assert all(texts.values())
    assert placeholders(texts["id"]) == placeholders(texts["en"])


@pytest.mark.parametrize("texts", ALL.values(), ids=ALL)
def test_no_text_uses_a_word_of_corruption_cases(texts):
    assert not [text for text in texts.values() if FORBIDDEN.search(text)]


def test_no_key_stands_in_two_catalogs():
    assert len(CATALOG) == len(INTERFACE) + len(COMMANDS) + len(WORDS)


def test_choices_are_codes_of_faults():
    assert set(FAULTS) >= CHOICES


def test_a_fault_names_nothing_but_its_value():
    assert {name for texts in FAULTS.values() for name in placeholders(texts["id"])} == {"value"}
