"""Frozen values in the words of the field.  Standard library only; nothing here reads or writes."""
