"""``run``: the tutorial's whole scenery on this machine."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import Any, Dict

from bookstore import create_app
from bookstore.settings import Settings

from .management import ManagementApi
from .options import Options
from .processes import Processes
from .provision import facebook_redirect_uris, provision

_READY = """
  Bookstore           {app}
  Sign-in and APIs    {endpoint}
  Console             {console}      (the first visit makes the first administrator)
  Facebook simulator  {simulator}      (test users and their passwords are on its page)

  Ctrl+C stops everything. Data and logs: {data}
"""


def main() -> None:
    options = Options.parse()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with Processes(options) as processes:
        if options.build:
            processes.build()
        processes.start_simulator(facebook_redirect_uris(options))
        processes.start_server()
        machine = management_app(processes, options.data / "management-app.json")
        environment = provision(ManagementApi(options.endpoint, machine), options)
        settings = Settings.from_environment({**environment, "APP_SECRET_KEY": machine["secret"]})
        app = create_app(settings)
        print(_READY.format(**describe(options)), flush=True)
        try:
            app.run(host="localhost", port=options.app_port, threaded=True)
        except KeyboardInterrupt:
            pass


def management_app(processes: Processes, file: Path) -> Dict[str, str]:
    """Made once and kept beside the data it belongs to, readable by its owner only."""
    if not file.exists():
        file.touch(mode=0o600)
        try:
            file.write_text(json.dumps(processes.create_management_app()))
        except BaseException:
            file.unlink()
            raise
    found: Dict[str, str] = json.loads(file.read_text())
    return found


def describe(options: Options) -> Dict[str, Any]:
    return {
        "app": options.app,
        "endpoint": options.endpoint,
        "console": options.console,
        "simulator": options.simulator,
        "data": options.data,
    }


if __name__ == "__main__":
    main()
