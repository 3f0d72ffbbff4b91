"""Looks at the symbolic icons: all that the code names are compiled in, and all can be coloured by GTK.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: test-icons.py CHECKOUT
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
# GTK colours the insides of these; a stroke, and any other shape, stays as it is drawn.
SHAPES = {SVG + "svg", SVG + "path", SVG + "rect", SVG + "circle"}


def find_named(root):
    """Returns the names of our icons in the sources, with the file that names each."""
    named = {}
    for folder in ("src", "resources"):
        for path in (root / folder).rglob("*"):
            if path.suffix in (".c", ".h", ".ui"):
                for name in re.findall(r"\bmutual-[a-z-]+-symbolic\b", path.read_text(encoding="utf-8")):
                    named[name] = path.relative_to(root)
    return named


def main(root):
    """Prints the results as TAP."""
    resources = root / "resources"
    listed = {
        pathlib.Path(file.text).stem: resources / file.text
        for file in tree.parse(resources / "mutual.gresource.xml").iter("file")
        if file.text.endswith(("-symbolic.svg", "-symbolic-rtl.svg"))
    }
    drawn = {path.stem for path in (resources / "icons").rglob("*.svg")}
    results = []
    named = find_named(root)
    unknown = {name: path for name, path in named.items() if name not in listed}
    results.append(("every icon that the code names is compiled in", unknown))
    unused = {name for name in listed if name.removesuffix("-rtl") not in named}
    results.append(("every icon that is compiled in is named by the code", unused))
    results.append(("every icon that is drawn is compiled in", drawn - listed.keys()))
    uncolourable = {
        f"{name}: {element.tag}"
        for name, path in listed.items()
        for element in tree.parse(path).iter()
        if element.tag not in SHAPES or "stroke" in element.attrib or element.get("fill") == "none"
    }
    results.append(("every icon can take the colour of text", uncolourable))

    print(f"1..{len(results)}")
    for number, (description, problems) in enumerate(results, 1):
        print(f"{'not ok' if problems else 'ok'} {number} - {description}")
        if problems:
            print(f"# {problems}")
    return 1 if any(problems for _, problems in results) else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
