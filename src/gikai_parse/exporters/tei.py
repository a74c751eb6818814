r"""A Session in, TEI XML in the manner of ParlaMint out; it is valid under the Parla-CLARIN schema.

Each speech is a `u` of `seg`s; a question, answer or request is a `seg` with its id and `ana`, in `part`s where the
passage is cut in two; each topic is an `item` of the list in `front`, to which its questions point with `corresp`;
each link is a `link` with its rule (`type`) and confidence (`cert`).
What it cannot hold: offsets into the source text, evidence of the links, candidates of an unnamed speaker, layout
scores, notices; line ends become \n, letters outside XML 1.0 become U+FFFD.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from gikai_parse.exporters.pieces import cut_speech, topics_by_unit, units_by_speech
from gikai_parse.exporters.xml import add, list_sections, write_document
from gikai_parse.text.width import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gikai_parse.exporters.pieces import Piece, Unit
    from gikai_parse.model import Person, Session, Speech, Topic

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_DIRECTIONS: Final = {"applause": "kinesic", "heckle": "vocal"}
_CHAIRS: Final = frozenset(("chair", "vice_chair", "committee_chair", "vice_committee_chair"))


def write_tei(session: Session) -> str:
    """One TEI document.

    >>> from gikai_parse import parse
    >>> "開会します。" in write_tei(parse("○議長（山田太郎君）　開会します。"))
    True
    """
    root = ET.Element("TEI", {"xmlns": NAMESPACE, "xml:lang": "ja", "xml:id": f"gikai-{session.source.sha256[:16]}"})
    _Document(session).fill(root)
    return write_document(root)


class _Document:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._units = units_by_speech(session)
        self._topic_of = topics_by_unit(session)

    def fill(self, root: ET.Element) -> None:
        header = add(root, "teiHeader")
        self._file_description(header)
        self._encoding_description(header)
        self._profile(header)
        text = add(root, "text")
        if self._session.topics:
            _topic_list(add(add(text, "front"), "div", type="topics"), self._session.topics)
        body = add(text, "body")
        for section in list_sections(self._session):
            kind = section.block.kind if section.block else None
            division = add(body, "div", type="debateSection", subtype=kind, xml_id=section.id)
            for speech in section.speeches:
                self._speech(division, speech)
        if not self._session.speeches:
            add(add(body, "div", type="debateSection"), "p")
        self._links(text)

    def _file_description(self, header: ET.Element) -> None:
        session = self._session
        description = add(header, "fileDesc")
        titles = add(description, "titleStmt")
        title = one_line(session.title or session.source.name or "会議録")
        add(titles, "title", title, type="main")
        if session.session_number is not None:
            add(titles, "meeting", f"第{session.session_number}回", n=str(session.session_number), ana="#session")
        if session.sitting_number is not None:
            add(titles, "meeting", f"第{session.sitting_number}号", n=str(session.sitting_number), ana="#sitting")
        publication = add(description, "publicationStmt")
        add(publication, "publisher", session.assembly.name or "不明")
        add(add(publication, "availability"), "p", "権利は原文の公開者に属する。")
        source = add(add(description, "sourceDesc"), "bibl")
        add(source, "title", title)
        if session.source.url:
            add(source, "idno", session.source.url, type="URI")
        add(source, "idno", session.source.sha256, type="SHA-256")
        if session.date and session.date.start:
            add(source, "date", session.date.text, when=session.date.start.isoformat())

    def _encoding_description(self, header: ET.Element) -> None:
        description = add(header, "encodingDesc")
        add(add(description, "projectDesc"), "p", "gikai_parse による自動変換。")
        taxonomy = add(add(description, "classDecl"), "taxonomy")
        for name, japanese in _CATEGORIES:
            add(add(taxonomy, "category", xml_id=name), "catDesc", japanese)

    def _profile(self, header: ET.Element) -> None:
        profile = add(header, "profileDesc")
        setting = add(add(profile, "settingDesc"), "setting")
        add(setting, "name", self._session.assembly.municipality or self._session.assembly.name or "不明", type="place")
        day = self._session.date.start if self._session.date else None
        if day:
            add(setting, "date", day.isoformat(), when=day.isoformat())
        if self._session.people:
            people = add(add(profile, "particDesc"), "listPerson")
            for person in self._session.people:
                _person(people, person)

    def _speech(self, parent: ET.Element, speech: Speech) -> None:
        if speech.raw_label:
            add(parent, "note", one_line(speech.raw_label), type="speaker")
        who = f"#{speech.speaker_id}" if speech.speaker_id else None
        utterance = add(parent, "u", who=who, xml_id=speech.id, ana=f"#{_speaker_type(speech)}")
        units: Sequence[Unit] = self._units.get(speech.id, ())
        pieces = list(cut_speech(speech, units))
        last: dict[str, int] = {piece.unit.id: piece.part for piece in pieces if piece.unit is not None}
        for piece in pieces:
            self._segment(utterance, piece, last)
        for note in speech.notes:
            element = add(parent, _DIRECTIONS.get(note.kind, "incident"))
            add(element, "desc", one_line(note.text))

    def _segment(self, utterance: ET.Element, piece: Piece, last: Mapping[str, int]) -> None:
        if not piece.text.strip():
            return
        if piece.unit is None:
            add(utterance, "seg", piece.text)
            return
        unit, count = piece.unit, last[piece.unit.id]
        topic = self._topic_of.get(unit.id)
        part = None if count == 1 else "I" if piece.part == 1 else "F" if piece.part == count else "M"
        add(
            utterance,
            "seg",
            piece.text,
            xml_id=piece.id,
            ana=f"#{unit.id.partition('-')[0]}",
            part=part,
            corresp=f"#{topic}" if topic else None,
        )

    def _links(self, text: ET.Element) -> None:
        if not self._session.links:
            return
        group = add(add(add(text, "back"), "div", type="links"), "linkGrp", type="answers", targFunc="question answer")
        for link in self._session.links:
            target = f"#{link.question_id} #{link.answer_id}"
            add(group, "link", target=target, type=link.rule, cert=f"{link.confidence:.2f}")


_CATEGORIES: Final = (
    ("question", "質問"),
    ("answer", "答弁"),
    ("request", "要望"),
    ("chair", "議長・委員長"),
    ("regular", "議員"),
    ("guest", "説明員・その他"),
    ("session", "回"),
    ("sitting", "号（日）"),
)


def _speaker_type(speech: Speech) -> str:
    """ParlaMint's three types of speakers."""
    if speech.role in _CHAIRS:
        return "chair"
    return "regular" if speech.role == "member" else "guest"


def _person(people: ET.Element, person: Person) -> None:
    element = add(people, "person", xml_id=person.id)
    add(element, "persName", person.name or person.position or "不明")
    if person.parliamentary_group:
        add(element, "affiliation", person.parliamentary_group, role="member")
    if person.position:
        add(element, "occupation", person.position)
    if person.seat_number is not None:
        add(element, "idno", str(person.seat_number), type="seat")


def _topic_list(parent: ET.Element, topics: Sequence[Topic]) -> None:
    items = add(parent, "list")
    for topic in topics:
        item = add(items, "item", xml_id=topic.id, n=topic.number)
        add(item, "title", one_line(topic.title or "（項目名なし）"))
        if topic.topics:
            _topic_list(item, topic.topics)
