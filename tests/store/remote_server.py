"""A WebDAV server that does as it is told: answers, refuses, hangs, dies, takes half, at any request.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import email.utils
import http.server
import socket
import threading
import urllib.parse
import xml.sax.saxutils


class Fault:
    """What happens at the request of a number, counted from 1; when for_good, at all later ones, too."""

    def __init__(self, at, what, for_good=False):
        self.at, self.what, self.for_good = at, what, for_good


class Server(http.server.ThreadingHTTPServer):
    """Files in memory, one folder, and the fault to come."""

    daemon_threads = True
    request_queue_size = 32

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.lock = threading.Lock()
        self.files = {}
        self.times = {}
        self.calls = []
        self.fault = None
        self.on_call = None
        self.released = threading.Event()
        self.uri = f"dav://127.0.0.1:{self.server_address[1]}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        pass

    def reset(self, files, fault=None):
        """Other files, and from here on this fault; who hangs is let go."""
        self.released.set()
        with self.lock:
            self.released = threading.Event()
            self.files = dict(files)
            self.times = {}
            self.calls = []
            self.fault = fault

    def release(self):
        """Lets go who hangs."""
        self.released.set()

    def count(self, call):
        """What is to happen at this request, if anything."""
        with self.lock:
            self.calls.append(call)
            number = len(self.calls)
            fault = self.fault
        if self.on_call:
            self.on_call(number)
        if fault and (number == fault.at or (fault.for_good and number > fault.at)):
            return fault.what
        return None


class Dropped(Exception):
    """The connection ends here."""


class Handler(http.server.BaseHTTPRequestHandler):
    """The few methods that a helper for WebDAV speaks."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):  # pylint: disable=arguments-differ
        pass

    def name(self):
        """The file that is asked for; empty for the folder."""
        return urllib.parse.unquote(urllib.parse.urlparse(self.path).path).strip("/")

    def target(self):
        """Where a file is to be moved."""
        return urllib.parse.unquote(urllib.parse.urlparse(self.headers["Destination"]).path).strip("/")

    def answer(self, status, body=b"", **headers):
        """One whole answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def drop(self):
        """Ends the connection without a word."""
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        raise Dropped

    def body(self):
        """What came with the request, to its end."""
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            data = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                data += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return data
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (Dropped, ConnectionError):
            self.close_connection = True

    def serve(self, work):
        """Does the work, with the fault that is due."""
        data = self.body()
        what = self.server.count(f"{self.command} {self.name()}")
        if isinstance(what, int):
            self.answer(what)
        elif what == "hang":
            self.server.released.wait(60)
            self.drop()
        elif what == "drop":
            self.drop()
        elif what == "lose":
            self.wfile = open("/dev/null", "wb")  # pylint: disable=consider-using-with
            work(data)
            self.drop()
        elif what == "take" and self.command == "MOVE":
            self.server.files.pop(self.target(), None)
            self.answer(507)
        elif what == "half" and self.command == "PUT":
            self.server.files[self.name()] = data[:len(data) // 2]
            self.drop()
        elif what == "keep-half" and self.command == "PUT":
            work(data[:len(data) // 2])
        elif what == "cut" and self.command == "GET" and self.name() in self.server.files:
            data = self.server.files[self.name()]
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data[:len(data) // 2])
            self.wfile.flush()
            self.drop()
        else:
            work(data)

    def describe(self, name):
        """The properties of one resource."""
        if name == "":
            kind, length = "<D:resourcetype><D:collection/></D:resourcetype>", ""
        else:
            kind = "<D:resourcetype/>"
            length = f"<D:getcontentlength>{len(self.server.files[name])}</D:getcontentlength>"
        time = email.utils.formatdate(self.server.times.get(name), usegmt=True)
        href = xml.sax.saxutils.escape("/" + urllib.parse.quote(name))
        return (f"<D:response><D:href>{href}</D:href><D:propstat><D:prop>{kind}{length}"
                f"<D:getlastmodified>{time}</D:getlastmodified></D:prop>"
                "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>")

    def propfind(self, data):
        """What is here."""
        name = self.name()
        if name and name not in self.server.files:
            self.answer(404)
            return
        names = [name]
        if name == "" and self.headers.get("Depth") == "1":
            names += sorted(self.server.files)
        text = "".join(self.describe(name) for name in names)
        self.answer(207, f'<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">{text}</D:multistatus>'.encode(),
                    Content_Type="application/xml")

    def get(self, data):
        """A file."""
        if self.name() in self.server.files:
            self.answer(200, self.server.files[self.name()], Content_Type="application/octet-stream")
        else:
            self.answer(404)

    def put(self, data):
        """A file that is new or other."""
        status = 204 if self.name() in self.server.files else 201
        self.server.files[self.name()] = data
        self.answer(status)

    def move(self, data):
        """In one step, and onto another only where that is allowed."""
        target = self.target()
        if self.name() not in self.server.files:
            self.answer(404)
        elif target in self.server.files and self.headers.get("Overwrite", "T").upper() == "F":
            self.answer(412)
        else:
            status = 204 if target in self.server.files else 201
            self.server.files[target] = self.server.files.pop(self.name())
            self.answer(status)

    def delete(self, data):
        """Away with it."""
        if self.server.files.pop(self.name(), None) is None:
            self.answer(404)
        else:
            self.answer(204)

    def options(self, data):
        """What can be done here."""
        self.answer(200, DAV="1, 2", Allow="OPTIONS, GET, HEAD, PUT, DELETE, MOVE, PROPFIND")

    def do_PROPFIND(self):  # pylint: disable=invalid-name
        """PROPFIND"""
        self.serve(self.propfind)

    def do_GET(self):  # pylint: disable=invalid-name
        """GET"""
        self.serve(self.get)

    do_HEAD = do_GET

    def do_PUT(self):  # pylint: disable=invalid-name
        """PUT"""
        self.serve(self.put)

    def do_MOVE(self):  # pylint: disable=invalid-name
        """MOVE"""
        self.serve(self.move)

    def do_DELETE(self):  # pylint: disable=invalid-name
        """DELETE"""
        self.serve(self.delete)

    def do_OPTIONS(self):  # pylint: disable=invalid-name
        """OPTIONS"""
        self.serve(self.options)
