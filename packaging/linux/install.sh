#!/bin/sh
# Installs the folder that this script lies in for the person who runs it (for everyone as root): the program, `tacit` on the PATH,
# the menu entry, the icons and the man page. `./install.sh --remove` takes all of it away again; pictures, runs and settings stay.
# PREFIX says where to instead (default: ~/.local, as root /usr/local).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ -n "${PREFIX:-}" ]; then prefix=$PREFIX
elif [ "$(id -u)" = 0 ]; then prefix=/usr/local
else prefix=$HOME/.local
fi
home=$prefix/lib/tacit-studio
list=$home/installed-files

remove() {
  if [ -f "$list" ]; then
    while IFS= read -r file; do rm -f -- "$prefix/$file"; done < "$list"
  fi
  rm -rf -- "$home"
}

refresh() {
  command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$prefix/share/applications" || true
  command -v gtk-update-icon-cache >/dev/null 2>&1 && gtk-update-icon-cache -q -t "$prefix/share/icons/hicolor" || true
}

case ${1:-} in
  --remove)
    remove
    refresh
    echo "Tacit Studio was removed from $prefix. Your pictures, runs and settings were left alone."
    exit 0 ;;
  '') ;;
  *)
    echo "usage: install.sh [--remove]" >&2
    exit 2 ;;
esac

[ -x "$here/app/tacit" ] || { echo "The program is not beside this script; unpack the whole archive first." >&2; exit 1; }
mkdir -p "$prefix/lib" "$prefix/bin"
new=$home.new
rm -rf -- "$new"
cp -R -- "$here/app" "$new"
remove
mv -- "$new" "$home"
: > "$list"
(cd "$here" && find share -type f) | while IFS= read -r file; do
  mkdir -p "$prefix/$(dirname "$file")"
  cp -- "$here/$file" "$prefix/$file"
  echo "$file" >> "$list"
done
# a menu entry has no PATH of its own in some desktops
sed -i "s|^Exec=tacit|Exec=\"$home/tacit\"|; s|^TryExec=tacit|TryExec=$home/tacit|" "$prefix/share/applications/tacit-studio.desktop"
ln -sf ../lib/tacit-studio/tacit "$prefix/bin/tacit"
echo "bin/tacit" >> "$list"
refresh
cp -- "$here/install.sh" "$home/install.sh"

missing=$("$home/tacit" doctor --json 2>/dev/null | sed -n 's/.*"missing_libraries": \[\([^]]*\)\].*/\1/p') || true
echo "Tacit Studio was installed in $home. Start it from the menu or with: $prefix/bin/tacit"
[ -z "$missing" ] || { echo "The window needs libraries that this system lacks: $missing" >&2; "$home/tacit" doctor 2>/dev/null | grep '^problem: The window' >&2 || true; }
case ":$PATH:" in *":$prefix/bin:"*) ;; *) echo "($prefix/bin is not on your PATH)" ;; esac
echo "To remove it: $home/install.sh --remove"
