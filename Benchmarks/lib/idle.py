"""How often an idle daemon wakes up, and how much memory it keeps."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

from words import heading, table

project = pathlib.Path(__file__).resolve().parent.parent.parent
# A cron that sees none of this machine's jobs, nor its own that runs already.
ALONE = """
for folder in /etc/cron.d /var/spool /run; do [ ! -d $folder ] || mount -t tmpfs none $folder; done
[ ! -e /etc/crontab ] || mount --bind /dev/null /etc/crontab
mkdir -p /var/spool/cron/crontabs
exec "$0" -f
"""
CONFIGURATION = project / "Examples/kettle-valley/partnerd.yaml"


def run(partnerd, seconds):
    heading(f"An idle daemon, {seconds:g} seconds of it")
    with tempfile.TemporaryDirectory(prefix="partnerd-idle-") as temporary:
        folder = pathlib.Path(temporary)
        (folder / "state").mkdir()
        commands = {"partnerd": [
            partnerd, "--config", configuration(folder), "--state-dir", folder / "state",
            "--socket", folder / "control.sock"]}
        # Debian's names; the Prometheus project's own is plain.
        for name, command in {
            "cron": ["cron"],
            "Alertmanager": ["prometheus-alertmanager", f"--storage.path={folder}/alertmanager",
                             "--cluster.listen-address=", "--web.listen-address=127.0.0.1:0",
                             f"--config.file={alerts(folder)}"],
        }.items():
            found = shutil.which(command[0], path=os.environ["PATH"] + ":/usr/sbin")
            if not found:
                print(f"Left out, not installed: {name}.")
            elif name == "cron" and os.geteuid() != 0:
                print("Left out: cron, which is kept from this machine's jobs by root only.")
            else:
                commands[name] = ["unshare", "--mount", "sh", "-c", ALONE, found] if name == "cron" else [
                    found, *command[1:]]
        children = {name: start(command, folder / f"{name}.log") for name, command in commands.items()}
        try:
            # What a start does is over by then.
            time.sleep(30)
            for name, child in children.items():
                if child.poll() is not None:
                    raise SystemExit(
                        f"{name} ended with {child.returncode}: {(folder / f'{name}.log').read_text()[-500:]}")
            before = {name: switches(child.pid) for name, child in children.items()}
            time.sleep(seconds)
            rows = [
                [name, str(switches(child.pid) - before[name]), f"{resident(child.pid) / 1024:,.1f} MiB"]
                for name, child in children.items()]
        finally:
            for child in children.values():
                child.send_signal(signal.SIGTERM)
                child.wait()
    table(["", f"wake-ups in {seconds:g} s", "resident memory"], rows)
    return True


def configuration(folder):
    """The example's, with its log in this folder: nothing of it is due, as there are no partners."""
    text = CONFIGURATION.read_text().replace("/var/log/partnerd", str(folder))
    path = folder / "partnerd.yaml"
    path.write_text(text)
    return path


def alerts(folder):
    path = folder / "alertmanager.yml"
    path.write_text("route: {receiver: nobody}\nreceivers: [{name: nobody}]\n")
    return path


def start(command, log):
    with open(log, "wb") as words:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=words, stderr=words)


def switches(process):
    """How often its threads went to sleep since they began: each time they had been woken."""
    total = 0
    for task in pathlib.Path(f"/proc/{process}/task").iterdir():
        status = (task / "status").read_text()
        total += int(next(line for line in status.splitlines() if line.startswith("voluntary_")).split()[1])
    return total


def resident(process):
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])
