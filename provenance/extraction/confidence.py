"""How sure a statement is, where no trained model has said so."""

from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.statements import Form, Speaker
from provenance.extraction.frames import Frame


def confidence_of(frame: Frame, form: Form, speaker: Speaker) -> float:
    """How sure the rules are, by what they rest on; a rule's own figure is in its frame."""
    if frame.is_calibrated:
        return frame.confidence
    sure = frame.confidence
    if form is not Form.INDIRECT:
        sure += 0.08
    if speaker.kind is SourceKind.PERSON and speaker.mention is not MentionKind.PRONOUN:
        sure += 0.04
    if speaker.mention is MentionKind.PRONOUN and speaker.basis is Basis.STATED:
        sure -= 0.3
    if frame.parent is not None:
        sure -= 0.15
    return round(min(0.97, max(0.05, sure)), 2)
