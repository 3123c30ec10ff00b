#!/bin/sh
# Hands the same message over so many times, by a shell loop: handover.sh SENDMAIL MESSAGE COUNT
set -eu
left=$3
while [ "$left" -gt 0 ]; do
    "$1" -i -f partners@library.example -- ana@library.example <"$2"
    left=$((left - 1))
done
