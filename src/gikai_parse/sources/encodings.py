"""Bytes in, the text that they spell out, with the encoding that was found: the bytes decide, not what is declared."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from gikai_parse.errors import UnreadableSource
from gikai_parse.sources.japanese_codes import decode_euc, decode_iso2022
from gikai_parse.tables.file_marks import BINARY_MARKS, BYTE_ORDER_MARKS, ENCODING_NAMES

_SAMPLE: Final = 1 << 16
_NON_ASCII: Final = re.compile(rb"[\x80-\xff]")
_ESCAPE: Final = re.compile(rb"\x1b(?:\$[@B(]|\([BJI])")
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES: Final = bytes([byte for byte in range(0x80) if _CONTROL.match(bytes([byte]))])
_DECLARED: Final = re.compile(
    rb"""(?:charset\s{0,9}=\s{0,9}["']?\s{0,9}|<\?xml[^<>]{1,99}?encoding\s{0,9}=\s{0,9}["'])([\w.:-]{2,40})""",
    re.IGNORECASE | re.ASCII,
)
# What Japanese prose is made of, and what wrongly decoded Japanese looks like (half-width kana, rare kanji, U+FFFD).
_KANA: Final = re.compile("[ぁ-ん、。]")
_COMMON: Final = re.compile("[ァ-ヶー一-龥々〆\u3000「」（）○◯〇◆◎０-９・]")
_BROKEN: Final = re.compile("[\ufffd｡-ﾟ\x80-\x9f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text (without a byte order mark), the encoding's name, and what is doubtful about it."""

    text: str
    encoding: str
    doubts: tuple[tuple[str, tuple[str, ...]], ...] = ()


def decode(raw: bytes, told: str | None = None) -> Decoded:
    """The text of `raw`; `told` overrides what would be found.

    >>> decode("○議長（山田君）".encode("cp932"))
    Decoded(text='○議長（山田君）', encoding='cp932', doubts=())
    """
    if told is not None:
        return _decode_as(raw, _known_name(told))
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decode_as(raw, encoding)
    _refuse_binary(raw)
    decoded = _find_encoding(raw)
    declared = _declared_name(raw)
    if declared is None or raw.isascii() or _same(declared, decoded.encoding):
        return decoded
    doubt = ("declared-encoding", (declared, decoded.encoding))
    return Decoded(decoded.text, decoded.encoding, (*decoded.doubts, doubt))


def _find_encoding(raw: bytes) -> Decoded:
    """The text in the encoding that the bytes show; UTF-8 proves itself, so it is tried before all that are guessed."""
    wide = _wide_encoding(raw)
    if wide is not None:
        return _decode_as(raw, wide)
    if raw.isascii() and _ESCAPE.search(raw):
        return _decode_as(raw, "iso2022_jp")
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_as(raw, _most_plausible(raw))


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark shows by its zeros: line feeds and digits have one in every second byte.

    U+3000 has its zero on the other side, so where both sides hold some, the words decide.
    """
    head = raw[: _SAMPLE & ~1]
    if 0 not in head:
        return None
    little, big = (_wide_plausibility(head, encoding) for encoding in ("utf-16-le", "utf-16-be"))
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even * 20 <= odd and little > 0:
        return "utf-16-le"
    if odd * 20 <= even and big > 0:
        return "utf-16-be"
    if max(little, big) < 0.5:
        return None
    return "utf-16-le" if little >= big else "utf-16-be"


def _wide_plausibility(head: bytes, encoding: str) -> float:
    text = head[: len(head) & ~1].decode(encoding, "replace")
    return 0.0 if "\x00" in text else _plausibility(text)


def _most_plausible(raw: bytes) -> str:
    """Between UTF-8 with broken bytes, CP932 and EUC-JP: the one that spells Japanese; ties go to the first."""
    first = _NON_ASCII.search(raw)
    sample = raw[first.start() if first else 0 :][:_SAMPLE]
    return max(("utf-8", "cp932", "euc_jp"), key=lambda name: _plausibility(_spell(sample, name)))


def _plausibility(text: str) -> float:
    wide = re.sub(r"[\x00-\x7f]+", "", text)
    if not wide:
        return 0.5 if text else 0.0
    kana, common, broken = (len(pattern.findall(wide)) for pattern in (_KANA, _COMMON, _BROKEN))
    rest = len(wide) - kana - common - broken
    return (2 * kana + common - 3 * broken - rest) / len(wide)


def _decode_as(raw: bytes, encoding: str) -> Decoded:
    text = _spell(raw, encoding).removeprefix("\ufeff")
    # A U+FFFD that the file itself prints is no doubt of ours.
    replaced = text.count("\ufffd")
    if replaced and encoding == "utf-8":
        replaced -= raw.count(b"\xef\xbf\xbd")
    if replaced <= 0:
        return Decoded(text, encoding)
    if replaced * 5 > len(text):
        message = (
            f"文字コード {encoding} として読めないバイトが {replaced} 個あります（全 {len(raw)} バイト）。"
            "encoding= で文字コードを指定してください。 / too many bytes that belong to no Japanese encoding"
        )
        raise UnreadableSource(message)
    return Decoded(text, encoding, (("replaced-characters", (encoding,)),))


def _spell(raw: bytes, encoding: str) -> str:
    if encoding == "euc_jp":
        return decode_euc(raw)
    if encoding == "iso2022_jp":
        return decode_iso2022(raw)
    try:
        return raw.decode(encoding, "replace")
    except (UnicodeError, ValueError) as error:
        message = f"文字コード {encoding} として読めません（{error}）。 / cannot be decoded"
        raise UnreadableSource(message) from error


def _refuse_binary(raw: bytes) -> None:
    for mark, what, advice in BINARY_MARKS:
        if raw.startswith(mark):
            message = f"{what} のファイルです（先頭の {len(mark)} バイト）。{advice}。 / a {what} file, not text"
            raise UnreadableSource(message)
    head = raw[:_SAMPLE]
    control = len(head) - len(head.translate(None, _CONTROL_BYTES))
    if control * 50 > len(head) and not _wide_encoding(raw):
        place = _CONTROL.search(head)
        message = (
            f"テキストではありません: 制御文字が {control} 個あります"
            f"（最初は {place.start() if place else 0} バイト目）。"
            "会議録の本文を渡してください。 / binary data, not text"
        )
        raise UnreadableSource(message)


def _known_name(told: str) -> str:
    name = ENCODING_NAMES.get(told.strip().lower())
    if name is not None:
        return name
    try:
        codec = codecs.lookup(told)
    except (LookupError, ValueError) as error:
        message = (
            f"文字コード {told!r} を知りません。utf-8, cp932, euc_jp, iso2022_jp, utf-16 などで指定してください。"
            " / unknown encoding"
        )
        raise UnreadableSource(message) from error
    return codec.name


def _declared_name(raw: bytes) -> str | None:
    head = raw[:4096]
    if b"<" not in head[:1024]:
        return None
    found = _DECLARED.search(head)
    return found[1].decode("ascii") if found else None


def _same(declared: str, encoding: str) -> bool:
    name = ENCODING_NAMES.get(declared.lower(), declared.lower())
    return name == encoding or (name == "utf-16" and encoding.startswith("utf-16"))
