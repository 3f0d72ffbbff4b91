#!/usr/bin/env python3
"""Compares drawing a plan as a one-page PDF with LibreOffice turning an equivalent spreadsheet into one.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: paper.py BUILD-FOLDER [RUNS]
Needs soffice (Debian: libreoffice-calc), which nothing else here does.
"""

import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "samples" / "northwind-freight.map"
AT_MOST = 150
AT_LEAST = 10

NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns"
FRAME = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{NAMESPACE}:office:1.0" xmlns:table="{NAMESPACE}:table:1.0"
 xmlns:text="{NAMESPACE}:text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Plan">%s</table:table></office:spreadsheet></office:body>
</office:document>
"""


def get_rows(plan):
    """What stands on the page, as the rows that a team would keep it in: no more than that."""
    roles = {role["id"]: role for role in plan["roles"]}
    people = {person["id"]: person for person in plan["people"]}

    def name(role):
        return people.get(roles.get(role, {}).get("person"), {}).get("name", "")

    yield [plan["seller"], plan["buyer"]]
    yield [plan["value_proposition"]]
    yield [plan["priority"]]
    yield ["", "Milestone", "What the buyer gets", "Owner", "Start", "Due", "Status"]
    for number, milestone in enumerate(plan["milestones"], 1):
        yield [str(number), milestone["title"], milestone["buyer_value"], name(milestone["owner"]),
               milestone.get("start", ""), milestone["due"], milestone.get("status", "")]
    yield ["Dates"]
    for event in plan["events"]:
        yield [event["title"], event["date"], event.get("end", "")]
    yield ["People"]
    for person in plan["people"]:
        yield [person["name"], person["side"], person["job_title"]]


def write_sheet(path):
    """Writes the spreadsheet in LibreOffice's own format, flat."""
    rows = get_rows(json.loads(SAMPLE.read_text(encoding="utf-8")))
    cell = '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>'
    path.write_text(FRAME % "".join("<table:table-row>" + "".join(cell % escape(text) for text in row) +
                                    "</table:table-row>" for row in rows), encoding="utf-8")


def run(command, output, environment):
    """Returns how many milliseconds a whole process takes to make a file."""
    output.unlink(missing_ok=True)
    begin = time.perf_counter()
    subprocess.run([str(word) for word in command], env=environment, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, timeout=120, check=True)
    taken = 1000 * (time.perf_counter() - begin)
    assert output.read_bytes().startswith(b"%PDF-"), output
    return taken


def tell(name, values):
    """Prints median and spread."""
    low, middle, high = statistics.quantiles(values, n=4)
    print(f"  {name:<12} median {middle:8.1f} ms, quartiles {low:.1f} to {high:.1f}")
    return middle


def main(build, runs):
    """Takes turns, so that whatever else the machine does hits both."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("There is no soffice to compare with. On Debian: apt-get install libreoffice-calc")

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sheet = folder / "sheet.fods"
        write_sheet(sheet)
        environment = dict(os.environ, MUTUAL_TODAY="2026-11-23", HOME=name)
        commands = {
            "Mutual": ([build / "src" / "cli" / "mutualctl", "export", SAMPLE, "-o", folder / "plan.pdf"],
                       folder / "plan.pdf"),
            "LibreOffice": ([office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                             "pdf", "--outdir", folder, sheet], folder / "sheet.pdf"),
        }
        results = {name: [] for name in commands}
        # The first run makes a profile, and fills the caches of files and fonts.
        for command, output in commands.values():
            run(command, output, environment)
        for _ in range(runs):
            for name, (command, output) in commands.items():
                results[name].append(run(command, output, environment))
        version = subprocess.run([office, "--version"], stdout=subprocess.PIPE, text=True, env=environment,
                                 check=False).stdout.strip()

    print(f"{platform.machine()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}, {version}, "
          f"n = {runs}")
    print("one-page PDF, whole process")
    ours, peer = (tell(name, values) for name, values in results.items())
    print(f"  {ours:.0f} ms, at most {AT_MOST}; {peer / ours:.1f} times as fast, at least {AT_LEAST}")
    return 0 if ours <= AT_MOST and peer / ours >= AT_LEAST else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 7))
