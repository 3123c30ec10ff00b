"""Many lives of the small library, in each of which another call is met, and what was found."""

import collections
import concurrent.futures
import dataclasses
import shutil

from Sweeps.points import COUNT, ERRORS, FAIL, FOR_EVER, HALF, KILL, Tools
from Sweeps.scenario import Found, Scenario

# How a daemon is ended at a call: before it; in the middle of what it writes; before it, and what no sync had
# brought to the disk is gone, too.
CRASHES = {"killed before": (KILL, False), "killed half-way": (HALF, False), "power cut": (KILL, True)}


@dataclasses.dataclass(frozen=True)
class Point:
    """What is met in one life."""

    number: int
    how: str  # of CRASHES or ERRORS
    lasts: bool = False  # an error from this call on, until somebody has looked; else of this call alone

    def __str__(self):
        return f"{self.how}{' from' if self.lasts else ''} {self.number}"


class Sweep:
    def __init__(self, tell=lambda line: None):
        self.tell = tell
        self.tools = Tools()
        self.scenario = Scenario(self.tools)
        # What is right: a life in which nothing is met. And which calls there are to be met.
        self.right = self.scenario.run().live().outcome()
        counting = self.scenario.run().meet(COUNT).live()
        if counting.outcome() != self.right:
            raise Found(f"two undisturbed lives differ: {counting.outcome().differences(self.right)}")
        self.calls = counting.points.calls()
        self.figures = collections.Counter()
        self.found = []

    def remove(self):
        """All but the folders of lives in which something was found."""
        self.tools.remove()
        if self.found:
            self.tell(f"kept: {self.scenario.folder}")
        else:
            self.scenario.remove()

    def numbers(self, count):
        """So many of the calls, spread evenly over each kind: the rare ones are among them."""
        by_kind = collections.defaultdict(list)
        for number, kind in enumerate(self.calls, 1):
            by_kind[kind].append(number)
        share = max(1, count // len(by_kind))
        return sorted(
            numbers[len(numbers) * (2 * place + 1) // (2 * share)]
            for numbers in by_kind.values() for place in range(min(share, len(numbers))))

    def life(self, point, **how):
        """One life with this point in it; what is wrong afterwards, in words."""
        if point.how in CRASHES:
            mode, power_cut = CRASHES[point.how]
            run = self.scenario.run(power_cut=power_cut, sendmail=how.pop("sendmail", None))
            run.meet(mode, point.number, **how)
        else:
            run = self.scenario.run()
            run.meet(FAIL, point.number, FOR_EVER if point.lasts else None, ERRORS[point.how])
        try:
            outcome = run.live().outcome()
            found = outcome.differences(self.right)
        except Found as error:
            outcome, found = None, [str(error)]
        finally:
            run.end()
        return run, outcome, found

    def sweep(self, points, jobs=1):
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            for point, (run, outcome, found) in zip(points, pool.map(self.life, points)):
                self.count(point, run, outcome)
                if found:
                    self.found.append((point, found))
                    self.tell(f"{point}, {run.points.what}: {'; '.join(found[:3])}")
                else:
                    shutil.rmtree(run.folder)
        return self

    def count(self, point, run, outcome):
        figures = self.figures
        figures["points"] += 1
        figures[point.how] += 1
        # A point near the end is not reached where threads came to their turns otherwise.
        figures["met"] += run.points.met > 0
        if outcome:
            figures["copies, marked"] += outcome.copies
            figures["lines of the log twice"] += outcome.lines_twice
        figures["ended by itself, saying why"] += len(run.endings)
        figures["said by status or a command"] += bool(run.said_of_trouble)
        figures["wrong"] += not outcome
