"""What the desk must not wait for before its first paint."""

import subprocess
import sys


def test_the_first_paint_waits_for_no_screen_but_its_own() -> None:
    code = (
        "import sys, tui.app; "
        "print([m for m in sys.modules if m.startswith(('tui.screens.', 'tui.widgets.'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['tui.screens.keyed', 'tui.screens.opening']"


def test_the_desk_is_imported_without_a_database_library_or_a_parser() -> None:
    code = (
        "import sys, tui.app, tui.screens.home; "
        "print(sorted({m.split('.')[0] for m in sys.modules} "
        "& {'sqlalchemy', 'alembic', 'trafilatura', 'lxml', 'httpx', 'jinja2', 'psycopg'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
