"""How Datasette is started."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from datasette.app import DEFAULT_SETTINGS

from publish.serve import SETTINGS, datasette_command


def test_the_command_names_archive_metadata_and_address(tmp_path: Path) -> None:
    metadata = tmp_path / "metadata.yml"
    metadata.touch()
    command = datasette_command(
        tmp_path / "archive.db",
        host="127.0.0.2",
        port=8123,
        options=["--setting", "base_url", "/x/"],
    )
    assert command[:4] == [sys.executable, "-m", "datasette", "serve"]
    assert command[4] == str(tmp_path / "archive.db")
    assert command[command.index("--host") + 1] == "127.0.0.2"
    assert command[command.index("--port") + 1] == "8123"
    assert command[command.index("--metadata") + 1] == str(metadata)
    assert command[-3:] == ["--setting", "base_url", "/x/"]


def test_every_setting_is_one_that_datasette_has() -> None:
    assert {setting.name for setting in SETTINGS} <= set(DEFAULT_SETTINGS)


def test_the_command_runs(archive: Path) -> None:
    command = datasette_command(archive, options=["--get", "/read/1"])
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert '<h1 lang="ko">안개시, 솔뫼항 등대 축제 개최</h1>' in done.stdout, done.stderr


def test_the_command_line_can_use_it_without_loading_datasette() -> None:
    program = "import sys, publish.serve; sys.exit('datasette' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
