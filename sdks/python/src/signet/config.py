"""What an application tells the client once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List, Optional, Sequence, Union
from urllib.parse import urlsplit

from .constants import Prompt, ReservedResource, Scope, UserInfoScope
from .errors import ErrorCode, SignetError

_DEFAULT_SCOPES = (Scope.openId, Scope.offlineAccess, Scope.profile)


@dataclass
class SignetConfig:
    """Values from the application's details page in the Console.

    ``scopes`` are added to ``openid offline_access profile``. ``resources`` are the API resources
    the application wants access tokens for. ``prompt`` may be several values in a list.
    """

    endpoint: str
    appId: str
    appSecret: Optional[str] = None
    prompt: Union[str, Sequence[str]] = Prompt.consent
    resources: Sequence[str] = field(default_factory=list)
    scopes: Sequence[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        url = urlsplit(self.endpoint)
        if url.scheme not in ("http", "https") or not url.netloc:
            raise SignetError(ErrorCode.invalidConfig, "endpoint must be an absolute http(s) URL")
        if not self.appId:
            raise SignetError(ErrorCode.invalidConfig, "appId is missing")
        self.endpoint = self.endpoint.rstrip("/")

    @property
    def all_scopes(self) -> List[str]:
        """The application's scopes, then the defaults, each once."""
        return _unique([*self.scopes, *_DEFAULT_SCOPES])

    @property
    def all_resources(self) -> List[str]:
        """The application's resources, and the one organization tokens need when they are asked for."""
        extra = [ReservedResource.organizations] if self.uses_organizations else []
        return _unique([*self.resources, *extra])

    @property
    def uses_organizations(self) -> bool:
        return UserInfoScope.organizations.value in self.all_scopes

    @property
    def prompt_value(self) -> str:
        values = [self.prompt] if isinstance(self.prompt, str) else self.prompt
        return " ".join(_unique(values))


def _unique(values: Sequence[str]) -> List[str]:
    return list(dict.fromkeys(str(value) for value in values))
