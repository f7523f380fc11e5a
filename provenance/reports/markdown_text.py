"""Foreign words as Markdown text: nothing in them makes markup, HTML, a link, a table or a block."""

import re

_MARKUP = re.compile(r"[\\`*_{}\[\]<|~$]|&(?=#?\w{1,40};)")
_ADDRESS = re.compile(r"(?i)(?:(?<=http)s?|(?<=ftp)):|(?<=www)\.")
_BLOCK_START = re.compile(r"[#+=:>-]|\d{1,9}(?=[.)](?:\s|$))")


def escaped(line: str) -> str:
    """``line`` (legible, on one line) as Markdown that reads as exactly these words.

    Bare addresses are kept from turning into links; a mail address may still be recognised by some
    readers, which shows nothing but itself.
    """
    text = _MARKUP.sub(r"\\\g<0>", line)
    text = _ADDRESS.sub(_split_address, text)
    start = _BLOCK_START.match(text)
    if start is None:
        return text
    cut = start.end() if start[0].isdigit() else 0
    return f"{text[:cut]}\\{text[cut:]}"


def _split_address(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\{found[0][-1]}"
