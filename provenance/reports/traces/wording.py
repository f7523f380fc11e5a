"""Names, days, letters and verdicts of a trace; the same words in every format for people.

What comes from outside is legible and on one line when it leaves this module, and no longer than a
reader can use.
"""

from collections import Counter
from collections.abc import Sequence

from provenance.domain.chains import marked
from provenance.domain.claims import Stance
from provenance.domain.origin_groups import Judge, OriginGroup
from provenance.domain.sources import Basis
from provenance.domain.traces import ArticleTrace, FarEnd, Trace, TracedArticle
from provenance.domain.wording import listed, number
from provenance.gazetteer.entries import id_of
from provenance.reports.legible import legible_line
from provenance.reports.phrases import day

MOST_OF_A_NAME = 100
"""Characters of a name that are shown; nobody reads on, and a tree of longer ones is no tree."""

MOST_OF_A_PASSAGE = 480
"""Characters of a passage that are shown: about eighty words, enough to recognise it by."""

_QUOTATION_MARKS = tuple("“\"«„'‘")

_STANCES = {
    Stance.ASSERTS: "",
    Stance.DENIES: "denies it",
    Stance.HEDGES: "hedges",
}
_FAR_ENDS = {
    FarEnd.NAMED: "",
    FarEnd.UNNAMED: "without a name",
    FarEnd.OWN: "the article's own word",
    FarEnd.UNKNOWN: "nobody can be pointed at",
}


def letter(place: int) -> str:
    """The letter of the group at ``place``, from 0: A to Z, then AA, AB ..."""
    name = ""
    left = place + 1
    while left:
        left, rest = divmod(left - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def letters_by_source(groups: Sequence[OriginGroup]) -> dict[str, str]:
    """The letter of its group for the key of each source that belongs to one."""
    return {
        key: letter(place)
        for place, group in enumerate(groups)
        for key in (group.key, *group.sources)
    }


def sources_by_name(group: OriginGroup, trace: Trace) -> dict[str, tuple[str, ...]]:
    """The keys of a group's sources by the name they are known by, in the group's order.

    An outlet and its own article go by one name: who takes one out takes the other out too.
    """
    names = {id_of(name): name for name in group.names}
    names |= {node.key: node.name for node in trace.nodes}
    found: dict[str, tuple[str, ...]] = {}
    for key in group.sources:
        name = shown_name(names.get(key, key))
        found[name] = (*found.get(name, ()), key)
    return found


def shown_name(name: str, basis: Basis = Basis.STATED) -> str:
    """A name as it is shown, with its asterisk when it is inferred."""
    return marked(cut(legible_line(name), MOST_OF_A_NAME) or "(no name)", basis)


def quoted(words: str) -> str:
    """Words of an article in quotation marks, unless they begin with one of their own."""
    return words if words[:1] in _QUOTATION_MARKS else f"“{words}”"


def cut(words: str, most: int) -> str:
    """``words`` in at most ``most`` characters, an ellipsis where they were cut."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def labels_of(trace: Trace) -> dict[int, str]:
    """What a person calls each article; the id is added where two would be called the same."""
    names = {one.article.id: shown_name(one.article.label) for one in trace.articles}
    often = Counter(name.casefold() for name in names.values())
    return {
        article_id: f"{name} (art{article_id})" if often[name.casefold()] > 1 else name
        for article_id, name in names.items()
    }


def published(article: TracedArticle) -> str:
    """The day of publication; "no date" when none is known."""
    return day(article.published.day) if article.published else "no date"


def stance_in_words(stance: Stance) -> str:
    """What an article or member does with the claim; "" when it simply tells it."""
    return _STANCES[stance]


def far_end_in_words(far_end: FarEnd, *, weak: bool) -> str:
    """What kind of far end it is, "" for a name; whether it counts."""
    return ", ".join(filter(None, (_FAR_ENDS[far_end], "weak" if weak else "")))


def standing_in_words(group: OriginGroup) -> str:
    """Whether a group is held to be independent, and by whom."""
    if group.weak and not group.independent:
        return "weak: does not count"
    held = "independent" if group.independent else "not independent"
    return f"{held}, {_judge(group.judged_by)}"


def _judge(judge: Judge) -> str:
    return "judged by an editor" if judge is Judge.EDITOR else "proposed by rule"


def rests_in_words(group: OriginGroup, trace: Trace) -> str:
    """How much rests on a group: "12 of 14 articles"."""
    carrying = {one.article.id for one in trace.carrying}
    resting = len(carrying & set(group.articles))
    return f"{resting} of {articles_in_figures(len(carrying))}"


def articles_in_figures(count: int) -> str:
    """``1 article``, ``14 articles``: figures can be compared at a glance."""
    return f"{count:,} article{'' if count == 1 else 's'}"


def verdict(trace: Trace) -> str:
    """The answer in one sentence: "14 articles, 1 origin: Maret Orlova."."""
    articles = articles_in_figures(len(trace.carrying))
    if not trace.carrying:
        return "No article tells this claim."
    names = [shown_name(group.name) for group in trace.independent]
    if not names:
        return f"{articles}, no origin that counts."
    origins = "1 origin" if len(names) == 1 else f"{len(names)} independent origins"
    answer = f"{articles}, {origins}: {listed(names)}"
    return answer if answer.endswith("…") else f"{answer}."


def say_the_same(one: str, other: str) -> bool:
    """Whether two sentences differ in their numerals, case and full stops at most."""
    return _bare(one) == _bare(other)


def _bare(words: str) -> list[str]:
    figures = {number(count): str(count) for count in range(10)}
    bare = (word.strip(".,:;") for word in words.casefold().split())
    return [figures.get(word, word) for word in bare]


def first_in_words(trace: Trace, labels: dict[int, str]) -> str:
    """Who said it first among the stored articles, "" when no article tells it."""
    first = [one for one in trace.carrying if one.first]
    if not first:
        return ""
    names = listed([labels[one.article.id] for one in first])
    when = published(first[0].article)
    return f"{names}, {when}" if first[0].article.published else f"{names} (no date is known)"


def chain_of(article: ArticleTrace, place: int, label: str) -> str:
    """One origin of an article and how it came from there: ``Orlova > Vestnor* > The Courier``."""
    origin = article.origins[place]
    hops = [shown_name(origin.name, origin.basis)]
    hops += [shown_name(carrier.name, carrier.basis) for carrier in origin.carriers]
    if origin.far_end is FarEnd.OWN and not origin.carriers:
        return label
    return " > ".join((*hops, label))
