"""How files begin that are no text, and how encodings are called.

Columns of BINARY_MARKS: the first bytes, what such a file is, what the reader can do about it.
"""

from __future__ import annotations

from typing import Final

_OFFICE: Final = "テキストまたはPDFで保存し直してください"
_UNPACK: Final = "展開して中のファイルを渡してください"
_IMAGE: Final = "文字認識（OCR）をしたテキストを渡してください"
_MEDIA: Final = "文字起こしのテキストを渡してください"

BINARY_MARKS: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"PK\x03\x04", "ZIP (docx, xlsx, pptx, epub)", f"{_UNPACK}。Office の文書は{_OFFICE}"),
    (b"PK\x05\x06", "ZIP", _UNPACK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office 97-2003 (doc, xls)", _OFFICE),
    (b"\x1f\x8b", "gzip", _UNPACK),
    (b"BZh", "bzip2", _UNPACK),
    (b"\xfd7zXZ\x00", "xz", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip", _UNPACK),
    (b"Rar!\x1a\x07", "RAR", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "zstd", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", "PNG", _IMAGE),
    (b"\xff\xd8\xff", "JPEG", _IMAGE),
    (b"GIF87a", "GIF", _IMAGE),
    (b"GIF89a", "GIF", _IMAGE),
    (b"II*\x00", "TIFF", _IMAGE),
    (b"MM\x00*", "TIFF", _IMAGE),
    (b"RIFF", "RIFF (WebP, WAV, AVI)", _MEDIA),
    (b"ID3", "MP3", _MEDIA),
    (b"OggS", "Ogg", _MEDIA),
    (b"\x00\x00\x00\x18ftyp", "MP4", _MEDIA),
    (b"\x00\x00\x00\x1cftyp", "MP4", _MEDIA),
    (b"\x00\x00\x00\x20ftyp", "MP4", _MEDIA),
    (b"\x7fELF", "ELF", "会議録のファイルを渡してください"),
    (b"SQLite format 3\x00", "SQLite", "会議録の列をテキストで渡してください"),
    (b"PAR1", "Parquet", "会議録の列をテキストで渡してください"),
    (b"%!PS", "PostScript", _OFFICE),
    (b"{\\rtf", "RTF", _OFFICE),
)

# The first bytes of a text that says its own encoding. UTF-32 before UTF-16: the longer mark begins like the shorter.
BYTE_ORDER_MARKS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# As pages and people write them -> as we call them. Other spellings are looked up in Python's own list.
ENCODING_NAMES: Final[dict[str, str]] = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "shiftjis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "windows-932": "cp932",
    "ms932": "cp932",
    "ms_kanji": "cp932",
    "cp932": "cp932",
    "euc-jp": "euc_jp",
    "euc_jp": "euc_jp",
    "eucjp": "euc_jp",
    "x-euc-jp": "euc_jp",
    "x-euc": "euc_jp",
    "cp51932": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
    "iso2022_jp": "iso2022_jp",
    "csiso2022jp": "iso2022_jp",
    "jis": "iso2022_jp",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-16-be": "utf-16-be",
}
