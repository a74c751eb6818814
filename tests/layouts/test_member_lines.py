"""Lines that say whose questions come next, and lines that look like them."""

import pytest

from gikai_parse.layouts.member_lines import find_member_line, read_member_line
from gikai_parse.text.folding import fold


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("通告１番　石川 花子 議員", "石川花子"),
        ("Ｑ＆Ａ一般質問 > 石川 花子 議員", "石川花子"),
        ("【１】石川花子 議員", "石川花子"),
        ("２人目　石川花子議員（市民の会）", "石川花子"),
        ("①石川花子市議", "石川花子"),
        ("質問順位３番　石川 花子", "石川花子"),
        ("通告４番　三谷 哲 議員", "三谷哲"),
        ("石川花子議員の一般質問", "石川花子"),
    ],
)
def test_a_members_line(line: str, name: str) -> None:
    head = read_member_line(fold(line))
    assert head is not None
    assert (head.name, head.position) == (name, "議員")


@pytest.mark.parametrize(
    "line", ["質問① 石川線の増便を", "一般質問 防災行政", "１　若手議員", "質問１ 東山 公園", "２ 議会改革", "石川花子"]
)
def test_no_members_line(line: str) -> None:
    assert read_member_line(fold(line)) is None


def test_a_list_of_members_presents_nobody() -> None:
    words = "通告1番 石川花子議員\n通告2番 大山三郎議員\n備蓄について\n問 "
    line = find_member_line(words, 0, len(words) - 2)
    assert line is not None
    assert line.head is None
