"""What the server publishes about itself: discovery document and signing keys."""

from __future__ import annotations

import time
from typing import Any, Callable, Dict, Mapping, Optional, Tuple

from .errors import ErrorCode, SignetError
from .http import HttpClient
from .models import ProviderMetadata

Jwk = Mapping[str, Any]

_METADATA_LIFETIME = 3600.0
_KEYS_LIFETIME = 3600.0
_KEYS_COOLDOWN = 10.0
"""Seconds between two downloads caused by unknown key ids, which anybody can invent."""


class Provider:
    """Caches public data of one server; safe to share between users, threads and event loops.

    Each entry is replaced by one assignment, so the worst a race can do is to download twice.
    """

    def __init__(
        self, endpoint: str, http: HttpClient, clock: Callable[[], float] = time.time
    ) -> None:
        self._url = f"{endpoint}/oidc/.well-known/openid-configuration"
        self._http = http
        self._clock = clock
        self._metadata: Optional[Tuple[float, ProviderMetadata]] = None
        self._keys: Optional[Tuple[float, Dict[str, Jwk]]] = None

    async def metadata(self) -> ProviderMetadata:
        """The discovery document.

        The issuer is not compared with the endpoint: a server has one issuer, but may be reached
        under several addresses (an internal one next to the public one).
        """
        cached = self._metadata
        if cached is None or self._clock() - cached[0] > _METADATA_LIFETIME:
            response = await self._http.get(self._url)
            cached = (self._clock(), ProviderMetadata.parse(response.json()))
            self._metadata = cached
        return cached[1]

    async def key(self, kid: str) -> Jwk:
        """The published key of that id; an unknown id makes the keys be read again."""
        cached = self._keys
        age = float("inf") if cached is None else self._clock() - cached[0]
        if cached is None or age > _KEYS_LIFETIME or (kid not in cached[1] and age > _KEYS_COOLDOWN):
            cached = (self._clock(), await self._download_keys())
            self._keys = cached
        try:
            return cached[1][kid]
        except KeyError:
            raise SignetError(ErrorCode.invalidResponse, "the signing key is not published") from None

    async def _download_keys(self) -> Dict[str, Jwk]:
        document = (await self._http.get((await self.metadata()).jwks_uri)).json()
        keys = document.get("keys")
        if not isinstance(keys, list):
            raise SignetError(ErrorCode.invalidResponse, "the key set has no keys")
        return {key["kid"]: key for key in keys if isinstance(key, dict) and "kid" in key}
