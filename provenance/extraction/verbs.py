"""The verbs of speech and thought, by what they do with the words of others; all forms, lower case."""

from enum import StrEnum


class VerbClass(StrEnum):
    """What a verb does with the words of others."""

    SAY = "say"
    """Takes a that-clause or a quotation: said, added, announced."""
    ACT = "act"
    """A speech act whose object is the content: criticised X for Y, urged X to Y."""
    THINK = "think"
    """A reported thought; counts only with a that-clause or a quotation."""
    RELAY = "relay"
    """Its subject carries what its object said: quoted, cited."""
    GIVE = "give"
    """A speech act in two words: gave assurances."""


_SAY = """
    say tell add note stress announce write state claim explain insist report argue declare
    tweet repeat reiterate emphasize emphasise underline underscore remark comment observe
    maintain assert allege confirm disclose reveal admit acknowledge concede reply respond
    answer conclude continue recall recount testify warn caution suggest contend quip joke
    boast brag complain lament predict forecast estimate guarantee promise pledge vow swear
    clarify elaborate post retweet blog muse whisper shout yell exclaim proclaim inform notify
    advise agree counter retort opine point signal indicate mention assure deny stipulate
    reckon find ask wonder demand threaten hint speculate calculate advocate urge order rule
    propose request recommend
""".split()


_ACT = """
    criticize criticise accuse blame praise condemn slam denounce blast decry deplore rebuke
    mock ridicule welcome hail applaud reject dismiss refute dispute  defend urge call
    describe demand  chide scold lambast lambaste deride endorse oppose bash tout
    trumpet commend laud salute thank apologize apologise plead appeal invite vow threaten
    promise pledge  refuse  warn deny
""".split()


_THINK = """
    believe think hope expect feel fear suspect know doubt worry understand assume regret
    realize realise consider imagine
""".split()


_RELAY = ["quote", "cite"]


_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "find": ("finds", "found", "found", "finding"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "know": ("knows", "knew", "known", "knowing"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "give": ("gives", "gave", "given", "giving"),
}


_DOUBLING = {"admit", "quip", "brag", "slam", "regret", "refer", "blog", "chat"}


def _forms(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb])
    if verb in _DOUBLING:
        return (verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return (verb, third, verb + "ed", verb + "ing")


def _table() -> dict[str, tuple[str, frozenset[VerbClass]]]:
    classes: dict[str, tuple[str, frozenset[VerbClass]]] = {}
    for verb_class, verbs in (
        (VerbClass.SAY, _SAY),
        (VerbClass.ACT, _ACT),
        (VerbClass.THINK, _THINK),
        (VerbClass.RELAY, _RELAY),
        (VerbClass.GIVE, ["give"]),
    ):
        for verb in verbs:
            for form in _forms(verb):
                known = classes[form][1] if form in classes else frozenset()
                classes[form] = (verb, known | {verb_class})
    return classes


_VERBS = _table()


def verb_of(word: str) -> tuple[str, frozenset[VerbClass]] | None:
    """The lemma and classes of a lower-case form, None when it is no verb of speech or thought."""
    return _VERBS.get(word)


NOUN_LIKE = frozenset(
    """
    report reports claim claims state states note notes comment comments post posts point
    points order orders rule rules demand demands promise promises pledge pledges request
    requests question questions blog blogs call calls appeal appeals offer offers challenge
    challenges back answer answers estimate estimates forecast forecasts finding findings
    warning warnings guarantee guarantees hope hopes fear fears doubt doubts attack attacks
    worry back thanks tweet tweets signal signals quote quotes remark remarks joke jokes reply
    replies advocate advocates blame praise feeling understanding hint hints mention mentions
    saying vow vows indicate mock found continued continue continues oppose opposed
""".split()
)
"""Forms that are nouns (or other verbs) as often as verbs of speech: they need more evidence."""
