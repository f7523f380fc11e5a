"""The closed word lists that the rules stand on: verbs of speech, roles, descriptors, function words.

General English of news copy; nothing here names a person, a place or an outlet.  All entries are
lower case; ``verb_of`` maps an inflected form to its lemma and class.
"""

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

FORMS_OF_BE = frozenset(
    """
    is are was were be been being 's 're 'm
""".split()
)
AUXILIARIES = FORMS_OF_BE | frozenset(
    """
    has have had do does did will would can could shall should may might must won't wouldn't
    can't cannot couldn't shouldn't mustn't isn't aren't wasn't weren't hasn't haven't hadn't
    don't doesn't didn't 'd 'll 've ain't
""".split()
)
NOT_WORDS = frozenset(["not", "never", "n't", "hardly"])

ADVERBS = frozenset(
    """
    also later then now still again already earlier recently once often repeatedly today
    yesterday tomorrow tonight just even too only further instead simply long always meanwhile
    however thus therefore afterwards afterward separately reportedly elsewhere once twice
    soon ago since first last next quickly flatly previously famously
""".split()
)

DETERMINERS = frozenset(
    """
    a an the this that these those his her its their our my your some several many few no
    another any each both all one two three four five six seven eight nine ten eleven twelve
    dozens hundreds various other most
""".split()
)
COUNTS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve several many some few both
    dozens hundreds
""".split()
)
POSSESSIVES = frozenset(
    """
    his her its their our my your whose
""".split()
)

PREPOSITIONS = frozenset(
    """
    of for to at in from on with by about after before during against under over into through
    via between among amid across near without within toward towards upon than as like
    following since until despite per regarding concerning outside inside behind beyond ahead
""".split()
)
JOINING_PREPOSITIONS = frozenset(
    """
    of for to at in from on with
""".split()
)
SUBORDINATORS = frozenset(
    """
    that when while because if although though since as whereas unless until whether who which
    whom whose what where why how after before once so but and or nor yet
""".split()
)
OPENERS = frozenset(
    """
    in on at by after before during while when as although though because since if despite
    amid following asked speaking addressing responding replying appearing writing according
    meanwhile however separately earlier later yesterday today but and so yet still also then
    instead moreover nevertheless nonetheless for with from under over to citing referring
    noting given once until last this next early late
""".split()
)
"""Words that open a phrase set before the speaker: "In an interview Monday, X said ..."."""

PRONOUNS = {
    "he": "m",
    "she": "f",
    "they": "p",
    "it": "o",
    "i": "s",
    "we": "s",
    "him": "m",
    "her": "f",
    "them": "p",
}
"""Third-person pronouns by what they can stand for: m, f, p(lural), o(rganisation), s(peaker)."""
SUBJECT_PRONOUNS = frozenset(
    """
    he she they it i we you who
""".split()
)

_ROLES_EITHER = """
    official spokesperson minister envoy ambassador president leader chief head director
    secretary adviser advisor aide diplomat general commander officer lawmaker senator
    representative mayor governor candidate nominee analyst expert professor researcher
    economist lawyer attorney prosecutor judge activist journalist reporter editor
    correspondent witness resident doctor scientist source insider executive manager chair
    chairperson founder owner coach player author pollster strategist historian priest bishop
    pope premier chancellor deputy member veteran teacher student farmer worker driver victim
    survivor neighbor neighbour friend parent relative chairman-designate captain colonel
    lieutenant sergeant admiral marshal inspector detective sheriff constable commissioner
    councillor councilor councilman councilwoman legislator parliamentarian politician
    mediator negotiator delegate observer monitor inspector-general undersecretary counsel
    attorney-general whistleblower defendant plaintiff suspect engineer nurse surgeon
    physician epidemiologist meteorologist forecaster trader broker investor banker treasurer
    comptroller auditor  pilot sailor fisherman skipper harbourmaster harbormaster
    archbishop cardinal rabbi imam pastor campaigner organizer organiser volunteer protester
    demonstrator critic supporter opponent   voter consumer customer employee
    passenger tourist columnist commentator blogger writer host anchor presenter biographer
    filmmaker actor singer musician artist co-founder cofounder vice-president vice-chairman
    deputy-minister boss lead principal superintendent rector dean provost fellow scholar
    academic specialist consultant contractor designer developer ombudsman
    rep spox strongman warlord militant rebel fighter soldier guard administrator coordinator
    prefect dispatcher paramedic firefighter ranger warden clerk registrar magistrate consul
    attache attaché emissary rapporteur harbor-master chairwoman-elect
""".split()
_ROLES_MALE = """
    spokesman chairman king prince congressman businessman policeman councilman alderman
    assemblyman statesman fireman father brother husband son man boy uncle grandfather nephew
    patriarch sheikh duke baron emperor monk
""".split()
_ROLES_FEMALE = """
    spokeswoman chairwoman queen princess congresswoman businesswoman policewoman
    assemblywoman stateswoman mother sister wife daughter woman girl aunt grandmother niece
    duchess baroness empress nun actress
""".split()
_PLURAL_ONLY = """
    people men women police authorities officials residents locals critics supporters lawyers
    experts analysts prosecutors investigators sources witnesses aides advisers advisors
    leaders lawmakers diplomats activists protesters scientists researchers economists rebels
    militants insurgents voters republicans democrats families relatives parents fighters
    soldiers troops
""".split()

MALE_ROLES = frozenset(_ROLES_MALE)
FEMALE_ROLES = frozenset(_ROLES_FEMALE)
ROLE_NOUNS = frozenset(_ROLES_EITHER) | MALE_ROLES | FEMALE_ROLES
PLURAL_ROLES = (
    frozenset(_PLURAL_ONLY)
    | frozenset(noun + "s" for noun in ROLE_NOUNS if not noun.endswith(("s", "man", "woman")))
    | frozenset(noun[:-2] + "en" for noun in ROLE_NOUNS if noun.endswith(("man", "woman")))
)

TITLES = frozenset(
    """
    president minister secretary senator sen governor gov mayor chancellor king queen prince
    princess general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral
    adm marshal professor prof doctor dr mr mrs ms miss sir lord lady dame judge justice rep
    representative congressman congresswoman ambassador premier pope cardinal bishop
    archbishop rabbi imam sheikh sheikha director chairman chairwoman chief commissioner
    commander deputy spokesman spokeswoman spokesperson speaker vice-president envoy attorney
    sheriff inspector detective superintendent officer leader head editor father sister
    brother rev reverend pastor councillor councilman councilwoman ceo cfo coach
    secretary-general undersecretary analyst correspondent candidate official adviser advisor
    consul prefect
""".split()
)
"""Words that, capitalised before a name, belong to the role and not to the name."""
HONORIFICS = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "dame": "f", "lady": "f"}

NAME_PARTICLES = frozenset(
    """
    de del della di da dos van von der den ter la le bin ibn al el ben abu st du
""".split()
)

GOVERNMENT_WORDS = frozenset(
    """
    ministry department embassy consulate government kremlin pentagon police parliament
    congress senate cabinet treasury presidency administration army navy military court
    tribunal council commission directorate chancellery mayoralty prosecutor's authority
    authorities secretariat house office bureau service guard prefecture coastguard
""".split()
)
ORGANISATION_WORDS = frozenset(
    """
    party committee agency university institute foundation union group company corporation inc
    corp ltd association federation organisation organization bank fund league club coalition
    alliance movement front brigade campaign team church society centre center board
    leadership network consortium exchange hospital school college laboratory observatory red
    cross charity firm airline operator ngo leadership faction militia taliban caliphate
    regime junta opposition syndicate cooperative regulator watchdog
    chamber trust works shipyard port airport
""".split()
)
COLLECTIVE_HEADS = frozenset(
    """
    leadership government side delegation camp team staff public campaign administration
""".split()
)
DOCUMENT_WORDS = frozenset(
    """
    report statement document documents study survey poll polls memo memorandum letter law
    lawsuit filing affidavit indictment ruling transcript email e-mail emails letter book
    article editorial press-release release communique communiqué data figures records
    statistics census paper dossier analysis audit bulletin declaration text order decree
    complaint charter constitution treaty manifesto note readout
""".split()
)
UNNAMED_WORDS = frozenset(
    """
    source sources insider insiders person people official officials
""".split()
)

OUTLET_DESCRIPTORS: dict[str, str] = {
    "radio station": "outlet",
    "radio": "outlet",
    "television station": "outlet",
    "television channel": "outlet",
    "television network": "outlet",
    "tv station": "outlet",
    "tv channel": "outlet",
    "tv network": "outlet",
    "television": "outlet",
    "tv": "outlet",
    "broadcaster": "outlet",
    "newspaper": "outlet",
    "daily": "outlet",
    "weekly": "outlet",
    "tabloid": "outlet",
    "magazine": "outlet",
    "news site": "outlet",
    "news website": "outlet",
    "website": "outlet",
    "news outlet": "outlet",
    "outlet": "outlet",
    "news channel": "outlet",
    "news portal": "outlet",
    "portal": "outlet",
    "news service": "wire",
    "news agency": "wire",
    "newswire": "wire",
    "wire service": "wire",
    "wire": "wire",
    "agency": "wire",
    "station": "outlet",
    "network": "outlet",
    "podcast": "programme",
    "programme": "programme",
    "program": "programme",
    "show": "programme",
    "talk show": "programme",
}
"""Words after (or before) a name that say what carrier it is, with the kind they give it."""
OUTLET_NAME_WORDS = frozenset(
    """
    times post herald news radio tv television journal tribune gazette chronicle guardian
    observer telegraph mail press courier broadcasting magazine newspaper today daily sun star
    dispatch examiner inquirer monitor review standard express mirror independent bulletin
    record sentinel globe echo argus ledger register wire newswire fm weekly politico reuters
""".split()
)
PLATFORMS: dict[str, str] = {
    "twitter": "Twitter",
    "x": "X",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "telegram": "Telegram",
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "vkontakte": "VKontakte",
    "vk": "VK",
    "weibo": "Weibo",
    "wechat": "WeChat",
    "whatsapp": "WhatsApp",
    "linkedin": "LinkedIn",
    "reddit": "Reddit",
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "threads": "Threads",
    "snapchat": "Snapchat",
    "truth social": "Truth Social",
    "gab": "Gab",
    "parler": "Parler",
    "signal": "Signal",
    "medium": "Medium",
    "substack": "Substack",
    "discord": "Discord",
    "viber": "Viber",
    "odnoklassniki": "Odnoklassniki",
    "livejournal": "LiveJournal",
}
ACCOUNT_WORDS = (
    "channel|account|page|feed|blog|profile|timeline|post|posts|video|message|thread|story"
)
WEEKDAYS = """
    monday tuesday wednesday thursday friday saturday sunday
""".split()
MONTHS = """
    january february march april may june july august september october november december
""".split()
TIME_WORDS = (
    frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | frozenset(
        """
    mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov
    dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today yesterday tomorrow
    tonight morning afternoon evening night noon midnight week month year day weekend hours
    hour minutes days weeks months years
""".split()
    )
)
TIME_OPENERS = frozenset(
    """
    this last next earlier late later early that same the
""".split()
)
COMMON_VERBS = frozenset(
    """
    went came took made got won lost saw left ran met held fell rose gave became began kept
    put set led brought bought built sent spent stood grew paid cut hit let shot sold broke
    chose drew drove ate flew forgot hid knew lay met rang sat spoke stole struck taught threw
    wore wants needs goes seems plans remains comes takes makes gets gives knows thinks means
    keeps leads runs looks works plays becomes begins shows appears represents require
    requires expects hopes believes feels supports continues faces lacks leaves lives offers
    owns owes puts receives says sends sees serves sets stands starts stays stops tells tries
    turns uses lost sank spread burst am broke
""".split()
)
"""Finite verbs that carry no ending of their own; the rules have no tagger."""
