#!/usr/bin/env python3
"""Saves on real file systems that are full, read-only, taken away, or made of one file, each mounted for the test alone.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import pathlib
import subprocess
import sys
import tempfile

SAVE_FILE, MUTUALCTL = (os.path.abspath(path) for path in sys.argv[1:3])
OLD = b'{"old": "' + b"o" * 5000 + b'"}\n'
NEW = b'{"new": "' + b"n" * 90000 + b'"}\n'
SAMPLE = pathlib.Path(os.environ["MUTUAL_DATA_DIR"]) / "samples" / "northwind-freight.map"

# In every script: $disk is a folder to mount on, $old and $new are files, and so are $save and $mutualctl.
CASES = [
    ("a file on a full disk", 1, "The disk is full", """
        mount -t tmpfs -o size=64k tmpfs "$disk"; cp "$old" "$disk/plan.map"
        "$save" "$disk/plan.map" "$new" "$old"; status=$?
        cmp "$disk/plan.map" "$old" && test "$(ls -A "$disk")" = plan.map && exit $status"""),
    ("a new file on a full disk", 1, "The disk is full", """
        mount -t tmpfs -o size=64k tmpfs "$disk"
        "$save" "$disk/plan.map" "$new"; status=$?
        test -z "$(ls -A "$disk")" && exit $status"""),
    ("a file with two names on a full disk", 1, "The disk is full", """
        mount -t tmpfs -o size=64k tmpfs "$disk"; cp "$old" "$disk/plan.map"; ln "$disk/plan.map" "$disk/other.map"
        "$save" "$disk/plan.map" "$new" "$old" --in-place; status=$?
        cmp "$disk/plan.map" "$old" && cmp "$disk/other.map" "$old" && exit $status"""),
    ("a disk without room for one more name", 1, "The disk is full", """
        mount -t tmpfs -o nr_inodes=2 tmpfs "$disk"; cp "$old" "$disk/plan.map"
        "$save" "$disk/plan.map" "$new" "$old"; status=$?
        cmp "$disk/plan.map" "$old" && exit $status"""),
    ("an export on a full disk", 2, "The disk is full", """
        mount -t tmpfs -o size=8k tmpfs "$disk"
        "$mutualctl" export "$sample" -o "$disk/plan.svg"; status=$?
        test -z "$(ls -A "$disk")" && exit $status"""),
    ("a full disk with some room made", 0, "The disk is full", """
        mount -t tmpfs -o size=192k tmpfs "$disk"; cp "$old" "$disk/plan.map"
        dd if=/dev/zero of="$disk/other" bs=1k count=160 2>/dev/null
        "$save" "$disk/plan.map" "$new" "$old"; test $? = 1 || exit 9
        rm "$disk/other"
        "$save" "$disk/plan.map" "$new" "$old" && cmp "$disk/plan.map" "$new" """),
    ("a disk that can only be read", 1, "can only be read", """
        mount -t tmpfs tmpfs "$disk"; cp "$old" "$disk/plan.map"; mount -o remount,ro "$disk"
        "$save" "$disk/plan.map" "$new" "$old"; status=$?
        cmp "$disk/plan.map" "$old" && exit $status"""),
    ("a new file on a disk that can only be read", 1, "can only be read", """
        mount -t tmpfs -o ro tmpfs "$disk"
        "$save" "$disk/plan.map" "$new" """),
    ("a file on a disk that was taken away", 1, "no longer there", """
        mount -t tmpfs tmpfs "$disk"; cp "$old" "$disk/plan.map"; umount "$disk"
        "$save" "$disk/plan.map" "$new" "$old" """),
    ("a folder on a disk that was taken away", 1, "folder is not there", """
        mount -t tmpfs tmpfs "$disk"; mkdir "$disk/plans"; umount "$disk"
        "$save" "$disk/plans/plan.map" "$new" """),
    ("a file that is mounted by itself, without consent", 1, "must be written over in place", """
        mount -t tmpfs tmpfs "$disk"; cp "$old" "$disk/real"; touch "$disk/plan.map"
        mount --bind "$disk/real" "$disk/plan.map"
        "$save" "$disk/plan.map" "$new" "$old"; status=$?
        cmp "$disk/real" "$old" && exit $status"""),
    ("a file that is mounted by itself", 0, "", """
        mount -t tmpfs tmpfs "$disk"; cp "$old" "$disk/real"; touch "$disk/plan.map"
        mount --bind "$disk/real" "$disk/plan.map"
        "$save" "$disk/plan.map" "$new" "$old" --in-place && cmp "$disk/real" "$new" """),
    ("a link to another disk", 0, "", """
        mount -t tmpfs tmpfs "$disk"; mkdir "$disk/a" "$disk/b"; mount -t tmpfs tmpfs "$disk/b"
        cp "$old" "$disk/b/plan.map"; ln -s ../b/plan.map "$disk/a/plan.map"
        "$save" "$disk/a/plan.map" "$new" "$old" && cmp "$disk/b/plan.map" "$new" && test -L "$disk/a/plan.map" """),
]


def can_mount():
    """Whether this kernel lets users mount in a world of their own."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            return subprocess.run(["unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", folder], capture_output=True,
                                  check=False).returncode == 0
    except FileNotFoundError:
        return False


def run(number, name, status, words, script):
    """One case; whether it failed."""
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        (root / "disk").mkdir()
        (root / "old").write_bytes(OLD)
        (root / "new").write_bytes(NEW)
        result = subprocess.run(["unshare", "-Urm", "sh", "-c", script], capture_output=True, timeout=30, check=False, env={
            "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": str(root / "state"),
            "HOME": str(root), "disk": str(root / "disk"), "old": str(root / "old"), "new": str(root / "new"),
            "save": SAVE_FILE, "mutualctl": MUTUALCTL, "sample": str(SAMPLE)})
        text = result.stderr.decode()
        copies = [path for path in (root / "state").rglob("*") if path.is_file()]
        failed = result.returncode != status or words not in text or bool(copies)
        if failed:
            print(f"# ended with {result.returncode}, {copies}: {result.stdout.decode()}{text}".replace("\n", "\n# "))
    print(f"{'not ok' if failed else 'ok'} {number} {name}", flush=True)
    return failed


def main():
    """All cases."""
    if not can_mount():
        print("1..1\nok 1 nothing: this kernel lets nobody mount a disk for a test")
        return 0
    print(f"1..{len(CASES)}")
    return int(any([run(number, *case) for number, case in enumerate(CASES, 1)]))


if __name__ == "__main__":
    sys.exit(main())
