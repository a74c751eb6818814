"""The headings over lists of those present and absent, and what ends such a list; blanks inside the words are left out."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Party = Literal["members", "executive", "staff", "witnesses"]


class RosterHeading(NamedTuple):
    """A heading: whom it lists (None: it ends a list), and whether they are there."""

    words: str
    party: Party | None
    attendance: Literal["present", "absent", "unsaid"]
    example: str


ROSTER_HEADINGS: Final[tuple[RosterHeading, ...]] = (
    RosterHeading("不応招議員", "members", "absent", "不応招議員（１名）"),
    RosterHeading("応招議員", "members", "unsaid", "応招議員（１２名）"),
    RosterHeading("出席議員", "members", "present", "〇出席議員（２６人）"),
    RosterHeading("出席委員外議員", "members", "present", "出席委員外議員"),
    RosterHeading("委員外議員", "members", "present", "委員外議員（なし）"),
    RosterHeading("出席委員", "members", "present", "出席委員（７名）"),
    RosterHeading("出席した議員", "members", "present", "会議に出席した議員"),
    RosterHeading("出席した委員", "members", "present", "出席した委員"),
    RosterHeading("欠席議員", "members", "absent", "欠　席　議　員　　（１名）"),
    RosterHeading("欠席委員", "members", "absent", "欠席委員（なし）"),
    RosterHeading("欠席した議員", "members", "absent", "会議に欠席した議員"),
    RosterHeading("欠席した委員", "members", "absent", "欠席した委員"),
    RosterHeading("遅参議員", "members", "present", "遅参議員"),
    RosterHeading("早退議員", "members", "present", "早退議員"),
    RosterHeading("委員の出席", "members", "present", "委員の出席状況"),
    RosterHeading("その他の出席者", "members", "present", "その他の出席者　池上正文議長"),
    RosterHeading("出席並びに欠席委員の詳細", "members", "unsaid", "出席並びに欠席委員の詳細（役職 氏名 出欠の表）"),
    RosterHeading("委員の出欠", "members", "unsaid", "委員の出欠状況"),
    RosterHeading("議員の出欠", "members", "unsaid", "議員の出欠状況"),
    RosterHeading("出席並びに欠席委員", "members", "unsaid", "出席並びに欠席委員"),
    RosterHeading("出席並びに欠席議員", "members", "unsaid", "応招（不応招）議員及び出席並びに欠席議員（出欠の表）"),
    RosterHeading("出席及び欠席議員", "members", "unsaid", "出席及び欠席議員の氏名"),
    RosterHeading("出席・欠席議員", "members", "unsaid", "応招・不応招、出席・欠席議員"),
    RosterHeading("事務局員", "staff", "present", "1.事務局員"),
    RosterHeading("事務局出席者", "staff", "present", "〇議会事務局出席者"),
    RosterHeading("書記は", "staff", "present", "本会議の書記は、次のとおりである。"),
    RosterHeading("会議録調製者", "staff", "present", "会議録調製者"),
    RosterHeading("出席者は左のとおり", "members", "present", "出席者は左のとおり。（参議院の委員会）"),
    RosterHeading("出席議員氏名", "members", "present", "出席議員氏名（47人）"),
    RosterHeading("欠席議員氏名", "members", "absent", "欠席議員氏名"),
    RosterHeading("出席委員氏名", "members", "present", "出席委員氏名"),
    RosterHeading("出席議員及び", None, "unsaid", "出席議員及び欠席議員の氏名は別紙のとおり"),
    RosterHeading("事務局職員出席者", "staff", "present", "事務局職員出席者"),
    RosterHeading("事務局出席職員", "staff", "present", "〇事務局出席職員"),
    RosterHeading("出席事務局職員", "staff", "present", "出席事務局職員"),
    RosterHeading("出席した事務局職員", "staff", "present", "議場に出席した事務局職員の職氏名"),
    RosterHeading("出席した議会事務局", "staff", "present", "本会議に出席した議会事務局職員"),
    RosterHeading("議会事務局職員", "staff", "present", "議会事務局職員"),
    RosterHeading("議会事務局出席", "staff", "present", "議会事務局出席者"),
    RosterHeading("職務のため", "staff", "present", "職務のため議場に出席した者の職氏名"),
    RosterHeading("職務の為", "staff", "present", "職務の為出席した者"),
    RosterHeading("事務局職員", "staff", "present", "事務局職員"),
    RosterHeading("会議の書記", "staff", "present", "会議の書記"),
    RosterHeading("会議に従事した職員", "staff", "present", "会議に従事した職員"),
    RosterHeading("担当書記", "staff", "present", "担当書記"),
    RosterHeading("議会事務局", "staff", "present", "議会事務局"),
    RosterHeading("出席議会局職員", "staff", "present", "出席議会局職員"),
    RosterHeading("議会局職員", "staff", "present", "議会局職員"),
    RosterHeading("議会局", "staff", "present", "議会局"),
    RosterHeading("事務局", "staff", "present", "事務局"),
    RosterHeading("欠席説明員", "executive", "absent", "欠席説明員　（０名）"),
    RosterHeading("欠席理事者", "executive", "absent", "欠席理事者"),
    RosterHeading("出席説明員", "executive", "present", "出席説明員"),
    RosterHeading("説明員", "executive", "present", "〇説明員"),
    RosterHeading("説明のため", "executive", "present", "説明のため出席した者の職氏名"),
    RosterHeading("説明の為", "executive", "present", "説明の為出席した者"),
    RosterHeading("説明者", "executive", "present", "説明者"),
    RosterHeading("出席理事者", "executive", "present", "出席理事者"),
    RosterHeading("理事者側", "executive", "present", "理事者側出席者"),
    RosterHeading("理事者", "executive", "present", "理事者"),
    RosterHeading("執行部出席者", "executive", "present", "執行部出席者"),
    RosterHeading("出席執行部", "executive", "present", "出席執行部"),
    RosterHeading("執行部", "executive", "present", "執行部"),
    RosterHeading("当局出席者", "executive", "present", "当局出席者"),
    RosterHeading("出席当局", "executive", "present", "出席当局職員"),
    RosterHeading("市側出席者", "executive", "present", "市側出席者"),
    RosterHeading("町側出席者", "executive", "present", "町側出席者"),
    RosterHeading("村側出席者", "executive", "present", "村側出席者"),
    RosterHeading("区側出席者", "executive", "present", "区側出席者"),
    RosterHeading("県側出席者", "executive", "present", "県側出席者"),
    RosterHeading("市側", "executive", "present", "市側　市長　佐野裕太、総務部長　…"),
    RosterHeading("町側", "executive", "present", "町側　町長　佐野裕太、総務課長　…"),
    RosterHeading("村側", "executive", "present", "村側　村長　佐野裕太"),
    RosterHeading("県側", "executive", "present", "県側　知事　佐野裕太"),
    RosterHeading("出席した理事者", "executive", "present", "出席した理事者"),
    RosterHeading("地方自治法第121条", "executive", "present", "地方自治法第１２１条の規定により出席した者"),
    RosterHeading("地方自治法第百二十一条", "executive", "present", "地方自治法第百二十一条により出席した者"),
    RosterHeading("第121条の規定", "executive", "present", "法第121条の規定により説明のため出席した者"),
    RosterHeading("国務大臣", "executive", "present", "国務大臣（委員会の出席者一覧）"),
    RosterHeading("政府参考人", "executive", "present", "政府参考人"),
    RosterHeading("事務局側", "staff", "present", "事務局側"),
    RosterHeading("参考人", "witnesses", "present", "参考人"),
    RosterHeading("公述人", "witnesses", "present", "公述人"),
    RosterHeading("議場に出席した者", "executive", "present", "議場に出席した者の職氏名"),
    RosterHeading("出席者", "members", "present", "3.出席者"),
    RosterHeading("欠席者", "members", "absent", "欠席者"),
    # what ends a list
    RosterHeading("欠員", None, "unsaid", "欠員　八番　十五番"),
    RosterHeading("議事日程", None, "unsaid", "○議事日程"),
    RosterHeading("日程", None, "unsaid", "二月十九日議事日程第一号"),
    RosterHeading("本日の会議", None, "unsaid", "〇本日の会議に付した事件"),
    RosterHeading("会議に付した", None, "unsaid", "会議に付した事件"),
    RosterHeading("付議事件", None, "unsaid", "付議事件"),
    RosterHeading("付議案件", None, "unsaid", "付議案件"),
    RosterHeading("審査事件", None, "unsaid", "審査事件"),
    RosterHeading("審査案件", None, "unsaid", "審査案件"),
    RosterHeading("議題", None, "unsaid", "7.議題"),
    RosterHeading("案件", None, "unsaid", "案件"),
    RosterHeading("事件", None, "unsaid", "本日の事件"),
    RosterHeading("会議録署名", None, "unsaid", "会議録署名議員"),
    RosterHeading("署名議員", None, "unsaid", "署名議員"),
    RosterHeading("署名委員", None, "unsaid", "署名委員"),
    RosterHeading("会議の経過", None, "unsaid", "会議の経過"),
    RosterHeading("会議の概要", None, "unsaid", "会議の概要"),
    RosterHeading("会議の顛末", None, "unsaid", "会議の顛末"),
    RosterHeading("議事の経過", None, "unsaid", "議事の経過"),
    RosterHeading("傍聴", None, "unsaid", "傍聴者　３名"),
    RosterHeading("開議", None, "unsaid", "開議　午前10時"),
    RosterHeading("開会", None, "unsaid", "開会　午前10時"),
    RosterHeading("通告", None, "unsaid", "一般質問通告"),
    RosterHeading("一般質問", None, "unsaid", "一般質問"),
    RosterHeading("配付資料", None, "unsaid", "配付資料"),
    RosterHeading("資料", None, "unsaid", "資料"),
)

DITTO_MARKS: Final[tuple[str, ...]] = ("〃", "々", "同", "同上", "〟", '"', "”", "″")  # 〃　　　間　　　正　仁　君

# A column of its own behind the name: 委員長　守田亘弘　出席
ATTENDANCE_WORDS: Final[dict[str, bool]] = {
    "出席": True,
    "遅参": True,
    "遅刻": True,
    "早退": True,
    "欠席": False,
}

DEPARTMENT_ENDINGS: Final[tuple[str, ...]] = (
    "委員会",  # 教育委員会　教育長
    "部",  # 総務部　総務課長
    "局",
    "課",
    "室",
    "所",
    "院",
    "署",
    "庁",
    "本部",
    "センター",
    "事務組合",
    "連合",
)
