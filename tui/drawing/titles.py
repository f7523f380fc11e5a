"""What stands above the article and above the judgement."""

from textual.content import Content

from provenance.domain.stored import StoredStatement
from tui.drawing.article import Sheet
from tui.drawing.queue_line import HELD_SIGN
from tui.plain_text import harmless_line


def article_title(sheet: Sheet) -> Content:
    """Outlet, day and headline."""
    about = [harmless_line(sheet.outlet), sheet.published or "no date known"]
    return Content.assemble(
        (" · ".join(about), "$foreground 70%"), "  ", (harmless_line(sheet.headline), "bold")
    )


def statement_title(stored: StoredStatement, holder: str = "") -> Content:
    """The printed id, the status, the form, what it is nested in, and who else is on it."""
    statement = stored.statement
    nested = f" ↳{statement.parent}" if statement.parent else ""
    standing = f" {stored.status} · {statement.form}{nested}"
    held = f"  {HELD_SIGN} {harmless_line(holder)} is on it" if holder else ""
    return Content.assemble((f"st{stored.id}", "bold"), standing, (held, "bold $text-accent"))
