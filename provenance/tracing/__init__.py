"""Where a claim really comes from: pure, from articles in hand, nothing read or written.

``trace`` is the one door; what it finds and why is in ``provenance.domain.traces``.
"""

from provenance.tracing.tracing import trace

__all__ = ["trace"]
