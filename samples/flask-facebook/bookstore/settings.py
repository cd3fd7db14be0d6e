"""What the Bookstore needs to know, from environment variables."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from typing import Mapping, Optional
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Settings:
    """``SIGNET_APP_ID`` and ``SIGNET_APP_SECRET`` are required; the rest has a default."""

    app_id: str
    app_secret: str
    endpoint: str
    app_url: str
    secret_key: str
    resource: Optional[str]
    graph_url: str
    facebook_app_secret: Optional[str]

    @staticmethod
    def from_environment(values: Mapping[str, str] = os.environ) -> Settings:
        missing = [name for name in ("SIGNET_APP_ID", "SIGNET_APP_SECRET") if not values.get(name)]
        if missing:
            raise SystemExit(
                f"Please set {' and '.join(missing)}: copy them from the application's page in the"
                " Console, or start everything with samples/flask-facebook/run."
            )
        return Settings(
            app_id=values["SIGNET_APP_ID"],
            app_secret=values["SIGNET_APP_SECRET"],
            endpoint=values.get("SIGNET_ENDPOINT") or "http://localhost:3001/",
            app_url=(values.get("APP_URL") or "http://localhost:3000").rstrip("/"),
            # Without a fixed key a restart signs everybody out, and several workers need one.
            secret_key=values.get("APP_SECRET_KEY") or secrets.token_urlsafe(32),
            resource=values.get("SIGNET_RESOURCE") or None,
            graph_url=(values.get("FACEBOOK_GRAPH_URL") or "https://graph.facebook.com/v23.0").rstrip("/"),
            facebook_app_secret=values.get("FACEBOOK_APP_SECRET") or None,
        )

    @property
    def callback_url(self) -> str:
        return f"{self.app_url}/callback"

    @property
    def home_url(self) -> str:
        return f"{self.app_url}/"

    @property
    def facebook_callback_url(self) -> str:
        """Must be among the "Valid OAuth Redirect URIs" at Facebook."""
        return f"{self.app_url}/facebook/callback"

    @property
    def port(self) -> int:
        return urlsplit(self.app_url).port or 3000

    @property
    def is_https(self) -> bool:
        return self.app_url.startswith("https:")
