"""Turns: where the words of a speaker begin and end, what interrupts them, and what is told beside them."""

from __future__ import annotations

import pytest

from gikai_parse.layouts.reading import read_lines
from gikai_parse.sources.source import OpenedSource
from gikai_parse.stages.turns import Gathered, Turn, gather_turns
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage


def gathered(text: str, furniture: tuple[Passage, ...] = ()) -> Gathered:
    source = OpenedSource(text, fold(text), "text", None, "", furniture=furniture)
    return gather_turns(source, read_lines(source))


def said(text: str, turn: Turn) -> list[str]:
    return [text[start:end] for start, end in turn.spans]


def test_blanks_rules_clocks_and_closing_directions_are_left_out() -> None:
    text = (
        "　　午前１０時開議\n○議長（山田太郎君）　市長の発言を許します。\n　〔市長大山三郎君登壇〕\n──────\n"
        "○市長（大山三郎君）\n　お答えします。（拍手）\n　　午後３時散会\n"
    )
    found = gathered(text)
    assert [said(text, turn) for turn in found.turns] == [["市長の発言を許します。"], ["お答えします。"]]
    assert text[found.opening.start : found.opening.end].strip() == "午前１０時開議"
    assert [line.kind for line in found.loose] == ["rule", "clock"]


def test_directions_are_typed_and_stay_inside_the_speech() -> None:
    text = (
        "○議長（山田太郎君）　おはよう。（「おはよう」と呼ぶ者あり）始めます。（資料の３ページ）"
        "〔賛成者起立〕終わります。\n"
    )
    (turn,) = gathered(text).turns
    assert [note.kind for note in turn.notes] == ["heckle", "vote"]
    assert said(text, turn) == [text[text.index("おはよう") : -1]]


def test_the_rostrum_is_the_next_speakers() -> None:
    text = (
        "○議長（山田太郎君）　石川議員。\n　〔２番石川花子君登壇〕\n"
        "◆２番（石川花子君）　伺います。\n◎市長（大山三郎君）　お答えします。\n"
    )
    assert [turn.place for turn in gathered(text).turns] == [None, "podium", None]


def test_somebody_elses_rostrum_is_nobodys() -> None:
    text = "○議長（山田太郎君）　討論です。\n　〔小川次郎君登壇〕\n◆２番（石川花子君）　伺います。\n"
    assert [turn.place for turn in gathered(text).turns] == [None, None]


def test_page_furniture_cuts_a_speech_into_two_spans() -> None:
    text = "○市長（大山三郎君）　今後とも計画的に\n例田市議会会議録 12\n進めてまいります。\n"
    start = text.index("例田")
    (turn,) = gathered(text, (Passage(start, text.index("進めて")),)).turns
    assert said(text, turn) == ["今後とも計画的に", "進めてまいります。"]


def test_a_head_repeated_within_a_sentence_is_the_same_speech() -> None:
    text = "○市長（大山三郎君）　今後とも計画的に\n\n○市長（大山三郎君）　進めてまいります。\n"
    assert [said(text, turn) for turn in gathered(text).turns] == [["今後とも計画的に", "進めてまいります。"]]


def test_a_head_repeated_behind_a_table_is_a_new_speech() -> None:
    text = "○議長（山田太郎君）　名簿のとおりです。\n現在　　不動産鑑定士\n○議長（山田太郎君）　お諮りいたします。\n"
    assert len(gathered(text).turns) == 2


def test_printed_items_between_speeches_belong_to_none() -> None:
    text = (
        "○議長（山田太郎君）　決定しました。\n　　　──────\n"
        "日程第４　議案第１号　施設の指定について（保護センター及び\n　　　　　観察施設）　～\n"
        "日程第７　議案第４号　施設の指定について\n\n○議長（山田太郎君）　議題といたします。\n"
    )
    assert [said(text, turn) for turn in gathered(text).turns] == [["決定しました。"], ["議題といたします。"]]


def test_items_that_are_read_out_are_part_of_the_speech() -> None:
    text = (
        "○議長（山田太郎君）　次の２名です。\n　５番　石川花子議員\n　６番　小川次郎議員\n○市長（大山三郎君）　はい。\n"
    )
    assert said(text, gathered(text).turns[0])[0].endswith("６番　小川次郎議員")


def test_a_head_without_words_makes_no_turn() -> None:
    text = "○議長（山田太郎君）\n○午後１時開会\n○市長（大山三郎君）　お答えします。\n"
    assert [turn.head.name for turn in gathered(text).turns] == ["大山三郎"]


def test_behind_the_last_speech() -> None:
    text = "○議長（山田太郎君）　閉会します。\n\n　上記会議の顛末を記載し、証するため署名する。\n　議長　山田太郎\n"
    assert said(text, gathered(text).turns[-1]) == ["閉会します。"]


def test_a_document_without_heads() -> None:
    found = gathered("ただの文章です。\n")
    assert found.turns == ()
    assert found.opening == Passage(0, 9)


@pytest.mark.parametrize(
    "line",
    [
        "（午前11時40分）",
        "――　午前11時40分　閉会　――",
        "―午前11時40分閉会―",
        "（閉会時間　午前11時40分）",
        "午前11時40分　　閉　会",
        "閉会時刻　11時40分",
        "11時40分　閉会",
        "（11：40閉会）",
        "上記会議の経過を記載し、その相違ないことを証するためここに署名する。",
        "地方自治法第１２３条第２項の規定により署名",
        "〔参照〕\n議案第１号　桜ヶ浦市税条例",
        "最後までお読みいただき、ありがとうございました！",
        "次回は「公園のトイレ」について書きます。",
        "発行：青木はな後援会　電話 0000-00-0000",
    ],
)
def test_what_is_printed_behind_the_last_words(line: str) -> None:
    text = f"○議長（山田太郎君）　石川議員。\n○２番（石川花子君）　なし。\n○議長（山田太郎君）　閉会します。\n {line}\n"
    *_, last = gathered(text).turns
    assert said(text, last) == ["閉会します。"]


def test_words_that_only_look_like_an_end() -> None:
    words = "次回は公報をもってお知らせします。\n　11時40分から審査します。\n　規定により署名議員を指名します。"
    text = f"○議長（山田太郎君）　石川議員。\n○２番（石川花子君）　終わります。\n○議長（山田太郎君）　{words}\n"
    *_, last = gathered(text).turns
    assert said(text, last) == [words]
