"""The peer's side of the conversation: "prepare ..." is answered by "ready", "run" by nanoseconds per call."""
import sys
import time
from dataclasses import dataclass
from typing import Callable


@dataclass
class Workload:
    kind: str
    cell: str
    steps: int
    batch: int
    input: int
    hidden: int
    layers: int


@dataclass
class Task:
    run: Callable[[], None]
    output: float = 0.0      # mean square of all outputs; 0 where it is not compared
    gradient: float = 0.0    # mean square of the gradient of the input


def nanoseconds(task, calls):
    start = time.perf_counter_ns()
    for _ in range(calls):
        task.run()
    return time.perf_counter_ns() - start


def calibrate(task, target=60e6):
    nanoseconds(task, 3)
    calls = 1
    while (spent := nanoseconds(task, calls)) < target:
        calls = max(calls + 1, int(calls * min(10, 1.1 * target / spent)))
    return calls


def serve(description, prepare):
    print("peer", description, flush=True)
    task, calls = None, 0
    for line in sys.stdin:
        verb, *words = line.split()
        if verb == "prepare":
            kind, cell, *sizes = words
            try:
                task = prepare(Workload(kind, cell, *map(int, sizes)))
                calls = calibrate(task) if task else 0
            except Exception as error:
                print("failed", repr(error).replace("\n", " "), flush=True)
                continue
            print(f"ready {task.output} {task.gradient}" if task else "unsupported", flush=True)
        else:
            print(nanoseconds(task, calls) / calls, flush=True)
