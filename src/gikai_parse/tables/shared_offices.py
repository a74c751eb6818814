"""Offices that many hold at once: a head that prints nothing else names nobody."""

from __future__ import annotations

from typing import Final

# What a head of the Diet prints for offices that its list of those present prints in full.
GENERIC_OFFICES: Final[dict[str, str]] = {
    "国務大臣": "大臣",  # ○後山国務大臣: 厚生労働大臣　後山　茂男君
    "副大臣": "副大臣",
    "大臣政務官": "政務官",
    "政府参考人": "",  # ○伊山政府参考人: （厚生労働省医政局長）　伊山　和男君
    "政府委員": "",
    "政府特別補佐人": "",
    "説明員": "",
    "番外": "",
    "理事者": "",
}

SHARED_OFFICES: Final[frozenset[str]] = frozenset(
    (
        "議員",
        "委員",
        "番外",
        "番外議員",
        "委員外議員",
        "説明員",
        "理事者",
        "執行部",
        "当局",
        "答弁者",
        "質問者",
        "質疑者",
        "国務大臣",
        "副大臣",
        "大臣政務官",
        "政府委員",
        "政府参考人",
        "政府特別補佐人",
        "参考人",
        "公述人",
        "証人",
        "意見陳述者",
        "陳情者",
        "請願者",
        "紹介議員",
        "提出者",
        "発議者",
        "書記",
        "主査",
        "係長",
        "事務局職員",
        "監査委員",
        "教育委員",
        "部長",
        "課長",
        "局長",
        "室長",
        "次長",
        "参事",
        "理事",
        "担当課長",
        "担当部長",
    )
)
