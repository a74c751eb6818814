"""Which side of the house an office stands on: how it ends, the role it gives, a printed example and where the office comes from.

The longest ending wins. `whole=True`: the row holds only for an office that is printed as just these characters.
Laws: 自治 = 地方自治法, 地教行 = 地方教育行政の組織及び運営に関する法律, 公企 = 地方公営企業法, 国会 = 国会法.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

RoleName = Literal[
    "chair",
    "vice_chair",
    "committee_chair",
    "vice_committee_chair",
    "member",
    "executive",
    "secretariat",
    "witness",
    "unknown",
]


class RoleRow(NamedTuple):
    """One ending of an office."""

    ending: str
    role: RoleName
    example: str
    source: str
    whole: bool = False


ROLE_ROWS: Final[tuple[RoleRow, ...]] = (
    # those who preside over the assembly
    RoleRow("議長", "chair", "○議長（山田太郎君）", "自治103条、国会16条"),
    RoleRow("議長職務代理者", "chair", "○議長職務代理者（山田太郎君）", "自治106条1項"),
    RoleRow("議長職務代行者", "chair", "○議長職務代行者（山田太郎君）", "自治106条1項"),
    RoleRow("副議長", "vice_chair", "○副議長（山田太郎君）", "自治103条、国会16条"),
    # those who preside over its committees
    RoleRow("委員長", "committee_chair", "○中山　委員長", "自治109条による委員会条例、国会25条"),
    RoleRow("副委員長", "vice_committee_chair", "○山下副委員長", "自治109条による委員会条例"),
    RoleRow("委員長代理", "vice_committee_chair", "○田中委員長代理", "衆議院規則101条"),
    RoleRow("委員長代行", "vice_committee_chair", "○委員長代行（…君）", "委員会条例"),
    RoleRow("委員長職務代理者", "vice_committee_chair", "委員長職務代理者", "委員会条例"),
    RoleRow("委員長職務代行", "vice_committee_chair", "○委員長職務代行（…）", "委員会条例"),
    RoleRow("分科会長", "committee_chair", "予算決算委員会総務分科会長", "会議規則・委員会条例"),
    RoleRow("副分科会長", "vice_committee_chair", "副分科会長", "会議規則・委員会条例"),
    RoleRow("分科会主査", "committee_chair", "予算特別委員会第一分科会主査", "会議規則・委員会条例"),
    RoleRow("分科会副主査", "vice_committee_chair", "第一分科会副主査", "会議規則・委員会条例"),
    RoleRow("座長", "committee_chair", "○座長（…）（議会改革検討会）", "自治100条12項の協議の場"),
    RoleRow("副座長", "vice_committee_chair", "副座長", "自治100条12項の協議の場"),
    RoleRow(
        "会長",
        "committee_chair",
        "○会長（…君）（各派代表者会議、参議院の調査会）",
        "自治100条12項の協議の場、国会54条の2",
        whole=True,
    ),
    RoleRow("副会長", "vice_committee_chair", "○副会長（…）", "自治100条12項の協議の場", whole=True),
    RoleRow("幹事長", "member", "会派の幹事長", "会派の役職"),
    # members
    RoleRow("議員", "member", "○冨山計一議員", "自治89条"),
    RoleRow("分科員", "member", "○山田分科員", "衆議院規則96条（分科会）"),
    RoleRow("委員", "member", "○西山委員", "自治109条による委員会条例"),
    RoleRow("番", "member", "12番", "会議規則（議席）"),
    RoleRow("発議者", "member", "発議者（…君）", "国会56条"),
    RoleRow("提出者", "member", "提出者（…君）", "自治112条、国会56条"),
    RoleRow("提案者", "member", "提案者（…議員）", "自治112条"),
    RoleRow("質問者", "member", "質問者", "councillors' pages"),
    RoleRow("質疑者", "member", "質疑者", "councillors' pages"),
    RoleRow("代表", "member", "会派代表", "会派の役職", whole=True),
    # members of executive bodies and what is like them
    RoleRow("教育委員", "executive", "○（久保山洋子教育委員）", "地教行3条"),
    RoleRow("監査委員", "executive", "○代表監査委員（…君）", "自治195条"),
    RoleRow("選挙管理委員", "executive", "選挙管理委員", "自治181条"),
    RoleRow("農業委員", "executive", "農業委員", "農業委員会等に関する法律8条"),
    RoleRow("公平委員", "executive", "公平委員", "地方公務員法9条の2"),
    RoleRow("人事委員", "executive", "人事委員", "地方公務員法9条の2"),
    RoleRow("公安委員", "executive", "公安委員", "警察法39条"),
    RoleRow("労働委員", "executive", "労働委員", "労働組合法19条の12"),
    RoleRow("収用委員", "executive", "収用委員", "土地収用法52条"),
    RoleRow("審査委員", "executive", "固定資産評価審査委員", "地方税法423条"),
    RoleRow("固定資産評価員", "executive", "固定資産評価員", "地方税法404条"),
    RoleRow("教育委員長", "executive", "○教育委員長（…君）", "地教行（平成26年改正前）12条"),
    RoleRow("教育委員長職務代行者", "executive", "教育委員長職務代行者", "地教行（平成26年改正前）12条"),
    RoleRow("選挙管理委員長", "executive", "○選挙管理委員長（…君）", "自治187条"),
    RoleRow("公安委員長", "executive", "○公安委員長（…君）", "警察法43条"),
    RoleRow("人事委員長", "executive", "○人事委員長（…君）", "地方公務員法10条"),
    RoleRow("公平委員長", "executive", "公平委員長", "地方公務員法10条"),
    RoleRow("農業委員会長", "executive", "農業委員会長", "農業委員会等に関する法律5条"),
    # the executive: heads of municipalities and the offices under them
    RoleRow("知事", "executive", "○知事（…君）", "自治139条"),
    RoleRow("長", "executive", "○市長（…君）、総務企画部長、生涯学習課長、中央図書館長", "自治139条、158条"),
    RoleRow("助役", "executive", "○助役（…君）", "自治（平成18年改正前）161条"),
    RoleRow("収入役", "executive", "○収入役（…君）", "自治（平成18年改正前）168条"),
    RoleRow("出納長", "executive", "○出納長（…君）", "自治（平成18年改正前）168条"),
    RoleRow("管理者", "executive", "○水道事業管理者（…君）、会計管理者", "公企7条、自治168条、自治287条（組合）"),
    RoleRow("副管理者", "executive", "副管理者", "自治287条（組合）"),
    RoleRow("職務代理者", "executive", "○市長職務代理者（…君）", "自治152条"),
    RoleRow("事務取扱", "executive", "副町長総務課長事務取扱", "職制"),
    RoleRow("幹", "executive", "○企画幹（…君）、推進幹", "職制"),
    RoleRow("監", "executive", "危機管理監、東京都技監、消防総監、こども・子育て政策推進監", "職制"),
    RoleRow("参事", "executive", "○生活経済部参事（…）", "職制"),
    RoleRow("副参事", "executive", "○安川副参事", "職制"),
    RoleRow("主幹", "executive", "総務課主幹", "職制"),
    RoleRow("主査", "executive", "総務課主査", "職制"),
    RoleRow("主任", "executive", "総務課主任", "職制"),
    RoleRow("主事", "executive", "指導主事", "職制"),
    RoleRow("補佐", "executive", "総務課長補佐、町長補佐", "職制"),
    RoleRow("代理", "executive", "総務課長代理", "職制"),
    RoleRow("理事", "executive", "○総務部理事（…君）", "職制"),
    RoleRow("参与", "executive", "参与", "職制"),
    RoleRow("担当", "executive", "デジタル推進担当", "職制"),
    RoleRow("技師", "executive", "技師", "職制"),
    RoleRow("特別秘書", "executive", "○特別秘書（…君）", "職制"),
    RoleRow("心得", "executive", "総務課長心得", "職制"),
    RoleRow("補佐人", "executive", "政府特別補佐人", "国会69条2項"),
    RoleRow("番外", "executive", "○番外（…君）", "会議規則（議席番号のない出席者）"),
    RoleRow("理事者", "executive", "理事者", "会議録の慣用"),
    RoleRow("当局", "executive", "当局", "会議録の慣用"),
    RoleRow("執行部", "executive", "執行部", "会議録の慣用"),
    RoleRow("答弁者", "executive", "答弁者", "councillors' pages"),
    RoleRow("説明員", "executive", "説明員", "自治121条、国会69条"),
    RoleRow("警視総監", "executive", "○警視総監（…君）", "警察法49条"),
    RoleRow("本部員", "executive", "災害対策本部員", "職制"),
    # the national government
    RoleRow("大臣", "executive", "○国務大臣（…君）、内閣総理大臣", "憲法66条"),
    RoleRow("副大臣", "executive", "○副大臣（…君）", "国家行政組織法16条"),
    RoleRow("政務官", "executive", "○大臣政務官（…君）", "国家行政組織法17条"),
    RoleRow("官", "executive", "内閣官房長官、審議官、参事官", "国家行政組織法"),
    RoleRow("国務相", "executive", "国務相", "報道の略称"),
    RoleRow("総裁", "executive", "人事院総裁", "国家公務員法"),
    RoleRow("政府参考人", "executive", "○政府参考人（…君）", "衆議院規則45条の3、参議院規則42条の3"),
    RoleRow("政府委員", "executive", "○政府委員（…君）", "国会（平成11年改正前）69条"),
    RoleRow("政府特別補佐人", "executive", "○政府特別補佐人（…君）", "国会69条2項"),
    RoleRow("政府特別補佐官", "executive", "政府特別補佐官", "国会69条2項"),
    RoleRow("長官代理者", "executive", "○最高裁判所長官代理者（…君）", "国会72条"),
    # heard by the assembly
    RoleRow("参考人", "witness", "○参考人（…君）", "自治115条の2、109条5項、国会の両院規則"),
    RoleRow("公述人", "witness", "○公述人（…君）", "自治115条の2、国会51条"),
    RoleRow("証人", "witness", "○証人（…君）", "自治100条、議院証言法"),
    RoleRow("陳述人", "witness", "意見陳述人", "会議規則"),
    RoleRow("意見陳述者", "witness", "○意見陳述者（…君）", "両院の派遣委員会議録"),
    RoleRow("陳述者", "witness", "請願趣旨陳述者", "会議規則"),
    RoleRow("陳情者", "witness", "陳情者", "会議規則"),
    RoleRow("請願者", "witness", "請願者", "自治124条"),
    RoleRow("請願人", "witness", "請願人", "自治124条"),
    RoleRow("監査人", "witness", "○包括外部監査人（…君）", "自治252条の34"),
    RoleRow("社長", "witness", "代表取締役社長", "参考人の肩書"),
    RoleRow("代表取締役", "witness", "第三セクター代表取締役", "参考人の肩書"),
    RoleRow("会頭", "witness", "商工会議所会頭", "参考人の肩書"),
    RoleRow("教授", "witness", "大学教授", "参考人の肩書"),
    RoleRow("弁護士", "witness", "弁護士", "参考人の肩書"),
    RoleRow("記者", "witness", "記者：財源は。（記者会見）", "会見録の慣用"),
    RoleRow("参加者", "witness", "参加者：伺います。（議会報告会）", "会議録の慣用"),
    # the assembly's own staff
    RoleRow("議会事務局長", "secretariat", "区議会事務局長", "自治138条"),
    RoleRow("事務局長", "secretariat", "○事務局長（…君）", "自治138条", whole=True),
    RoleRow("事務局次長", "secretariat", "事務局次長", "自治138条", whole=True),
    RoleRow("事務局参事", "secretariat", "事務局参事", "自治138条", whole=True),
    RoleRow("事務局主査", "secretariat", "事務局主査", "自治138条", whole=True),
    RoleRow("事務局主任", "secretariat", "事務局主任", "自治138条", whole=True),
    RoleRow("事務局主幹", "secretariat", "事務局主幹", "自治138条", whole=True),
    RoleRow("事務局係長", "secretariat", "事務局係長", "自治138条", whole=True),
    RoleRow("事務局員", "secretariat", "事務局員", "自治138条", whole=True),
    RoleRow("事務局", "secretariat", "○事務局（…）", "自治138条", whole=True),
    RoleRow("事務局職員", "secretariat", "事務局職員", "自治138条"),
    RoleRow("書記", "secretariat", "○黒川書記のような 姓＋書記", "自治138条"),
    RoleRow("書記長", "secretariat", "○書記長（…君）", "自治138条"),
    RoleRow("速記士", "secretariat", "速記士", "会議録の慣用"),
    RoleRow("事務総長", "secretariat", "○事務総長（…君）", "国会27条"),
    RoleRow("専門員", "secretariat", "○専門員（…君）", "国会43条"),
)


class BodyRow(NamedTuple):
    """A body whose chairs and staff are of one role, whatever their office is called; `place` is where it is looked for."""

    stem: str
    role: RoleName
    place: Literal["anywhere", "start"]
    example: str


BODY_ROWS: Final[tuple[BodyRow, ...]] = (
    BodyRow("議会事務局", "secretariat", "anywhere", "議会事務局次長、市議会事務局議事係長"),
    BodyRow("議会局", "secretariat", "anywhere", "議会局長、議会局議事調査部長"),
    BodyRow("議会総務課", "secretariat", "start", "議会総務課長"),
    BodyRow("議事", "secretariat", "start", "議事課長、議事調査課長、議事部長、議事調査担当係長"),
    BodyRow("調査法制課", "secretariat", "start", "調査法制課長"),
    BodyRow("衆議院法制局", "secretariat", "start", "衆議院法制局長"),
    BodyRow("参議院法制局", "secretariat", "start", "参議院法制局長"),
    BodyRow("衆議院調査局", "secretariat", "start", "衆議院調査局総務調査室長"),
    BodyRow("選挙管理委員会", "executive", "anywhere", "選挙管理委員会委員長、選挙管理委員会事務局長"),
    BodyRow("教育委員会", "executive", "anywhere", "教育委員会委員長、教育委員会委員"),
    BodyRow("農業委員会", "executive", "anywhere", "農業委員会会長、農業委員会事務局長"),
    BodyRow("人事委員会", "executive", "anywhere", "人事委員会委員長"),
    BodyRow("公平委員会", "executive", "anywhere", "公平委員会委員長"),
    BodyRow("公安委員会", "executive", "anywhere", "公安委員会委員長、国家公安委員会委員長"),
    BodyRow("労働委員会", "executive", "anywhere", "労働委員会会長"),
    BodyRow("収用委員会", "executive", "anywhere", "収用委員会会長"),
    BodyRow("審査委員会", "executive", "anywhere", "固定資産評価審査委員会委員長"),
    BodyRow("漁業調整委員会", "executive", "anywhere", "海区漁業調整委員会会長"),
    BodyRow("漁場管理委員会", "executive", "anywhere", "内水面漁場管理委員会会長"),
    BodyRow("公正取引委員会", "executive", "anywhere", "公正取引委員会委員長"),
    BodyRow("原子力規制委員会", "executive", "anywhere", "原子力規制委員会委員長"),
    BodyRow("個人情報保護委員会", "executive", "anywhere", "個人情報保護委員会委員長"),
    BodyRow("運輸安全委員会", "executive", "anywhere", "運輸安全委員会委員長"),
    BodyRow("会計検査院", "executive", "anywhere", "会計検査院長"),
    BodyRow("消防団", "executive", "anywhere", "消防団長"),
)

# In the Diet the same words are other offices: 理事 is a member of the committee's board there, an official here.
DIET_ROLE_ROWS: Final[tuple[RoleRow, ...]] = (
    RoleRow("理事", "member", "○理事（…君）", "国会25条（委員会の理事）", whole=True),
    RoleRow("参事", "secretariat", "○参事（…君）", "国会27条", whole=True),
    RoleRow("主査", "committee_chair", "○主査（…君）（分科会）", "衆議院規則96条", whole=True),
    RoleRow("副主査", "vice_committee_chair", "○副主査（…君）", "衆議院規則96条", whole=True),
    RoleRow("主査代理", "vice_committee_chair", "○主査代理（…君）", "衆議院規則101条", whole=True),
    RoleRow("調査会長", "committee_chair", "○調査会長（…君）", "国会54条の2"),
    RoleRow("審査会長", "committee_chair", "○憲法審査会会長（…君）", "国会102条の6"),
    RoleRow("調査会会長", "committee_chair", "調査会会長", "国会54条の2"),
    RoleRow("審査会会長", "committee_chair", "憲法審査会会長", "国会102条の6"),
    RoleRow("総務", "secretariat", "事務局の総務", "国会131条の3", whole=True),
)

# Offices that preside over a 分科会, and are an official's everywhere else: ○主査（…君） of a budget committee's subcommittee.
SUBCOMMITTEE_CHAIRS: Final[tuple[str, ...]] = ("主査", "副主査", "主査代理")

HONORIFICS: Final[tuple[str, ...]] = (
    "君",  # ○議長（山田太郎君）
    "くん",  # 山田くん
    "さん",  # ○議長（山田花子さん）
    "さま",
    "氏",  # 副議長 山田太郎氏
    "様",
    "殿",  # 議長 山田太郎殿
    "議員",  # 〔２番山田太郎議員登壇〕
    "委員",  # 西山委員
    "各委員",  # 佐山真和　北山正道各委員
    "各議員",
    "先生",
)

GROUP_ENDINGS: Final[tuple[str, ...]] = (
    "党",  # 自由民主党、立憲民主党、日本共産党
    "会",  # 参政の会、新風会
    "の会",
    "クラブ",  # 市民クラブ
    "ネット",  # 市民ネット
    "ネットワーク",  # 生活者ネットワーク
    "フォーラム",  # 県民フォーラム
    "議員団",  # 公明党議員団
    "市議団",  # 日本共産党市議団
    "区議団",
    "県議団",
    "都議団",
    "町議団",
    "府議団",
    "道議団",
    "団",
    "無所属",  # 無所属
    "諸派",
    "共産",  # 略称（自民、公明、立憲、共産、維新、国民、れいわ）
    "公明",
    "自民",
    "立憲",
    "立民",
    "維新",
    "国民",
    "れいわ",
    "れいわ新選組",
    "新選組",
    "社民",
    "参政",
    "ファースト",  # 都民ファースト
    "改革",
    "未来",
    "未来の風",
    "みらい",  # 市政みらい
    "市民の声",
    "是々非々",  # ひとり会派の名
    "是々非々の会",
)
