"""The run folder: written whole or not at all, and read back as bytes."""

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from placement.errors import OutputError, RunFolderError
from placement.text import why

RUN = "run.json"
FORMAT = "placement-run/1"
OWNER_ONLY = 0o700


def write_folder(directory: Path, files: Mapping[str, bytes], *, runs: bool = True) -> None:
    """Write the files, by their paths inside `directory`, as a folder that is complete or absent.

    A run folder of ours (if `runs`) or an empty folder is replaced, anything else refused with OutputError. The files
    go to a sibling folder first, which takes the place of `directory` in one step; whatever interrupts us, it is removed.
    """
    target = directory.resolve()
    try:
        refuse_others(target, runs=runs)
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


def add_files(directory: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder, in the place of those of their names; all are written before the first takes its place."""
    folder = directory.resolve()
    try:
        scratch = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise _cannot_write(directory, error) from error
    try:
        _fill(scratch / "new", files)
        for name in files:
            (scratch / "new" / name).replace(folder / name)
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
        paths = sorted(path for path in directory.rglob("*") if path.is_file() or path.is_symlink())
        links = [path for path in paths if path.is_symlink()]
        if links:
            raise RunFolderError(
                f"{links[0]} is a link, not a file of the folder",
                indonesian=f"{links[0]} adalah tautan, bukan berkas folder ini",
            )
        return {path.relative_to(directory).as_posix(): path.read_bytes() for path in paths}
    except OSError as error:
        raise RunFolderError(
            f"{directory} cannot be read: {why(error, 'en')}",
            indonesian=f"{directory} tidak dapat dibaca: {why(error, 'id')}",
        ) from error


def is_run_folder(directory: Path) -> bool:
    """Whether a folder is one of ours, by the format in its `run.json`."""
    try:
        content = json.loads((directory / RUN).read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.get("format") == FORMAT


def refuse_others(directory: Path, *, runs: bool = True) -> None:
    """Raise OutputError for a folder or file that a run folder may not replace, or a place where nothing may be written."""
    target = directory.resolve()
    try:
        _refuse_a_closed_place(target.parent)
        if target.is_dir() and ((runs and is_run_folder(target)) or not any(target.iterdir())):
            return
    except OSError as error:
        raise _cannot_write(directory, error) from error
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


def _refuse_a_closed_place(parent: Path) -> None:
    """The nearest folder that exists must be one in which we may make another."""
    while not parent.exists() and parent != parent.parent:
        parent = parent.parent
    if not parent.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    if not os.access(parent, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


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
    return OutputError(
        f"{directory} cannot be written: {why(error, 'en')}",
        indonesian=f"{directory} tidak dapat ditulis: {why(error, 'id')}",
    )
