"""Which languages an extractor reads, and what is said of an article in another.

An article in a language that an extractor does not read is stored without statements; it is never
read as if it were English.
"""

from provenance.domain.articles import Article
from provenance.domain.statements import Statement
from provenance.extraction import Extractor

_NAMES = dict(
    pair.split(":")
    for pair in """ar:Arabic bg:Bulgarian bn:Bengali ca:Catalan cs:Czech da:Danish de:German el:Greek
    en:English es:Spanish et:Estonian fa:Persian fi:Finnish fr:French he:Hebrew hi:Hindi hr:Croatian
    hu:Hungarian id:Indonesian it:Italian ja:Japanese ka:Georgian kk:Kazakh ko:Korean lt:Lithuanian
    lv:Latvian nl:Dutch no:Norwegian nb:Norwegian pl:Polish ps:Pashto pt:Portuguese ro:Romanian
    ru:Russian sk:Slovak sl:Slovene sq:Albanian sr:Serbian sv:Swedish sw:Swahili ta:Tamil th:Thai
    tr:Turkish uk:Ukrainian ur:Urdu vi:Vietnamese zh:Chinese""".split()
)
"""English names of languages by ISO 639-1 code, the larger ones of the world's news."""


def language_in_words(code: str) -> str:
    """``Russian`` for ``ru``; the code itself where we have no name."""
    return _NAMES.get(code.lower().split("-")[0], code)


def reads(extractor: Extractor, article: Article) -> bool:
    """Whether the extractor reads the article's language; an unknown language is tried."""
    return article.language is None or article.language.split("-")[0] in extractor.languages


def statements_of(article: Article, extractor: Extractor) -> tuple[Statement, ...]:
    """The article's statements; none when the extractor does not read its language."""
    return extractor.extract(article) if reads(extractor, article) else ()


def unread_in_words(article: Article, extractor: Extractor) -> str:
    """``no extractor for Russian yet``, "" when the article can be read."""
    if article.language is None or reads(extractor, article):
        return ""
    return f"no extractor for {language_in_words(article.language)} yet"
