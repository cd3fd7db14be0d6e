"""What the tutorial does by hand in the Console, through the Management API. Running it again changes nothing."""

from __future__ import annotations

from typing import Any, Dict, List

from .management import ManagementApi
from .options import Options

APP_NAME = "Bookstore"
API_NAME = "Bookstore API"
API = "https://bookstore.example/api"
CONNECTOR_ID = "facebookbookstore"
"""Chosen here so that the callback URI is known before the connector exists."""

FACEBOOK_APP_ID = "1002003004005006"
FACEBOOK_APP_SECRET = "0123456789abcdef0123456789abcdef"
"""The simulator's app; real ones come from developers.facebook.com."""


def facebook_redirect_uris(options: Options) -> List[str]:
    """The "Valid OAuth Redirect URIs": sign-in, account pages, and the Bookstore's own later requests."""
    return [
        f"{options.endpoint}/callback/{CONNECTOR_ID}",
        f"{options.endpoint}/account/callback/social/{CONNECTOR_ID}",
        f"{options.app}/facebook/callback",
    ]


def provision(api: ManagementApi, options: Options) -> Dict[str, str]:
    """Returns the environment of the Bookstore."""
    ensure_resource(api)
    ensure_connector(api)
    api.patch("/api/sign-in-exp", {"socialSignInConnectorTargets": ["facebook"]})
    api.patch("/api/account-center", {"enabled": True, "fields": {"name": "Edit", "avatar": "Edit", "social": "Edit"}})
    app = ensure_application(api, options)
    return {
        "SIGNET_APP_ID": app["id"],
        "SIGNET_APP_SECRET": app["secret"],
        "SIGNET_ENDPOINT": options.endpoint,
        "SIGNET_RESOURCE": API,
        "APP_URL": options.app,
        "FACEBOOK_GRAPH_URL": f"{options.simulator}/v23.0",
        "FACEBOOK_APP_SECRET": FACEBOOK_APP_SECRET,
    }


def ensure_application(api: ManagementApi, options: Options) -> Dict[str, Any]:
    client = {"redirectUris": [f"{options.app}/callback"], "postLogoutRedirectUris": [f"{options.app}/"]}
    for found in api.get("/api/applications?types=Traditional"):
        if found["name"] == APP_NAME:
            api.patch(f"/api/applications/{found['id']}", {"oidcClientMetadata": client})
            secrets = api.get(f"/api/applications/{found['id']}/secrets")
            return {"id": found["id"], "secret": secrets[0]["value"]}
    created: Dict[str, Any] = api.post(
        "/api/applications", {"name": APP_NAME, "type": "Traditional", "oidcClientMetadata": client}
    )
    secrets = api.get(f"/api/applications/{created['id']}/secrets")
    return {"id": created["id"], "secret": secrets[0]["value"]}


def ensure_resource(api: ManagementApi) -> None:
    if not any(found["indicator"] == API for found in api.get("/api/resources")):
        api.post("/api/resources", {"name": API_NAME, "indicator": API})


def ensure_connector(api: ManagementApi) -> None:
    if any(found["id"] == CONNECTOR_ID for found in api.get("/api/connectors")):
        return
    api.post(
        "/api/connectors",
        {
            "id": CONNECTOR_ID,
            "connectorId": "facebook-universal",
            "config": {"clientId": FACEBOOK_APP_ID, "clientSecret": FACEBOOK_APP_SECRET},
            "syncProfile": True,
            "enableTokenStorage": True,
        },
    )
