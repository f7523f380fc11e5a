"""Looking a statement's words up in the article they came from."""

from provenance.assessment.drift import SaidUpstream, Wording, read_drift
from provenance.assessment.upstream_links import upstream_links
from provenance.domain.annotations import Act, Signature
from provenance.domain.statements import Form
from provenance.domain.stored import StatementFilter, StoredArticle, StoredStatement
from provenance.domain.upstream import UpstreamCheck
from provenance.errors import JudgementRefusedError
from provenance.extraction import Extractor
from provenance.gazetteer import in_use
from provenance.workflow.adding import add_article
from provenance.workflow.store import Store


def links_upstream(store: Store, statement_id: int) -> tuple[str, ...]:
    """Where the words of a statement may be looked up, the surest first."""
    stored = store.statement(statement_id)
    article = store.article(stored.article_id, stored.capture_id).article
    return upstream_links(stored.statement.chain, article.links, in_use())


def article_upstream(store: Store, url: str, extractor: Extractor, by: Signature) -> int:
    """The id of the article at an address: the stored one, else fetched and stored; FetchError."""
    known = store.article_at(url)
    if known is not None:
        return known
    from provenance.ingest.fetch import fetch_page  # noqa: PLC0415 (loads httpx)
    from provenance.ingest.reading import read_capture  # noqa: PLC0415

    article = read_capture(fetch_page(url))
    return add_article(store, article, extractor, by).article_id


def check_upstream(
    store: Store, statement_id: int, article_id: int, by: Signature, url: str = ""
) -> UpstreamCheck:
    """As ``compare_upstream``; answers what was found."""
    compare_upstream(store, statement_id, article_id, by, url)
    return store.upstream_checks(statement_id)[0]


def compare_upstream(
    store: Store, statement_id: int, article_id: int, by: Signature, url: str = ""
) -> Act:
    """Hold a statement's words against a stored article and keep what was found.

    JudgementRefusedError when that is the article the statement stands in.
    """
    stored = store.statement(statement_id)
    if stored.article_id == article_id:
        raise JudgementRefusedError(
            f"st{statement_id} stands in art{article_id} itself: name the article it came from."
        )
    here = store.article(stored.article_id, stored.capture_id)
    there = store.article(article_id)
    reading = read_drift(
        wording_of(stored, here),
        there.article.text,
        there.article.language,
        said_in(store, there),
    )
    return store.keep_upstream_check(statement_id, there.capture_id, url, reading, by)


def wording_of(stored: StoredStatement, article: StoredArticle) -> Wording:
    """The words to look up: all of them, of a partly quoted statement what is quoted."""
    statement = stored.statement
    is_mixed = statement.form is Form.MIXED and bool(statement.quoted)
    return Wording(
        text=article.article.text,
        content=statement.quoted if is_mixed else statement.content,
        is_quoted=is_mixed or statement.form is Form.DIRECT,
        speaker=statement.speaker.name if statement.speaker else "",
        language=article.article.language,
    )


def said_in(store: Store, article: StoredArticle) -> list[SaidUpstream]:
    """Who says what in an article."""
    wanted = StatementFilter(article_id=article.id, attributed_only=True)
    return [
        SaidUpstream(found.statement.content, found.statement.speaker.name)
        for found in store.statements_in_full(wanted)
        if found.capture_id == article.capture_id and found.statement.speaker
    ]
