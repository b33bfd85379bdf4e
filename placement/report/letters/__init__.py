"""Letters: to each person what is proposed for her, why, and what she can do; nothing about anybody else."""

from placement.report.letters.letter import letter, letters_of, row_of, rows_of

__all__ = ["letter", "letters_of", "row_of", "rows_of"]
