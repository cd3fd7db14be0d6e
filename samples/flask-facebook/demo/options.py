"""Ports and paths of a demonstration."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional

SAMPLE = Path(__file__).resolve().parent.parent
REPOSITORY = SAMPLE.parent.parent


@dataclass(frozen=True)
class Options:
    """All addresses are on loopback; ``localhost`` is what the browser sees."""

    port: int
    admin_port: int
    simulator_port: int
    app_port: int
    data: Path
    build: bool

    @staticmethod
    def parse(arguments: Optional[List[str]] = None) -> Options:
        parser = argparse.ArgumentParser(prog="run", description=__doc__)
        parser.add_argument("--port", type=int, default=3001, help="sign-in and APIs (%(default)s)")
        parser.add_argument("--admin-port", type=int, default=3002, help="Console (%(default)s)")
        parser.add_argument("--simulator-port", type=int, default=3010, help="Facebook simulator (%(default)s)")
        parser.add_argument("--app-port", type=int, default=3000, help="Bookstore (%(default)s)")
        parser.add_argument("--data", type=Path, default=SAMPLE / "data", help="where the server keeps its data (%(default)s)")
        parser.add_argument("--no-build", dest="build", action="store_false", help="use what was built before")
        return Options(**vars(parser.parse_args(arguments)))

    @property
    def endpoint(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def console(self) -> str:
        return f"http://localhost:{self.admin_port}"

    @property
    def simulator(self) -> str:
        return f"http://127.0.0.1:{self.simulator_port}"

    @property
    def app(self) -> str:
        return f"http://localhost:{self.app_port}"
