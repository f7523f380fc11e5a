"""The network that finds statements: from the tokens of a text to frames with their confidence.

Its matrices are small. NumPy's OpenBLAS would share each product out among all cores and wait for
them: as much time again of a second core, and none left for `--jobs`.  What is asked for in the
environment stands.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read once, when NumPy is first imported
