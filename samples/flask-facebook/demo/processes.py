"""The programs of the demonstration: built, started, watched, stopped."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any, Dict, List
from urllib.error import URLError
from urllib.request import urlopen

from .options import REPOSITORY, Options

_BINARIES = REPOSITORY / "artifacts" / "bin"
_SERVER = _BINARIES / "Signet.Server" / "release" / "signet"
_SIMULATOR = _BINARIES / "Signet.Simulators" / "release" / "Signet.Simulators"
_STOP_SECONDS = 30


class Processes:
    """What was started here, and only that, is stopped on leaving."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._running: List["subprocess.Popen[bytes]"] = []
        options.data.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: Any) -> None:
        for process in self._running:
            process.terminate()
        for process in self._running:
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()

    def build(self) -> None:
        for project in ("src/Signet.Server", "simulators/Signet.Simulators"):
            subprocess.run(
                ["dotnet", "build", project, "-c", "Release", "-v", "q", "-clp:NoSummary"], cwd=REPOSITORY, check=True
            )

    def start_simulator(self, redirect_uris: List[str]) -> None:
        port = str(self._options.simulator_port)
        self._start("simulator", [str(_SIMULATOR), "--port", port, "--redirect-uri", ",".join(redirect_uris)], {})
        self._wait_for(f"{self._options.simulator}/")

    def start_server(self) -> None:
        simulator = self._options.simulator
        settings = {
            "Signet__Facebook__DialogBaseUri": simulator,
            "Signet__Facebook__GraphBaseUri": simulator,
            "Signet__Outbound__AllowedPrivateHosts__0": f"127.0.0.1:{self._options.simulator_port}",
        }
        self._start("server", [str(_SERVER)], settings)
        self._wait_for(f"{self._options.endpoint}/api/status")

    def create_management_app(self) -> Dict[str, str]:
        """The machine that may call the Management API: ``{"id", "secret"}``."""
        command = ["app", "create", "--tenant", "default", "--type", "MachineToMachine", "--name", "Bookstore demo", "--management-api"]
        done = subprocess.run([str(_SERVER), *command], env=self._environment({}), stdout=subprocess.PIPE, check=True)
        created: Dict[str, str] = json.loads(done.stdout)
        return created

    def _start(self, name: str, command: List[str], settings: Dict[str, str]) -> None:
        with open(self._log(name), "ab") as log:
            process = subprocess.Popen(command, env=self._environment(settings), stdout=log, stderr=subprocess.STDOUT)
        self._running.append(process)

    def _environment(self, settings: Dict[str, str]) -> Dict[str, str]:
        own = {
            "PORT": str(self._options.port),
            "ADMIN_PORT": str(self._options.admin_port),
            "SIGNET_DATA": str(self._options.data),
        }
        return {**os.environ, **own, **settings}

    def _log(self, name: str) -> Path:
        return self._options.data / f"{name}.log"

    def _wait_for(self, url: str) -> None:
        process = self._running[-1]
        for _ in range(600):
            if process.poll() is not None:
                raise SystemExit(f"It stopped at once; see the logs in {self._options.data}.")
            try:
                urlopen(url, timeout=2).close()
                return
            except (URLError, OSError):
                time.sleep(0.1)
        raise SystemExit(f"{url} does not answer; see the logs in {self._options.data}.")
