"""Runs the hyper-heuristic of a copy of CoSPLib on an instance and prints its objective: peer.py LIBRARY INSTANCE.xlsx SECONDS."""
import sys
from pathlib import Path
from time import time

import numpy
import pandas

library, instance, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
sys.path.insert(0, str(Path(library) / "Solver"))

# The library needs pandas 2 and numpy 2; these names are what it uses beyond pandas 1.5 and numpy 1.24.
if not hasattr(numpy, "long"):
    numpy.long = numpy.int64
if not hasattr(pandas.DataFrame, "map"):
    pandas.DataFrame.map = pandas.DataFrame.applymap
set_option = pandas.set_option
pandas.set_option = lambda name, *value: None if name == "future.no_silent_downcasting" and pandas.__version__ < "2" else set_option(name, *value)

from domain.problem import Problem
from optimisation.algorithms.hyper_heuristic import HyperHeuristic
from solution import RandomIndirectSolution

problem = Problem(file_path=Path(instance))
problem.build()
solver = HyperHeuristic()
solution = RandomIndirectSolution(problem)
solver.solve(problem=problem, solution=solution, start_time=time(), run_time_in_sec=seconds, ruin_and_recreate_frequency_in_sec=600)
print(int(solution.evaluate_solution()))
