"""Requests an application makes about its tokens (RFC 6749 sections 4.1.3 and 6, RFC 7009)."""

from __future__ import annotations

import base64
from typing import Dict, Optional
from urllib.parse import quote_plus

from .config import SignetConfig
from .constants import ORGANIZATION_URN_PREFIX
from .errors import ErrorCode, SignetError
from .http import Form, HttpClient, HttpResponse
from .models import TokenResponse
from .provider import Provider
from .sign_in import SignInSession


class TokenEndpoint:
    """Authenticates as the application and returns what the server issued."""

    def __init__(self, config: SignetConfig, provider: Provider, http: HttpClient) -> None:
        self._config = config
        self._provider = provider
        self._http = http

    async def redeem_code(self, code: str, session: SignInSession) -> TokenResponse:
        return await self._request(
            [
                ("grant_type", "authorization_code"),
                ("code", code),
                ("redirect_uri", session.redirectUri),
                ("code_verifier", session.codeVerifier),
            ]
        )

    async def refresh(self, refresh_token: str, audience: str) -> TokenResponse:
        """An access token for a resource, for an organization's URN, or (``""``) for userinfo."""
        form = [("grant_type", "refresh_token"), ("refresh_token", refresh_token)]
        if audience.startswith(ORGANIZATION_URN_PREFIX):
            form.append(("organization_id", audience[len(ORGANIZATION_URN_PREFIX) :]))
        elif audience:
            form.append(("resource", audience))
        return await self._request(form)

    async def revoke(self, refresh_token: str) -> None:
        url = (await self._provider.metadata()).revocation_endpoint
        if url is not None:
            form = [("token", refresh_token), ("token_type_hint", "refresh_token")]
            await self._post(url, form)

    async def _request(self, form: Form) -> TokenResponse:
        url = (await self._provider.metadata()).token_endpoint
        response = TokenResponse.parse((await self._post(url, form)).json())
        if response.token_type.lower() != "bearer" or not isinstance(response.expires_in, int):
            raise SignetError(ErrorCode.invalidResponse, "the token answer is not usable")
        return response

    async def _post(self, url: str, form: Form) -> HttpResponse:
        return await self._http.post_form(
            url, [*form, ("client_id", self._config.appId)], self._authorization()
        )

    def _authorization(self) -> Dict[str, str]:
        return _basic(self._config.appId, self._config.appSecret)


def _basic(client_id: str, secret: Optional[str]) -> Dict[str, str]:
    """RFC 6749, section 2.3.1: both halves are form-encoded first."""
    if secret is None:
        return {}
    pair = f"{quote_plus(client_id)}:{quote_plus(secret)}".encode("ascii")
    return {"Authorization": "Basic " + base64.b64encode(pair).decode("ascii")}
