"""Sign-in, tokens and account calls for Python web applications that use a Signet server."""

from __future__ import annotations

from .account import SignetAccount
from .client import SignetClient
from .config import SignetConfig
from .constants import (
    FirstScreen,
    Identifier,
    InteractionMode,
    Prompt,
    ReservedResource,
    Scope,
    UserInfoScope,
)
from .errors import ErrorCode, SignetError
from .http import HttpClient
from .models import (
    AccessTokenClaims,
    IdTokenClaims,
    SocialAccessToken,
    SocialVerification,
    UserIdentity,
    UserInfoResponse,
)
from .storage import MemoryStorage, Storage

__version__ = "0.1.0"

__all__ = [
    "AccessTokenClaims",
    "ErrorCode",
    "FirstScreen",
    "HttpClient",
    "IdTokenClaims",
    "Identifier",
    "InteractionMode",
    "MemoryStorage",
    "Prompt",
    "ReservedResource",
    "Scope",
    "SignetAccount",
    "SignetClient",
    "SignetConfig",
    "SignetError",
    "SocialAccessToken",
    "SocialVerification",
    "Storage",
    "UserIdentity",
    "UserInfoResponse",
    "UserInfoScope",
]
