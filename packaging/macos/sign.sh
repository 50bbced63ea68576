#!/bin/sh
# Signs an .app from the inside out. sign.sh APP IDENTITY; IDENTITY "-" makes a signature that counts on this machine only.
set -eu
app=$1
identity=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ "$identity" = - ]; then
  set -- --force --sign -
else
  set -- --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$identity"
fi
# libraries and programs first, what holds them after
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) -print0 | while IFS= read -r -d '' file; do
  case $(file -b "$file") in *Mach-O*) codesign "$@" "$file" ;; esac
done
find "$app/Contents" -depth -type d -name '*.framework' -print0 | while IFS= read -r -d '' folder; do
  codesign "$@" "$folder"
done
codesign "$@" "$app"
codesign --verify --deep --strict "$app"
