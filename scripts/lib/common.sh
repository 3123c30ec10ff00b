# Sourced by the scripts beside this folder: where the project is, how it speaks, how it becomes root.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# Debian's own: a python3 from elsewhere may lack what these scripts were tried with.
python=/usr/bin/python3
[ -x "$python" ] || python=python3

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    bold=$'\e[1m' dim=$'\e[2m' green=$'\e[32m' red=$'\e[31m' plain=$'\e[0m'
else
    bold='' dim='' green='' red='' plain=''
fi

# A heading.
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

# A remark.
note() { printf '%s%s%s\n' "$dim" "$*" "$plain"; }

fail() {
    printf '%s%s%s\n' "$red" "$*" "$plain" >&2
    exit 1
}

# Runs a command as root, and says so where that needs more than we are. In a pipe it is still heard.
as_root() {
    [ "$(id -u)" = 0 ] || note "as root: $*" >&2
    root_quietly "$@"
}

# The same without a word, for what only looks.
root_quietly() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs root, and there is no sudo. As root, run:  $*"
    fi
}
