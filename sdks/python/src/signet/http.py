"""HTTP for coroutines on the standard library alone: each request runs in a worker thread."""

from __future__ import annotations

import asyncio
import functools
import json
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, Dict, Mapping, Optional, Sequence, Tuple
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from .errors import ErrorCode, SignetError

Form = Sequence[Tuple[str, str]]

_MAX_BODY = 1024 * 1024


@dataclass(frozen=True)
class HttpResponse:
    """Status and body; anything but 2xx is an error for ``json``."""

    status: int
    body: bytes

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    def json(self) -> Dict[str, Any]:
        """The JSON object of a successful answer; otherwise the server's refusal as an error."""
        if not self.is_success:
            raise self.error()
        value = _parse_object(self.body)
        if value is None:
            raise SignetError(ErrorCode.invalidResponse, "expected a JSON object", self.status)
        return value

    def error(self) -> SignetError:
        """What the server said, in either of its error shapes."""
        body = _parse_object(self.body) or {}
        code = body.get("error") or body.get("code")
        message = body.get("error_description") or body.get("message")
        return SignetError(
            code if isinstance(code, str) else ErrorCode.invalidResponse,
            message if isinstance(message, str) else f"the server answered {self.status}",
            self.status,
            body.get("data"),
        )


class HttpClient:
    """Sends one request at a time per call, follows no redirect, reads at most 1 MiB."""

    def __init__(self, timeout: float = 10) -> None:
        self._timeout = timeout
        self._opener = build_opener(_RefuseRedirects)

    async def get(self, url: str, bearer: Optional[str] = None) -> HttpResponse:
        return await self.send("GET", url, _bearer(bearer))

    async def post_form(
        self, url: str, form: Form, headers: Optional[Mapping[str, str]] = None
    ) -> HttpResponse:
        body = urlencode(form).encode("ascii")
        content_type = {"Content-Type": "application/x-www-form-urlencoded"}
        return await self.send("POST", url, {**(headers or {}), **content_type}, body)

    async def send_json(self, method: str, url: str, bearer: str, value: Any) -> HttpResponse:
        headers = {**_bearer(bearer), "Content-Type": "application/json"}
        return await self.send(method, url, headers, json.dumps(value).encode("utf-8"))

    async def send(
        self, method: str, url: str, headers: Mapping[str, str], body: Optional[bytes] = None
    ) -> HttpResponse:
        request = Request(
            url, data=body, headers={"Accept": "application/json", **headers}, method=method
        )
        call = functools.partial(self._send, request)
        return await asyncio.get_running_loop().run_in_executor(None, call)

    def _send(self, request: Request) -> HttpResponse:
        try:
            with self._opener.open(request, timeout=self._timeout) as response:
                return _read(response.status, response)
        except HTTPError as error:
            with error:
                return _read(error.code, error)
        except (OSError, HTTPException) as error:
            raise SignetError(
                ErrorCode.networkError, f"{request.host} cannot be reached: {error}"
            ) from error


class _RefuseRedirects(HTTPRedirectHandler):
    # No endpoint of the server redirects; following one could carry a secret elsewhere.
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


def _read(status: int, stream: Any) -> HttpResponse:
    body: bytes = stream.read(_MAX_BODY + 1)
    if len(body) > _MAX_BODY:
        raise SignetError(ErrorCode.invalidResponse, "the answer is larger than 1 MiB", status)
    return HttpResponse(status, body)


def _bearer(token: Optional[str]) -> Dict[str, str]:
    return {} if token is None else {"Authorization": f"Bearer {token}"}


def _parse_object(body: bytes) -> Optional[Dict[str, Any]]:
    try:
        value = json.loads(body)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
