"""Bytes to text: nothing is translated, and what is no text is named for what it is."""

from __future__ import annotations

import codecs

import regex

from framing.model import Skipped

__all__ = ["decoded", "refused"]

_SIGNATURES = (
    (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (perhaps an office document)"), (b"\x1f\x8b", "gzip-compressed"),
    (b"PAR1", "a Parquet file"), (b"\xd0\xcf\x11\xe0", "an office document"), (b"RIFF", "a media file"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed"), (b"BZh", "bzip2-compressed"), (b"\xfd7zXZ", "xz-compressed"),
)  # fmt: skip
_WIDE = ((codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))
_CHARSET = regex.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
# How much of a file is looked at before it is taken for text.
HEAD = 8192


def refused(data: bytes, where: str) -> Skipped | None:
    """Return why `data` cannot be text at all, None where it can."""
    if not data.strip():
        return Skipped(where, "is empty", "remove it, or fill it")
    for mark, name in _WIDE:
        if data.startswith(mark):
            return Skipped(where, f"is {name}, not UTF-8", f"convert it: iconv -f {name} -t UTF-8")
    for mark, name in _SIGNATURES:
        if data.startswith(mark):
            return Skipped(where, f"is {name}, not text", "remove it, or unpack it and give it its right name")
    nul = data.find(0, 0, HEAD)
    if nul >= 0:
        return Skipped(where, f"is not text (byte {nul} is zero)", "remove it, or convert it to UTF-8")
    return None


def decoded(data: bytes, where: str, *, page: bool = False) -> str | Skipped:
    """Return `data` as text, a leading byte order mark and every line ending kept, so that offsets fit the file.

    `page` lets an HTML file say its own encoding.
    """
    encoding = _declared(data) if page else "utf-8"
    try:
        return data.decode(encoding)
    except LookupError:
        return Skipped(where, f"says that it is encoded as {encoding!r}, which nobody knows", "convert it to UTF-8")
    except UnicodeDecodeError as error:
        what = f"is not {encoding.upper()} (byte {error.start} is 0x{data[error.start]:02X})"
        return Skipped(where, what, "convert it: iconv -f ITS-ENCODING -t UTF-8")


def _declared(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    match = _CHARSET.search(data, 0, HEAD)
    return match[1].decode("ascii").lower() if match else "utf-8"
