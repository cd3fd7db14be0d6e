"""The Bookstore: a Flask application whose users sign in through Signet."""

from __future__ import annotations

from typing import Tuple

from flask import Flask, Response, render_template
from signet import SignetError

from . import facebook, shop, signing_in
from .settings import Settings

_CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' https: http: data:; frame-ancestors 'none'; base-uri 'none'"
)


def create_app(settings: Settings) -> Flask:
    """Wires the pages; everything that varies is in the settings."""
    app = Flask(__name__)
    app.secret_key = settings.secret_key
    app.config.update(
        SESSION_COOKIE_NAME="bookstore",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.is_https,
    )
    app.extensions["settings"] = settings
    app.extensions["signet"] = signing_in.create_client(settings)
    for module in (shop, signing_in, facebook):
        app.register_blueprint(module.pages)
    app.register_error_handler(SignetError, show_error)
    app.after_request(harden)
    app.context_processor(lambda: {"signed_in": signing_in.client().isAuthenticated()})
    return app


def show_error(error: SignetError) -> Tuple[str, int]:
    """One page for every refusal: what happened, and a way on."""
    return render_template("error.html", error=error), 400


def harden(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = _CONTENT_SECURITY_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers.setdefault("Cache-Control", "no-store")
    return response
