"""A Session in, an Akoma Ntoso 3.0 debate out, valid under the OASIS schema.

Each speech is a `speechGroup`; in it a `question`, an `answer` or a `speech` for each stretch (requests are
`speech class="request"`), in paragraphs, one a printed line. People and roles are references (`TLCPerson`, `TLCRole`),
topics are `TLCConcept`s that questions refer to, links stand in `analysis/otherAnalysis` in a namespace of our own.
What it cannot hold: offsets into the source text, layout scores, notices, blanks at the ends of lines; letters
outside XML 1.0 become U+FFFD. A sitting without a date carries 0001-01-01, named "unknown", as the schema wants one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from gikai_parse.exporters.pieces import cut_speech, topics_by_unit, units_by_speech
from gikai_parse.exporters.xml import add, list_sections, write_document
from gikai_parse.text.width import one_line

if TYPE_CHECKING:
    from gikai_parse.exporters.pieces import Piece
    from gikai_parse.model import Session, Speech

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LINK_NAMESPACE: Final = "urn:gikai-parse:akn-links:1"
_SOFTWARE: Final = "#gikai-parse"
_NOBODY: Final = "unknown-speaker"
_ELEMENTS: Final = {"question": "question", "answer": "answer", "request": "speech"}


def write_akn(session: Session) -> str:
    """One Akoma Ntoso document.

    >>> from gikai_parse import parse
    >>> "<p>開会します。</p>" in write_akn(parse("○議長（山田太郎君）　開会します。"))
    True
    """
    root = ET.Element("akomaNtoso", {"xmlns": NAMESPACE, "xmlns:gp": LINK_NAMESPACE})
    debate = add(root, "debate", name="kaigiroku")
    document = _Document(session)
    document.fill_meta(add(debate, "meta"))
    document.fill_preface(debate)
    document.fill_body(add(debate, "debateBody"))
    return write_document(root)


class _Document:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._units = units_by_speech(session)
        self._topic_of = topics_by_unit(session)
        self._asked_by = {question.id: question.speaker_id for question in session.questions()}

    def fill_meta(self, meta: ET.Element) -> None:
        self._identification(add(meta, "identification", source=_SOFTWARE))
        if self._session.links:
            analysis = add(add(meta, "analysis", source=_SOFTWARE), "otherAnalysis", source=_SOFTWARE)
            for link in self._session.links:
                add(
                    analysis,
                    "gp:link",
                    question=f"#{link.question_id}",
                    answer=f"#{link.answer_id}",
                    rule=link.rule,
                    confidence=f"{link.confidence:.2f}",
                    evidence="、".join(link.evidence) or None,
                )
        self._references(add(meta, "references", source=_SOFTWARE))

    def _identification(self, parent: ET.Element) -> None:
        day = self._session.date.start.isoformat() if self._session.date and self._session.date.start else None
        uri = f"/akn/jp/debate/{day or 'undated'}/{self._session.source.sha256[:16]}"
        for level, suffix in (("Work", ""), ("Expression", "/jpn@"), ("Manifestation", "/jpn@.xml")):
            part = add(parent, f"FRBR{level}")
            stem, dot, ending = suffix.partition(".")
            add(part, "FRBRthis", value=f"{uri}{stem}/!main{dot}{ending}")
            add(part, "FRBRuri", value=uri + suffix)
            if level == "Work" and self._session.source.url:
                add(part, "FRBRalias", value=self._session.source.url, name="url")
            add(part, "FRBRdate", date=day or "0001-01-01", name="sitting" if day else "unknown")
            add(part, "FRBRauthor", href="#assembly" if level != "Manifestation" else _SOFTWARE)
            if level == "Work":
                self._work(part)
            elif level == "Expression":
                add(part, "FRBRlanguage", language="jpn")
            else:
                add(part, "FRBRformat", value="application/akn+xml")

    def _work(self, work: ET.Element) -> None:
        add(work, "FRBRcountry", value="jp")
        if self._session.session_number is not None:
            add(work, "FRBRnumber", value=str(self._session.session_number), showAs="session")
        if self._session.sitting_number is not None:
            add(work, "FRBRnumber", value=str(self._session.sitting_number), showAs="sitting")
        if self._session.title:
            add(work, "FRBRname", value=one_line(self._session.title))

    def _references(self, parent: ET.Element) -> None:
        session = self._session
        add(parent, "TLCOrganization", eId="assembly", href="/jp/assembly", showAs=session.assembly.name or "不明")
        add(parent, "TLCOrganization", eId="gikai-parse", href="/software/gikai-parse", showAs="gikai_parse")
        for person in session.people:
            shown, office = person.name or person.position or "不明", person.position
            add(parent, "TLCPerson", eId=person.id, href=f"/jp/person/{person.id}", showAs=shown, shortForm=office)
        if any(speech.speaker_id is None for speech in session.speeches):
            add(parent, "TLCPerson", eId=_NOBODY, href="/jp/person/unknown", showAs="不明")
        for role in dict.fromkeys(speech.role for speech in session.speeches):
            add(parent, "TLCRole", eId=f"role-{role}", href=f"/ontology/role/{role}", showAs=role)
        for topic in session.walk_topics():
            shown = one_line(f"{topic.number or ''} {topic.title or '（項目名なし）'}")
            add(parent, "TLCConcept", eId=topic.id, href=f"/ontology/topic/{topic.id}", showAs=shown)

    def fill_preface(self, debate: ET.Element) -> None:
        session = self._session
        lines = [session.title, session.date.text if session.date else None, session.committee]
        if any(lines):
            preface = add(debate, "preface")
            for line in lines:
                if line:
                    add(preface, "p", one_line(line))

    def fill_body(self, body: ET.Element) -> None:
        for section in list_sections(self._session):
            name = "questions" if section.block else "proceedings"
            element = add(body, "debateSection", name=name, eId=section.id)
            for speech in section.speeches:
                self._speech(element, speech)
        if not self._session.speeches:
            add(body, "debateSection", name="proceedings", eId="section-1")

    def _speech(self, parent: ET.Element, speech: Speech) -> None:
        by, role = f"#{speech.speaker_id or _NOBODY}", f"#role-{speech.role}"
        group = add(parent, "speechGroup", eId=speech.id, by=by, as_=role)
        label = one_line(speech.raw_label) if speech.raw_label else None
        pieces = [piece for piece in cut_speech(speech, self._units.get(speech.id, ())) if piece.text.strip()]
        for place, piece in enumerate(pieces):
            element = self._piece(group, piece, by, role)
            if place == 0 and label:
                add(element, "from", label)
            for line in piece.text.splitlines():
                if line.strip():
                    add(element, "p", line.strip())
        if not pieces:
            silent = add(group, "speech", by=by, as_=role)
            if label:
                add(silent, "from", label)
            add(silent, "p")
        for note in speech.notes:
            add(group, "scene", one_line(note.text), class_=note.kind)

    def _piece(self, group: ET.Element, piece: Piece, by: str, role: str) -> ET.Element:
        if piece.unit is None:
            return add(group, "speech", by=by, as_=role)
        kind = piece.unit.id.partition("-")[0]
        topic = self._topic_of.get(piece.unit.id)
        asked_by = [self._asked_by.get(one) for one in getattr(piece.unit, "question_ids", ())]
        return add(
            group,
            _ELEMENTS[kind],
            eId=piece.id,
            by=by,
            as_=role,
            to=next((f"#{person}" for person in asked_by if person), None),
            refersTo=f"#{topic}" if topic else None,
            class_="request" if kind == "request" else None,
        )
