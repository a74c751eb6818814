"""Bytes of the EUC-JP and ISO-2022-JP families in, their text out, with the vendors' characters (①, ㈱, 髙)."""

from __future__ import annotations

import codecs
import re
from typing import Final

_VENDOR: Final = "gikai-parse-vendor-characters"
# ESC $ B: two bytes a character; ESC $ ( D: JIS X 0212; ESC ( I: half-width kana; ESC ( B or J: ASCII.
_ESCAPES: Final = re.compile(rb"\x1b(\$\([@BDQ]|\$[@B]|\([BJI])")
_HIGH: Final = bytes(byte + 0x80 if 0x21 <= byte <= 0x7E else byte for byte in range(256))
_PAIR: Final = re.compile(rb"[\x21-\x7e]{2}")
_SINGLE: Final = re.compile(rb"[\x21-\x5f]")


def decode_euc(raw: bytes) -> str:
    r"""EUC-JP as pages really use it: the rows that vendors added are those of CP932.

    >>> decode_euc(b"\xad\xa1\xb5\xc4\xc4\xb9")
    '①議長'
    """
    return raw.decode("euc_jp", _VENDOR)


def decode_iso2022(raw: bytes) -> str:
    """ISO-2022-JP, by way of EUC-JP, which spells the same tables without escapes.

    >>> decode_iso2022("議長".encode("iso2022_jp"))
    '議長'
    """
    parts = _ESCAPES.split(raw)
    spelled = [parts[0]]
    for escape, words in zip(parts[1::2], parts[2::2], strict=True):
        spelled.append(_as_euc(escape, words))
    return decode_euc(b"".join(spelled))


def _as_euc(escape: bytes, words: bytes) -> bytes:
    if escape in (b"(B", b"(J"):
        return words
    if escape == b"(I":
        return _SINGLE.sub(lambda kana: b"\x8e" + bytes([kana[0][0] | 0x80]), words)
    if escape == b"$(D":
        return _PAIR.sub(lambda pair: b"\x8f" + pair[0].translate(_HIGH), words)
    return words.translate(_HIGH)


def _spell_vendor_character(error: UnicodeError) -> tuple[str, int]:
    """The error handler: a pair that EUC-JP leaves empty, read at the same row and cell of CP932."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = error.object[error.start : error.start + 2]
    if len(pair) == 2 and min(pair) >= 0xA1:
        row, cell = pair[0] - 0xA1, pair[1] - 0xA1
        lead = (row >> 1) + (0x81 if row < 62 else 0xC1)
        trail = cell + 0x9F if row & 1 else cell + (0x40 if cell < 63 else 0x41)
        try:
            return bytes((lead, trail)).decode("cp932"), error.start + 2
        except UnicodeDecodeError:
            return "\ufffd", error.start + 2
    return "\ufffd", error.start + 1


codecs.register_error(_VENDOR, _spell_vendor_character)
