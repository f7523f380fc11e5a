"""Words as relations compare them: "evacuations" is what "evacuate" names, "personnel" is "staff"."""

from functools import lru_cache

from provenance.claims.terms import stem_of

_ENDINGS = ("ment", "ion", "al", "at", "ur")
"""What a noun for a deed has over its verb, once ``stem_of`` has taken the commonest endings."""

_SHORTEST = 3
_ALIKE: dict[str, str] = {}


def _bare(word: str) -> str:
    stem = stem_of(word)
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST:
            stem = stem[: -len(ending)]
            break
    if len(stem) > _SHORTEST + 1 and stem.endswith("y"):
        stem = stem[:-1]
    is_doubled = len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "aeiouls"
    return stem[:-1] if is_doubled else stem


@lru_cache(maxsize=65536)
def deed_stem(word: str) -> str:
    """The stem that a verb, its noun and its near synonyms share; ``word`` in lower case."""
    bare = _bare(word)
    return _ALIKE.get(word) or _ALIKE.get(bare, bare)


for _line in """
staff personnel employee employees worker workers diplomat diplomats
kill killed kills die died dies death deaths dead fatality fatalities perished
injure injured injuries wound wounded hurt
arrest arrested detain detained
close shut closure closed closing shutting
troops soldiers forces
deal agreement accord pact
talks negotiations negotiate
withdraw withdrew withdrawn withdrawal pull
expand expansion expanded
invade invasion invaded
suspend suspension suspended
decide decision decided
extend extension extended
sell sale sales sold selling
buy bought buying purchase purchases purchased acquire acquisition
build built building construct construction
pay paid payment payments
send sent sending
leave left leaving departure depart
lose lost loss losses
resign resigned resignation quit
raise raised raising increase increased hike
cut cuts cutting reduce reduced reduction
ban banned banning prohibit prohibition
meet met meeting
hold held holding
tax taxes taxation
attend attended attendance
begin began begun start started
win won winning
give gave given
take took taken
steal stole stolen theft
choose chose chosen choice
cancel cancelled canceled cancellation
flood flooded flooding floods
admit admitted admission
permit permitted permission
""".strip().splitlines():
    _words = _line.split()
    for _word in _words:
        _ALIKE[_word] = _bare(_words[0])
        _ALIKE.setdefault(_bare(_word), _bare(_words[0]))
