"""How JSON and XML files name the parts of a record: one row of names for each part, the surest name first.

A name is compared without case, `_` and `-`: `speakerName`, `speaker_name` and `SpeakerName` are one.
"""

from __future__ import annotations

from typing import Final

# What was said. `speech`: National Diet; `utterance`: research corpora (NTCIR PoliInfo); 発言: tables of cities' open data.
TEXT_KEYS: Final = (
    "speech",
    "speechtext",
    "utterance",
    "statement",
    "発言内容",
    "発言",
    "発言文",
    "本文",
    "transcript",
    "body",
    "content",
    "contents",
    "raw",
    "rawtext",
    "fulltext",
    "text",
    "sentence",
    "内容",
    "発言本文",
    "発言テキスト",
    "hatsugen",
    "hatsugennaiyou",
    "honbun",
    "paragraphs",
    "lines",
    "sentences",
    "utterances",
)

# Who said it. `name` alone is a person's only beside a text.
SPEAKER_KEYS: Final = (
    "speaker",
    "speakername",
    "rawspeakername",
    "発言者",
    "発言者名",
    "発言者氏名",
    "話者",
    "talker",
    "member",
    "membername",
    "氏名",
    "議員名",
    "name",
    "who",
    "hatsugensha",
    "hatsugensya",
    "shimei",
    "person",
    "personname",
    "speakerlabel",
)

# The speaker's office, and his parliamentary group.
POSITION_KEYS: Final = (
    "speakerposition",
    "position",
    "speakerrole",
    "role",
    "役職",
    "役職名",
    "職名",
    "肩書",
    "肩書き",
    "yakushoku",
    "shokumei",
    "speakertype",
    "speakertitle",
    "jobtitle",
    "title",
)
# Those of them that hold nothing else: 議案第５号 stands under `title` too.
OFFICE_KEYS: Final = (
    "speakerposition",
    "position",
    "speakerrole",
    "role",
    "役職",
    "役職名",
    "職名",
    "肩書",
    "肩書き",
    "yakushoku",
    "shokumei",
)
GROUP_KEYS: Final = ("speakergroup", "group", "party", "会派", "会派名", "政党")

# How the terms of an exported table's heading end, where they are none of the names above: 発言者（敬称略）, 職名・議席, 発言の内容.
TEXT_ENDINGS: Final = (
    "内容",
    "本文",
    "発言",
    "発言文",
    "全文",
    "テキスト",
    "原文",
    "要旨",
    "text",
    "speech",
    "content",
    "body",
)
SPEAKER_ENDINGS: Final = (
    "発言者",
    "話者",
    "氏名",
    "名前",
    "議員名",
    "者名",
    "人名",
    "speaker",
    "name",
    "敬称略",
    "発言した人",
    "発言者等",
)
POSITION_ENDINGS: Final = (
    "役職",
    "職名",
    "職",
    "肩書",
    "肩書き",
    "役職等",
    "職名等",
    "職議席",
    "職名議席",
    "議席職名",
    "役名",
    "position",
    "role",
)
SEAT_ENDINGS: Final = ("議席", "議席番号", "席番", "席番号", "seat", "seatnumber", "議席no")

# Of which sitting a record is. Records that differ in one of these belong to different sittings.
MEETING_KEYS: Final = (
    "issueid",
    "meetingid",
    "sessionid",
    "session",
    "nameofhouse",
    "nameofmeeting",
    "issue",
    "prefecture",
    "volume",
    "number",
    "year",
    "month",
    "day",
    "date",
    "meetingdate",
    "heldon",
    "開催日",
    "会議日",
    "会議名",
    "meeting",
    "meetingname",
    "councilname",
)

ASSEMBLY_KEYS: Final = ("nameofhouse", "assembly", "assemblyname", "council", "議会", "議会名")
# Whose assembly it is, where only the town is named: `"municipality": "見本市"`.
TOWN_KEYS: Final = ("municipality", "municipalityname", "city", "cityname", "自治体", "自治体名", "市町村", "市町村名")
TOWN_ENDINGS: Final = ("都", "道", "府", "県", "市", "区", "町", "村", "組合", "連合", "企業団")
TITLE_KEYS: Final = (
    "councilname",
    "meetingtitle",
    "sessionname",
    "会議名",
    "meetingname",
    "meeting",
    "council",
    "title",
    "タイトル",
)
COMMITTEE_KEYS: Final = ("committee", "committeename", "委員会", "委員会名")
DATE_KEYS: Final = ("date", "meetingdate", "heldon", "開催日", "会議日", "年月日")

# Records with one of these are search hits, captions or notes about a text: no debate.
HIT_KEYS: Final = frozenset(
    {
        "keyword",
        "keywords",
        "context",
        "snippet",
        "highlight",
        "hit",
        "hits",
        "score",
        "caption",
        "starttime",
        "endtime",
        "timestamp",
        "startms",
        "endms",
    }
)

# A record of this speaker or type is the roster, the agenda and the day: `会議録情報` is the Diet's, 名簿 a vendor's.
FRONT_NAMES: Final = ("会議録情報", "名簿", "（名簿）", "(名簿)", "目次", "会議録目次", "表紙", "開議前")
