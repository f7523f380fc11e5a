from provenance.domain.spans import Span
from provenance.extraction.body import body_alone


def test_what_is_no_body_is_empty_lines_before_it_and_a_paragraph_is_one_line() -> None:
    text = "Head\r\nOne\rtwo\x85three\u2028four\x0bfive\u2029six\fseven\nFoot"
    body = Span(text.index("One"), text.index("\nFoot"))
    alone = body_alone(text, [body])
    assert alone == "\n" * body.start + "One two three four five six seven"
