"""What was said, by whom, through whom, and how far to trust it.

The ground floor of the house: it knows no database and no screen.  Importing it imports nothing.
"""

__version__ = "0.1.0"
