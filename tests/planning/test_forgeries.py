"""Plans forged through the library, with every derived column and every hash rewritten: the substance gives them away."""

from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest

from placement.eligibility.rules.education_family import EducationFamily
from placement.io import read_folder, verify_folder, write_folder
from placement.io.run_files import TABLES, json_bytes, run_files, run_json
from placement.model.problem import tie_level
from placement.planning.outcome import outcome
from placement.verify import judge


def checks(folder):
    """Names of the checks that found something."""
    return {finding.check for finding in verify_folder(folder).findings}


def forge(run, folder, seat=None, claims=None, status=None):
    """Write a run folder for another plan or other prices, as if all were in order."""
    seat = run.solution.seat if seat is None else np.asarray(seat, np.int32)
    claims = _recounted(run, seat) if claims is None else claims
    solution = replace(run.solution, seat=seat, claims=tuple(claims), status=status or run.solution.status)
    made = outcome(run.case, run.formulation, solution, run.verdict)
    write_folder(folder, run_files(replace(run, solution=solution, plan=made)))
    return checks(folder)


def _recounted(run, seat):
    """Claims with the totals of another plan, each said to be the best."""
    problem = run.formulation.problem
    levels = [*problem.levels, *(tie_level(problem, turn) for turn in range(99))]
    totals = [problem.total(level, seat) for level, _ in zip(levels, run.solution.claims, strict=False)]
    return [replace(c, total=t, bound=t) for c, t in zip(run.solution.claims, totals, strict=True)]


def rewrite(folder, name, change):
    """Change one file by hand, and every hash with it."""
    files = read_folder(folder)
    files[name] = change(files[name].decode()).encode()
    content = run_json(files)
    for section, prefix in (("inputs", "inputs/"), ("outputs", "")):
        for key in content[section]:
            content[section][key]["sha256"] = sha256(files[prefix + key]).hexdigest()
    files["run.json"] = json_bytes(content)
    write_folder(folder, files)


def test_an_honest_folder_is_accepted(folder):
    """Nothing is found, every level is proven, the plan is the only one."""
    verdict = verify_folder(folder)
    assert verdict.ok, verdict.findings
    assert verdict.unique
    assert len(verdict.gaps) == 0


def _lawful_moves(run):
    """Pairs (i, g) of other lawful, open seats."""
    problem = run.formulation.problem
    room = np.nonzero(problem.filled(run.solution.seat) < problem.capacity)[0]
    for i in range(problem.n_employees):
        for g in room[problem.pairs.codes(np.full(len(room), i), room) == 0]:
            if g != run.solution.seat[i]:
                yield i, int(g)


def test_another_lawful_plan_is_not_the_best(run, tmp_path):
    """Someone sent to another open seat that she may hold: found by the bound."""
    i, g = next(_lawful_moves(run))
    seat = run.solution.seat.copy()
    seat[i] = g
    assert "bound" in forge(run, tmp_path / "f", seat) or "floor" in checks(tmp_path / "f")


def _swap(run, late):
    """Two employees who could take each other's seats; `late`: whose places only ties decided."""
    problem, seat = run.formulation.problem, run.solution.seat
    names = [claim.name for claim in run.solution.claims]
    tied = {names.index(name) for name in names if name == "seniority" or name.startswith("draw-")}
    people = [i for i in range(len(seat)) if seat[i] >= 0 and (not late or run.verdict.decided[i] in tied)]
    for a in people:
        for b in people:
            if (
                a < b
                and seat[a] != seat[b]
                and not problem.pairs.one(a, seat[b])
                and not problem.pairs.one(b, seat[a])
            ):
                changed = seat.copy()
                changed[a], changed[b] = seat[b], seat[a]
                yield changed


def test_a_swap_is_caught_by_the_bound(run, tmp_path):
    """Two people change places, both lawfully."""
    assert "bound" in forge(run, tmp_path / "f", next(_swap(run, late=False)))


def test_a_swap_inside_a_tie_is_caught_by_the_bound_of_a_tie_level(run, tmp_path):
    """Two people who are equal at every objective before the tie order change places."""
    problem = run.formulation.problem
    before = [level for level in problem.levels if level.name != "seniority"]
    equal = [
        seat for seat in _swap(run, late=True)
        if all(problem.total(level, seat) == problem.total(level, run.solution.seat) for level in before)
    ]  # fmt: skip
    assert equal, "the city has ties"
    forge(run, tmp_path / "f", equal[0])
    bounds = [f.where for f in verify_folder(tmp_path / "f").findings if f.check == "bound"]
    assert bounds
    assert all(where == "seniority" or where.startswith("draw-") for where in bounds)


def test_an_overfull_post_is_caught_by_capacity(run, tmp_path):
    """One more than there are seats."""
    problem, seat = run.formulation.problem, run.solution.seat
    full = np.nonzero((problem.filled(seat) == problem.capacity) & (problem.capacity > 0))[0]
    for i in range(problem.n_employees):
        for g in full[problem.pairs.codes(np.full(len(full), i), full) == 0]:
            if seat[i] != g:
                changed = seat.copy()
                changed[i] = g
                assert "capacity" in forge(run, tmp_path / "f", changed)
                return
    pytest.fail("nobody could be sent to a full post")


def test_an_unlawful_pair_is_caught_by_option(run, tmp_path):
    """Someone in a seat that a rule forbids her."""
    problem = run.formulation.problem
    seat = run.solution.seat.copy()
    room = np.nonzero(problem.filled(seat) < problem.capacity)[0]
    i = int(np.argmax(problem.may_wait))
    against = room[problem.pairs.codes(np.full(len(room), i), room) != 0]
    seat[i] = against[0]
    assert "option" in forge(run, tmp_path / "f", seat)


def test_a_price_moved_by_one_in_its_valid_range_is_caught_by_price(run, tmp_path):
    """The bound still proves the plan, but the price is not the one that the rule picks."""
    for number, claim in enumerate(run.solution.claims):
        for g in np.nonzero(claim.prices)[0][:20]:
            for step in (-1, 1):
                prices = claim.prices.copy()
                prices[g] += step
                claims = [*run.solution.claims]
                claims[number] = replace(claim, prices=prices)
                moved = replace(run.solution, claims=tuple(claims))
                if {finding.check for finding in judge(run.formulation.problem, moved, 10).findings} == {
                    "price"
                }:
                    assert "price" in forge(run, tmp_path / "f", claims=claims)
                    return
    pytest.fail("no price has a valid neighbour")


@pytest.mark.parametrize("name", TABLES)
def test_a_derived_figure_changed_with_its_hash_is_caught(folder, name):
    """The last digit of some row of each table."""

    def change(text):
        lines = text.split("\n")
        digits = [k for k, line in enumerate(lines[1:], 1) if line and line[-1].isdigit()]
        if not digits:  # reasons are words
            digits = [k for k, line in enumerate(lines[1:], 1) if line]
            lines[digits[0]] += "x"
            return "\n".join(lines)
        last = lines[digits[0]]
        lines[digits[0]] = last[:-1] + str((int(last[-1]) + 1) % 10)
        return "\n".join(lines)

    rewrite(folder, name, change)
    found = checks(folder)
    assert found & {f"derived.{name}", "bound", "price"}


def test_a_forged_score_part_is_caught(folder):
    """One part up, the total with it, hash rewritten."""

    def change(text):
        header, first, *rest = text.split("\n")
        nip, total, part, *parts = first.split(",")
        return "\n".join([header, ",".join([nip, str(int(total) + 1), str(int(part) + 1), *parts]), *rest])

    rewrite(folder, "scores.csv", change)
    assert checks(folder) == {"derived.scores.csv"}


def test_a_changed_input_with_its_hash_is_caught(folder):
    """A need raised by one in inputs/: the plan no longer follows from the inputs."""

    def change(text):
        header, *rows = text.split("\n")
        at = header.split(",").index("kebutuhan")
        cells = rows[0].split(",")
        cells[at] = str(int(cells[at]) + 1)
        return "\n".join([header, ",".join(cells), *rows[1:]])

    rewrite(folder, "inputs/positions.csv", change)
    assert checks(folder)


def test_a_changed_byte_without_its_hash_is_caught(folder):
    """Names in an input are not used by any rule, their hash is."""
    path = folder / "inputs" / "employees.csv"
    path.write_bytes(path.read_bytes().replace(b"DATA SINTETIS", b"DATA SINTETIK", 1))
    assert "inputs" in checks(folder)


def test_a_level_left_out_is_caught_by_claims(run, tmp_path):
    """The moves level is not claimed."""
    claims = [claim for claim in run.solution.claims if claim.name != "moves"]
    assert "claims" in forge(run, tmp_path / "f", claims=claims)


def test_draws_left_out_are_caught_by_unique(run, tmp_path):
    """Without the draws the plan is one of several."""
    draws = [claim for claim in run.solution.claims if claim.name.startswith("draw-")]
    assert draws, "the city has ties"
    claims = [claim for claim in run.solution.claims if claim not in draws]
    assert "unique" in forge(run, tmp_path / "f", claims=claims)


def test_a_broken_rule_on_arrays_is_caught_by_rules(folder, monkeypatch):
    """`many` lets everyone pass, `one` does not."""
    honest = EducationFamily.many
    monkeypatch.setattr(
        EducationFamily, "many", lambda self, context, i, g: honest(self, context, i, g) | True
    )
    assert "rules" in checks(folder)


def test_a_move_dressed_up_as_staying_is_caught(folder):
    """A mover's row rewritten as if she stayed, with the hash."""

    def change(text):
        lines = text.split("\n")
        for k, line in enumerate(lines):
            cells = line.split(",")
            if len(cells) > 3 and cells[2] == "move":
                cells[2], cells[4] = "stay", cells[3]
                lines[k] = ",".join(cells)
                break
        return "\n".join(lines)

    rewrite(folder, "placements.csv", change)
    assert checks(folder) & {"bound", "derived.placements.csv"}


def test_a_missing_person_is_caught(folder):
    """A row of placements.csv taken out."""
    rewrite(folder, "placements.csv", lambda text: "\n".join(text.split("\n")[:-2]) + "\n")
    assert "derived.placements.csv" in checks(folder)
