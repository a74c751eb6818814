"""The lines of a text: a partition under every layout, the choice among layouts, what refuses and what doubts."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gikai_parse as gp
from gikai_parse.errors import NoLayoutFits, UnknownLayout
from gikai_parse.layouts.outline import outline_lines
from gikai_parse.layouts.reading import read_lines
from gikai_parse.layouts.registry import layout_names
from gikai_parse.sources.source import Format, OpenedSource, Record
from gikai_parse.stages.turns import gather_turns
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Reading

PIECES = (
    *(
        "○議長（山田太郎君）　",
        "◆１２番（石川花子君）　",
        "〇",
        "○",
        "市長：",
        "【市長】",
        "市長「",
        "」",
        "山田議員\n",
        "（市長）",
    ),
    *(
        "加東裕一\n",
        "問　",
        "答　",
        "Ｑ１．",
        "市答弁｜総務部長\n",
        "市長)",
        "議　長　　",
        "\f一般質問\n1\n",
        "\f",
        "\n",
        "\n\n",
        "　",
    ),
    *(
        "お答えします。",
        "備蓄は何日分ありますか。",
        "（拍手）",
        "〔「異議なし」と呼ぶ者あり〕",
        "〔市長登壇〕",
        "──────\n",
    ),
    *(
        "日程第１　一般質問\n",
        "　　午後３時０５分散会\n",
        "二〇二〇年",
        "シェアする\n",
        "（",
        "）",
        "〔",
        "・",
        "\r\n",
        "\u00a0",
    ),
)
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=24).map("".join), st.text(max_size=40))


def opened(text: str, records: tuple[Record, ...] = (), furniture: tuple[Passage, ...] = ()) -> OpenedSource:
    form: Format = "json" if records else "text"
    return OpenedSource(text, fold(text), form, None, "", records=records, furniture=furniture)


def assert_partition(source: OpenedSource, reading: Reading) -> None:
    assert "".join(source.text[line.start : line.end] for line in reading.lines) == source.text
    ends = [0, *(line.end for line in reading.lines)]
    assert [line.start for line in reading.lines] == ends[:-1]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_character_is_in_exactly_one_line(text: str) -> None:
    source = opened(text)
    reading = read_lines(source)
    assert_partition(source, reading)
    turns = gather_turns(source, reading).turns
    spans = [span for turn in turns for span in turn.spans]
    assert spans == sorted(spans)
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] != "" for span in spans)


@pytest.mark.parametrize("name", layout_names())
@given(text=TEXTS)
@settings(max_examples=40, deadline=None)
def test_under_every_layout(name: str, text: str) -> None:
    source = opened(text)
    try:
        reading = read_lines(source, name)
    except NoLayoutFits as refusal:
        assert name in str(refusal)  # noqa: PT017  (a layout may fit or not)
        return
    assert_partition(source, reading)
    assert reading.layout == name


@given(TEXTS, st.lists(st.integers(0, 60), max_size=8), st.lists(st.integers(0, 60), max_size=4))
@settings(max_examples=150, deadline=None)
def test_with_records_and_furniture(text: str, cuts: list[int], holes: list[int]) -> None:
    places = sorted({min(cut, len(text)) for cut in cuts})
    kinds: tuple[Literal["front", "speech", "aside"], ...] = ("front", "speech", "aside")
    records = tuple(
        Record(
            Passage(start, end),
            kind=kinds[place % 3],
            label="市長（小川花子）（再）" if place % 2 else None,
            name=None if place % 4 else "山田 太郎",
        )
        for place, (start, end) in enumerate(itertools.pairwise(places))
    )
    edges = sorted({min(hole, len(text)) for hole in holes})
    furniture = tuple(Passage(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))
    source = opened(text, records, furniture)
    reading = read_lines(source)
    assert_partition(source, reading)
    gather_turns(source, reading)


def test_an_unknown_layout_lists_those_that_exist() -> None:
    with pytest.raises(UnknownLayout, match="bare-name"):
        read_lines(opened("○議長（山田太郎君）　開会します。"), "town-of-example")


def test_no_layout_fits_tells_what_would() -> None:
    with pytest.raises(NoLayoutFits, match="post-and-name"):
        read_lines(opened("○議長（山田太郎君）　開会します。"), "bare-name")


def test_telling_a_layout_overrides() -> None:
    text = "○議長（山田太郎君）　開会します。\n山田議員\n伺います。\n市長\nお答えします。\n"
    assert read_lines(opened(text)).layout == "post-and-name"
    reading = read_lines(opened(text), "bare-name")
    assert [line.head.label for line in reading.lines if line.head] == ["山田議員", "市長"]


def test_two_styles_that_explain_equally_much_are_doubted() -> None:
    text = "○市長　はい。\n山田議員：伺います。\n○市長　はい。\n市長：" + "お答えします。" * 40
    reading = read_lines(opened(text))
    assert [doubt.code for doubt in reading.doubts] == ["close-call-layout"]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("**", "**"),
        ("**", "：**"),
        ("__", "__"),
        ("<b>", "</b>"),
        ("- **", "**"),
        ("■", "■"),
        ("● ", " ●"),
        ("**【", "】**"),
    ],
)
def test_signs_on_both_sides_of_a_label_belong_to_the_head(before: str, behind: str) -> None:
    person, office = f"{before}高橋陽太{behind}", f"{before}大空一郎市長{behind}"
    words = ("備蓄は何日分ありますか。", "３日分です。")
    source = opened(f"{person}\n\n{words[0]}\n\n{office}\n\n{words[1]}\n\n" * 3)
    turns = gather_turns(source, read_lines(source)).turns
    assert [(turn.head.label, turn.head.name) for turn in turns] == [(person, "高橋陽太"), (office, "大空一郎")] * 3
    assert [source.text[span.start : span.end] for turn in turns for span in turn.spans] == [*words] * 3


def test_bold_words_and_a_number_that_ends_in_a_sign_are_no_head_s() -> None:
    text = "〇議長（山田太郎君）　定数は二〇\n人です。\n〇市長（石川花子君）　はい。\n"
    assert [line.head.label for line in read_lines(opened(text)).lines if line.head] == [
        "〇議長（山田太郎君）",
        "〇市長（石川花子君）",
    ]
    text = "山田議員：**備蓄**は何日分ですか。\n市長：**三日分**です。\n"
    source = opened(text)
    spans = [source.text[turn.spans[0].start :][:5] for turn in gather_turns(source, read_lines(source)).turns]
    assert spans == ["**備蓄*", "**三日分"]


@pytest.mark.parametrize(
    ("before", "behind"), [("質問：", "答弁："), ("質問者：", "答弁者："), ("【質問】", "【答弁】")]
)
def test_a_name_that_comes_back_beside_the_word_of_a_side_is_the_questioner_s(before: str, behind: str) -> None:
    office = f"{behind}大空一郎市長"
    source = opened(f"{before}水瀬陽太\n\n備蓄は何日分ありますか。\n\n{office}\n\n３日分です。\n\n" * 3)
    turns = gather_turns(source, read_lines(source)).turns
    assert [(turn.head.label, turn.head.name, turn.head.side) for turn in turns] == [
        (f"{before}水瀬陽太", "水瀬陽太", "question"),
        (office, "大空一郎", "answer"),
    ] * 3
    assert source.text[turns[0].spans[0].start :].startswith("備蓄は")


@pytest.mark.parametrize("matters", [("水道", "道路", "河川"), ("河川", "河川", "水道")])
def test_a_matter_beside_the_word_of_a_side_is_nobody(matters: tuple[str, ...]) -> None:
    text = "".join(f"質問：{matter}\n備蓄は何日分ありますか。\n答弁：市長\n３日分です。\n" for matter in matters)
    heads = [line.head for line in read_lines(opened(text)).lines if line.head]
    assert [(head.name, head.position) for head in heads] == [(None, None), (None, "市長")] * 3


@pytest.mark.parametrize("asker", ["小田島　健　議員", "小田島　健", "水瀬陽太"])
def test_persons_presented_on_lines_of_their_own(asker: str) -> None:
    page = f"〔質問〕\n質問者　{asker}\n備蓄は何日分ありますか。\n〔答弁〕\n答弁者　知事\n３日分です。\n"
    source = opened(page * 2)
    turns = gather_turns(source, read_lines(source)).turns
    name = asker.removesuffix("議員").replace("　", "")
    assert [(turn.head.name, turn.head.position, turn.head.side) for turn in turns] == [
        (name, "議員" if asker.endswith("議員") else None, "question"),
        (None, "知事", "answer"),
    ] * 2
    assert [source.text[span.start : span.end] for turn in turns for span in turn.spans] == [
        "備蓄は何日分ありますか。",
        "３日分です。",
    ] * 2


@pytest.mark.parametrize("called", ["（質疑なし）", "（異議なし）", "（なしの声）", "（「なし」と呼ぶ者あり）"])
def test_what_is_called_at_the_end_of_the_chair_s_words_is_cut(called: str) -> None:
    source = opened(f"○議長（山田太郎君）　質疑はありませんか。\n　　{called}\n○議長（山田太郎君）　なしと認めます。\n")
    turns = gather_turns(source, read_lines(source)).turns
    assert [source.text[span.start : span.end] for turn in turns for span in turn.spans] == [
        "質疑はありませんか。",
        "なしと認めます。",
    ]


def test_an_emphasised_name_before_quoted_words_is_a_head() -> None:
    text = "**三枝**「備蓄は何日分ありますか。」\n\n**市長**「３日分です。」\n\n" * 3
    reading = read_lines(opened(text))
    assert reading.layout == "quoted-words"
    assert [line.head.label for line in reading.lines if line.head] == ["**三枝**", "**市長**"] * 3
    plain = text.replace("**", "")  # then only a known surname is, where it comes back and others answer
    assert read_lines(opened(plain)).layout == "quoted-words"
    assert read_lines(opened(plain.replace("三枝", "広報紙"))).layout is None


def test_no_head_no_layout() -> None:
    reading = read_lines(opened("ただの文章です。\n"))
    assert reading.layout is None
    assert set(reading.scores.values()) == {0.0}


def test_records_that_name_their_speaker() -> None:
    text = "会議録情報\n○議長（川上秀久君）　開会します。\nお答えします。\n"
    speech, answer = text.index("○"), text.index("お答え")
    records = (
        Record(Passage(0, speech), kind="front"),
        Record(Passage(speech, answer), name="川上秀久"),
        Record(Passage(answer, len(text)), name="中山正仁", position="文部科学大臣", group="例の会"),
    )
    reading = read_lines(opened(text, records))
    heads = [
        (line.head.label, line.head.name, line.head.position, line.head.group) for line in reading.lines if line.head
    ]
    assert reading.layout == "record"
    assert heads == [
        ("○議長（川上秀久君）", "川上秀久", "議長", None),
        ("中山正仁", "中山正仁", "文部科学大臣", "例の会"),
    ]


def test_a_balloon_has_its_head_outside_the_text() -> None:
    text = "備蓄は何日分ありますか。\n3日分です。\n作者の感想です。\n"
    first, second = text.index("3日"), text.index("作者")
    records = (
        Record(Passage(0, first), label="石川（初）"),
        Record(Passage(first, second), label="市長（小川花子）（初）"),
        Record(Passage(second, len(text)), kind="aside"),
    )
    source = opened(text, records)
    reading = read_lines(source)
    turns = gather_turns(source, reading).turns
    assert reading.layout == "balloon"
    assert [(turn.head.label, turn.label, turn.head.round) for turn in turns] == [
        ("石川（初）", None, 1),
        ("市長（小川花子）（初）", None, 1),
    ]
    assert [row for row in outline_lines(source, reading) if row[1] == "aside"] == [(3, "aside", "作者の感想です。")]


NUMBERED = ("{} ", "{}: ", "{}．", "[{}] ", "（{}）", "<{}> ")


@pytest.mark.parametrize("sign", ["○", ""])
@pytest.mark.parametrize("number", [*NUMBERED, "No.{} ", "{}/3 ", "発言{} ", "第{}発言 ", "- ", "10:0{} "])
def test_running_numbers_before_heads_are_nobody_s_words(number: str, sign: str) -> None:
    if not sign and number not in NUMBERED:
        return
    heads = ("議長（小川次郎君）", "５番（石川花子君）", "市長（中原四郎君）")
    said = ["これより会議を開きます。", "備蓄は何日分ですか。", "３日分です。"]
    rows = enumerate(zip(heads, said, strict=True), 1)
    source = opened("\n".join(f"{number.format(place)}{sign}{head}　{words}" for place, (head, words) in rows))
    turns = gather_turns(source, read_lines(source)).turns
    assert [source.text[slice(*span)] for turn in turns for span in turn.spans] == said


@pytest.mark.parametrize(
    "tag", ["［12頁］", " [ 12 ]", "［No.12］", "（P.12）", "（10時05分）", "［動画］", "（登壇）［12頁］"]
)
def test_tags_behind_heads_are_nobody_s_words(tag: str) -> None:
    heads = ("○議長（小川次郎君）", "○５番（石川花子君）", "○市長（中原四郎君）")
    said = ["これより会議を開きます。", "備蓄は何日分ですか。", "３日分です。"]
    source = opened("\n".join(f"{head}{tag}　{words}" for head, words in zip(heads, said, strict=True)))
    turns = gather_turns(source, read_lines(source)).turns
    assert [source.text[slice(*span)] for turn in turns for span in turn.spans] == said


@pytest.mark.parametrize("sign", ["：", "｜", "|", "――", "―", "＞"])
@pytest.mark.parametrize(
    "heads", [("議長", "石川議員", "市長"), ("議長（小川次郎）", "５番（石川花子）", "市長（中原四郎）")]
)
def test_a_sign_between_the_head_and_the_words(heads: tuple[str, ...], sign: str) -> None:
    said = ["これより会議を開きます。", "備蓄は何日分ですか。", "３日分です。"]
    source = opened("\n".join(f"{head}{sign}{words}" for head, words in zip(heads, said, strict=True)))
    turns = gather_turns(source, read_lines(source)).turns
    assert [source.text[slice(*span)] for turn in turns for span in turn.spans] == said


@pytest.mark.parametrize("line", ["{}：{}", "【{}】{}", "[{}]\n{}\n", "{}　{}", "○{}：{}"])
def test_a_given_name_in_brackets_within_the_head(line: str) -> None:
    heads = ("大山（三）議長", "石川（花）議員", "石川（次）議員", "中原市長")
    said = ["これより会議を開きます。", "備蓄は何日分ですか。", "水は何日分ですか。", "３日分です。"]
    source = opened("\n".join(line.format(head, words) for head, words in zip(heads, said, strict=True)))
    turns = gather_turns(source, read_lines(source)).turns
    assert [(turn.head.name, turn.head.given) for turn in turns[:3]] == [("大山", "三"), ("石川", "花"), ("石川", "次")]
    assert [source.text[slice(*span)] for turn in turns for span in turn.spans] == said


def test_captions_with_the_seat_in_brackets_and_times_before_what_is_done() -> None:
    heads = ("議長（大山）", "【３番】小川", "村長（中原）") * 2
    said = [
        "ただいまから会議を開きます。\n３番、小川さん",
        "[00:00:40]\nバスのことを聞きます\n戻せないですか、村長",
        "難しい。",
    ] * 2
    rows = [f"[00:0{place}:10] {head}\n{words}" for place, (head, words) in enumerate(zip(heads, said, strict=True))]
    source = opened("\n".join([*rows, "[00:09:00] （散会）\n"]))
    turns = gather_turns(source, read_lines(source)).turns
    assert [turn.head.name for turn in turns] == ["大山", "小川", "中原"] * 2
    assert [source.text[turn.spans[0].start : turn.spans[-1].end] for turn in turns] == said


@pytest.mark.parametrize("ended", ["－休憩－", "議会閉会時間：10時21分", "〔賛成\n者起立〕", "―― 散会 ――"])
def test_lines_that_tell_what_is_done_are_not_spoken(ended: str) -> None:
    text = "議長)開きます。\n原(侑)委員)伺います。\n５番石川花子君)私も。\n議長)休憩いたします。\n"
    source = opened(f"{text}{ended}\n")
    turns = gather_turns(source, read_lines(source)).turns
    assert [(turn.head.name, turn.head.given, turn.head.seat) for turn in turns] == [
        (None, None, None),
        ("原", "侑", None),
        ("石川花子", None, 5),
        (None, None, None),
    ]
    assert source.text[slice(*turns[-1].spans[0])] == "休憩いたします。"


OTHERWISE = [
    "○議長（大山三郎君）　{}\n",
    "議長（大山三郎君）\n{}\n",
    "大山議長　{}\n",
    "◎大山議長\n　{}\n",
    "議長）{}\n",
    "【議長】{}\n",
]


@pytest.mark.parametrize("first", OTHERWISE[:3])
@pytest.mark.parametrize("second", OTHERWISE)
def test_the_style_may_change_behind_a_break(first: str, second: str) -> None:
    if (first[0] in "○◎") == (second[0] in "○◎"):
        return
    said = ["これより会議を開きます。", "何日分ありますか。", "３日分です。", "休憩します。"] * 2
    said += ["再開します。", "水はありますか。", "水もあります。", "続けます。"] * 2
    text = ""
    for place, words in enumerate(said):
        style = (first if place < 8 else second).format(words)
        if place % 4 in (1, 2):
            short, full = (("石川委員", "５番（石川花子君）"), ("中原町長", "町長（中原四郎君）"))[place % 4 - 1]
            style = style.replace("議長（大山三郎君）", full).replace("大山議長", short).replace("議長", short)
        text += style
    source = opened(text)
    turns = gather_turns(source, read_lines(source)).turns
    assert [source.text[slice(*span)] for turn in turns for span in turn.spans] == said


def test_letters_set_apart_in_heads_and_words() -> None:
    heads = (
        "議長（大山三郎君）",
        "１０番（石川花子君）",
        "総合政策課長兼危機管理監（中原四郎君）",
        "議長（大山三郎君）",
    )
    said = ["これより会議を開きます。", "備蓄は何日分ありますか。", "３日分です。", "終わります。"]
    text = "\n".join([f"{' '.join(head)} 　{' '.join(words)} " for head, words in zip(heads, said, strict=True)])
    source = opened(text)
    turns = gather_turns(source, read_lines(source)).turns
    assert [turn.head.name for turn in turns] == ["大山三郎", "石川花子", "中原四郎", "大山三郎"]
    assert [source.text[slice(*span)] for turn in turns for span in turn.spans] == [" ".join(words) for words in said]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("＝質問＝\n", "＝市長＝\n"),
        ("～質問～\n", "～市長答弁～\n"),
        ("🔴質問　", "🔵市長　"),
        ("☆質問\n", "★市長\n"),
        ("１. 質問　", "答弁（市長）　"),
        ("■", "□市長　"),
        ("◎質問　", "◎市長　"),
        ("«質問» ", "«市長» "),
        ("『質問』", "『市長』"),
        ("「質問」\n", "「市長」\n"),
        ("〔質問〕\n", "〔答弁〕市長　"),
        ("｛質問｝", "｛市長｝"),
        ("“質問”　", "“市長”　"),
        ("■■質問■■\n", "■■市長答弁■■\n"),
        ("質問｜", "市長｜"),
        ("(問1)", "(答1)市長　"),
        ("", "答弁：市長　"),
        ("", "答弁（市長）　"),
    ],
)
def test_whatever_sets_a_side_off_it_is_the_head(asked: str, answered: str) -> None:
    pair = f"{asked}備蓄は何日分ありますか。\n\n{answered}三日分を備えております。\n\n"
    source = opened("6月定例会で質問しました。要旨を報告します。\n\n防災について\n\n" + pair * 3)
    heads = [line.head for line in read_lines(source).lines if line.head]
    assert ["asks" if head.side == "question" else head.position for head in heads] == ["asks", "市長"] * 3


def test_numbered_sections_between_the_turns_are_the_record_s() -> None:
    above = "１　日時\n　６月８日\n\n２　場所\n　委員会室\n\n３　主な質疑\n\n"
    said = ["備蓄は何日分か。", "１　３日分である。\n　水も同じである。", "以上で終わる。"]
    text = f"{above}大山委員\n{said[0]}\n\n小川課長\n{said[1]}\n\n４　討論\n　なし\n\n５　その他\n大山委員\n{said[2]}\n"
    source = opened(text)
    turns = gather_turns(source, read_lines(source)).turns
    assert [source.text[slice(*span)] for turn in turns for span in turn.spans] == said


def test_a_hash_before_a_bracket_is_no_number() -> None:
    text = "#【質問】備蓄は何日分ありますか。\n#【市長】三日分です。\n"
    assert [line.head.label for line in read_lines(opened(text)).lines if line.head] == ["【質問】", "【市長】"]


def test_a_heading_within_the_last_head_parts_no_turn() -> None:
    turns = "建設課長　　　倉庫を広げます。\n５番　石川議員　分かりました。\n議　　　長　　　ございませんか。\n"
    page = (
        f"{turns}## 水瀬 はな 議員（みどりの会）\n### 用水路について\n### 蔵書について\n増やします。\n# 参考\n# 以上\n"
    )
    said = [speech.text for speech in gp.parse(page).speeches]
    assert said == ["倉庫を広げます。", "分かりました。", "ございませんか。"]
