"""The words of appeals, newsletters, subscriptions, share buttons and cookie notices.

They are matched over passages in small letters with straight quotation marks.
"""

import re

from provenance.ingest.cue import either

_NETWORKS = "twitter|facebook|x|instagram|telegram|whatsapp|google|tiktok|youtube|threads|bluesky"
_SUM = r"[$€£] ?\d+(?:\.\d\d)?"
_EDGE = r"(?:\b|(?=[$€£]))"
"""Where a word or a sum begins: a sum stands on no edge of a word, "US$5" aside."""
_JOURNALISM = "our (?:work|journalism|journalists|newsroom|reporting)"


def _any(*alternatives: str, before: str = "", after: str = "") -> re.Pattern[str]:
    return re.compile(f"{before}{either(*alternatives)}{after}")


LETTER = _any(
    # "A message from The Courier:"; a "Letter from America" is a column.
    r"(?:an? |the )?(?:(?:urgent|special|personal|short|quick|important) )?"
    r"(?:(?:message|note|word|appeal|request|plea) (?:from|to) (?:the |our |your )?"
    r"|letter (?:from|to) (?:the|our|your) )[\w'& .-]{2,60}[:!.]?$",
    r"(?:dear|hello|hi|to our) (?:\w+ ){0,2}(?:readers?|friends?|supporters?|subscribers?"
    r"|members?)\b.{0,20}$",
    r"before you (?:go|leave|continue)",
    r"we need your (?:help|support)",
    r"why (?:support|trust) (?:us|the)",
    r"(?:we have )?a (?:small )?favou?r to ask",
    r"since you're here",
    r"you've (?:read|reached) [^.]{0,60}(?:articles?|limit)",
    before=r"^\W{0,3}",
)
"""What opens a letter to the readers."""

OPENING = _any(
    r"sign up|signup|subscribe\b|register (?:now|here|for|to)|log in|sign in|join us|donate\b"
    r"|give now|chip in",
    r"become an? (?:[\w'-]+ ){0,3}(?:member|subscriber|supporter|patron|friend|insider"
    r"|contributor)",
    r"(?:download|get) (?:our|the) (?:[\w'-]+ ){0,2}app\b",
    rf"follow (?:us|[\w ]{{2,30}} on (?:{_NETWORKS})\b)|like us on|find us on",
    r"enter your e?-?mail|your e?-?mail address|stay (?:informed|up to date|connected|tuned)",
    r"manage (?:your )?(?:cookies|preferences|subscription)|accept (?:all|cookies)|reject all",
    r"(?:we|this (?:web)?site) uses? cookies",
    r"share (?:this|on|via|by|the (?:article|story|post)|your thoughts)|print this|save this",
    r"leave a (?:comment|reply)|join the (?:conversation|discussion)|view comments"
    r"|comments? ?\(\d+\)",
    r"story continues|article continues|continue reading below|scroll (?:down )?to continue",
    r"advertisement\W*$|ads by |sponsored(?: content| post| links)?\W*$|promoted (?:content"
    r"|stories)|paid content",
    r"(?:all )?rights reserved|copyright (?:©|\(c\)|\d{4})|©|\(c\) \d{4}|do not sell my",
    r"terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy"
    r"|settings|notice)",
    r"by (?:signing up|subscribing|submitting|registering|clicking|continuing|joining|providing"
    r"|entering)\b"
    r"[^.]{0,60}\b(?:you|i)\b",
    r"subscribers (?:agree|get|receive)|unsubscribe|you can unsubscribe",
    r"not (?:ready to (?:support|subscribe|donate|join)|a subscriber|a member|now,? thanks"
    r"|yet a (?:sub|mem))",
    r"remind me\b|already a (?:subscriber|member)",
    r"thank you for (?:reading|subscribing|signing|standing with|your support|supporting)",
    r"get (?:the|our|your|all) [^.]{0,80}(?:newsletter|inbox|briefing|alerts)",
    r"(?:got|have|do you have) a (?:tip|story|news tip)",
    r"(?:sorry,? )?(?:we are not (?:currently )?accepting|comments are (?:now )?closed)",
    rf"(?:support|stand with|back|help|fund|defend) (?:us\b|{_JOURNALISM}"
    rf"|independent (?:journalism|media|news)"
    r"|(?:the )?[\w'& ]{3,40}!$)",
    r"enjoy(?:ed|ing)? this (?:article|story|piece)\?|what do you think\?"
    r"|for (?:all )?the latest (?:news|from|on)\b",
    r"to view this (?:video|content)|(?:please )?enable javascript",
    r"you are using an? (?:[\w-]+ ){0,3}browser|your browser (?:does|is)",
    r"get in touch (?:with (?:us|our)|at|by)|for more stories like this|(?:article|story) content$",
    r"(?:skip )?advertisement(?: \d+)?\W*$|listen to this (?:article|story)"
    r"|\d+[- ]min(?:ute)?s? read\W*$",
    r"(?:you can )?read the original (?:article|story)|join our community"
    r"|unlock this (?:article|story)",
    r"to continue reading|already have an account|this (?:content|article"
    r"|story) is (?:only )?for subscribers",
    r"if you (?:value|like|enjoy|appreciate) (?:our|this) |you can (?:donate|support us"
    r"|subscribe)\b",
    r"(?:a )?note from the (?:author|editors?)\b",
    r"swipe (?:left|right)|watch [^.]{3,60} (?:weeknights|weekdays|live|every)\b",
    r"(?:our (?:free )?(?:daily|weekly|morning|evening|monthly)|(?:the|a) free (?:daily"
    r"|weekly)) (?:newsletter|briefing|digest)",
    before=r"^\W{0,3}(?:please )?",
)
"""Openings of lines that speak for the outlet to its readers."""

ANYWHERE = _any(
    r"\bin your inbox\b|\b(?:delivered|straight|direct(?:ly)?|right) (?:in)?to your (?:inbox"
    r"|mailbox|email)\b",
    r"\bbefore commenting\b|\byour public display name\b|\bthen log ?in again\b",
    r"\b(?:more )?up[ -]to[ -]date browser\b|\bcompatibility mode\b"
    r"|\bvisiting [\w.-]+\. you are using\b",
    r"\bearn (?:an affiliate|a) commission\b|\bclick here\b|\bmay not be (?:published"
    r"|reproduced)\b",
    r"\b(?:privacy policy|terms of (?:use|service)|all rights reserved|cookies? policy)\b",
    r"\bour (?:free |new |daily |weekly )*newsletters?\b",
    r"(?:^|[.!?,;:] |\b(?:please|and|can|to|you) )(?:support|donate to|fund|standing with) us\b",
    r"\bplease consider (?:supporting|becoming|donating|subscribing|making)\b",
    r"\bplease help us\b|\bhelp us (?:keep|continue|stay|fund|protect|survive)\b",
    r"\bindependent journalism (?:in|needs|is)\b.*\b(?:you|your|our)\b",
    r"(?:^|[.!?,:] )(?:please |to )?sign up (?:for|to|here)\b[^.]{0,60}\b(?:newsletter|alerts?"
    r"|briefing|updates)\b",
)
"""Words that only such lines hold, wherever they stand."""

ANYWHERE_HOLDS = (
    *("your inbox", "your mailbox", "your email", "commenting", "your public", "then log"),
    *("browser", "compatibility", "you are using", "commission", "click here", "may not be"),
    *("privacy policy", "cookie policy", "cookies policy", "terms of", "rights reserved"),
    *("newsletter", "support us", "donate to us", "fund us", "with us", "help us"),
    *("please consider", "independent journalism", "sign up"),
)
"""Where `ANYWHERE` is found, one of these is: to be looked for first, for it takes long to search."""

ASKS = _any(
    r"newsletters?|subscri(?:be|ption)|inbox|mailbox|donat(?:e|ions?)|support (?:us|our)",
    r"your (?:support|donation|contribution|gift|email)|our (?:journalism|newsroom|readers)",
    rf"{_SUM} ?(?:a|per) (?:week|month|year)",
    before=_EDGE,
    after=r"\b",
)
"""What only an outlet asks of its readers: "we" and "you" in a column are not enough."""

TOUCHES = _any(
    r"newsletters?|subscri(?:be|bers?|ption)|inbox|mailbox|donat(?:e|ions?)|e-?mail address"
    r"|cookies|paywall",
    r"contribut(?:e|ions?) (?:today|now|makes?|helps?)|your (?:support|help|donation"
    r"|contribution|gift|email)",
    r"our (?:readers?|journalists?|journalism|reporters?|reporting|newsroom|work|editors?"
    r"|website|site|team|coverage)",
    r"(?:we|us), the \w+|our (?:\w+ )?(?:partners|advertisers)|refuse to be silenced",
    rf"{_SUM} ?(?:a|per|/|each) ?(?:week|month|year)|from (?:just|only) [$€£]",
    r"(?:monthly|yearly|annual(?:ly)?) (?:gift|payment|plan|donation)",
    r"press freedom|free press|reader-(?:funded|supported)",
    before=_EDGE,
    after=r"\b",
)
"""What such lines are about; articles may be, too."""

TOUCHES_HOLDS = (
    *("newsletter", "subscri", "inbox", "mailbox", "donat", "mail address", "cookies", "paywall"),
    *("contribut", "your ", "our ", "we, the", "us, the", "refuse to", "$", "€", "£", "monthly"),
    *("yearly", "annual", "press freedom", "free press", "reader-"),
)
"""Where `TOUCHES` is found, one of these is."""

BUTTON = _any(
    rf"once|one[- ]time|just once|monthly|weekly|annual(?:ly)?|yearly|give (?:once|monthly"
    rf"|yearly)|{_SUM}",
    r"other(?: amount)?|continue|next|previous|back|close|submit|send|ok|dismiss",
    r"pa[iy]ment methods?|pay (?:with|by) \w+|paypal|credit card|card|apple pay|google pay",
    r"remind me(?: later)?|no,? thanks|not (?:today|now)|maybe later",
    r"share|tweet|post|pin|e-?mail|print|save|copy(?: link)?|link copied",
    rf"{_NETWORKS}|linkedin|reddit|pinterest|flipboard",
    r"comments?|reply|like|follow|subscribe(?: (?:now|today))?|sign (?:in|up|out)|log (?:in"
    r"|out)|register",
    r"menu|search|home|top|back to top|skip to (?:main )?content|preview|learn more|read more",
    r"(?:view|load|show) more|see all|donate(?: now)?|join(?: now)?|support us|contact(?: us)?"
    r"|about(?: us)?",
    r"advertise(?: with us)?|advertisement|careers|faq|help|privacy|terms|cookies|settings"
    r"|accept(?: all)?",
    r"newsletters?|rss|live|video|audio|listen|play|watch",
    before=r"^\W{0,3}",
    after=r"\W{0,3}$",
)
"""A line that is nothing but the label of a button or of a menu's entry."""
