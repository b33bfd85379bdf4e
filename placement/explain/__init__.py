"""Why: a Run read for one person, one post, or what one more would bring."""

from placement.explain.alternative import Against, Alternative, Step
from placement.explain.explanation import Explanation, explain
from placement.explain.funnel import Funnel, Stage
from placement.explain.margin import Answers, Margin, Margins, margin
from placement.explain.nearest import Way, nearest_way
from placement.explain.one_more import Gain, OneMore, Waiver, one_more
from placement.explain.vacancy import Candidate, Shortage, Shortfalls, Vacancies, Vacancy, vacancies, vacancy
from placement.explain.vacancy_lines import shortage_sentence
from placement.explain.why import Why

__all__ = [
    "Against", "Alternative", "Answers", "Candidate", "Explanation", "Funnel", "Gain", "Margin", "Margins", "OneMore",
    "Shortage", "Shortfalls", "Stage", "Step", "Vacancies", "Vacancy", "Waiver", "Way", "Why", "explain", "margin",
    "nearest_way", "one_more", "shortage_sentence", "vacancies", "vacancy",
]  # fmt: skip
