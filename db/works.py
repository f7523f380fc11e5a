"""Which stored article an article is: the same text again, the next capture of one, or a new one.

An external id is the user's own name for an article and names one only, as a URL does.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.events import Journal
from db.identity import identity_of
from db.schema import ArticleRow, CaptureRow, EventKind, StatementRow
from db.search import search_text
from db.translate import article_fields, kept
from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.domain.articles import Article
from provenance.domain.stored import AddedArticle
from provenance.errors import UnreadableInputError


def find_known(session: Session, article: Article) -> AddedArticle | None:
    """The stored article with the same text, unless URL, outlet or external id say it is another.

    None as well for one that lacks the external id of ``article`` (adding gives it) or has another.
    """
    same = with_same_text(session, article)
    wanted = own_id(article)
    if same is None or (wanted is not None and same[0].external_id != wanted):
        return None
    return as_known(session, same[1])


def with_same_text(session: Session, article: Article) -> tuple[ArticleRow, CaptureRow] | None:
    """The stored article of the same text with that capture."""
    rows = session.execute(
        select(ArticleRow, CaptureRow)
        .join(CaptureRow, CaptureRow.article_id == ArticleRow.id)
        .where(CaptureRow.text_sha256 == _hash_of_text(article))
        .order_by(CaptureRow.id)
    )
    found = [(row, capture) for row, capture in rows if _is_same_work(row, article)]
    wanted = own_id(article)
    return min(found, key=lambda pair: pair[0].external_id != wanted, default=None)


def own_id(article: Article) -> str | None:
    """The external id of an article, None when it has none."""
    return (kept(article.external_id) or "").strip() or None


def _hash_of_text(article: Article) -> str:
    try:
        return article.text_sha256
    except UnicodeEncodeError as error:
        raise UnreadableInputError(
            _name_of(article), "its text holds characters that are not text."
        ) from error


def _name_of(article: Article) -> str:
    return article.capture.file_name or article.url or "the article"


def _is_same_work(row: ArticleRow, article: Article) -> bool:
    """Whether two articles with the same text are one: wire copy is not, at two outlets or URLs."""
    if row.url and article.url:
        return row.url == kept(article.url)
    wanted = own_id(article)
    if row.external_id and wanted:
        return row.external_id == wanted
    if row.outlet and article.outlet:
        return identity_of(row.outlet) == identity_of(article.outlet)
    return True


def as_known(session: Session, capture: CaptureRow) -> AddedArticle:
    """A capture that was there already."""
    statement_ids = session.scalars(
        select(StatementRow.id)
        .where(StatementRow.capture_id == capture.id)
        .order_by(StatementRow.seq)
    )
    return AddedArticle(
        capture.article_id, capture.id, capture.seq, tuple(statement_ids), known=True
    )


def named_by(
    session: Session, same: tuple[ArticleRow, CaptureRow], article: Article, by: Signature
) -> CaptureRow:
    """The capture of a known text, its article given the external id that it lacked."""
    row, capture = same
    wanted = own_id(article)
    _require_same_id(row, article)
    if row.external_id is None and wanted is not None:
        _require_free(session, row, article)
        journal = Journal(session, by)
        session.flush()
        journal.change(row, "external_id", wanted)
        journal.touch(row)
        target = Target(TargetKind.ARTICLE, row.id)
        journal.seal(EventKind.ADDED, f"Gave {target} the external id {wanted}", [target])
    return capture


def article_row(session: Session, journal: Journal, article: Article) -> ArticleRow:
    """The article's row: a new one, or that of its URL or external id as the newest capture has it."""
    fields = article_fields(article)
    fields["external_id"] = own_id(article)
    fields["search_text"] = search_text(article.title, article.outlet, *article.authors)
    row = _with_url(session, article) or _with_id(session, article)
    if row is None:
        row = ArticleRow(newest_seq=1, added_at=journal.at, **fields)
        session.add(row)
        return row
    _require_same_id(row, article)
    _require_free(session, row, article)
    for name, value in fields.items():
        if value is not None or name not in ("url", "external_id"):
            journal.change(row, name, value)
    journal.change(row, "newest_seq", row.newest_seq + 1)
    return row


def _with_url(session: Session, article: Article) -> ArticleRow | None:
    url = kept(article.url)
    if not url:
        return None
    return session.scalars(select(ArticleRow).where(ArticleRow.url == url)).one_or_none()


def _with_id(session: Session, article: Article) -> ArticleRow | None:
    wanted = own_id(article)
    if wanted is None:
        return None
    named = select(ArticleRow).where(ArticleRow.external_id == wanted)
    return session.scalars(named.order_by(ArticleRow.id.desc()).limit(1)).one_or_none()


def _require_same_id(row: ArticleRow, article: Article) -> None:
    wanted = own_id(article)
    if wanted and row.external_id and row.external_id != wanted:
        raise UnreadableInputError(
            _name_of(article),
            f"its URL is that of art{row.id}, which has the external id {row.external_id!r} and not "
            f"{wanted!r}. Give that id, or another URL.",
        )


def _require_free(session: Session, row: ArticleRow, article: Article) -> None:
    """An id or URL that two stored articles share would name neither."""
    holder = _with_id(session, article)
    if holder is not None and holder.id != row.id:
        raise UnreadableInputError(
            _name_of(article),
            f"its external id {own_id(article)!r} is that of art{holder.id}, and its text or URL that "
            f"of art{row.id}. Give another id.",
        )
