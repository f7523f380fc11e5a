"""Posts of a platform as articles set them in: the words, and below them who posted them and when."""

import re

POST_SIGNATURE = re.compile(r"(?P<dash>[—–―]|--?)\s?(?P<name>[^()@\n]{2,60})\s\(@\w{1,30}\)")
"""The head of the line below a post: "— Name (@account) March 9, 2026"."""
