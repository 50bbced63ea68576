#!/bin/sh
# Makes .venv beside pyproject.toml and installs Tacit Studio into it. `setup.sh test` adds what the tests need.
# On Debian and Ubuntu it also installs the system libraries of Qt's window where they are missing and that is allowed.
set -eu
cd "$(dirname "$0")/.."

python=""
for candidate in python3.13 python3.12 python3.11 python3 python; do
  if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2])' 2>/dev/null; then
    python="$candidate"
    break
  fi
done
if [ -z "$python" ]; then
  echo "Tacit Studio needs Python 3.11 or newer; none was found. Install it and run this again." >&2
  exit 1
fi

if [ ! -x .venv/bin/python ] && ! "$python" -m venv .venv; then
  echo "Python could not make a virtual environment. On Debian or Ubuntu: apt-get install python3-venv" >&2
  exit 1
fi
extra=""
[ "${1:-}" = "test" ] && extra="[test]"
echo "Installing Tacit Studio into .venv (PyTorch is large: a few minutes the first time)…" >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check -e ".$extra"

libraries="libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxcb-randr0"
if ! .venv/bin/python -c 'import PySide6.QtWidgets' 2>/dev/null; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo -n"
  if command -v apt-get >/dev/null 2>&1 && { [ -z "$as_root" ] || $as_root true 2>/dev/null; }; then
    echo "Installing the system libraries of Qt's window…" >&2
    # shellcheck disable=SC2086
    $as_root apt-get update -qq >&2 && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $libraries >&2 || true
  fi
  if ! .venv/bin/python -c 'import PySide6.QtWidgets' 2>/dev/null; then
    echo "The window's system libraries are missing, so Tacit Studio will run in the terminal only." >&2
    echo "On Debian or Ubuntu: sudo apt-get install $libraries" >&2
  fi
fi
