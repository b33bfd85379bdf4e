"""Tables in and out, and the run folder."""

from placement.io.case import Examined, Loaded, check, examine, load, read
from placement.io.csv_out import csv_bytes
from placement.io.history import read_history
from placement.io.match import Matching, write_match
from placement.io.papers_back import keep_papers, papers_at, papers_in
from placement.io.register import check_register, read_register
from placement.io.returned import Returned
from placement.io.run import (
    VIEWS,
    judged_folder,
    read_run,
    read_verified,
    verify_folder,
    write_run,
    write_views,
)
from placement.io.run_folder import read_folder, refuse_others, write_folder
from placement.io.selection_run import write_selection
from placement.io.template import write_template

__all__ = [
    "VIEWS",
    "Examined",
    "Loaded",
    "Matching",
    "Returned",
    "check",
    "check_register",
    "csv_bytes",
    "examine",
    "judged_folder",
    "keep_papers",
    "load",
    "papers_at",
    "papers_in",
    "read",
    "read_folder",
    "read_history",
    "read_register",
    "read_run",
    "read_verified",
    "refuse_others",
    "verify_folder",
    "write_folder",
    "write_match",
    "write_run",
    "write_selection",
    "write_template",
    "write_views",
]
