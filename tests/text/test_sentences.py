"""Sentences: quotations hold together, wrapped lines go on, nothing is lost, and no input is slow."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gikai_parse.text.passages import Passage
from gikai_parse.text.sentences import split_sentences

WORDS = st.text(alphabet="あ市。、「」『』()? \n防", max_size=60)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, [Passage(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("はい。分かりました。", ["はい。", "分かりました。"]),
        ("「終わる。」と言いました。次に、", ["「終わる。」と言いました。", "次に、"]),
        ("「『始め。』と言う。」のです。", ["「『始め。』と言う。」のです。"]),
        ("対策の改善が難し\nいのは周知です。", ["対策の改善が難し\nいのは周知です。"]),
        ("利用できるでしょうか\n\n次に、", ["利用できるでしょうか", "次に、"]),
        ("「開いたまま。閉じない。", ["「開いたまま。", "閉じない。"]),
        (
            "集会所の鍵は\n 誰が預かり、\n いつまで\n 開けるのか。\n また、",
            ["集会所の鍵は\n 誰が預かり、\n いつまで\n 開けるのか。", "また、"],
        ),
        ("鍵の管理\n (1)昼の鍵\n (2)夜の鍵\n 以上", ["鍵の管理", "(1)昼の鍵", "(2)夜の鍵\n 以上"]),
        ("鍵です。\n 昼は開く。\n 夜は\n 閉じる。", ["鍵です。", "昼は開く。", "夜は", "閉じる。"]),
        ("(拍手。歓声。)静かに。", ["(拍手。歓声。)静かに。"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_a_sentence_goes_on_over_a_page_header() -> None:
    text = "点検の頻度について伺い==見出し==ます。以上。"
    parts = [Passage(0, 11), Passage(18, len(text))]
    assert split_sentences(text, parts) == [Passage(0, 21), Passage(21, 24)]


@given(WORDS)
def test_no_word_is_lost_and_none_is_read_twice(text: str) -> None:
    found = split_sentences(text, [Passage(0, len(text))])
    assert all(a.end <= b.start for a, b in pairwise(found))
    borders = [0, *[place for sentence in found for place in sentence], len(text)]
    outside = "".join([text[left:right] for left, right in zip(borders[::2], borders[1::2], strict=True)])
    assert outside.strip() == ""


@pytest.mark.parametrize("token", ["「", "(", "」", "。", "「あ", "「「あ」", "あ", "\n", "((()"])
def test_a_megabyte_of_one_token_is_no_trouble(token: str) -> None:
    text = token * (1_000_000 // len(token))
    began = time.process_time()
    split_sentences(text, [Passage(0, len(text))])
    assert time.process_time() - began < 2
