from __future__ import annotations

import pytest

from gikai_parse.errors import UnreadableSource
from gikai_parse.sources.encodings import decode

WORDS = "○議長（山田太郎君）　これより本日の会議を開きます。\r\n◆１番（鈴木花子君）　お尋ねいたします。\r\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("cp932", "cp932"),
        ("euc_jp", "euc_jp"),
        ("iso2022_jp", "iso2022_jp"),
    ],
)
def test_japanese_encodings_are_found_and_line_feeds_stay(encoding: str, named: str) -> None:
    decoded = decode(WORDS.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.doubts) == (WORDS, named, ())


@pytest.mark.parametrize("words", ["議長", "あ", "山田", "○議長　はい", "カナ"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp", "iso2022_jp"])
def test_a_few_characters_are_enough(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)).text == words


def test_vendors_characters_of_euc_and_jis() -> None:
    # ① and ㈱ stand in row 13, 髙 in the rows that NEC chose: no JIS table has them, pages do.
    assert decode("① ㈱".encode("euc_jis_2004") + "です。議長".encode("euc_jp")).text == "① ㈱です。議長"
    assert decode(b"\x1b$B5DD9\x2d\x21\x1b(B").text == "議長①"
    assert decode(b"\x1b$B5DD9\x1b(I\x36\x45\x1b(B").text == "議長ｶﾅ"


def test_a_few_broken_bytes_leave_a_doubt() -> None:
    raw = (WORDS * 5).encode("cp932")
    decoded = decode(raw[:40] + b"\x80\xfe\xff"[:1] + b"\x81\x00"[:1] + b"\n" + raw[40:])
    assert decoded.encoding == "cp932"
    assert decoded.text.count("議長") == 5
    broken = WORDS.encode()[:-1] + b"\xe3\x81"
    assert decode(broken).doubts == (("replaced-characters", ("utf-8",)),)


def test_the_bytes_decide_not_the_declaration() -> None:
    page = '<html><meta charset="Shift_JIS"><p>議長</p>'
    assert decode(page.encode()).doubts == (("declared-encoding", ("Shift_JIS", "utf-8")),)
    assert decode(page.encode("cp932")).doubts == ()
    assert decode(b'<html><meta charset="Shift_JIS"><p>ascii</p>').doubts == ()
    assert decode('<?xml version="1.0" encoding="EUC-JP"?><a>議長</a>'.encode("euc_jp")).doubts == ()


def test_a_told_encoding_overrides() -> None:
    assert decode("議長".encode("cp932"), "Windows-31J").text == "議長"
    assert decode("é".encode("latin-1") + b"bcdefgh", "latin-1").text == "ébcdefgh"
    with pytest.raises(UnreadableSource, match="klingon"):
        decode(b"", "klingon")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"PK\x03\x04....", "展開"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"\x00" * 100, "制御文字"),
        (bytes(range(256)) * 4, "制御文字"),
        (b"\xff\xfe" + b"\xd8" * 99, "encoding="),
    ],
)
def test_what_is_no_text_is_refused_with_advice(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said):
        decode(raw)
