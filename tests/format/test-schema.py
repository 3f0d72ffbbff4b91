#!/usr/bin/python3
# The shipped JSON Schema agrees with the code, and an independent validator with both.
#
# SPDX-FileCopyrightText: 2026 The Mutual developers
# SPDX-License-Identifier: GPL-3.0-or-later

import copy
import glob
import json
import os
import subprocess
import sys
import tempfile

import jsonschema

DUMP_SCHEMA, JUDGE_PLANS, DATA = sys.argv[1:]
SCHEMA = os.path.join(DATA, 'mutual-action-plan.schema.json')
N_PLANS = 60

PLAN_ID = '11111111-1111-4111-8111-111111111111'
OTHER_ID = '22222222-2222-4222-8222-222222222222'
OUTER_ID = '33333333-3333-4333-8333-333333333333'

# Put in the place of every member in turn. Left out, as a schema cannot tell: 5.0, which to it is the integer 5.
VALUES = [
    None, True, False, 0, 5, -5, 5.5, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**53,
    '', 'x', 'x' * 4096, 'x' * 4097, 'ä' * 2048, '2026-02-28', '2026-02-29', '2026-2-28', '1899-12-31', '2999-12-31',
    '3000-01-01', '2026-02-28\n', 'buyer', 'done', 'task', 'board', 'low', 'legal', 'sunday', 'none', PLAN_ID,
    'AAAAAAAA-1111-4111-8111-111111111111', PLAN_ID + '\n',
    [], [[]], [None], ['x'], [''], ['sunday'], ['sunday', 'friday'], ['sunday', 'sunday'], ['none'], [PLAN_ID],
    [PLAN_ID, PLAN_ID], [{}], [{'id': OTHER_ID}], [{'id': 'x'}], [{'id': OTHER_ID, 'unknown': [1.5]}],
    {}, {'id': OTHER_ID},
]

n_tests = 0
failed = False


def report(ok, name, why=''):
    global n_tests, failed
    n_tests += 1
    failed = failed or not ok
    print(f'{"ok" if ok else "not ok"} {n_tests} {name}')
    for line in [] if ok else why.splitlines()[:20]:
        print(f'# {line}')


def refuse_doubles(pairs):
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), names
    return dict(pairs)


def load(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file, object_pairs_hook=refuse_doubles)


def find_fault(path):
    fault = jsonschema.exceptions.best_match(validator.iter_errors(load(path)))
    return f'{path}: {fault.json_path}: {fault.message}' if fault else ''


def validate(name, paths):
    faults = [fault for fault in map(find_fault, paths) if fault]
    report(paths and not faults, name, '\n'.join(faults))


def find_places(schema):
    """A smallest plan around an item of each class, and where that item is in it."""
    plan = {'format': 'mutual-action-plan', 'version': 1, 'id': PLAN_ID}
    places = {'plan': (plan, [])}
    queue = [('plan', schema)]
    while queue:
        name, definition = queue.pop(0)
        for member, property in definition['properties'].items():
            child = property.get('items', {}).get('$ref', '').removeprefix('#/$defs/')
            if child in ('', 'id') or child in places:
                continue
            around, way = copy.deepcopy(places[name])
            item = around
            for key in way:
                item = item[key]
            item[member] = [{'id': OUTER_ID[:-1] + str(len(way))}]
            places[child] = (around, way + [member, 0])
            queue.append((child, schema['$defs'][child]))
    return places


def compare_verdicts(schema, folder):
    cases = []
    for name, (plan, way) in find_places(schema).items():
        definition = schema if name == 'plan' else schema['$defs'][name]
        for member in definition['properties']:
            if member in ('format', 'version'):
                continue
            for value in VALUES:
                changed = copy.deepcopy(plan)
                item = changed
                for key in way:
                    item = item[key]
                item[member] = value
                path = os.path.join(folder, f'{len(cases)}.map')
                with open(path, 'w', encoding='utf-8') as file:
                    json.dump(changed, file)
                cases.append((path, name, member, value, validator.is_valid(changed)))

    verdicts = []
    for start in range(0, len(cases), 1000):
        paths = [case[0] for case in cases[start:start + 1000]]
        verdicts += subprocess.run([JUDGE_PLANS, *paths], check=True, capture_output=True, text=True).stdout.split()

    faults = []
    for (_, name, member, value, valid), verdict in zip(cases, verdicts):
        # What a schema cannot say: where references lead, that 2^53 is beyond JSON, that limits count bytes.
        ours = verdict in ('valid', 'reference')
        if verdict == 'syntax' and value == 2**53:
            continue
        if ours != valid:
            faults.append(f'{name}.{member}: {str(value)[:60]!r}: the reader says {verdict}, the schema {valid}')
    report(len(verdicts) == len(cases) and not faults, f'reader and schema agree on {len(cases)} plans',
           '\n'.join(faults))


dumped = subprocess.run([DUMP_SCHEMA], check=True, capture_output=True).stdout
with open(SCHEMA, 'rb') as file:
    report(file.read() == dumped, 'the shipped schema is the one of the code',
           f'If the format changed on purpose: {DUMP_SCHEMA} > {SCHEMA}')

schema = json.loads(dumped)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker(['date']))
report(True, 'the schema is one')

validate('samples', sorted(glob.glob(os.path.join(DATA, 'samples', '*.map'))))
validate('templates', sorted(glob.glob(os.path.join(DATA, 'templates', '*.map'))))

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([JUDGE_PLANS, '--random', str(N_PLANS), folder], check=True)
    validate('what the program writes', glob.glob(os.path.join(folder, '*.map')))
with tempfile.TemporaryDirectory() as folder:
    compare_verdicts(schema, folder)

print(f'1..{n_tests}')
sys.exit(failed)
