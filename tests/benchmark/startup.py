#!/usr/bin/env python3
"""Compares the start of Mutual with that of an empty window: time to the first frame, and peak memory.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: startup.py BUILD-FOLDER [RUNS]
"""

import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
AT_MOST = 1.5


def run_inside_display():
    """Starts this script again within a display and a bus of its own."""
    if "MUTUAL_STARTUP_DISPLAY" in os.environ:
        return
    command = [sys.executable, str(ROOT / "tests" / "support" / "with-display.py"), sys.executable, *sys.argv]
    sys.exit(subprocess.run(command, env=dict(os.environ, MUTUAL_STARTUP_DISPLAY="1"), check=False).returncode)


def start(command, environment):
    """Returns the milliseconds to the first frame, and the MB that the process held at most."""
    begin = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, timeout=30, check=True)
    moment, peak = done.stdout.split()[-2:]
    return int(moment) / 1000 - begin * 1000, int(peak) / 1024


def tell(name, values, unit):
    """Prints median and spread."""
    low, middle, high = statistics.quantiles(values, n=4)
    print(f"  {name:<14} median {middle:8.1f} {unit}, quartiles {low:.1f} to {high:.1f}")
    return middle


def main(build, runs):
    """Takes turns, so that whatever else the machine does hits both."""
    subprocess.run(["ninja", "-C", str(build), "src/mutual", "tests/benchmark/empty-window",
                    "tests/benchmark/libfirst-frame.so"], stdout=subprocess.DEVNULL, check=True)
    with tempfile.TemporaryDirectory() as home:
        plan = pathlib.Path(home) / "northwind-freight.map"
        # As on a GNOME desktop: without any settings text is drawn in another way.
        settings = pathlib.Path(home) / "CONFIG" / "gtk-4.0" / "settings.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text("[Settings]\ngtk-font-name=Cantarell 11\ngtk-icon-theme-name=Adwaita\n"
                            "gtk-xft-antialias=1\ngtk-xft-hinting=1\ngtk-xft-hintstyle=hintslight\n", encoding="utf-8")
        shutil.copy(ROOT / "data" / "samples" / "northwind-freight.map", plan)
        environment = dict(os.environ, LD_PRELOAD=str(build / "tests" / "benchmark" / "libfirst-frame.so"),
                           GSETTINGS_SCHEMA_DIR=str(build / "data"), GSETTINGS_BACKEND="memory",
                           MUTUAL_DATA_DIR=str(ROOT / "data"), MUTUAL_TODAY="2026-11-23", GIO_USE_VFS="local",
                           **{f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("CONFIG", "DATA", "STATE", "CACHE")})
        environment.pop("G_DEBUG", None)
        ours = [str(build / "src" / "mutual"), str(plan)]
        peer = [str(build / "tests" / "benchmark" / "empty-window")]
        results = {"ours": [], "peer": []}
        # As on a computer that is in use: the first start fills the caches of shaders, fonts and icons.
        for command in (peer, ours, ours):
            start(command, dict(environment, FIRST_FRAME_LINGER="1"))
        for _ in range(runs):
            for name, command in (("peer", peer), ("ours", ours)):
                results[name].append(start(command, environment))

    versions = subprocess.run(["pkg-config", "--modversion", "gtk4", "libadwaita-1"], stdout=subprocess.PIPE, text=True,
                              check=False).stdout.split()
    print(f"{platform.machine()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}, "
          f"GTK {versions[0]}, libadwaita {versions[1]}, n = {runs}")
    good = True
    for index, (what, unit) in enumerate((("time to the first frame", "ms"), ("peak memory", "MB"))):
        print(what)
        ours = tell("Mutual", [result[index] for result in results["ours"]], unit)
        peer = tell("empty window", [result[index] for result in results["peer"]], unit)
        print(f"  ratio {ours / peer:.2f}, at most {AT_MOST}")
        good = good and ours / peer <= AT_MOST
    return 0 if good else 1


if __name__ == "__main__":
    run_inside_display()
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 20))
