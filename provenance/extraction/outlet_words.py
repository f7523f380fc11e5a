"""Words by which carriers of news are known: descriptors, last words of names, platforms, accounts."""

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
    "paper": "outlet",
    "daily": "outlet",
    "weekly": "outlet",
    "tabloid": "outlet",
    "magazine": "outlet",
    "news site": "outlet",
    "news website": "outlet",
    "website": "outlet",
    "web site": "outlet",
    "news outlet": "outlet",
    "outlet": "outlet",
    "news channel": "outlet",
    "news portal": "outlet",
    "blog": "outlet",
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


PIECES = frozenset(
    "report reports story article piece expose exposé dispatch scoop editorial".split()
)
"""What an outlet prints in its own name; a poll, a study or a letter speaks itself."""


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
