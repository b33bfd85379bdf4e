"""Charts as SVG that needs no style sheet of its own: readable in black and white, with their text alternative."""

from html import escape

from placement.report.topics import Chart
from placement.text import Lang, number

WIDTH, LABEL, VALUE = 760, 300, 60
LINE, GAP, TOP = 13, 8, 26
TALL = 220
LEGEND = 180
FILLS = ("url(#lines)", "#1f3a5f", "#8a8a8a")
PATTERN = (
    '<defs><pattern id="lines" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="5" height="5" fill="#ffffff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#444444" stroke-width="2.4"/>'
    "</pattern></defs>"
)
LETTERS = 40
"""Letters of a label that fit beside the bars."""


def svg(chart: Chart, lang: Lang, number_of: int) -> str:
    """The drawing; `number_of` sets its ids apart from those of the page's other charts."""
    draw = {"bars": _bars, "columns": _columns, "flows": _flows}[chart.kind]
    height, body = draw(chart, lang)
    said = escape(chart.says)
    pattern = PATTERN.replace("lines", f"lines{number_of}")
    body = body.replace("#lines", f"#lines{number_of}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="chart{number_of}" font-size="11"><title id="chart{number_of}">{said}</title>{pattern}{body}</svg>'
    )


def _legend(chart: Chart) -> str:
    parts = []
    for place, series in enumerate(chart.series):
        x = place * LEGEND
        parts.append(_rect(x, 2, 12, 12, place))
        parts.append(f'<text x="{x + 18}" y="12">{escape(series.name)}</text>')
    return "".join(parts)


def _bars(chart: Chart, lang: Lang) -> tuple[int, str]:
    """One line a label; its series below each other."""
    largest = max((value for series in chart.series for value in series.values), default=0)
    room = WIDTH - LABEL - VALUE
    step = LINE * len(chart.series) + GAP
    parts = [_legend(chart)]
    for row, label in enumerate(chart.labels):
        y = TOP + row * step
        middle = y + LINE * len(chart.series) / 2 + 4
        parts.append(f'<text x="{LABEL - 8}" y="{middle:.0f}" text-anchor="end">{escape(_cut(label))}</text>')
        for place, series in enumerate(chart.series):
            value = series.values[row]
            long = room * value / largest if largest else 0
            parts.append(_rect(LABEL, y + place * LINE, max(long, 0.5), LINE - 2, place))
            parts.append(
                f'<text x="{LABEL + long + 5:.1f}" y="{y + place * LINE + 10}">{number(value, lang)}</text>'
            )
    return TOP + step * len(chart.labels), "".join(parts)


def _columns(chart: Chart, lang: Lang) -> tuple[int, str]:
    """A histogram; series side by side."""
    largest = max((value for series in chart.series for value in series.values), default=0)
    step = WIDTH / max(len(chart.labels), 1)
    wide = (step - 10) / len(chart.series)
    foot = TOP + 14 + TALL
    parts = [_legend(chart)] if len(chart.series) > 1 else []
    parts.append(f'<line x1="0" y1="{foot}" x2="{WIDTH}" y2="{foot}" stroke="#444444"/>')
    for column, label in enumerate(chart.labels):
        x = column * step + 5
        for place, series in enumerate(chart.series):
            value = series.values[column]
            tall = TALL * value / largest if largest else 0
            filled = place if len(chart.series) > 1 else 1
            parts.append(_rect(x + place * wide, foot - tall, wide - 2, tall, filled))
            if value:
                middle = x + place * wide + wide / 2 - 1
                parts.append(
                    f'<text x="{middle:.1f}" y="{foot - tall - 4:.1f}" text-anchor="middle">{number(value, lang)}</text>'
                )
        parts.append(
            f'<text x="{x + (step - 10) / 2:.1f}" y="{foot + 15}" text-anchor="middle">{escape(label)}</text>'
        )
    return foot + 22, "".join(parts)


def _flows(chart: Chart, lang: Lang) -> tuple[int, str]:
    """From the left to the right, each flow as thick as it is large."""
    values = chart.series[0].values
    pairs = [label.split("|", 1) for label in chart.labels]
    left = {name: place for place, name in enumerate(dict.fromkeys(a for a, _ in pairs))}
    right = {name: place for place, name in enumerate(dict.fromkeys(b for _, b in pairs))}
    rows = max(len(left), len(right), 1)
    step, half = 22, 290
    parts = []
    for place, name in ((place, name) for name, place in left.items()):
        parts.append(
            f'<text x="{half - 20}" y="{TOP + place * step}" text-anchor="end">{escape(_cut(name))}</text>'
        )
    for place, name in ((place, name) for name, place in right.items()):
        parts.append(f'<text x="{WIDTH - half + 20}" y="{TOP + place * step}">{escape(_cut(name))}</text>')
    largest = max(values, default=1)
    for (a, b), value in zip(pairs, values, strict=True):
        y1, y2 = TOP + left[a] * step - 4, TOP + right[b] * step - 4
        thick = 1 + 7 * value / largest
        middle = WIDTH / 2
        parts.append(
            f'<path d="M{half - 14} {y1} C{middle} {y1} {middle} {y2} {WIDTH - half + 14} {y2}" fill="none" stroke="#1f3a5f" '
            f'stroke-opacity="0.55" stroke-width="{thick:.1f}"><title>{escape(a)} → {escape(b)}: {number(value, lang)}</title>'
            "</path>"
        )
    return TOP + rows * step, "".join(parts)


def _rect(x: float, y: float, wide: float, tall: float, place: int) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{tall:.1f}" fill="{FILLS[place]}" stroke="#222222" '
        'stroke-width="0.6"/>'
    )


def _cut(label: str) -> str:
    return label if len(label) <= LETTERS else f"{label[: LETTERS - 1]}…"
