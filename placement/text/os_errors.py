"""Why the machine did not read or write a file, in words."""

from __future__ import annotations

import errno

from placement.text.catalog import Lang

OS_ERRORS: dict[int, dict[str, str]] = {
    errno.EACCES: {"id": "tidak ada izin", "en": "permission denied"},
    errno.EPERM: {"id": "tidak ada izin", "en": "permission denied"},
    errno.EROFS: {"id": "media ini hanya dapat dibaca", "en": "the file system is read-only"},
    errno.ENOSPC: {"id": "ruang penyimpanan penuh", "en": "no space left on the disk"},
    errno.EDQUOT: {"id": "jatah penyimpanan habis", "en": "the disk quota is used up"},
    errno.EEXIST: {"id": "ada berkas dengan nama itu", "en": "a file of that name is in the way"},
    errno.ENOTDIR: {"id": "sebagian jalurnya bukan folder", "en": "part of the path is not a folder"},
    errno.EISDIR: {"id": "ini folder, bukan berkas", "en": "this is a folder, not a file"},
    errno.ENAMETOOLONG: {"id": "namanya terlalu panjang", "en": "the name is too long"},
}


def why(error: OSError, lang: Lang) -> str:
    """The reason in the reader's language; in the machine's own words where it is none of those we know."""
    words = OS_ERRORS.get(error.errno or 0)
    return words[lang] if words else error.strerror or str(error)
