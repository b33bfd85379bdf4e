"""Draws the README's picture from a run folder: `python docs/picture.py out/solok > docs/solok.svg`."""

import json
import sys
from html import escape
from pathlib import Path

LEFT, RIGHT, ROW, TOP = 210, 760, 34, 96


def main() -> None:
    """Shortage by family before and after, and the mismatches, as bars."""
    run = json.loads((Path(sys.argv[1]) / "run.json").read_text(encoding="utf-8"))
    facts = run["verdict"]["facts"]
    rows = [(family, cell["before"], cell["after"]) for family, cell in facts["shortage_by_family"].items()]
    rows.append(("Tidak sesuai kualifikasi", facts["mismatched_before"], facts["mismatched_after"]))
    scale = (RIGHT - LEFT - 70) / max(max(before, after) for _, before, after in rows)
    height = TOP + ROW * len(rows) + 30
    verdict = "tidak ada ketidaksesuaian" if run["verdict"]["ok"] else "ada ketidaksesuaian"
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {RIGHT} {height}" width="{RIGHT}" height="{height}" '
        'font-family="system-ui, sans-serif" font-size="13" role="img">'
    )
    print(f'<rect width="{RIGHT}" height="{height}" fill="white"/>')
    print(f'<text x="16" y="28" font-size="17" font-weight="600">{escape(run["scenario"])}</text>')
    print(
        f'<text x="16" y="50">{facts["moves"]} dari {facts["employees"]} pegawai berpindah '
        f"({facts['moves_permille'] / 10:.1f} %); hasil verifikasi: {verdict}</text>".replace(".", ",", 1)
    )
    print('<rect x="16" y="64" width="12" height="12" fill="#b8c4d0"/><text x="34" y="75">sebelum</text>')
    print('<rect x="106" y="64" width="12" height="12" fill="#1f4e79"/><text x="124" y="75">sesudah</text>')
    print(
        '<text x="200" y="75" fill="#555">kursi kosong menurut rumpun jabatan; baris terakhir: pegawai</text>'
    )
    for number, (name, before, after) in enumerate(rows):
        y = TOP + ROW * number
        print(f'<text x="{LEFT - 10}" y="{y + 18}" text-anchor="end">{escape(name)}</text>')
        for offset, value, colour in ((2, before, "#b8c4d0"), (15, after, "#1f4e79")):
            print(
                f'<rect x="{LEFT}" y="{y + offset}" width="{max(value * scale, 1):.1f}" height="11" fill="{colour}"/>'
            )
            print(
                f'<text x="{LEFT + value * scale + 6:.1f}" y="{y + offset + 10}" font-size="11">{value}</text>'
            )
    print("</svg>")


if __name__ == "__main__":
    main()
