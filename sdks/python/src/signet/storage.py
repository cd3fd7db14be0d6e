"""Where the tokens of one user live between requests."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Dict, Optional


class Storage(ABC):
    """Holds a handful of strings for the user of the current request.

    In a web application this is the session of that user: implement the three methods over the
    framework's session object. They are called in the coroutine that called the client, never in
    another thread, so context-bound objects such as Flask's ``session`` work.
    """

    @abstractmethod
    def get(self, key: str) -> Optional[str]:
        """Returns the value, or ``None`` when there is none."""

    @abstractmethod
    def set(self, key: str, value: Optional[str]) -> None:
        """Stores the value; storing ``None`` is the same as deleting."""

    @abstractmethod
    def delete(self, key: str) -> None:
        """Removes the value; removing what is not there is fine."""


class MemoryStorage(Storage):
    """Forgets everything with the process and knows one user only: scripts, tests, first steps."""

    def __init__(self) -> None:
        self._values: Dict[str, str] = {}

    def get(self, key: str) -> Optional[str]:
        return self._values.get(key)

    def set(self, key: str, value: Optional[str]) -> None:
        if value is None:
            self.delete(key)
        else:
            self._values[key] = value

    def delete(self, key: str) -> None:
        self._values.pop(key, None)
