"""The run folder: written whole or not at all, and read back as bytes."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from placement.errors import OutputError, RunFolderError

RUN = "run.json"
FORMAT = "placement-run/1"
OWNER_ONLY = 0o700


def write_folder(directory: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, by their paths inside `directory`, as a folder that is complete or absent.

    A run folder of ours or an empty folder is replaced, anything else refused with OutputError. The files go to a
    sibling folder first, which takes the place of `directory` in one step; whatever interrupts us, it is removed.
    """
    target = directory.resolve()
    try:
        refuse_others(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise _cannot_write(directory, error) from error
    try:
        _fill(scratch / "new", files)
        _replace(target, scratch)
    except OSError as error:
        raise _cannot_write(directory, error) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def read_folder(directory: Path) -> dict[str, bytes]:
    """Every file of a run folder by its path inside it, with `/` between folders; RunFolderError without `run.json`."""
    if not (directory / RUN).is_file():
        raise RunFolderError(
            f"{directory}: no run folder, {RUN} is missing",
            indonesian=f"{directory}: bukan folder hasil, {RUN} tidak ada",
        )
    try:
        paths = sorted(path for path in directory.rglob("*") if path.is_file())
        return {path.relative_to(directory).as_posix(): path.read_bytes() for path in paths}
    except OSError as error:
        raise RunFolderError(
            f"{directory} cannot be read: {error.strerror}",
            indonesian=f"{directory} tidak dapat dibaca: {error.strerror}",
        ) from error


def is_run_folder(directory: Path) -> bool:
    """Whether a folder is one of ours, by the format in its `run.json`."""
    try:
        content = json.loads((directory / RUN).read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.get("format") == FORMAT


def refuse_others(directory: Path) -> None:
    """Raise OutputError for a folder or file that a run folder may not replace."""
    target = directory.resolve()
    if target.is_dir() and (is_run_folder(target) or not any(target.iterdir())):
        return
    if target.exists():
        what = (
            ("a folder with other content", "folder dengan isi lain")
            if target.is_dir()
            else ("a file", "berkas")
        )
        raise OutputError(
            f"{target} is {what[0]} and will not be replaced",
            indonesian=f"{target} adalah {what[1]} dan tidak akan diganti",
        )


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(mode=OWNER_ONLY)
    for name, data in files.items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            raise OutputError(f"{name} lies outside the folder", indonesian=f"{name} berada di luar folder")
        path.parent.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        path.write_bytes(data)


def _replace(target: Path, scratch: Path) -> None:
    """Put `scratch/new` in the place of the target; an older folder is kept beside until the new one stands."""
    if not target.exists():
        (scratch / "new").rename(target)
        return
    old = scratch / "old"
    try:
        target.rename(old)
        (scratch / "new").rename(target)
    except BaseException:
        if old.exists() and not target.exists():
            old.rename(target)
        raise


def _cannot_write(directory: Path, error: OSError) -> OutputError:
    why = error.strerror or str(error)
    return OutputError(
        f"{directory} cannot be written: {why}",
        indonesian=f"{directory} tidak dapat ditulis: {why}",
    )
