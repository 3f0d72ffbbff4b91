#!/usr/bin/env python3
"""Counts working days day by day with Python's own calendar, and compares: 100 000 cases, from 1900 to 2999.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: test-working-days.py WORKING-DAYS
"""

import datetime
import random
import subprocess
import sys

PROGRAM = sys.argv[1]
N_PLANS = 500
N_CASES = 200

BUYER, SELLER = 1, 2
SIDES = {0: {BUYER, SELLER}, 1: {BUYER}, 2: {SELLER}, 3: {BUYER, SELLER}}

# Saturday and Sunday; Friday and Saturday (Egypt); Thursday and Friday; Friday alone (Iran); Saturday alone (Nepal);
# Sunday alone (India); Friday and Sunday (Brunei); none at all. Monday is 0.
WEEKENDS = [{5, 6}, {4, 5}, {3, 4}, {4}, {5}, {6}, {4, 6}, set()]

FIRST = datetime.date(1900, 1, 1)
LAST = datetime.date(2999, 12, 31)
DAY = datetime.timedelta(days=1)


class Calendar:
    """A weekend, and days off with whose they are."""

    def __init__(self, rand):
        self.weekend = rand.choice(WEEKENDS)
        self.base = FIRST + DAY * rand.randrange((LAST - FIRST).days)
        self.off = []
        for _ in range(rand.randrange(40)):
            first = min(max(self.base + DAY * rand.randrange(-400, 400), FIRST), LAST)
            last = min(first + DAY * rand.choice([0, 0, 0, 1, 4, 13]), LAST)
            self.off.append((first, last, rand.randrange(4)))
        self.taken = {}
        for first, last, side in self.off:
            for day in range(first.toordinal(), last.toordinal() + 1):
                self.taken.setdefault(day, set()).update(SIDES[side])

    def tell(self):
        """As the program under test reads it: no weekend is a bit of its own."""
        bits = sum(1 << day for day in self.weekend) or 1 << 7
        yield f"plan {bits} {len(self.off)}"
        for first, last, side in self.off:
            yield f"{first} {last} {side}"

    def works(self, side, day):
        """Whether all of that side are at work."""
        return day.weekday() not in self.weekend and not SIDES[side] & self.taken.get(day.toordinal(), set())

    def add(self, side, day, n):
        """Walks from day to day."""
        step = DAY if n > 0 else -DAY
        while n:
            if not FIRST <= day + step <= LAST:
                return day
            day += step
            if self.works(side, day):
                n -= 1 if n > 0 else -1
        return day

    def count(self, side, first, last):
        """Walks, too: the first day does not count, the last does."""
        if first > last:
            return -sum(self.works(side, last + DAY * i) for i in range((first - last).days))
        return sum(self.works(side, first + DAY * (i + 1)) for i in range((last - first).days))


def main():
    """Asks all at once, then compares line by line."""
    rand = random.Random(20261123)
    questions, answers = [], []
    for _ in range(N_PLANS):
        calendar = Calendar(rand)
        questions += calendar.tell()
        for _ in range(N_CASES):
            side = rand.randrange(4)
            day = min(max(calendar.base + DAY * rand.randrange(-300, 300), FIRST), LAST)
            kind = rand.randrange(5)
            if kind < 3:
                n = rand.choice([0, 1, -1, rand.randrange(-30, 31), rand.randrange(-130, 131)])
                questions.append(f"add {side} {day} {n}")
                answers.append(str(calendar.add(side, day, n)))
            elif kind == 3:
                other = min(max(day + DAY * rand.randrange(-60, 60), FIRST), LAST)
                questions.append(f"count {side} {day} {other}")
                answers.append(str(calendar.count(side, day, other)))
            else:
                questions.append(f"works {side} {day}")
                answers.append(str(int(calendar.works(side, day))))
    result = subprocess.run([PROGRAM], input="\n".join(questions) + "\n", capture_output=True, text=True, check=True,
                            timeout=60)
    given = result.stdout.split()
    asked = [question for question in questions if question[0] in "acw"]
    wrong = [f"{question}: {mine}, but {theirs}"
             for question, mine, theirs in zip(asked, answers, given) if mine != theirs]
    print("1..1")
    print(f"# {len(answers)} cases, {len(wrong)} of them different")
    for line in wrong[:20]:
        print(f"# {line}")
    good = len(given) == len(answers) == N_PLANS * N_CASES and not wrong
    print("ok 1 working days are those of another implementation" if good else "not ok 1 working days")
    sys.exit(not good)


main()
