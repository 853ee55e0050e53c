"""The counter-based random numbers of the engine, in NumPy: the same bits for the same names.

The n-th number of a stream is SplitMix64's output (Steele, Lea, Flood 2014) at `key + n * step`;
the key is a hash of the seed and of the names on the way to the stream. Keys and counters are
arrays, one entry a draw.
"""
import numpy as np

STEP = 0x9E3779B97F4A7C15
ALL = (1 << 64) - 1


def mix(value):
    """The output function of SplitMix64."""
    value = np.atleast_1d(np.asarray(value, dtype=np.uint64))
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


def key(name):
    """The 64-bit FNV-1a hash of a name."""
    value = 0xCBF29CE484222325
    for byte in str(name).encode():
        value = ((value ^ byte) * 0x100000001B3) & ALL
    return value


class Stream:
    def __init__(self, keys):
        self.keys = np.atleast_1d(keys)
        self.counter = np.zeros(self.keys.shape, dtype=np.uint64)

    @classmethod
    def seeded(cls, seed):
        return cls(mix((seed + STEP) & ALL))

    def below(self, name):
        """The stream of a name, a number, or an array of numbers, below this one."""
        number = key(name) if isinstance(name, str) else name
        number = np.asarray(number, dtype=np.uint64)
        return Stream(mix((self.keys + np.uint64(STEP)) ^ mix(number + np.uint64(STEP))))

    def bits(self, where=True):
        """The next 64 bits; only the draws in `where` move on."""
        self.counter = self.counter + np.where(where, np.uint64(1), np.uint64(0))
        return mix(self.keys + self.counter * np.uint64(STEP))

    def uniform(self, where=True):
        return (self.bits(where) >> np.uint64(11)).astype(float) * 2.0 ** -53

    def choice(self, count):
        """A whole number below `count`: the upper half of a 128-bit product."""
        bits, low = self.bits(), np.uint64(0xFFFFFFFF)
        carry = ((bits & low) * np.uint64(count)) >> np.uint64(32)
        return (((bits >> np.uint64(32)) * np.uint64(count) + carry) >> np.uint64(32)).astype(int)

    def normal(self, where=True):
        """A standard normal number (Box and Muller)."""
        radius = np.sqrt(-2 * np.log(1 - self.uniform(where)))
        return radius * np.cos(2 * np.pi * self.uniform(where))
