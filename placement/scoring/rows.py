"""Scores as rows of a table, and the criteria of the pools in words."""

from placement.model.roster import Roster
from placement.scoring.merit import Scores


def score_rows(roster: Roster, scores: Scores) -> list[dict[str, str | int]]:
    """`nip, total, part_<criterion>..., <label>..., pool, flags`: one row per employee; parts add up to the total."""
    rows: list[dict[str, str | int]] = []
    for i in range(len(scores)):
        parts = {f"part_{code}": int(part[i]) for code, part in scores.parts.items()}
        flags = " ".join(name for name, flag in scores.flags.items() if flag[i])
        labels = {name: str(label[i]) for name, label in scores.labels.items()}
        pool = scores.pools[scores.pool[i]].code
        rows.append(
            {
                "nip": str(roster.nip[i]),
                "total": int(scores.total[i]),
                **parts,
                **labels,
                "pool": pool,
                "flags": flags,
            }
        )
    return rows


def pool_rows(scores: Scores, lang: str = "id") -> list[dict[str, str | int]]:
    """`pool, title, size, borrowed`, then valid values, coverage and weight of each criterion, and what was dropped."""
    rows: list[dict[str, str | int]] = []
    for pool in scores.pools:
        row: dict[str, str | int] = {"pool": pool.code, "title": pool.title[lang], "size": pool.size}
        for code in pool.valid:
            row[f"valid_{code}"] = pool.valid[code]
            row[f"coverage_{code}"] = pool.coverage[code]
            row[f"weight_{code}"] = pool.weights.get(code, 0)
        rows.append({**row, "dropped": " ".join(pool.dropped), "borrowed": int(pool.borrowed)})
    return rows
