"""English words that tell no claim from another: function words, and the daily words of all news.

General English, written from general knowledge; nothing here names a person, a place or an outlet.
All entries are lower case and whole words; ``terms`` compares stems of both.
"""

FUNCTION_WORDS = frozenset(
    """
    a about above across after again against ago all almost along already also although always am
    amid among an and another any anybody anyone anything are aren't around as aside at away back be
    became because become been before behind being below beside besides between beyond both but by
    can cannot can't could couldn't despite did didn't do does doesn't doing done don't down during
    each either else even ever every everyone everything except far few for from further had hadn't
    has hasn't have haven't having he hence her here hers herself him himself his how however i if in
    indeed inside instead into is isn't it its it's itself just least less let like likely many may
    maybe me meanwhile might mine more most much must my myself near nearly neither never no nobody
    none nor not nothing now of off often on once one only onto or other others otherwise our ours
    out outside over own per perhaps quite rather really same shall she should shouldn't since so
    some somebody someone something still such than that that's the their theirs them themselves then
    there therefore these they they're this those though through throughout thus till to together too
    toward towards under unless until up upon us very via was wasn't we well were weren't what
    whatever when where whether which while who whoever whole whom whose why will with within without
    won't would wouldn't yet you your yours yourself
    says say said saying tell tells told telling claim claims claimed claiming report reports
    reported reporting reportedly allegedly alleged apparently according accordingly added adding
    adds announce announced announces announcing state stated states statement statements
    mr mrs ms dr sir st vs etc inc ltd
    today yesterday tomorrow tonight morning afternoon evening night week weeks day days month months
    year years hour hours time times recent recently earlier later early late soon last next
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december
    first new also get gets got go goes going gone make makes made making take takes took taken
    taking come comes came give gives gave given see seen look know known think thought want wants
    wanted use used using put set
    """.split()
)
"""Words that are never a term."""

DAILY_WORDS = frozenset(
    """
    act action active address administration affair age agency agent agree agreed agreement aid air
    amount analysis analyst appear appeared area army article ask asked asking attack attempt
    authorities authority bad based began begin believe believed best better big bill board body
    book bring brought build building business buy call called calling campaign capital car care
    case cause center centre central chairman chance change changes chief child children citizen
    city close come comment comments commission committee common community companies company concern
    conference confirm confirmed contact continue continued control cost council countries country
    course court create current customer daily data deal decide decided decision declined defence
    defense department detail details development died different director discuss during economic
    economy effort efforts election employee employees end enough event evidence executive expect
    expected face fact family father fear fight figure file final find fire five follow followed
    following force forces foreign form former forward found four free friend full future general
    global good government great ground group groups grow growing half hand happen happened hard
    head health hear heard held help high hit hold home hope hospital hour house human idea image
    important include included including increase independent industry information intelligence
    interest international internet interview investigation involved issue issues job keep key kill
    killed kind large largest launch law lead leader leaders leading leave led left legal letter
    level life line list little live lives living local long lot low main major man manager market
    matter mean means measure media meet meeting member members men message military million
    minister ministry mission money mother move named nation national need network news night
    nobody number office officer officers official officials old open operation opposition order
    organisation organization outlet page paper part parties party past pay people percent period
    person photo picture place plan planned plans play point police policy political position
    possible post power present president press prevent price prime private problem process product
    program programme project prove public publish published put question quote quoted reach read
    ready real reason receive received record region release released remain remained request
    respond response result return right rise role run running saw school second secretary security
    seek self sell send senior sent serious service services several share short show showed shown
    side sign similar simply situation small social source sources speak spoke spokesman spokesperson
    spokeswoman staff start started step stop story street strong support sure system talk talks
    team term thing things third three top total town trade tried true try trying turn two
    understand unit update version video view visit wait war warn warned water website white wife
    win woman women word words work worked worker workers working world worth write writing written
    wrote wrong young
    """.split()
)
"""Words that are terms, but weigh less and are the last to be indexed."""

NUMBER_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
"""Spelt numbers; "one" is left out, for it is mostly no number."""

SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
          "m": 1_000_000, "bn": 1_000_000_000, "k": 1_000}  # fmt: skip
"""Words that multiply the number before them."""

NEGATIONS = frozenset("not no never nor neither cannot without none nobody nothing".split())
"""Words that turn a sentence round; a contraction with n't does as well."""

DENYING_WORDS = frozenset(
    """
    deny denies denied denying denial denials refute refutes refuted refuting reject rejects rejected
    rejecting dismiss dismisses dismissed dismissing rebut rebuts rebutted debunk debunks debunked
    contradict contradicts contradicted dispute disputes disputed disputing false untrue baseless
    hoax unfounded fabricated fabrication groundless bogus
    """.split()
)
"""Words by which a statement is called untrue."""

HEDGES = frozenset(
    "may might could reportedly allegedly apparently possibly perhaps rumored rumoured rumors "
    "rumours unconfirmed speculation supposedly purportedly claims claimed believed".split()
)
"""Words that leave open whether it is so."""
