# Shared by the commands in this folder: finds what is missing, installs it, configures and builds. Sourced, not run.
# shellcheck shell=bash
#
# SPDX-FileCopyrightText: 2026 The Mutual developers
# SPDX-License-Identifier: GPL-3.0-or-later

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Programs that someone installed by hand, a Python above all, do not see what the packages bring.
if command -v dpkg-query >/dev/null; then
  PATH=/usr/bin:/bin:$PATH
fi

say() {
  printf '%s\n' "$*" >&2
}

# list_packages GROUP...: the Debian packages of these groups
list_packages() {
  local group
  for group in "$@"; do
    sed -n "s/^$group //p" "$root/build-aux/packages-debian"
  done
}

# list_missing GROUP...: those of them that are not installed
list_missing() {
  local package
  for package in $(list_packages "$@"); do
    if [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true) != installed ]]; then
      printf '%s\n' "$package"
    fi
  done
}

# run_apt ARGUMENT...: apt-get, as root; its words are shown only when it fails
run_apt() {
  local -a command=(apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@")
  local output
  if ((EUID == 0)); then
    command=(env DEBIAN_FRONTEND=noninteractive "${command[@]}")
  elif command -v sudo >/dev/null; then
    command=(sudo env DEBIAN_FRONTEND=noninteractive "${command[@]}")
  else
    say "Neither root nor sudo: cannot install packages. Please have an administrator run:"
    say "  apt-get install ${missing[*]}"
    exit 1
  fi
  if ! output=$("${command[@]}" 2>&1); then
    apt_output=$output
    return 1
  fi
}

# install: installs what is missing. Servers that tests run for themselves, on ports of their own, start neither now nor
# with the computer: it is to offer nothing to a network because of a test.
install() {
  local status=0 package
  local -a units=()

  if [[ -d /run/systemd/system ]]; then
    for package in "${missing[@]}"; do
      case $package in
        openssh-server) units+=(ssh.service ssh.socket) ;;
        samba) units+=(smbd.service nmbd.service samba-ad-dc.service) ;;
      esac
    done
  fi
  if ((${#units[@]})); then
    run_systemctl mask --runtime "${units[@]}"
  fi
  run_apt install --no-install-recommends "${missing[@]}" || status=$?
  if ((${#units[@]})); then
    run_systemctl unmask --runtime "${units[@]}"
    run_systemctl disable "${units[@]}"
  fi
  return $status
}

# run_systemctl ARGUMENT...: systemctl, as root; units that are not there do not matter
run_systemctl() {
  if ((EUID == 0)); then
    systemctl --quiet "$@" 2>/dev/null || true
  else
    sudo systemctl --quiet "$@" 2>/dev/null || true
  fi
}

# require GROUP...: installs what is missing of these groups, or says what to install
require() {
  local -a missing
  local apt_output=

  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    require_elsewhere "$@"
    return
  fi

  mapfile -t missing < <(list_missing "$@")
  if ((${#missing[@]} == 0)); then
    return
  fi
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  # The lists of packages may be absent or older than the archive; they are fetched only then.
  if install; then
    return
  fi
  if ! run_apt update || ! install; then
    say "$apt_output"
    say "These packages could not be installed: ${missing[*]}"
    exit 1
  fi
}

# require_elsewhere GROUP...: goes on where there is no apt-get only if the essentials are there
require_elsewhere() {
  local ready=true program
  for program in cc pkg-config meson ninja msgfmt glib-compile-resources; do
    command -v "$program" >/dev/null || ready=false
  done
  pkg-config --exists 'gtk4 >= 4.8' 'libadwaita-1 >= 1.2' 'json-glib-1.0 >= 1.6' 2>/dev/null || ready=false
  if [[ $* == *test* ]]; then
    for program in xvfb-run dbus-run-session appstreamcli desktop-file-validate xmllint pdftotext qpdf localedef git; do
      command -v "$program" >/dev/null || ready=false
    done
    python3 -c 'import dogtail, jsonschema' 2>/dev/null || ready=false
  fi
  if ! $ready; then
    say "This system has no apt-get, so please install these yourself, under the names that they have here"
    say "(the names are Debian's), and try again:"
    say "  $(list_packages "$@" | paste -sd ' ')"
    exit 1
  fi
}

# build FOLDER [OPTION...]: configures the build folder if need be and builds what is out of date
build() {
  local folder=$root/$1 log
  shift
  log=$(mktemp)
  # shellcheck disable=SC2064 # the name as it is now
  trap "rm -f '$log'" RETURN

  if [[ ! -f $folder/build.ninja ]]; then
    say "Configuring ${folder#"$root"/}"
    if ! meson setup "$@" "$folder" "$root" >"$log" 2>&1; then
      cat "$log" >&2
      say "Configuring failed."
      return 1
    fi
  fi
  if ! ninja -C "$folder" -n 2>/dev/null | grep -q 'no work to do'; then
    say "Building in ${folder#"$root"/}"
  fi
  if ! meson compile -C "$folder" >"$log" 2>&1; then
    cat "$log" >&2
    say "Building failed."
    return 1
  fi
}
