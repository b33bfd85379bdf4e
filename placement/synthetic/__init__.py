"""Made-up cities of any size, clean or with the dirt of real exports."""

from placement.synthetic.exports.folder import soil
from placement.synthetic.generation import generate

__all__ = ["generate", "soil"]
