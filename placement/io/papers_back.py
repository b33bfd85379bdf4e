"""Papers that lie in a run folder: found before the folder is replaced, and a copy kept of what hands have changed."""

import json
from hashlib import sha256
from pathlib import Path

from placement.errors import InputError, OutputError
from placement.io.faults import Faults
from placement.io.returned import Returned
from placement.io.run_folder import is_run_folder
from placement.io.workbook_scan import MOST_BYTES
from placement.text import why


def papers_in(directory: Path, name: str) -> Returned | None:
    """The papers of a run folder, with whether they differ from what its record says; None where there are none."""
    path = directory / name
    if not is_run_folder(directory) or not path.is_file():
        return None
    data = _bytes(path, str(path))
    return Returned(name, data, changed=sha256(data).hexdigest() != _recorded(directory, name))


def papers_at(path: Path) -> Returned:
    """A workbook that somebody names; InputError where it cannot be read."""
    return Returned(path.name, _bytes(path, str(path)))


def keep_papers(directory: Path, returned: Returned) -> Path:
    """A copy beside the run folder, for its owner alone; its name holds the hash that decisions mention."""
    target = directory.resolve()
    stem, _, ending = returned.name.rpartition(".")
    copy = target.parent / f"{target.name}.{stem}-{returned.digest}.{ending}"
    try:
        if not copy.exists() or copy.read_bytes() != returned.data:
            copy.touch(mode=0o600)
            copy.write_bytes(returned.data)
    except OSError as error:
        raise OutputError(
            f"{copy} cannot be written: {why(error, 'en')}",
            indonesian=f"{copy} tidak dapat ditulis: {why(error, 'id')}",
        ) from error
    return copy


def _recorded(directory: Path, name: str) -> str:
    """The hash that `run.json` holds of a file; "" where it holds none."""
    try:
        outputs = json.loads((directory / "run.json").read_bytes()).get("outputs")
        return str(outputs[name]["sha256"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ""


def _bytes(path: Path, shown: str) -> bytes:
    faults = Faults()
    try:
        if path.exists() and not path.is_file():
            faults.error("file_unreadable", shown, "not a regular file")
        elif path.stat().st_size > MOST_BYTES:
            faults.error("workbook_unsafe", shown, f"{path.stat().st_size >> 20} > {MOST_BYTES >> 20} MB")
        else:
            return path.read_bytes()
    except FileNotFoundError:
        faults.error("file_missing", shown)
    except OSError as error:
        faults.error("file_unreadable", shown, error.strerror or "")
    raise InputError(faults=faults.found)
