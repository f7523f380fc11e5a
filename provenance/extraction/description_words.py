"""The nouns that descriptions are made of, by what they tell of whoever is meant.

General English of news copy; nothing here names a person, a place or an outlet.
"""

from provenance.extraction.crowds import INSIDERS
from provenance.extraction.lexicon import GOVERNMENT_WORDS, ORGANISATION_WORDS
from provenance.extraction.outlet_words import OUTLET_NAME_WORDS

BARE = frozenset("official man woman person source officer diplomat".split())
"""Descriptors that say next to nothing: "the man" may be whoever spoke last."""
BODIES = GOVERNMENT_WORDS | ORGANISATION_WORDS | OUTLET_NAME_WORDS
FIRMS = frozenset(
    """
    company firm operator airline group manufacturer bank agency organization organisation bureau
    maker retailer carrier startup start-up giant corporation insurer brand business charity
    nonprofit campaign university
    """.split()
)
"""Descriptors of a body whose name seldom holds them: "Arden Hydro" is "the company"."""
NO_FIRMS = frozenset("campaign university charity nonprofit agency bureau".split())
"""Bodies that no firm of the world is called."""
LANDS = frozenset("country nation republic kingdom".split())
PRESS = frozenset(
    "network newspaper paper website site magazine outlet broadcaster channel station publication".split()
)
PAIRS = frozenset(
    "two men women pair duo couple candidates rivals nominees opponents senators".split()
)
WITHHELD = (
    frozenset(word.removesuffix("s") for word in INSIDERS)
    | frozenset(
        """
        spokesman spokeswoman spokesperson person resident voter survivor neighbor neighbour victim
        passenger member driver worker employee supporter critic designer customer buyer fan
        engineer nurse teacher student relative friend parent analyst expert
        """.split()
    )
)  # fmt: skip
"""Nouns for people who are often left without a name."""
PUBLIC = frozenset(
    """
    tycoon mogul billionaire businessman businesswoman socialist contender hopeful frontrunner
    front-runner pontiff celebrity star actor actress rapper singer developer donor magnate
    incumbent democrat republican conservative liberal ceo executive candidate nominee senator
    governor congressman congresswoman lawmaker president mayor minister premier chancellor pope king
    queen prince princess justice judge author host anchor secretary politician mother father
    vice-president
    """.split()
)
"""Nouns for people in the public eye, whom an article names somewhere."""
TWO = frozenset("pair duo couple".split())
"""Single nouns for two people."""
EITHER = frozenset(("each", "both"))
NEWEST = frozenset("most recent latest newest".split())
"""What the paper before is called; "the last poll" is the one before it."""
SPOKES = frozenset("spokesman spokeswoman spokesperson".split())
