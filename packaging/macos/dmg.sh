#!/bin/sh
# A disk image with the .app and a link to Applications. dmg.sh APP OUT.dmg
# TACIT_SIGN_IDENTITY signs it; TACIT_NOTARY_PROFILE (kept by `xcrun notarytool store-credentials`) has it notarised, which takes minutes.
set -eu
app=$1
out=$2
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$out"
hdiutil create -quiet -volname 'Tacit Studio' -srcfolder "$stage" -fs HFS+ -format ULFO "$out"
if [ -n "${TACIT_SIGN_IDENTITY:-}" ]; then
  codesign --force --timestamp --sign "$TACIT_SIGN_IDENTITY" "$out"
  if [ -n "${TACIT_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$out" --keychain-profile "$TACIT_NOTARY_PROFILE" --wait
    xcrun stapler staple "$out"
  fi
else
  echo 'There is no TACIT_SIGN_IDENTITY, so the image is not signed: who downloads it has to allow it under Privacy & Security.' >&2
fi
