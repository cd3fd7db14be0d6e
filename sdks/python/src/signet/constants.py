"""Wire strings that applications choose from. Plain strings are accepted wherever these are."""

from __future__ import annotations

from enum import Enum


class WireEnum(str, Enum):
    """An enumeration whose members are, and print as, their wire value."""

    def __str__(self) -> str:
        return str(self.value)


class Scope(WireEnum):
    """Scopes that say how the application uses the sign-in."""

    openId = "openid"
    offlineAccess = "offline_access"
    profile = "profile"
    sessions = "urn:logto:scope:sessions"
    trustedDevices = "urn:logto:scope:trusted_devices"


class UserInfoScope(WireEnum):
    """Scopes that ask for data of the user."""

    profile = "profile"
    email = "email"
    phone = "phone"
    address = "address"
    customData = "custom_data"
    identities = "identities"
    roles = "roles"
    organizations = "urn:logto:scope:organizations"
    organizationRoles = "urn:logto:scope:organization_roles"


class ReservedResource(WireEnum):
    """Resource indicators with a meaning of their own."""

    organizations = "urn:logto:resource:organizations"


class Prompt(WireEnum):
    """OpenID Connect Core 3.1.2.1. Refresh tokens need ``consent``, which is the default."""

    none = "none"
    consent = "consent"
    login = "login"


class InteractionMode(WireEnum):
    """Which page opens first; ``FirstScreen`` is the finer choice."""

    signIn = "signIn"
    signUp = "signUp"


class FirstScreen(WireEnum):
    """The page a sign-in starts on."""

    signIn = "sign_in"
    register = "register"
    resetPassword = "reset_password"
    identifierSignIn = "identifier:sign_in"
    identifierRegister = "identifier:register"
    singleSignOn = "single_sign_on"


class Identifier(WireEnum):
    """What the first page may ask for."""

    username = "username"
    email = "email"
    phone = "phone"


ORGANIZATION_URN_PREFIX = "urn:logto:organization:"
"""An access token with this audience speaks for one organization."""
