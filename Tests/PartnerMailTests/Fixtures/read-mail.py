"""Reads one message on standard input with Python's own parser and says as JSON what it saw."""
import email
import email.header
import email.policy
import email.utils
import json
import sys

raw = sys.stdin.buffer.read()
message = email.message_from_bytes(raw, policy=email.policy.default)


plain = email.message_from_bytes(raw, policy=email.policy.compat32)


def people(name):
    # By the older reader: the newer one of Python 3.11 keeps the space between two encoded words of a
    # name, which RFC 2047 6.2 says to drop.
    pairs = email.utils.getaddresses([plain[name]] if plain[name] else [])
    return [[str(email.header.make_header(email.header.decode_header(n))), a] for n, a in pairs]


def defects(part):
    found = [repr(d) for d in part.defects]
    for value in part.values():
        found += [repr(d) for d in value.defects]
    return found + [d for p in part.iter_parts() for d in defects(p)]


def part(kind):
    found = message.get_body(preferencelist=(kind,))
    return found.get_content() if found else None


json.dump(
    {
        "names": message.keys(),
        "subject": message["Subject"],
        "from": people("From"),
        "to": people("To"),
        "replyTo": people("Reply-To"),
        "messageID": message["Message-ID"],
        "date": message["Date"].datetime.isoformat() if message["Date"] else None,
        "autoSubmitted": message["Auto-Submitted"],
        "types": [p.get_content_type() for p in message.walk()],
        "plain": part("plain"),
        "html": part("html"),
        "defects": defects(message),
    },
    sys.stdout,
)
