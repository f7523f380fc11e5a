"""Which words of a phrase are the name: the run of capitals, without the role before it."""

from provenance.extraction.crowds import is_common_plural, is_open_set
from provenance.extraction.given_names import is_given_name
from provenance.extraction.known_bodies import is_known_body
from provenance.extraction.lexicon import (
    COLLECTIVE_HEADS,
    COUNTS,
    DETERMINERS,
    DOCUMENT_WORDS,
    GOVERNMENT_WORDS,
    NAME_PARTICLES,
    ORGANISATION_WORDS,
    PLURAL_ROLES,
    ROLE_NOUNS,
    TITLES,
)
from provenance.extraction.outlet_words import OUTLET_NAME_WORDS
from provenance.extraction.places import is_known_place
from provenance.extraction.sightings import is_title
from provenance.extraction.tokens import Token


def is_name_part(token: Token) -> bool:
    return token.is_word and token.is_capitalised


def name_and_rest(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The trailing (or, before a preposition, leading) run of capitalised words, and what is before."""
    end = len(tokens)
    while end > 0 and tokens[end - 1].low in ("'s", "'"):
        end -= 1
    begin = end
    while begin > 0:
        token = tokens[begin - 1]
        if (
            is_name_part(token)
            or token.text == "&"
            or (begin < end and begin > 1 and _numbers_a_name(tokens, begin - 1))
            or owns_a_body(tokens, begin - 1, end)
            or (
                (token.low in NAME_PARTICLES or token.low in ("of", "for", "the"))
                and begin < end
                and begin > 1
                and goes_on(tokens[begin - 2])
                and not (begin == 2 and tokens[0].low in COUNTS)
            )
        ):
            begin -= 1
        else:
            break
    if begin == end:
        return [], tokens
    return _split_titles(tokens, begin, end)


def _numbers_a_name(tokens: list[Token], at: int) -> bool:
    """Whether it is a number inside a name: "Kanal 5 News"."""
    number, before = tokens[at].text, tokens[at - 1]
    return number.isdecimal() and len(number) < _LONGEST_NUMBER and is_name_part(before)


_LONGEST_NUMBER = 4
"""Digits from which on a number is a year or a count."""


def owns_a_body(tokens: list[Token], at: int, end: int) -> bool:
    """Whether "'s" stands inside a body's name here: "the Pilot's Union"."""
    return (
        tokens[at].low in ("'s", "'")
        and 1 < at < end - 1
        and tokens[at - 2].low == "the"
        and is_name_part(tokens[at - 1])
        and tokens[end - 1].low in ORGANISATION_WORDS
    )


_RELATED = frozenset("family household entourage kin survivors heirs".split())
"""Several people who are whose: "the family of the young pilot N"."""
_SOMEBODY = frozenset("person persons individual individuals man woman".split())
"""Nouns that say nothing of whoever is meant: "a person close to Brandt Ferries" is not Brandt."""


def _is_plain_plural(token: Token) -> bool:
    """Whether it is a plural noun: "the henchmen in N", "two antagonists to N"."""
    low = token.low
    ends = low.endswith("men") or (low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")))
    return token.is_word and not token.is_capitalised and ends and low not in _BODIES


def _is_of_people(token: Token) -> bool:
    low = token.low
    return low in PLURAL_ROLES or low in _SOMEBODY or is_common_plural(low)


def has_no_name(tokens: list[Token], before: list[Token]) -> bool:
    """Whether the name at the end belongs to another: "a study by the", "a spokesman for Mr." X."""
    if any(t.low == "who" and _is_of_people(before[i - 1]) for i, t in enumerate(before) if i):
        return True  # "dissidents who have fled N"
    hanging = next((i for i, t in enumerate(before) if t.low in HANGING and i > 0), None)
    if hanging is None:
        return False
    if any(t.low in _SOMEBODY for t in before[:hanging]):
        return True
    if _is_plain_plural(before[hanging - 1]):
        return True
    head = before[hanging - 1].low
    if head in DOCUMENT_WORDS or head in PLURAL_ROLES or head in _RELATED:
        return True
    if head.endswith("ed") and any(t.low in DOCUMENT_WORDS for t in before[:hanging]):
        return True
    if before[hanging - 1].is_capitalised:
        return hanging == 1 and (head in COLLECTIVE_HEADS or is_common_plural(head))
    if before[hanging].low == "in" and (head in GOVERNMENT_WORDS or head in COLLECTIVE_HEADS):
        return True
    if hanging == 1 and is_open_set(head, before[:1]):
        return True
    behind = before[hanging + 1 :]
    if head in ROLE_NOUNS and tokens[0].low in ("a", "an", "one", "another", "the"):
        named = [t for t in behind if is_title(t.text) or t.low in ROLE_NOUNS]
        return tokens[0].low != "the" or bool(named)
    return False


def is_initial(token: Token) -> bool:
    """Whether it is one letter and a point."""
    return len(token.text) == 2 and token.text[1] == "." and token.text[0].isupper()


def goes_on(token: Token) -> bool:
    """Whether a name may go on over a particle behind this word: "Ana de la Cruz"."""
    return is_name_part(token) or token.low in NAME_PARTICLES


def _split_titles(tokens: list[Token], begin: int, end: int) -> tuple[list[Token], list[Token]]:
    run = tokens[begin:end]
    if any(token.low in ("'s", "'") for token in run[1:-1]):
        return run, tokens[:begin]  # "the Pilot's Union"
    if is_determiner(run, 0):
        run, begin = run[1:], begin + 1
    if not run:
        return [], tokens
    behind = -2 if run[-1].low.rstrip(".") in ("jr", "sr") else -1
    last_title = max((i for i, t in enumerate(run[:behind]) if is_title(t.text)), default=-1)
    if is_known_body(" ".join(t.text for t in run)) or _is_a_whole_body(run):
        last_title = -1
    joined = any(t.low in ("of", "for") for t in run)
    if last_title >= 0 and not (joined and last_title < _index_of_join(run)):
        return run[last_title + 1 :], tokens[: begin + last_title + 1]
    if last_title >= 0:
        given = _given_name_in(run)
        if given is not None:
            return run[given:], tokens[: begin + given]
    if run[-1].low.rstrip(".") in TITLES and len(run) > 1:
        return [], tokens
    if len(run) > 2 and _is_acronym(run[0]) and is_given_name(run[1].text):
        return run[1:], tokens[: begin + 1]  # "TSN Ada Lind" is Ada Lind of TSN
    cut = _place_before_name(tokens, begin, run)
    if cut == len(run):
        return [], tokens
    return run[cut:], tokens[: begin + cut]


def _is_a_whole_body(run: list[Token]) -> bool:
    """Whether a title right before the last word belongs to a body: "Justice Ministry"."""
    return (
        len(run) > 1
        and (names_a_body(run) or run[-1].low in _OF_STATES)
        and all(t.is_capitalised for t in run)
        and not any(is_given_name(t.text) for t in run)
    )


_OF_STATES = frozenset("states nations convention".split())


def _is_acronym(token: Token) -> bool:
    return len(token.text) > 2 and token.text.isalpha() and token.text.isupper()


def is_determiner(tokens: list[Token], i: int) -> bool:
    """Whether it is "the" or a count, and not the first word of a name such as "Seven Hills"."""
    token = tokens[i]
    if token.low not in DETERMINERS and token.low not in COUNTS:
        return False
    counts = token.low in COUNTS and token.low not in _VAGUE
    named = counts and token.is_capitalised and i + 1 < len(tokens)
    return not (named and (i > 0 or all(t.is_capitalised for t in tokens[i:])))


_VAGUE = frozenset("some many several few both".split())
"""Counts that no name begins with."""


def _given_name_in(run: list[Token]) -> int | None:
    """Where the person begins in "Chief of Staff Ada Lind", None where it ends with the office."""
    office = _index_of_join(run)
    behind = range(office + 2, len(run) - 1)
    given = next((i for i in behind if is_given_name(run[i].text)), None)
    if given is None and len(run) > office + 3 and is_known_place(run[office + 1].text):
        return office + 2  # "President of Iceland N N"
    return given


def _index_of_join(run: list[Token]) -> int:
    return next(i for i, t in enumerate(run) if t.low in ("of", "for"))


HANGING = frozenset("of to for in at from with on by about inside within".split())
"""Prepositions by which a name hangs on what stands before it."""
_ROLES = ROLE_NOUNS | PLURAL_ROLES
_BODIES = GOVERNMENT_WORDS | ORGANISATION_WORDS | OUTLET_NAME_WORDS


def _place_before_name(tokens: list[Token], begin: int, run: list[Token]) -> int:
    """How many words of a run belong to "envoy to PLACE" and not to the name after it."""
    role_at = max(
        (i for i, t in enumerate(tokens[:begin]) if t.low in _ROLES),
        default=None,
    )
    behind = tokens[role_at + 1 : begin] if role_at is not None else []
    if any(t.low in HANGING for t in behind):
        directly = behind[-1].low in HANGING or behind[-1].low in DETERMINERS
        joined = any(t.low in ("of", "for") for t in run)
        if directly and len(run) >= 3 and not joined and not names_a_body(run):
            return _given_name_at(run)
        # "the engineer of the ferry Halcyon" names a ferry, "commissioner for ports X Y" a man.
        bare = tokens[0].low not in DETERMINERS
        return 0 if not directly and (len(run) >= 2 or bare) else len(run)
    for i, token in enumerate(run[:-1]):
        # "Acme Corp. X Y" has its body's word in the middle: the person follows it.
        if token.low.rstrip(".") in GOVERNMENT_WORDS and len(run) - i - 1 >= 2:
            return i + 1
    return 0


def _given_name_at(run: list[Token]) -> int:
    """Where a given name and a surname with its particles begin at the end of a run."""
    i = len(run) - 2
    while i > 0 and (run[i].low in NAME_PARTICLES or is_initial(run[i])):
        i -= 1
    return i


def names_a_body(run: list[Token]) -> bool:
    """Whether the last word of a name is one of a body's."""
    return run[-1].low.rstrip(".") in _BODIES
