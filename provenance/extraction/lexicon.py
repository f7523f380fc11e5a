"""The closed word lists that the rules stand on: roles, descriptors, function words, words of time.

General English of news copy; nothing here names a person, a place or an outlet.  All entries are
lower case.
"""

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
    prefect dispatcher mp mep paramedic firefighter ranger warden clerk registrar magistrate consul
    attache attaché emissary rapporteur harbor-master chairwoman-elect moderator whip
    defector dissident refugee survivor influencer youtuber cllr producer rapper comedian chef cleric
    photographer biologist physicist chemist geologist astronomer psychologist psychiatrist
    sociologist archaeologist anthropologist zoologist climatologist virologist quarterback striker
    midfielder goalkeeper pensioner billionaire millionaire entrepreneur frontman guitarist drummer
    songwriter screenwriter playwright poet novelist publicist astronaut cosmonaut zookeeper
    veterinarian dentist pharmacist midwife landlord bartender plumber electrician carpenter mechanic
    cyclist hiker diver climber swimmer housekeeper babysitter
""".split()
_ROLES_MALE = """
    spokesman chairman king prince congressman businessman policeman councilman alderman
    assemblyman statesman fireman middleman gunman cameraman militiaman serviceman clergyman
    tradesman salesman foreman repairman craftsman sportsman father brother husband son man boy
    uncle grandfather nephew
    patriarch sheikh duke baron emperor monk widower
""".split()
_ROLES_FEMALE = """
    spokeswoman chairwoman queen princess congresswoman businesswoman policewoman
    assemblywoman stateswoman mother sister wife daughter woman girl aunt grandmother niece
    duchess baroness empress nun actress widow waitress heiress
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
_PARENTS = frozenset(
    f"{parent}-of-{number}"
    for parent in "mother father mum mom dad parent grandmother grandfather".split()
    for number in "one two three four five six seven eight nine ten".split()
)
ROLE_NOUNS = frozenset(_ROLES_EITHER) | MALE_ROLES | FEMALE_ROLES | _PARENTS
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
    consul prefect whip cllr mep
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
    corp co plc llc ltd association federation organisation organization bank fund league club coalition
    alliance movement front brigade campaign team church society centre center board
    leadership network consortium exchange hospital school college laboratory observatory red
    cross charity firm airline operator ngo leadership faction militia caliphate
    regime junta opposition syndicate cooperative regulator watchdog
    chamber trust works shipyard port airport international airlines airways hotel
    casino clinic
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
    complaint charter constitution treaty manifesto note readout research experiment quiz count
    tally review investigation probe reports studies surveys papers legislation findings lawsuits
    transcripts guideline guidelines advertisement brochure pamphlet questionnaire
    advisory dispatch chapter footnote excerpt excerpts results
""".split()
)

PARTY_ADJECTIVES = frozenset("republican democratic".split())
GATHERINGS = frozenset(
    """
    appearance assembly briefing call ceremony conference debate dinner discussion event forum
    gala gathering hearing interview lecture meeting panel rally session speech summit visit
""".split()
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
    mon tue tues wed thu thur thurs fri sat jan feb mar apr jun jul aug sep sept oct nov
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
