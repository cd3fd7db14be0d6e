"""The package as its users meet it: names, types, sizes."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
import unittest
from pathlib import Path

import signet
import signet.compat

SOURCE = Path(signet.__file__).parent


class ThePackage(unittest.TestCase):
    def test_the_published_names_are_the_same_classes(self) -> None:
        self.assertIs(signet.compat.LogtoClient, signet.SignetClient)
        self.assertIs(signet.compat.LogtoConfig, signet.SignetConfig)
        self.assertIs(signet.compat.LogtoException, signet.SignetError)
        self.assertIs(signet.compat.Storage, signet.Storage)
        for name in signet.compat.__all__:
            self.assertTrue(hasattr(signet.compat, name))

    def test_it_parses_as_python_3_8(self) -> None:
        for file in SOURCE.glob("*.py"):
            ast.parse(file.read_text("utf-8"), str(file), feature_version=(3, 8))

    def test_it_says_that_it_is_typed(self) -> None:
        self.assertTrue((SOURCE / "py.typed").exists())

    @unittest.skipIf(importlib.util.find_spec("mypy") is None, "mypy is not installed")
    def test_its_types_are_strict(self) -> None:
        command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", "/dev/null", str(SOURCE)]
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self.assertEqual(result.returncode, 0, result.stdout.decode())
