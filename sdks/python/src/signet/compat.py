"""The same client under the names of the published SDK, for code that was written for it.

``from logto import LogtoClient, LogtoConfig, Storage`` becomes
``from signet.compat import LogtoClient, LogtoConfig, Storage``; nothing else changes.
"""

from __future__ import annotations

from .client import SignetClient as LogtoClient
from .config import SignetConfig as LogtoConfig
from .constants import InteractionMode, Prompt, ReservedResource, Scope, UserInfoScope
from .errors import SignetError as LogtoException
from .models import AccessTokenClaims, IdTokenClaims, UserIdentity, UserInfoResponse
from .models import ProviderMetadata as OidcProviderMetadata
from .storage import MemoryStorage, Storage

__all__ = [
    "AccessTokenClaims",
    "IdTokenClaims",
    "InteractionMode",
    "LogtoClient",
    "LogtoConfig",
    "LogtoException",
    "MemoryStorage",
    "OidcProviderMetadata",
    "Prompt",
    "ReservedResource",
    "Scope",
    "Storage",
    "UserIdentity",
    "UserInfoResponse",
    "UserInfoScope",
]
