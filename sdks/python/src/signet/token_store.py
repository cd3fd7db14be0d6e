"""The user's tokens and unfinished trips in the application's storage.

Nothing is remembered outside the storage, so any worker may serve any request of a user.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Dict, List, Optional

from .sign_in import SignInSession, same_secret
from .storage import Storage

_ID_TOKEN = "idToken"
_REFRESH_TOKEN = "refreshToken"
_ACCESS_TOKENS = "accessTokens"
_SIGN_IN_SESSIONS = "signInSessions"
_SOCIAL_VERIFICATIONS = "socialVerifications"

_UNFINISHED_TRIPS = 3
"""Sign-ins in several tabs all work, yet the storage (often a cookie) stays small."""


@dataclass(frozen=True)
class StoredAccessToken:
    """An access token with the moment (epoch seconds) it stops working."""

    value: str
    expiresAt: float


class TokenStore:
    """Reads and writes the storage; every method leaves it consistent."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    @property
    def id_token(self) -> Optional[str]:
        return self._storage.get(_ID_TOKEN) or None

    @id_token.setter
    def id_token(self, value: str) -> None:
        self._storage.set(_ID_TOKEN, value)

    @property
    def refresh_token(self) -> Optional[str]:
        return self._storage.get(_REFRESH_TOKEN) or None

    @refresh_token.setter
    def refresh_token(self, value: Optional[str]) -> None:
        if value is None:
            self._storage.delete(_REFRESH_TOKEN)
        else:
            self._storage.set(_REFRESH_TOKEN, value)

    def access_token(self, audience: str) -> Optional[StoredAccessToken]:
        found = self._read(_ACCESS_TOKENS, {}).get(audience)
        return None if found is None else StoredAccessToken(**found)

    def save_access_token(self, audience: str, token: StoredAccessToken, now: float) -> None:
        """Adds one and drops those that have expired."""
        tokens: Dict[str, Any] = self._read(_ACCESS_TOKENS, {})
        alive = {name: item for name, item in tokens.items() if item["expiresAt"] > now}
        self._write(_ACCESS_TOKENS, {**alive, audience: asdict(token)})

    def clear(self) -> None:
        """Forgets the user."""
        for key in (_ID_TOKEN, _REFRESH_TOKEN, _ACCESS_TOKENS, _SIGN_IN_SESSIONS, _SOCIAL_VERIFICATIONS):
            self._storage.delete(key)

    def clear_tokens(self) -> None:
        """Forgets the previous user when another one signs in."""
        for key in (_ID_TOKEN, _REFRESH_TOKEN, _ACCESS_TOKENS):
            self._storage.delete(key)

    def add_sign_in_session(self, session: SignInSession) -> None:
        self._add(_SIGN_IN_SESSIONS, asdict(session))

    def take_sign_in_session(self, state: str) -> Optional[SignInSession]:
        found = self._take(_SIGN_IN_SESSIONS, state)
        return None if found is None else SignInSession(**found)

    def add_social_verification(self, state: str, record_id: str, redirect_uri: str) -> None:
        self._add(
            _SOCIAL_VERIFICATIONS,
            {"state": state, "recordId": record_id, "redirectUri": redirect_uri},
        )

    def take_social_verification(self, state: str) -> Optional[Dict[str, str]]:
        return self._take(_SOCIAL_VERIFICATIONS, state)

    def _add(self, key: str, trip: Dict[str, str]) -> None:
        self._write(key, [*self._read(key, []), trip][-_UNFINISHED_TRIPS:])

    def _take(self, key: str, state: str) -> Optional[Dict[str, str]]:
        """Returns the trip of that state and forgets it: a callback works once."""
        trips: List[Dict[str, str]] = self._read(key, [])
        taken = [trip for trip in trips if same_secret(trip["state"], state)]
        if not taken:
            return None
        self._write(key, [trip for trip in trips if trip not in taken])
        return taken[0]

    def _read(self, key: str, default: Any) -> Any:
        text = self._storage.get(key)
        return json.loads(text) if text else default

    def _write(self, key: str, value: Any) -> None:
        if value:
            self._storage.set(key, json.dumps(value, separators=(",", ":")))
        else:
            self._storage.delete(key)
