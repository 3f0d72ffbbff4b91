#!/bin/sh
# Installs the MIME type into a data folder of its own, and asks GIO what files are.
#
# SPDX-FileCopyrightText: 2026 The Mutual developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: test-mime.sh PACKAGE.xml DATA-FOLDER
set -eu

package=$1
data=$2
plan=application/vnd.mutual-action-plan+json
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data"

mkdir -p "$XDG_DATA_HOME/mime/packages" "$folder/files"
cp "$package" "$XDG_DATA_HOME/mime/packages/"
update-mime-database "$XDG_DATA_HOME/mime"

count=0
# is NAME TYPE DESCRIPTION: the file NAME, as written by the caller, is of TYPE
is() {
  count=$((count + 1))
  found=$(gio info -a standard::content-type "$folder/files/$1" | sed -n 's/.*standard::content-type: //p')
  if [ "$found" = "$2" ]; then
    echo "ok $count - $3"
  else
    echo "not ok $count - $3"
    echo "# $1 is $found, not $2"
  fi
}

cp "$data/samples/northwind-freight.map" "$folder/files/plan.map"
is plan.map $plan "a plan by its name and content"

cp "$data/samples/northwind-freight.map" "$folder/files/plan"
is plan $plan "a plan without an ending, by its content"

cp "$data/samples/northwind-freight.map" "$folder/files/plan.txt"
is plan.txt text/plain "a name that says otherwise wins, as for any type"

printf '{"version":3,"mappings":""}' > "$folder/files/app.js.map"
is app.js.map application/json "a source map of a script is not ours"

printf '{"version":3,"mappings":""}' > "$folder/files/style.css.map"
is style.css.map application/json "a source map of a style sheet is not ours"

printf '{"name":"someone else"}' > "$folder/files/other.json"
is other.json application/json "other JSON stays JSON"

echo "1..$count"
