"""Which words of a phrase are the name: the run of capitals, without the role before it."""

from provenance.extraction.crowds import is_common_plural, is_open_set
from provenance.extraction.given_names import is_given_name
from provenance.extraction.lexicon import (
    COLLECTIVE_HEADS,
    COUNTS,
    DETERMINERS,
    DOCUMENT_WORDS,
    GOVERNMENT_WORDS,
    NAME_PARTICLES,
    ORGANISATION_WORDS,
    PLURAL_ROLES,
    PREPOSITIONS,
    ROLE_NOUNS,
    TITLES,
)
from provenance.extraction.outlet_words import OUTLET_NAME_WORDS
from provenance.extraction.places import is_known_place
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
            or owns_a_body(tokens, begin - 1, end)
            or (
                (token.low in NAME_PARTICLES or token.low in ("of", "for", "the"))
                and begin < end
                and begin > 1
                and _goes_on(tokens[begin - 2])
            )
        ):
            begin -= 1
        else:
            break
    if begin == end:
        return [], tokens
    return _split_titles(tokens, begin, end)


def owns_a_body(tokens: list[Token], at: int, end: int) -> bool:
    """Whether "'s" stands inside a body's name here: "the Pilot's Union"."""
    return (
        tokens[at].low in ("'s", "'")
        and 1 < at < end - 1
        and tokens[at - 2].low == "the"
        and is_name_part(tokens[at - 1])
        and tokens[end - 1].low in ORGANISATION_WORDS
    )


def body_name(tokens: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """A body with small words inside ("Council for a Safer Sound"), and the words before it."""
    for i, token in enumerate(tokens[:-2]):
        if not (token.is_capitalised and token.low in _BODY_HEADS):
            continue
        if tokens[i + 1].low not in _INSIDE_A_BODY:
            continue
        begin, end = i, i + 1
        while (
            begin > 0 and is_name_part(tokens[begin - 1]) and not is_determiner(tokens, begin - 1)
        ):
            begin -= 1
        while end < len(tokens) and (
            is_name_part(tokens[end]) or tokens[end].low in _WITHIN_A_BODY
        ):
            if tokens[end].low == "the" and tokens[end - 1].low in ("and", "&"):
                break
            end += 1
        while not is_name_part(tokens[end - 1]):
            end -= 1
        if any(_is_title(t) for t in tokens[i + 2 : end]):
            return None
        if end > i + 2 and (end == len(tokens) or tokens[end].low in PREPOSITIONS):
            return tokens[begin:end], tokens[:begin]
    return None


_BODY_HEADS = frozenset(
    """
    academy alliance association board bureau campaign center centre coalition college commission
    committee conference council department directorate federation foundation fund group institute
    institution league ministry movement museum office organisation organization party project
    school secretariat society trust union university
    """.split()
)
_INSIDE_A_BODY = frozenset("of for on to against".split())
_WITHIN_A_BODY = _INSIDE_A_BODY | frozenset("a an the and & our".split())


def leading_name(tokens: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """A person's name that words follow ("Ada Lind of the Tide Centre"), and what is before it."""
    for i, token in enumerate(tokens):
        if token.text == "," or (token.low in _HANGING and i > 0):
            return None
        if token.is_capitalised and (
            is_given_name(token.text)
            or (i > 0 and _is_title(tokens[i - 1]))
            or (i == 0 and _is_of_a_body(tokens))
        ):
            end = i + 1
            while end < len(tokens) and (is_name_part(tokens[end]) or _is_inner(tokens, end)):
                end += 1
            titled = i > 0 and _is_title(tokens[i - 1])
            follows = end < len(tokens) and (
                tokens[end].low in _FOLLOWING or tokens[end].text in {",", "(", "—"}
            )
            if _is_title(token) and end > i + 1 and not is_given_name(token.text):
                continue
            if follows and (end - i >= 2 or titled) and not _names_a_body(tokens[i:end]):
                begin = i
                while begin > 0 and _is_initial(tokens[begin - 1]):
                    begin -= 1
                return tokens[begin:end], tokens[:begin]
            return None
    return None


def _is_of_a_body(tokens: list[Token]) -> bool:
    """Whether two words in capitals are somebody by where they are from: "Miia K of the Tide Institute"."""
    return (
        len(tokens) > 4
        and is_name_part(tokens[0])
        and is_name_part(tokens[1])
        and [t.low for t in tokens[2:4]] in (["of", "the"], ["from", "the"], ["at", "the"])
        and tokens[4].is_capitalised
        and not any(_names_a_body([t]) or t.low in ROLE_NOUNS for t in tokens[:2])
    )


def _is_inner(tokens: list[Token], i: int) -> bool:
    """Whether a particle or an initial stands inside a name here."""
    token = tokens[i]
    if i + 1 >= len(tokens) or not _goes_on(tokens[i + 1]):
        return False
    return token.low in NAME_PARTICLES or _is_initial(token)


def _is_initial(token: Token) -> bool:
    return len(token.text) == 2 and token.text[1] == "." and token.text[0].isupper()


_FOLLOWING = frozenset("of at from with in on for who whose during after to".split())


_RELATED = frozenset("family household entourage kin survivors heirs".split())
"""Several people who are whose: "the family of the young pilot N"."""
_SOMEBODY = frozenset("person persons individual individuals man woman".split())
"""Nouns that say nothing of whoever is meant: "a person close to Brandt Ferries" is not Brandt."""


def has_no_name(tokens: list[Token], before: list[Token]) -> bool:
    """Whether the name at the end belongs to another: "a study by the", "a spokesman for Mr." X."""
    hanging = next((i for i, t in enumerate(before) if t.low in _HANGING and i > 0), None)
    if hanging is None:
        return False
    if any(t.low in _SOMEBODY for t in before[:hanging]):
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
        named = [t for t in behind if _is_title(t) or t.low in ROLE_NOUNS]
        return tokens[0].low != "the" or bool(named)
    return False


def _is_title(token: Token) -> bool:
    low = token.low.rstrip(".")
    if low in TITLES or low.partition("-")[0] in TITLES:
        return True
    return (low in ROLE_NOUNS or low in _PARTY) and not is_given_name(token.text)


_PARTY = frozenset("republican democrat democratic gop labour conservative tory socialist".split())
"""What a person's party is called right before the name."""


def _goes_on(token: Token) -> bool:
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
    last_title = max((i for i, t in enumerate(run[:behind]) if _is_title(t)), default=-1)
    joined = any(t.low in ("of", "for") for t in run)
    if last_title >= 0 and not (joined and last_title < _index_of_join(run)):
        return run[last_title + 1 :], tokens[: begin + last_title + 1]
    if last_title >= 0:
        given = _given_name_in(run)
        if given is not None:
            return run[given:], tokens[: begin + given]
    if run[-1].low.rstrip(".") in TITLES and len(run) > 1:
        return [], tokens
    cut = _place_before_name(tokens, begin, run)
    if cut == len(run):
        return [], tokens
    return run[cut:], tokens[: begin + cut]


def is_determiner(tokens: list[Token], i: int) -> bool:
    """Whether it is "the" or a count, and not the first word of a name such as "Seven Hills"."""
    token = tokens[i]
    if token.low not in DETERMINERS and token.low not in COUNTS:
        return False
    named = token.low in COUNTS and token.is_capitalised and i + 1 < len(tokens)
    return not (named and (i > 0 or all(t.is_capitalised for t in tokens[i:])))


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


_HANGING = frozenset("of to for in at from with on by about".split())
_ROLES = ROLE_NOUNS | PLURAL_ROLES
_BODIES = GOVERNMENT_WORDS | ORGANISATION_WORDS | OUTLET_NAME_WORDS


def _place_before_name(tokens: list[Token], begin: int, run: list[Token]) -> int:
    """How many words of a run belong to "envoy to PLACE" and not to the name after it."""
    role_at = max(
        (i for i, t in enumerate(tokens[:begin]) if t.low in _ROLES),
        default=None,
    )
    behind = tokens[role_at + 1 : begin] if role_at is not None else []
    if any(t.low in _HANGING for t in behind):
        directly = behind[-1].low in _HANGING or behind[-1].low in DETERMINERS
        if directly and len(run) >= 3 and not _names_a_body(run):
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
    while i > 0 and run[i].low in NAME_PARTICLES:
        i -= 1
    return i


def _names_a_body(run: list[Token]) -> bool:
    return run[-1].low.rstrip(".") in _BODIES
