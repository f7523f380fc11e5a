"""Any article and any statement come back from the tables as they went in, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.store import Store
from provenance.domain.articles import (
    Article,
    Capture,
    Link,
    ObtainedBy,
    Zone,
    ZoneKind,
    in_headline,
)
from provenance.domain.chains import Hop, HopRole
from provenance.domain.dates import DateBasis, DateCandidate, Precision, PublishedBasis, When
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, Statement
from tests.builders import BY_ADA

TEXT = "Ferry crews — “we’ve won”, said Mona\u00a0Dahl; 渡し船 🚢 sails on."
NUMBERS = count()

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
names = words.filter(str.strip).map(str.strip)
maybe_words = st.none() | words


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A span of TEXT with at least one character."""
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(start, draw(st.integers(start + 1, len(TEXT))))


maybe_span = st.none() | spans()
several_spans = st.lists(spans(), max_size=3).map(lambda found: tuple(sorted(found)))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """A date, resolved or not."""
    days = sorted(draw(st.lists(st.dates(), min_size=2, max_size=2)))
    start, end = draw(st.sampled_from([(None, None), tuple(days)]))
    return When(
        draw(maybe_words),
        start,
        end,
        draw(st.sampled_from(Precision)),
        draw(st.sampled_from(DateBasis)),
        draw(maybe_span),
    )


hops = st.builds(
    Hop,
    stage=st.integers(0, 4),
    name=names,
    kind=st.sampled_from(SourceKind),
    role=st.sampled_from(HopRole),
    basis=st.sampled_from(Basis),
    span=maybe_span,
    url=maybe_words,
)
speakers = st.builds(
    Speaker,
    name=names,
    kind=st.sampled_from(SourceKind),
    as_written=words,
    role=words,
    mention=st.sampled_from(MentionKind),
    basis=st.sampled_from(Basis),
)
statements = st.builds(
    Statement,
    key=st.just("s"),
    form=st.sampled_from(Form),
    content=several_spans.filter(bool),
    quoted=several_spans,
    cue=several_spans,
    source=several_spans,
    cue_lemma=words,
    depth=st.integers(0, 3),
    speaker=st.none() | speakers,
    chain=st.lists(hops, max_size=4).map(
        lambda found: tuple(sorted(found, key=lambda hop: hop.stage))
    ),
    said_on=whens(),
    event_on=whens(),
    confidence=st.floats(0, 1, allow_subnormal=False),
    extractor=words,
    trace=st.lists(words, max_size=3).map(tuple),
)
candidates = st.builds(
    DateCandidate,
    value=st.dates().map(date.isoformat),
    precision=st.sampled_from(Precision),
    basis=st.sampled_from(PublishedBasis),
    words=words,
)
moments = st.datetimes(
    datetime(1, 1, 3),  # noqa: DTZ001 - hypothesis wants naive bounds beside its zones
    datetime(9999, 12, 29),  # noqa: DTZ001 - as above
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))]),
)
captures = st.builds(
    Capture,
    raw=st.binary(max_size=50),
    obtained_by=st.sampled_from(ObtainedBy),
    obtained_at=moments,
    media_type=words,
    charset=words,
    file_name=maybe_words,
    requested_url=maybe_words,
    final_url=maybe_words,
    redirects=st.lists(words, max_size=2).map(tuple),
    status=st.none() | st.integers(100, 599),
    headers=st.lists(st.tuples(words, words), max_size=3).map(tuple),
)
articles = st.builds(
    Article,
    capture=captures,
    text=st.just(TEXT),
    title=maybe_words,
    authors=st.lists(words, max_size=3).map(tuple),
    outlet=maybe_words,
    language=maybe_words,
    url=st.builds(lambda: f"https://a.example/{next(NUMBERS)}"),
    published=st.none() | candidates,
    date_candidates=st.lists(candidates, max_size=3).map(tuple),
    zones=st.lists(st.builds(Zone, st.sampled_from(ZoneKind), spans(), words), max_size=3).map(
        tuple
    ),
    links=st.lists(st.builds(Link, words, words, maybe_span), max_size=3).map(tuple),
    external_id=maybe_words,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(article=articles, found=st.lists(statements, max_size=2))
def test_values_survive_their_rows(
    shared_store: Store, article: Article, found: list[Statement]
) -> None:
    number, given = next(NUMBERS), article.external_id or ""
    # An id names one article only, so no two draws may share one; a blank one names none.
    named = f"{given}-{number}" if given.strip() else article.external_id
    article = replace(article, url=f"https://a.example/{number}", external_id=named)
    keyed = [replace(statement, key=f"s{n}") for n, statement in enumerate(found)]
    added = shared_store.add_article(article, keyed, BY_ADA)
    assert not added.known
    own_id = (named or "").strip() or None
    assert shared_store.article(added.article_id).article == replace(article, external_id=own_id)
    for statement, statement_id in zip(keyed, added.statement_ids, strict=True):
        stored = shared_store.statement(statement_id)
        # Where it stands is told by the article's zones, whoever found it.
        above = in_headline(article.zones, statement.content)
        kept = replace(statement, key=f"st{statement_id}", in_headline=above)
        assert stored.statement == kept
        assert stored.words == " … ".join(span.of(TEXT) for span in statement.content)


def test_all_that_was_kept_verifies(shared_store: Store) -> None:
    assert shared_store.verify().faults == ()
