"""The method in fractions: right to the last digit, however large or small the values are.

Each function takes the values of the countries of a cycle as fractions and gives their scores,
None where the method gives none.
"""
import math
from fractions import Fraction


def turned(x, lower):
    """Values turned so that higher is better."""
    return [-value for value in x] if lower else list(x)


def clamped(scores, clamp=True):
    return [min(max(score, Fraction(0)), Fraction(100)) if clamp else score for score in scores]


def line(x, low, high):
    """100 (x - low) / (high - low)."""
    if low == high:
        return [None] * len(x)
    return [100 * (value - low) / (high - low) for value in x]


def goalposts(x, low, high, lower=False, clamp=False):
    scores = line(x, Fraction(low), Fraction(high))
    return clamped([100 - score for score in scores] if lower else scores, clamp)


def min_max(x, lower=False):
    z = turned(x, lower)
    return line(z, min(z), max(z))


def fraction_of_max(x, lower=False):
    z = turned(x, lower)
    return [100 * value / max(z) for value in z]


def distance_to_reference(x, place, lower=False, clamp=False):
    z = turned(x, lower)
    if z[place] <= min(z):
        return [None] * len(z)
    return clamped(line(z, min(z), z[place]), clamp)


def distance_to_target(x, targets, bases=None, lower=False):
    z, targets = turned(x, lower), turned(map(Fraction, targets), lower)
    bases = turned(map(Fraction, bases), lower) if bases else [min(z)] * len(z)
    return [clamped(line([value], base, target))[0] if target > base else None
            for value, base, target in zip(z, bases, targets)]


def z_score(x, mean=0, sd=1, lower=False):
    z = turned(x, lower)
    centre = sum(z) / len(z)
    squares = sum((value - centre) ** 2 for value in z) / (len(z) - 1)
    return [mean + sd * root((value - centre) ** 2 / squares) * (1 if value > centre else -1)
            for value in z]


def piecewise(x, knots):
    """On the line through the knots, constant outside."""
    knots = [(Fraction(value), Fraction(score)) for value, score in knots]
    scores = []
    for value in x:
        if value <= knots[0][0] or value >= knots[-1][0]:
            scores.append(knots[0][1] if value <= knots[0][0] else knots[-1][1])
            continue
        (low, bottom), (high, top) = next(
            pair for pair in zip(knots, knots[1:]) if pair[0][0] <= value < pair[1][0])
        scores.append(bottom + (top - bottom) * (value - low) / (high - low))
    return scores


def mean(x):
    return sum(x) / len(x)


def median(x):
    x = sorted(x)
    return (x[(len(x) - 1) // 2] + x[len(x) // 2]) / 2


def logarithm(x):
    """ln of a fraction of any size."""
    return Fraction(math.log(x.numerator) - math.log(x.denominator))


def root(x):
    """The square root of a fraction, to some thirty digits."""
    if x == 0:
        return Fraction(0)
    scale = 10 ** 40
    while x * scale * scale < 10 ** 80:
        scale *= 10 ** 40
    return Fraction(math.isqrt(int(x * scale * scale)), scale)


def number(x):
    """The double nearest to a fraction; None where it is beyond all doubles."""
    try:
        return float(x)
    except OverflowError:
        return None


def treated(x, most):
    """Winsorised up to `most` points; else, where that does not do, the logarithm."""
    if not is_odd(x):
        return x
    y, moved = list(x), 0
    while is_odd(y) and moved < most:
        up = third(y) >= 0
        end = max(y) if up else min(y)
        rest = [value for value in y if value != end]
        y = [(max(rest) if up else min(rest)) if value == end else value for value in y]
        # Points set to the next one move on with it.
        moved = sum(one != other for one, other in zip(x, y))
    if not is_odd(y):
        return y
    low, span = min(x), max(x) - min(x)
    return [logarithm(value - low + span / 100) for value in x]


def third(x):
    return sum((value - mean(x)) ** 3 for value in x)


def is_odd(x):
    """Whether |G1| > 2 and G2 > 3.5, bias-corrected."""
    n, centre = len(x), mean(x)
    second, fourth = (mean([(value - centre) ** power for value in x]) for power in (2, 4))
    if n < 4 or second == 0:
        return False
    skewness = math.sqrt((third(x) / n) ** 2 / second ** 3 * n * (n - 1)) / (n - 2)
    excess = (n - 1) * ((n + 1) * (fourth / second ** 2 - 3) + 6) / ((n - 2) * (n - 3))
    return skewness > 2 and excess > Fraction(7, 2)


def weighted(x, w):
    return sum(one * other for one, other in zip(w, x)) / sum(w)


def geometric(x, w):
    exponent = weighted([logarithm(value) for value in x], w)
    # In two steps, since the mean may be far below the least double that math.exp knows well.
    return Fraction(math.exp(exponent / 2)) ** 2


def product(x, _):
    return math.prod(x)


MEANS = {
    "arithmetic": weighted, "geometric": geometric,
    "harmonic": lambda x, w: 1 / weighted([1 / value for value in x], w), "product": product,
    "min": lambda x, _: min(x), "max": lambda x, _: max(x), "median": lambda x, _: median(x)}
# These look only at which children have a weight.
WEIGHTLESS = ("product", "min", "max", "median")
