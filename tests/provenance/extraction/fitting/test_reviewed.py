"""What editors decided, as an article to learn from."""

from dataclasses import replace

from provenance.domain.statements import Form, Status
from provenance.extraction.fitting.reviewed import marked_by_editors
from tests.builders import a_statement, a_stored_article, a_stored_statement


def test_the_outermost_attributed_statements_of_a_body_are_learned_from() -> None:
    one = a_stored_statement(status=Status.CONFIRMED)
    left_out = (
        a_stored_statement(),
        a_stored_statement(a_statement(form=Form.UNATTRIBUTED), status=Status.CONFIRMED),
        *(
            replace(one, statement=replace(one.statement, **change))
            for change in ({"depth": 1}, {"in_headline": True})
        ),
    )
    wrong = a_stored_statement(status=Status.REJECTED)
    marked = marked_by_editors(a_stored_article(), (one, wrong, *left_out))
    assert [len(marked.document.attributions), len(marked.document.rejected)] == [1, 1]
