"""The wheel carries everything the tool needs, and runs from wherever it is installed."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = (
    "provenance/examples/manifest.json",
    "provenance/examples/01-port-closure.txt",
    "provenance/reports/page.html.jinja",
    "provenance/reports/traces/page.html.jinja",
    "provenance/extraction/neural/model/CARD.md",
    "provenance/extraction/neural/model/lexicon.json",
    "provenance/extraction/neural/model/embeddings.npz",
    "provenance/extraction/neural/model/roles.onnx",
    "provenance/extraction/neural/model/scorer.npz",
    "provenance/extraction/neural/model/tables.npz",
    "provenance/reports/page.css",
    "provenance/reports/traces/trace.css",
    "provenance/py.typed",
    "db/migrations/env.py",
    "db/migrations/script.py.mako",
    "tui/app.tcss",
)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built from this tree with the build tools already installed."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    built = subprocess.run([*command, str(ROOT)], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


def test_wheel_carries_what_the_tool_reads_at_run_time(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert set(NEEDED) - names == set()
    assert any(name.startswith("db/migrations/versions/0001") for name in names)
    screens = {f"tui/screens/{path.name}" for path in (ROOT / "tui/screens").glob("*.tcss")}
    assert screens - names == set()


def test_the_model_is_small_enough_to_ship(wheel: Path) -> None:
    files = zipfile.ZipFile(wheel).infolist()
    model = [file.file_size for file in files if "/neural/model/" in file.filename]
    assert sum(model) <= 10_000_000


def test_wheel_leaves_out_tests_and_benchmarks(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", ".ci/"))]


def test_wheel_installed_elsewhere_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site)]
    subprocess.run([sys.executable, *install, str(wheel)], check=True, capture_output=True)
    environment = {**os.environ, "PYTHONPATH": str(site), "HOME": str(tmp_path)}
    program = f"import tui.cli; assert {str(site)!r} in tui.cli.__file__; tui.cli.main()"
    demo = [sys.executable, "-c", program, "demo", "--folder", str(tmp_path / "demo")]
    done = subprocess.run(
        demo, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "demo" / "demo-report.html").exists()
    assert "Orlova" in done.stdout
