"""The steps of one column, each as NumPy has it: combine, treat, normalise."""
import numpy as np
from scipy import stats


def combined(rows, how):
    values = np.array([row["value"] for row in rows], dtype=float)
    if how == "only":
        return values[0] if len(values) == 1 else np.nan
    if how == "mean":
        return values.mean()
    if how == "trimmed-mean":
        return np.sort(values)[1:-1].mean() if len(values) > 2 else values.mean()
    if how == "panel":
        agreed = [row for row in rows if row["assessor"] == "panel"]
        return combined(agreed, "latest") if agreed else np.median(values)
    if how == "latest":
        last = max(row.get("date") or "" for row in rows)
        return np.median([v for v, row in zip(values, rows) if (row.get("date") or "") == last])
    return np.median(values)


def shape(x):
    return stats.skew(x, bias=False), stats.kurtosis(x, bias=False)


def treated(row, most):
    known = ~np.isnan(row)
    x = row[known]
    result = row.copy()

    def fails(values):
        if len(values) < 4 or np.all(values == values[0]):
            return False
        skewness, kurtosis = shape(values)
        return abs(skewness) > 2 and kurtosis > 3.5

    if not fails(x):
        return result
    y, high, low = x.copy(), set(), set()
    while fails(y) and len(high) + len(low) < most:
        if shape(y)[0] >= 0:
            places = np.nonzero(y == y.max())[0]
            y[places] = np.delete(y, places).max()
            high = set(places)
        else:
            places = np.nonzero(y == y.min())[0]
            y[places] = np.delete(y, places).min()
            low = set(places)
    if fails(y):
        y = np.log(x - x.min() + 0.01 * (x.max() - x.min()))
    result[known] = y
    return result


def by_table(rule, x, sign):
    """The scales that look at no other country."""
    kind = rule["kind"]
    if kind == "goalposts":
        low, high = rule["low"], rule["high"]
        if rule.get("transform") == "log":
            with np.errstate(all="ignore"):
                x = np.log(np.where(x > 0, x, np.nan))
            low, high = np.log(low), np.log(high)
        score = 100 * (x - low) / (high - low)
        score = 100 - score if sign < 0 else score
        return np.clip(score, 0, 100) if rule.get("clamp") else score
    if kind == "points":
        return 100 * x / rule["possible"]
    if kind == "piecewise":
        ends, scores = zip(*rule["knots"])
        return np.where(np.isnan(x), np.nan, np.interp(x, ends, scores))
    table = sorted((float(level), score) for level, score in rule["levels"].items())
    ends, scores = zip(*table)
    return np.interp(x, ends, scores, left=np.nan, right=np.nan) + 0 * x


def by_sample(rule, z):
    """The scales that look at the countries that have a value."""
    kind, known = rule["kind"], ~np.isnan(z)
    nothing = np.full(z.shape, np.nan)
    if not known.any():
        return nothing
    least, most, count = np.nanmin(z), np.nanmax(z), known.sum()
    if kind == "none":
        return z
    if kind in ("min-max", "distance-to-max"):
        if least == most:
            return nothing
        if kind == "min-max":
            return 100 * (z - least) / (most - least)
        return 100 * (1 - (most - z) / (most - least))
    if kind == "fraction-of-max":
        return nothing if most == 0 else 100 * z / most
    if kind == "z-score":
        if count < 2 or least == most:
            return nothing
        scaled = (z - np.nanmean(z)) / np.nanstd(z, ddof=1)
        return rule.get("mean", 0) + rule.get("sd", 1) * scaled
    ranks = nothing.copy()
    ranks[known] = stats.rankdata(z[known], method=rule.get("ties", "min"))
    if kind == "rank":
        return ranks
    if kind == "borda":
        return ranks - 1
    return nothing if count < 2 else 100 * (ranks - 1) / (count - 1)


def ranked(scores):
    """Ranks from the highest down; scores that differ by rounding only share the best one."""
    ranks = np.full(scores.shape, np.nan)
    known = np.isfinite(scores)
    digits = [float(f"{score:.11e}") for score in scores[known]]
    ranks[known] = stats.rankdata(-np.array(digits), method="min") if digits else []
    return ranks
