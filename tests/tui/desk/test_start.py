"""What the desk must not wait for before its first paint."""

import subprocess
import sys


def test_the_desk_is_imported_without_a_database_library_or_a_parser() -> None:
    code = (
        "import sys, tui.app; "
        "print(sorted({m.split('.')[0] for m in sys.modules} "
        "& {'sqlalchemy', 'alembic', 'trafilatura', 'lxml', 'httpx', 'jinja2', 'psycopg'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
