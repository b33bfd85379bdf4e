"""Tables in and out, and the run folder."""

from placement.io.case import Examined, Loaded, check, examine, load, read
from placement.io.csv_out import csv_bytes
from placement.io.register import check_register, read_register
from placement.io.run import read_run, read_verified, verify_folder, write_run
from placement.io.run_folder import read_folder, refuse_others, write_folder
from placement.io.template import write_template

__all__ = [
    "Examined",
    "Loaded",
    "check",
    "check_register",
    "csv_bytes",
    "examine",
    "load",
    "read",
    "read_folder",
    "read_register",
    "read_run",
    "read_verified",
    "refuse_others",
    "verify_folder",
    "write_folder",
    "write_run",
    "write_template",
]
