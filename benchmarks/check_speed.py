"""Print how many pairs a second of CPU time all checks of a pair take together.

    python -m benchmarks.check_speed KO EN

The first pass works out how every name that it meets may be spelled; the second has that.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from align.checks import CHECKS, check_pair


def main() -> None:
    ko, en = (Path(name).read_text(encoding="utf-8").splitlines() for name in sys.argv[1:3])
    pairs = list(zip(ko, en, strict=True))
    for number in ("first", "second"):
        start = time.process_time()
        for one, other in pairs:
            check_pair(one, other)
        took = time.process_time() - start
        print(
            f"{number} pass: {len(pairs) / took:,.0f} pairs a second through {len(CHECKS)} checks"
        )


if __name__ == "__main__":
    main()
