"""Runs the Bookstore on its own: ``python main.py``."""

from __future__ import annotations

from bookstore import create_app
from bookstore.settings import Settings

if __name__ == "__main__":
    settings = Settings.from_environment()
    create_app(settings).run(host="localhost", port=settings.port)
