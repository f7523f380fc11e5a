"""What makes the span model; for developers, with the extra ``train``.  docs/training.md has the order.

Nothing that runs at a user's desk imports this package; import-linter holds it.
"""
