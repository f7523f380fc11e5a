"""The search for garbage, kept away from what lives as long as the program.

Python searches all that is in memory now and then.  A desk that has just started holds some 300,000
objects that will never be garbage: modules, style sheets, mappings.  A search among them takes a
tenth of a second, in which no key is answered, and there are several while all of it is imported.
"""

import gc

_SELDOM = 100_000
"""New objects, net, before the next search."""


def put_off_collecting() -> None:
    """Search for no garbage until ``begin_collecting``; for a process that is about to start a desk."""
    gc.disable()


def collect_seldom() -> None:
    """Search less often, and never among what is loaded; for a process that reads article by article.

    Reading makes much and hardly any garbage that needs a search: at the usual pace one time in
    fifty went into searching.
    """
    if not gc.get_freeze_count():  # once only: garbage that is set apart is never found
        gc.freeze()
    gc.set_threshold(_SELDOM)


def begin_collecting() -> None:
    """Search from now on, among what is new; nothing changes where no search was put off."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
