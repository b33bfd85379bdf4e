"""Scenarios that ask for what there is not."""

from tests.bad_inputs.kind import STOPS, folder, lines


def written(data):
    return lambda folder: (folder.path / "scenario.toml").write_bytes(data)


def value(name, text, place, **old_new):
    return lines(name, text, "scenario_value", f"scenario.toml!{place}", **old_new)


def key(name, text, **old_new):
    return lines(name, text, "scenario_key_unknown", **old_new)


def in_place_of(old, new):
    return {"old": old, "new": new}


KINDS = (
    folder("no scenario", lambda folder: (folder.path / "scenario.toml").unlink(), "file_missing", None, STOPS),
    folder("a scenario of no bytes", written(b""), "scenario_key_missing", "scenario.toml", STOPS),
    folder("a scenario in UTF-16", written('name = "a"'.encode("utf-16")), "scenario_syntax", "scenario.toml", STOPS),
    folder("a scenario of zero bytes", written(b"\0" * 20), "scenario_syntax", "scenario.toml", STOPS),
    folder("a scenario in JSON", written(b'{"name": "a"}'), "scenario_syntax", "scenario.toml", STOPS),
    lines("half a line", "name = ", "scenario_syntax"),
    lines("a key twice", 'mode = "full"\nmode = "full"\n', "scenario_syntax"),
    lines("no name", "", "scenario_key_missing", **in_place_of("name = ", "# ")),
    lines("no date", "", "scenario_key_missing", **in_place_of("as_of = ", "# ")),
    lines("no seed", "", "scenario_key_missing", **in_place_of("seed = ", "# ")),
    value("an empty name", "", "name", **in_place_of('name = "', 'name = ""\n# "')),
    value("a name of 201 letters", "", "name", **in_place_of('name = "', f'name = "{"x" * 201}"\n# "')),
    value("an empty seed", "", "seed", **in_place_of('seed = "', 'seed = ""\n# "')),
    value("a date in words", "", "as_of", **in_place_of("as_of = 2026-10-01", 'as_of = "kemarin"')),
    value("a date that is a number", "", "as_of", **in_place_of("as_of = 2026-10-01", "as_of = true")),
    lines("a date that is none", "", "scenario_syntax", **in_place_of("as_of = 2026-10-01", "as_of = 2026-02-30")),
    value("an unknown mode", "", "mode", **in_place_of('mode = "limited"', 'mode = "terbatas"')),
    key("an unknown key", 'modus = "full"\n'),
    key("an unknown table", "[penilaian]\nbobot = 1\n"),
    key("an unknown key of a table", "[headcount]\nsumber = 'decree'\n"),
    key("an unknown cost", "[objectives.move_costs]\nother_planet = 3\n"),
    key("an unknown weight setting", "[scoring]\nbobot = 1\n"),
    key("an unknown file", '[files]\ngaji = "gaji.csv"\n'),
    value("a file that is a number", "[files]\nunits = 7\n", "files.units"),
    lines("a file outside", '[files]\nunits = "../units.csv"\n', "file_outside", "../units.csv"),
    lines("a file that is not there", '[files]\nunits = "unit_kerja.csv"\n', "file_missing", "unit_kerja.csv"),
    lines("a file of another kind", '[files]\nunits = "README.md"\n', "file_not_csv", "README.md"),
    lines("a table named twice", '[files]\nunits = "units.csv"\nunor = "units.csv"\n', "file_twice"),
    lines("a scope that is not there", 'scope = ["Dinas Kesehatn"]\n', "scope_unknown", "scenario.toml!scope"),
    value("a scope that is no list", 'scope = "Dinas Kesehatan"\n', "scope"),
    value("an objective that is none", '[objectives]\norder = ["fitt"]\n', "objectives.order"),
    value("an objective twice", '[objectives]\norder = ["fit", "fit"]\n', "objectives.order"),
    value("no objective", "[objectives]\norder = []\n", "objectives.order"),
    value("fewer moves than none", "[objectives]\nmax_moves = -1\n", "objectives.max_moves"),
    value("half a move", "[objectives]\nmax_moves = 1.5\n", "objectives.max_moves"),
    value("a cost below nothing", "[objectives.move_costs]\nsame_unit = -1\n", "objectives.move_costs.same_unit"),
    value("a cost above all", "[objectives.move_costs]\nsame_unit = 1001\n", "objectives.move_costs.same_unit"),
    value("weights that do not sum", "[scoring.merit]\nqualification = 500000\n", "scoring.merit"),
    value("weights of fit that do not sum", "[scoring.fit]\nmerit = 999999\n", "scoring.fit"),
    value("a weight below nothing", "[scoring.merit]\nqualification = -1\ncompetency = 1000001\n",
          "scoring.merit.qualification"),
    value("a weight as a fraction", "[scoring.merit]\nqualification = 0.5\n", "scoring.merit.qualification"),
    value("a criterion that is none", "[scoring.merit]\nkecantikan = 1000000\n", "scoring.merit"),
    value("a method that is none", '[scoring]\nmethod = "acak"\n', "scoring.method"),
    value("no coverage", "[scoring]\ncoverage_percent = 0\n", "scoring.coverage_percent"),
    value("more than all", "[scoring]\ncoverage_percent = 101\n", "scoring.coverage_percent"),
    value("tests of 11 years", "[scoring]\ntest_valid_years = 11\n", "scoring.test_valid_years"),
    value("a source of need that is none", '[headcount]\nsource = "formasi"\n', "headcount.source"),
    value("a rounding that is none", '[headcount]\nrounding = "floor"\n', "headcount.rounding"),
    value("a horizon of no years", "[headcount]\nhorizon_years = 0\n", "headcount.horizon_years"),
    value("a week of eight days", "[headcount]\nwork_week = 8\n", "headcount.work_week"),
    value("truth in a word", '[headcount]\nduty_seats = "ya"\n', "headcount.duty_seats"),
    value("a change of class sideways", '[eligibility]\nclass_change = ["sideways"]\n', "eligibility.class_change.0"),
    value("eleven years in post", "[eligibility]\nmin_post_months = 121\n", "eligibility.min_post_months"),
    value("a rule that is none", '[eligibility]\nrules_off = ["tampang"]\n', "eligibility.rules_off"),
    lines("a law that is none", '[law]\n"pensiun.umur" = 70\n', "scenario_key_unknown", "scenario.toml"),
    value("a law that is no number", '[law]\n"move.min_post_months" = "dua tahun"\n', "law.move.min_post_months"),
    value("a law below nothing", '[law]\n"move.min_post_months" = -1\n', "law.move.min_post_months"),
    lines("a scenario on itself", 'extends = "."\n', "extends_cycle", None),
    lines("a scenario on nothing", 'extends = "../tiada"\n', "file_missing", None),
    value("a scenario on a number", "extends = 7\n", "extends"),
)  # fmt: skip
