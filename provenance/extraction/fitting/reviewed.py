"""What editors decided in a store, as an article to learn from."""

from collections.abc import Iterable, Sequence

from provenance.domain.spans import Span
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StoredArticle, StoredStatement
from provenance.extraction.fitting.documents import Attribution, Document, Marked

KEPT = (Status.CONFIRMED, Status.CORRECTED)
"""What an editor has said is a statement, with the spans that it has by now."""


def marked_by_editors(article: StoredArticle, decided: Iterable[StoredStatement]) -> Marked:
    """The outermost attributed statements of a body that were confirmed, corrected, rejected.

    Nobody need have looked at the rest of the article, so it counts neither way.
    """
    kept: list[Attribution] = []
    rejected: list[Attribution] = []
    for one in decided:
        statement = one.statement
        if statement.form is Form.UNATTRIBUTED or statement.depth or statement.in_headline:
            continue
        read = Attribution(
            _pairs(statement.source), _pairs(statement.cue), _pairs(statement.content)
        )
        if one.status in KEPT:
            kept.append(read)
        elif one.status is Status.REJECTED:
            rejected.append(read)
    document = Document(
        f"art{article.id}", article.article.text, tuple(kept), tuple(rejected), is_whole=False
    )
    return Marked(document, article.article)


def _pairs(spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in spans)
