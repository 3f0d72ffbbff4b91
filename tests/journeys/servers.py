"""Servers on this computer for the journeys, each with one folder that clients share, and what people do with a plan on
any of them.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import getpass
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

import harness
from gi.repository import Gio, GLib

PLAN = harness.SAMPLE.read_bytes()
PASSWORD = "secret"

# Programs of servers are where users do not look.
PATH = os.environ["PATH"] + ":/usr/local/sbin:/usr/sbin:/sbin"

# sshd as a user runs it, for that user, with nothing of the computer's own.
SSHD = """
ListenAddress 127.0.0.1
Port {port}
HostKey {root}/host
PidFile none
AuthorizedKeysFile {root}/key.pub
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
Subsystem sftp internal-sftp {options}
"""

SSH = """
Host *
  IdentityFile {root}/key
  IdentitiesOnly yes
  IdentityAgent none
  GlobalKnownHostsFile /dev/null
  UserKnownHostsFile {root}/known
  StrictHostKeyChecking yes
"""

SMBD = """
[global]
  server role = standalone server
  interfaces = lo
  bind interfaces only = yes
  smb ports = {port}
  disable netbios = yes
  disable spoolss = yes
  load printers = no
  printing = bsd
  printcap name = /dev/null
  passdb backend = tdbsam:{root}/state/people
  private dir = {root}/state
  pid directory = {root}/state
  lock directory = {root}/state
  state directory = {root}/state
  cache directory = {root}/state
  ncalrpc dir = {root}/state/ncalrpc
  log file = {root}/log

[plans]
  path = {files}
  read only = {read_only}
"""


def find_port():
    """A port that is free, on this computer alone."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def list_family(process):
    """The numbers of a process and of all that it and its children started."""
    parents = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parents[int(folder.name)] = int((folder / "stat").read_text(encoding="ascii").rpartition(")")[2].split()[1])
    family = [process]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return family


class Place:
    """Where clients share a plan."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    @property
    def uri(self):
        """Where the plan is."""
        raise NotImplementedError

    def mode(self):
        """The permissions of the plan, if clients know of them."""
        return None

    def sign_in(self):
        """What the user does before she is given the plan."""

    def put(self, content):
        """Writes the plan as another client does."""
        raise NotImplementedError

    def read(self):
        """What the plan holds."""
        raise NotImplementedError

    def names(self):
        """All that is there."""
        raise NotImplementedError

    def content(self):
        """What the plan holds, which is alone there."""
        assert self.names() == ["plan.map"], self.names()
        return self.read()

    def expect(self, *wanted):
        """Looks whether the plan is whole, and has these bytes in it."""
        content = self.content()
        assert content.startswith(b"{\n") and content.endswith(b"\n}\n"), content
        assert all(part in content for part in wanted), (wanted, content)


class Server(Place):
    """A folder that clients share, and the program that shares it."""

    def __init__(self, is_read_only=False):
        self.is_read_only = is_read_only
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="mutual-server-"))
        self.files = self.root / "files"
        self.files.mkdir()
        self.file = self.files / "plan.map"
        self.port = find_port()
        self.process = None
        self.prepare()
        self.put(PLAN)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *error):
        self.stop()
        shutil.rmtree(self.root, ignore_errors=True)

    def prepare(self):
        """What has to be there before the program runs for the first time."""
        raise NotImplementedError

    def command(self):
        """What runs it."""
        raise NotImplementedError

    def start(self):
        """Begins to serve, on the same port each time."""
        with open(self.root / "output", "ab") as output:
            self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=output,
                                            stderr=output)
        harness.wait_for(lambda: f"the server, which says {(self.root / 'output').read_text(errors='replace')}",
                         self.listens)

    def listens(self):
        """Whether who comes is let in."""
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", self.port)) == 0

    def signal(self, number):
        """Sends a signal to it and to all that it started."""
        for member in list_family(self.process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(member, number)

    def freeze(self):
        """Does nothing for a while, and hears all the same."""
        self.signal(signal.SIGSTOP)

    def thaw(self):
        """Goes on."""
        self.signal(signal.SIGCONT)

    def mode(self):
        return self.file.stat().st_mode

    def stop(self):
        """Goes away in the middle of whatever it does, as when somebody pulls a plug."""
        if self.process.poll() is None:
            self.signal(signal.SIGKILL)
        self.process.wait(harness.PATIENCE)

    def put(self, content):
        other = self.files / "other"
        other.write_bytes(content)
        other.chmod(0o664)
        other.rename(self.file)

    def read(self):
        return self.file.read_bytes()

    def names(self):
        return [path.name for path in self.files.iterdir()]


class SftpServer(Server):
    """OpenSSH's."""

    LOST = "There is no connection to the server.*"

    @property
    def uri(self):
        return f"sftp://{getpass.getuser()}@127.0.0.1:{self.port}{self.file}"

    def prepare(self):
        for name in ("host", "key"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.root / name], check=True)
        host = (self.root / "host.pub").read_text(encoding="ascii")
        (self.root / "known").write_text(f"[127.0.0.1]:{self.port} {host}", encoding="ascii")
        # Keys and settings of the user's are found by the home that the system knows, whatever HOME says.
        folder = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "bin"
        folder.mkdir(exist_ok=True)
        (folder / "settings").write_text(SSH.format(root=self.root), encoding="utf-8")
        wrapper = folder / "ssh"
        wrapper.write_text(f'#!/bin/sh\nexec {shutil.which("ssh")} -F {folder}/settings "$@"\n', encoding="utf-8")
        wrapper.chmod(0o755)
        tell_helpers(PATH=f"{folder}:{os.environ['PATH']}")
        # A folder that root's own needs; distributions make it when they start theirs.
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", mode=0o755, exist_ok=True)

    def command(self):
        settings = self.root / "settings"
        settings.write_text(SSHD.format(root=self.root, port=self.port, options="-R" if self.is_read_only else ""),
                            encoding="utf-8")
        return [shutil.which("sshd", path=PATH), "-D", "-e", "-f", settings]


class SmbServer(Server):
    """Samba's."""

    LOST = "The server cannot be reached.*"

    @property
    def uri(self):
        return f"smb://{getpass.getuser()}@127.0.0.1:{self.port}/plans/plan.map"

    def prepare(self):
        (self.root / "state").mkdir()
        subprocess.run(["pdbedit", "--configfile", self.settings(), "--create", "--user", getpass.getuser(),
                        "--password-from-stdin"], input=f"{PASSWORD}\n{PASSWORD}\n", text=True, check=True,
                       stdout=subprocess.DEVNULL)

    def mode(self):
        # Clients do not learn of them.
        return None

    def sign_in(self):
        # The dialog that asks for it is the toolkit's.
        environment = {name: value for name, value in os.environ.items() if name != "GIO_USE_VFS"}
        subprocess.run(["gio", "mount", self.uri], env=environment, input=f"WORKGROUP\n{PASSWORD}\n", text=True,
                       check=True, timeout=harness.PATIENCE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def settings(self):
        """Writes what it is to do."""
        settings = self.root / "settings"
        settings.write_text(SMBD.format(root=self.root, port=self.port, files=self.files,
                                        read_only="yes" if self.is_read_only else "no"), encoding="utf-8")
        return settings

    def command(self):
        return [shutil.which("smbd", path=PATH), "--foreground", "--no-process-group", "--configfile",
                self.settings(), "--debug-stdout"]


def tell_helpers(**environment):
    """What the programs find in their environment that reach servers for others; they are started by the bus."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                  "UpdateActivationEnvironment", GLib.Variant("(a{ss})", (environment,)), None,
                  Gio.DBusCallFlags.NONE, -1, None)


class Program(harness.Program):
    """Mutual, which reaches servers as it does on a desktop, but looks neither at the disks nor into the home of who
    runs the test."""

    def __init__(self, *files):
        home = os.path.join(os.environ["XDG_RUNTIME_DIR"], "home")
        os.makedirs(home, exist_ok=True)
        tell_helpers(HOME=home, XDG_DATA_HOME=home, GIO_USE_VOLUME_MONITOR="unix", GVFS_DISABLE_FUSE="1")
        super().__init__(*files)

    def run(self, *files):
        self.environment.pop("GIO_USE_VFS", None)
        # What reaches servers warns of those that went away.
        self.environment.update(GVFS_DISABLE_FUSE="1", MUTUAL_SERVER_PATIENCE="2", G_DEBUG="fatal-criticals")
        return super().run(*files)

    def outbox(self):
        """The copies on this computer of what a server did not take."""
        folder = self.home / "STATE" / "mutual" / "outbox"
        return list(folder.iterdir()) if folder.exists() else []


def change_title(program, title):
    """Writes another title, with the keyboard."""
    harness.press("F2")
    harness.write(title)
    harness.press("Return")
    return program.window("• " + title)


@contextlib.contextmanager
def open_plan(kind, **arguments):
    """A server of that kind, and a window with the plan that is on it."""
    with kind(**arguments) as server:
        server.sign_in()
        with Program(server.uri) as program:
            program.window(harness.TITLE)
            yield server, program


def try_in_vain(server, program, words):
    """Saves where that does not go: the user is told so, and has the plan in the window and on this computer."""
    before = server.read()
    harness.press("ctrl+s")
    window = program.window("• Mine")
    window.find("The plan is not saved. " + words)
    window.find("Save As…", "button")
    copies = program.outbox()
    assert len(copies) == 1 and b'"Mine"' in copies[0].read_bytes(), copies
    assert server.read() == before


def try_again(server, program):
    """Saves once more, which is all that has to be done."""
    program.window("• Mine").find("Try Again", "button").do()
    program.window("Mine")
    server.expect(b'"Mine"')
    assert not program.outbox()


def save(kind):
    """a plan on a server is opened, changed and saved, again and again, and nothing but it is left there"""
    with open_plan(kind) as (server, program):
        mode = server.mode()
        for title in ("Mine", "Mine once more", "Mine in the end"):
            change_title(program, title)
            harness.press("ctrl+s")
            program.window(title)
            server.expect(f'"{title}"'.encode())
        assert server.mode() == mode, oct(server.mode())


def merge(kind):
    """what another client of the server wrote meanwhile comes together with what is written here"""
    with open_plan(kind) as (server, program):
        change_title(program, "Mine")
        server.put(PLAN.replace(b'"Claimwise"', b'"Claimwiser"'))
        harness.press("ctrl+s")
        program.window("Mine")
        server.expect(b'"Mine"', b'"Claimwiser"')


def decide(kind):
    """where another client of the server changed the same, the user decides, and until then nothing is written over"""
    theirs = PLAN.replace(b"Northwind claims", b"Nordwind claims")
    with open_plan(kind) as (server, program):
        window = change_title(program, "Mine")
        server.put(theirs)
        harness.press("ctrl+s")
        window.find("You and somebody else changed the same thing.*")
        assert server.content() == theirs
        window.find("Decide…", "button").do()
        dialog = program.window("Changed on Both Sides")
        dialog.find("Nordwind claims in two days")
        dialog.find("Take Theirs", "button").do()
        program.window("• Nordwind claims in two days")
        harness.wait_for("the list to go", lambda: len(list(program.windows())) == 1)
        harness.wait_for("no bar any more", lambda: window.look("Nothing is saved yet*") is None)
        window.find("Close", "button").do()
        program.window("Save Changes?").find("Save", "button").do()
        assert program.process.wait(harness.PATIENCE) == 0
        assert server.content() == theirs


def lose(kind):
    """a server that goes away keeps the user from nothing but saving, and has all of it once it is back"""
    with open_plan(kind) as (server, program):
        change_title(program, "Mine too early")
        server.stop()
        change_title(program, "Mine")
        try_in_vain(server, program, server.LOST)
        server.start()
        try_again(server, program)


def hang(kind):
    """a server that gives no answer is not waited for without end"""
    with open_plan(kind) as (server, program):
        change_title(program, "Mine")
        server.freeze()
        try_in_vain(server, program, "The server does not answer.*")
        server.thaw()
        try_again(server, program)


def refuse(kind):
    """a folder that the server lets nobody write to is told in plain words"""
    with open_plan(kind, is_read_only=True) as (server, program):
        change_title(program, "Mine")
        try_in_vain(server, program, "The server does not allow you to write here.*")
        server.stop()
        server.is_read_only = False
        # Meanwhile the helper that spoke with it has ended, if it is of those that do.
        time.sleep(3)
        server.start()
        try_again(server, program)


def with_server(kind, *journeys):
    """These journeys with a server of that kind."""
    def bind(journey):
        def run():
            journey(kind)
        run.__doc__ = journey.__doc__
        return run
    return map(bind, journeys)


def main(kind):
    """Makes all journeys with a server of that kind."""
    harness.main(*with_server(kind, save, merge, decide, lose, hang, refuse))
