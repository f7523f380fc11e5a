"""Traces for tests, put together by hand: what the tracer may find, and what it should never have to.

The places, outlets and people are invented.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from provenance.domain.claims import ClaimMember, Stance
from provenance.domain.dates import DateCandidate, Precision, PublishedBasis
from provenance.domain.origin_groups import (
    Circle,
    Corroboration,
    CriticalHop,
    Dependence,
    DependenceReason,
    Edge,
    Evidence,
    Finding,
    Judge,
    Node,
    NodeRole,
    OriginGroup,
    SharedPassage,
)
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.traces import (
    ArticleOrigin,
    ArticleTrace,
    Carrier,
    Denial,
    FarEnd,
    Trace,
    TracedArticle,
)
from tests.builders import span_of

CLAIM = "Half of the container port will shut for ten days"
TOLD = "Half of the container port in Ostvik will shut for ten days"
COPIED = "Cranes four to nine will be taken down one after another while ships wait in the roads"
DENIED = "Nothing of the sort has been decided, the port's board said"
TEXT = f"{TOLD}, Maret Orlova said.\n\n{COPIED}.\n\n{DENIED}.\n"
START = date(2026, 3, 9)

ORLOVA = "maret orlova"


def a_traced_article(
    number: int = 1,
    outlet: str | None = "The Harbour Courier",
    *,
    days: int | None = 0,
    text: str = TEXT,
    url: str | None = None,
) -> TracedArticle:
    """An article published ``days`` after the first one; None: no date is known."""
    published = None
    if days is not None:
        words = (START + timedelta(days=days)).isoformat()
        published = DateCandidate(words, Precision.DAY, PublishedBasis.EDITOR, words)
    return TracedArticle(
        number,
        text,
        title=f"Port to shut, number {number}",
        outlet=outlet,
        url=url,
        published=published,
    )


def a_carrier(
    name: str = "Vestnor", *, kind: SourceKind = SourceKind.WIRE, basis: Basis = Basis.STATED
) -> Carrier:
    """A carrier named in the text."""
    return Carrier(name.casefold(), name, kind, None, basis, f"“{name} reported” names it.")


def an_origin(
    name: str = "Maret Orlova",
    *carriers: Carrier,
    kind: SourceKind = SourceKind.PERSON,
    far_end: FarEnd = FarEnd.NAMED,
    basis: Basis = Basis.STATED,
    weak: bool = False,
) -> ArticleOrigin:
    """A far end with the carriers on the way, from the origin outwards."""
    why = (f"“{name} said” stands in the sentence.",)
    return ArticleOrigin(name.casefold(), name, kind, far_end, None, basis, carriers, weak, why)


def an_article_trace(
    article: TracedArticle,
    *origins: ArticleOrigin,
    first: bool = False,
    stance: Stance = Stance.ASSERTS,
    denied_by: str = "",
) -> ArticleTrace:
    """The claim in one article; without an origin the article does not carry it."""
    members = (
        ClaimMember(
            article.id,
            (span_of(article.text, TOLD),),
            stance,
            f"st{article.id}",
            why=("It names the port and the ten days.",),
        ),
    )
    denials = (
        (
            Denial(
                denied_by.casefold(),
                denied_by,
                span_of(article.text, DENIED),
                "“nothing of the sort” denies it.",
            ),
        )
        if denied_by
        else ()
    )
    return ArticleTrace(
        article,
        bool(origins),
        stance,
        members if origins else (),
        origins,
        denials,
        first,
        () if origins else ("It speaks of the port, but of another year.",),
    )


def a_group(
    name: str = "Maret Orlova",
    articles: Sequence[int] = (1,),
    *,
    independent: bool = True,
    kind: SourceKind = SourceKind.PERSON,
    judged_by: Judge = Judge.RULE,
    weak: bool = False,
    also: Sequence[str] = (),
    dependences: tuple[Dependence, ...] = (),
) -> OriginGroup:
    """An origin group whose root is ``name``."""
    return OriginGroup(
        key=name.casefold(),
        name=name,
        kind=kind,
        sources=(name.casefold(), *(one.casefold() for one in also)),
        names=(name, *also),
        articles=tuple(articles),
        independent=independent,
        judged_by=judged_by,
        why=(f"{name} is named as the one who said it.",),
        weak=weak,
        dependences=dependences,
    )


def text_reuse(left: TracedArticle, right: TracedArticle, share: float = 0.62) -> Dependence:
    """Two articles that share a passage."""
    passage = SharedPassage(
        left.id,
        span_of(left.text, COPIED),
        right.id,
        span_of(right.text, COPIED),
        len(COPIED.split()),
    )
    return Dependence(
        DependenceReason.TEXT_REUSE,
        (left.id, right.id),
        f"{right.label} copies {left.label}.",
        passages=(passage,),
        share=share,
    )


def a_trace(
    articles: Sequence[ArticleTrace],
    groups: Sequence[OriginGroup],
    *,
    claim: str = CLAIM,
    finding: Finding | None = None,
    circles: Sequence[Circle] = (),
    critical: Sequence[CriticalHop] = (),
    near_copies: Sequence[tuple[int, ...]] = (),
    dependences: Sequence[Dependence] = (),
    claim_id: int | None = 3,
) -> Trace:
    """A trace with the graph that its articles make."""
    nodes, edges = graph_of(articles, groups, circles, near_copies)
    return Trace(
        claim=claim,
        articles=tuple(articles),
        groups=tuple(groups),
        dependences=tuple(dependences)
        or tuple(one for group in groups for one in group.dependences),
        circles=tuple(circles),
        critical=tuple(critical),
        corroboration=finding
        or Finding(Corroboration.SINGLE_ORIGIN, "Every article leads back to Maret Orlova."),
        nodes=nodes,
        edges=edges,
        near_copies=tuple(near_copies),
        claim_id=claim_id,
    )


def graph_of(
    articles: Sequence[ArticleTrace],
    groups: Sequence[OriginGroup],
    circles: Sequence[Circle] = (),
    near_copies: Sequence[tuple[int, ...]] = (),
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """The nodes and edges of articles whose ways are known."""
    group_of = {key: group.key for group in groups for key in group.sources}
    copy_of = {number: f"article:{copies[0]}" for copies in near_copies for number in copies}
    origins: dict[str, Node] = {}
    carriers: dict[str, Node] = {}
    deniers: dict[str, Node] = {}
    leaves: list[Node] = []
    edges: list[Edge] = []
    for traced in articles:
        number = traced.article.id
        key = f"article:{number}"
        if not traced.carries and not traced.denials:
            continue
        group = next((group_of.get(one.key, "") for one in traced.origins), "")
        leaves.append(
            Node(
                key,
                traced.article.label,
                SourceKind.OUTLET,
                NodeRole.ARTICLE,
                number,
                group,
                copy_of.get(number, ""),
            )
        )
        for origin in traced.origins:
            role, found = NodeRole.ORIGIN, group_of.get(origin.key, "")
            origins[origin.key] = Node(origin.key, origin.name, origin.kind, role, group=found)
            at, is_inferred = origin.key, origin.basis is Basis.INFERRED
            for hop in origin.carriers:
                carriers[hop.key] = Node(
                    hop.key, hop.name, hop.kind, NodeRole.CARRIER, group=group_of.get(hop.key, "")
                )
                inferred = is_inferred or hop.basis is Basis.INFERRED
                edges.append(Edge(at, hop.key, number, hop.why, inferred=inferred))
                at, is_inferred = hop.key, False
            edges.append(Edge(at, key, number, "The article tells it.", inferred=is_inferred))
        for denial in traced.denials:
            deniers[denial.key] = Node(
                denial.key, denial.by, SourceKind.ORGANISATION, NodeRole.DENIER
            )
            edges.append(Edge(denial.key, key, number, denial.why, denial.span, denies=True))
    for circle in circles:
        for start, end in zip(circle.keys, (*circle.keys[1:], circle.keys[0]), strict=True):
            edges = [one for one in edges if (one.start, one.end) != (start, end)]
            edges.append(Edge(start, end, circle.articles[0], circle.why, circular=True))
    for key in origins:
        carriers.pop(key, None)
    nodes = (*origins.values(), *carriers.values(), *deniers.values(), *leaves)
    return nodes, tuple(dict.fromkeys(edges))


def one_origin_story(many: int = 20) -> Trace:
    """One official, one wire, a broadcaster; every article rests on her; three are near-copies."""
    outlets = (
        "The Harbour Courier,The Ostvik Dispatch,Radio Sund,Northern Ledger,The Fjord Mail,"
        "Kysten,The Morning Lantern,Coastline Today,Skagen Post,The Pilot,Tidende,Inland Gazette,"
        "The Evening Buoy,Strand Weekly,Quay Report,The Ferryman,Havneblad,The Islander,"
        "Lighthouse Review,The Barge"
    ).split(",")
    traced = []
    for number in range(1, many + 1):
        name = outlets[(number - 1) % len(outlets)]
        if number > len(outlets):
            name = f"{name} {number // len(outlets) + 1}"
        days = None if number % 11 == 0 else (number - 1) // 4
        article = a_traced_article(number, name, days=days)
        match number % 4:
            case 0:
                ways = (a_carrier("Radio Sund", kind=SourceKind.OUTLET),)
            case 1 if number > 1:
                ways = (a_carrier(basis=Basis.INFERRED),)
            case 2 | 3:
                ways = (a_carrier(),)
            case _:
                ways = ()
        traced.append(
            an_article_trace(article, an_origin("Maret Orlova", *ways), first=number == 1)
        )
    copies = (2, 3, 6)
    reuse = tuple(
        text_reuse(traced[1].article, traced[number - 1].article) for number in copies[1:]
    )
    group = a_group(articles=range(1, many + 1), dependences=reuse)
    through = tuple(
        one.article.id for one in traced if any(hop.key == "vestnor" for hop in one.carriers)
    )
    hop = CriticalHop(
        "vestnor", "Vestnor", through, many, "No other way leads from these to the origin."
    )
    return a_trace(traced, (group,), critical=(hop,), near_copies=(copies,))


def denied_story() -> Trace:
    """Two origins that stand apart, a weak one, a hedge, and a board that denies it."""
    rules = ("The board's clerk and Maret Orlova have no employer in common.",)
    traced = (
        an_article_trace(a_traced_article(1), an_origin("Maret Orlova", a_carrier()), first=True),
        an_article_trace(
            a_traced_article(2, "The Ostvik Dispatch", days=1),
            an_origin(
                "a crane driver",
                kind=SourceKind.UNNAMED,
                far_end=FarEnd.UNNAMED,
            ),
            denied_by="Ostvik Port Board",
        ),
        an_article_trace(
            a_traced_article(3, "Radio Sund", days=2),
            an_origin("Maret Orlova", a_carrier(basis=Basis.INFERRED)),
            an_origin("rumours", kind=SourceKind.UNNAMED, far_end=FarEnd.UNKNOWN, weak=True),
            stance=Stance.HEDGES,
        ),
        an_article_trace(a_traced_article(4, "Kysten", days=3), denied_by="Ostvik Port Board"),
        an_article_trace(a_traced_article(5, None, days=None)),
    )
    groups = (
        a_group(articles=(1, 3), judged_by=Judge.EDITOR),
        a_group("a crane driver", (2,), kind=SourceKind.UNNAMED),
    )
    finding = Finding(
        Corroboration.MULTIPLE_INDEPENDENT, "Two origins tell it apart from one another.", rules
    )
    return a_trace(traced, groups, finding=finding)


def circular_story() -> Trace:
    """The Pilot cites Kysten, Kysten cites Tidende, Tidende cites The Pilot."""
    outlet = SourceKind.OUTLET
    pilot, kysten, tidende = (
        a_carrier(name, kind=outlet) for name in ("The Pilot", "Kysten", "Tidende")
    )
    traced = (
        an_article_trace(
            a_traced_article(1, "The Pilot"), an_origin("Tidende", kysten, kind=outlet), first=True
        ),
        an_article_trace(
            a_traced_article(2, "Kysten", days=1), an_origin("The Pilot", tidende, kind=outlet)
        ),
        an_article_trace(
            a_traced_article(3, "Tidende", days=1), an_origin("Kysten", pilot, kind=outlet)
        ),
    )
    circle = Circle(
        ("the pilot", "tidende", "kysten"),
        ("The Pilot", "Tidende", "Kysten"),
        (1, 2, 3),
        "Each of the three cites the next and nobody else.",
    )
    group = a_group(
        "Tidende", (1, 2, 3), independent=False, kind=outlet, also=("The Pilot", "Kysten")
    )
    finding = Finding(Corroboration.CIRCULAR, "The story comes back to where it started.")
    return a_trace(traced, (group,), finding=finding, circles=(circle,))


def hostile_story(words: str) -> Trace:
    """A trace in which every string from outside is ``words``."""
    text = f"{TEXT}{words}"
    where = Span(len(TEXT), len(text))
    article = replace(a_traced_article(1, words, text=text, url=words), title=words)
    other = replace(a_traced_article(2, words, days=1, text=text, url=words), external_id=words)
    carrier = replace(a_carrier(words + " agency"), why=words, span=where, url=words)
    origin = replace(an_origin(words, carrier), why=(words,), span=where)
    shown = Evidence(1, where, words)
    reuse = replace(text_reuse(article, other), why=words, upstream=words, evidence=(shown,))
    reuse = replace(reuse, passages=(replace(reuse.passages[0], left=where, right=where),))
    traced = tuple(
        replace(
            an_article_trace(one, origin, denied_by=words + " board"),
            why=(words,),
            members=(ClaimMember(one.id, (where,), why=(words,)),),
        )
        for one in (article, other)
    )
    group = replace(a_group(words, (1, 2), also=(words + "!",), dependences=(reuse,)), why=(words,))
    circle = Circle((origin.key, carrier.key), (words, words + " agency"), (1, 2), words)
    critical = CriticalHop(carrier.key, words + " agency", (1, 2), 2, words)
    return a_trace(
        traced,
        (group,),
        claim=words,
        finding=Finding(Corroboration.UNDETERMINED, words, (words,)),
        circles=(circle,),
        critical=(critical,),
        near_copies=((1, 2),),
    )
