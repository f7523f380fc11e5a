"""Marked corpora of invented articles, large enough to learn from."""

from pathlib import Path

PEOPLE = ("Ada Osei", "Tove Lindqvist", "Pelle Ask", "Olga Brandt", "Anton Brill", "Sigrid Moll")
WORDS = (
    "the pier is safe", "fares will rise in May", "nobody was hurt", "the strike is over",
    "the bridge needs paint", "the river is high", "boats will sail at night",
)  # fmt: skip
PLACES = ("harbour", "ministry", "town", "council", "island")


def an_article(number: int) -> tuple[str, list[tuple[str, str, str]]]:
    """A text of the number, with source, cue and content of what is said in it."""
    lines, said = [], []
    for place in range(10):
        person = PEOPLE[(number + place) % len(PEOPLE)]
        words = WORDS[(2 * number + place) % len(WORDS)]
        where = PLACES[(number + 3 * place) % len(PLACES)]
        # The same words must not come twice in an article: marks are found by them.
        words = f"{words} near the {where} {place}"
        if place % 3 == 2:
            lines.append(f"{person} backs a plan for the {where} {place} and its boats.")
        elif place % 3:
            lines.append(f"{person} said that {words}.")
            said.append((person, "said", f"that {words}"))
        else:
            lines.append(f"“{words.capitalize()},” {person} told the {where} radio.")
            said.append((person, "told", f"“{words.capitalize()},”"))
    return "\n\n".join(lines) + "\n", said


def annotations(text: str, said: list[tuple[str, str, str]]) -> str:
    """The marks of an article in brat's form."""
    spans: list[str] = []
    events: list[str] = []
    for number, (source, cue, content) in enumerate(said, 1):
        start = text.index(content)
        line = text.rfind("\n", 0, start) + 1
        roles = []
        for role, words in (("Source", source), ("Cue", cue), ("Content", content)):
            begin = text.index(words, line)
            spans.append(f"T{len(spans) + 1}\t{role} {begin} {begin + len(words)}\t{words}")
            roles.append(f"{role}:T{len(spans)}")
        events.append(f"E{number}\t{' '.join(roles)}")
    return "\n".join([*spans, *events]) + "\n"


def write_brat(folder: Path, articles: int) -> Path:
    """Texts and marks side by side."""
    folder.mkdir(parents=True)
    for number in range(articles):
        text, said = an_article(number)
        (folder / f"a{number:02}.txt").write_text(text, encoding="utf-8", newline="")
        (folder / f"a{number:02}.ann").write_text(annotations(text, said), encoding="utf-8")
    return folder


def write_standoff(folder: Path, articles: int) -> Path:
    """Texts and marks in folders of their own, with the annotator's name."""
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    for number in range(articles):
        text, said = an_article(number)
        (folder / "text" / f"a{number:02}.txt").write_text(text, encoding="utf-8", newline="")
        path = folder / "attributions" / f"a{number:02}_ada.ann"
        path.write_text(annotations(text, said), encoding="utf-8")
    return folder
