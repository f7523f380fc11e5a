"""Fit the scorer of the shipped networks to a newsroom's own copy, and measure what that changes.

Needs numpy and no more: the networks themselves stay as they are (``training`` makes new ones).
"""
