"""The world's outlets, wires, programmes and platforms, by every name they go by.

``in_use()`` is what everything reads: the list that comes with the program and, over it, the user's
own file.  A caller who knows more (a store with its sources) extends it.
"""

from provenance.gazetteer.entries import Outlet, Rule, entry_of
from provenance.gazetteer.files import in_use, read_file, user_file, world
from provenance.gazetteer.from_store import extended_by, in_use_with
from provenance.gazetteer.names import Gazetteer, Mention
from provenance.gazetteer.readings import Reading, read_names

__all__ = [
    "Gazetteer",
    "Mention",
    "Outlet",
    "Reading",
    "Rule",
    "entry_of",
    "extended_by",
    "in_use",
    "in_use_with",
    "read_file",
    "read_names",
    "user_file",
    "world",
]
