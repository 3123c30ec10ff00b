"""A thousand elapses of each cron expression: `cron.py croniter|cronsim LIST`.

The list has a systemd expression, a tab, and the same for cron, or `-` where cron can't say it.
"""

import importlib
import json
import sys
import time
from datetime import datetime, timezone

COUNT, FROM, UNTIL = 1000, datetime(2026, 1, 1), datetime(2100, 1, 1)

library = importlib.import_module(sys.argv[1])


def elapses(cron):
    if sys.argv[1] == "croniter":
        one = library.croniter(cron, FROM)
        while True:
            yield one.get_next(datetime)
    yield from library.CronSim(cron, FROM)


for line in open(sys.argv[2]):
    expression, cron = line.rstrip("\n").split("\t")
    if line.startswith("#") or cron == "-":
        continue
    start = time.process_time()
    found = total = 0
    for moment in elapses(cron):
        if moment >= UNTIL or found == COUNT:
            break
        found += 1
        total += int(moment.replace(tzinfo=timezone.utc).timestamp())
    seconds = time.process_time() - start
    print(json.dumps({"expression": expression, "seconds": seconds, "count": found, "checksum": total}))
