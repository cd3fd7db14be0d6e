"""The one exception this package raises on purpose."""

from __future__ import annotations

from typing import Any, Optional


class SignetError(Exception):
    """A refused or failed call, with a stable ``code`` to branch on.

    The server's own code is kept where there is one: the OAuth ``error`` at the protocol
    (``access_denied``, ``invalid_grant``), ``code`` at the Account API
    (``secrets.third_party_token_set.token_not_found``). The others are listed in ``ErrorCode``.
    """

    def __init__(
        self,
        code: str,
        message: Optional[str] = None,
        status: Optional[int] = None,
        data: Any = None,
    ) -> None:
        super().__init__(f"{code}: {message}" if message else code)
        self.code = code
        self.message = message or code
        self.status = status
        self.data = data


class ErrorCode:
    """Codes of refusals that are decided on this side of the wire."""

    notAuthenticated = "not_authenticated"
    signInSessionNotFound = "sign_in_session_not_found"
    socialVerificationNotFound = "social_verification_not_found"
    invalidCallback = "invalid_callback"
    issuerMismatch = "issuer_mismatch"
    invalidIdToken = "invalid_id_token"
    invalidAccessToken = "invalid_access_token"
    accessTokenUnavailable = "access_token_unavailable"
    organizationScopeMissing = "organization_scope_missing"
    invalidConfig = "invalid_config"
    invalidResponse = "invalid_response"
    networkError = "network_error"
