"""A plain wire story that the command line's tests read, find statements in and store."""

WIRE_TEXT = """\
Ferries Sail Again After Strike in Marstrand Sound

MARSTRAND, March 9 - The ferries will sail again on Thursday, Transport Minister Tove Lindqvist said on \
Monday.

“We have an agreement and it holds,” Lindqvist told the Nordbund news agency.

Union chair Pelle Ask said the night boats would stay. “It is a first step,” Ask wrote on his Telegram \
channel.

The strike cost the ports eleven million crowns.

Read more: Night boats stop for a week
"""

SECOND_TEXT = """\
Harbour Fees to Rise in Oxdal

Harbour fees will rise by a tenth, harbour master Signe Holm said on Tuesday.

“Nobody likes it,” Holm told the Nordbund news agency.
"""


def numbered_text(number: int) -> str:
    """A story like no other with a statement in it."""
    return (
        f"Bridge No. {number} to Close\n\n"
        f"Bridge no. {number} will close on Friday, council engineer Signe Holm said.\n\n"
        f"“We close number {number} because of rust,” Holm told the Nordbund news agency.\n"
    )
