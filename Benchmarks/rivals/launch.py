"""Runs a program and prints its exit status, wall seconds and peak bytes.

Usage: launch.py PROGRAM ARGUMENT...

Linux counts towards a process's peak what its parent held when it was started; so a small process
must start what is measured, not one that holds the matrices.
"""

import os
import sys
import time

start = time.perf_counter()
process = os.posix_spawnp(
    sys.argv[1], sys.argv[1:], os.environ,
    file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss * 1024)
