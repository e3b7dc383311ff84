"""What every peer shares: a line {"id", "text"} in, a line with its findings out.

Places are in Unicode code points, as Python counts. `nanoseconds` is the detection alone, measured here, so
that no peer pays for the pipe. A library that logs or looks for the network would be measured doing that.
"""

import json
import logging
import sys
import time


def serve(name, detect, in_process=True):
    """Answers until the input ends; `detect(text)` gives (start, end, category) triples.

    A peer that works in another process does not know what that had of the processor.
    """
    logging.disable(logging.CRITICAL)
    answers = sys.stdout
    # A library that prints must not break the answers.
    sys.stdout = sys.stderr
    print(json.dumps({"ready": name}), file=answers, flush=True)
    for line in sys.stdin:
        question = json.loads(line)
        began, processor_began = time.perf_counter_ns(), time.thread_time_ns()
        found = detect(question["text"])
        took, processor = time.perf_counter_ns() - began, time.thread_time_ns() - processor_began
        # Some libraries count in numbers of numpy, which JSON does not know.
        findings = [
            {"start": int(start), "end": int(end), "category": category} for start, end, category in found
        ]
        answer = {"id": question["id"], "findings": findings, "nanoseconds": took}
        if in_process:
            answer["processor_nanoseconds"] = processor
        print(json.dumps(answer), file=answers, flush=True)
