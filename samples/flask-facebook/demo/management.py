"""The Management API, as far as the demonstration needs it; plain HTTP so that it can be read."""

from __future__ import annotations

import base64
import json
import time
from typing import Any, Dict, Optional
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

RESOURCE = "https://default.logto.app/api"
_TIMEOUT = 15


class ManagementApi:
    """Calls in the name of a machine-to-machine application."""

    def __init__(self, endpoint: str, app: Dict[str, str]) -> None:
        self._endpoint = endpoint
        self._token = self._fetch_token(app)

    def get(self, path: str) -> Any:
        return self._send("GET", path, None)

    def post(self, path: str, body: Any) -> Any:
        return self._send("POST", path, body)

    def patch(self, path: str, body: Any) -> Any:
        return self._send("PATCH", path, body)

    def _send(self, method: str, path: str, body: Optional[Any]) -> Any:
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        return _read(Request(self._endpoint + path, data, headers, method=method))

    def _fetch_token(self, app: Dict[str, str]) -> str:
        """Client credentials; a running server knows a new application within a second."""
        form = {"grant_type": "client_credentials", "resource": RESOURCE, "scope": "all"}
        basic = base64.b64encode(f"{app['id']}:{app['secret']}".encode()).decode()
        request = Request(f"{self._endpoint}/oidc/token", urlencode(form).encode(), {"Authorization": f"Basic {basic}"})
        for patience in range(20, -1, -1):
            try:
                return str(_read(request)["access_token"])
            except Refused as refused:
                if refused.status not in (400, 401) or patience == 0:
                    raise
                time.sleep(0.25)
        raise AssertionError("unreachable")


class Refused(Exception):
    """The server said no."""

    def __init__(self, status: int, body: str) -> None:
        super().__init__(f"{status} {body}")
        self.status = status


def _read(request: Request) -> Any:
    try:
        with urlopen(request, timeout=_TIMEOUT) as response:
            return json.loads(response.read() or b"null")
    except HTTPError as error:
        raise Refused(error.code, f"{request.get_method()} {request.full_url}: {error.read().decode(errors='replace')}") from None
