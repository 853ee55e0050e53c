"""What a command says in JSON, put in an order of its own: two answers that differ in order only are
equal then. Numbers stay as they are printed, so that the last bit counts."""
import json


class Number(str):
    """A number as it is printed; a code that looks like one is none."""


def aligned(text):
    """An answer with its lists sorted, and its arrays of numbers put under the codes they are of."""
    answer = json.loads(text, parse_float=Number, parse_int=Number)
    if isinstance(answer, dict):
        name_notes(answer)
        name_matrix(answer)
    return in_order(answer)


def in_order(value):
    if isinstance(value, dict):
        return {key: in_order(part) for key, part in named_components(named_pair(value)).items()}
    if isinstance(value, list):
        parts = [in_order(part) for part in value]
        # A list of numbers has an order: of size, or of what was named before.
        numbers = all(isinstance(part, Number) for part in parts)
        return parts if numbers else sorted(parts, key=lambda part: json.dumps(part, sort_keys=True))
    return value


def name_matrix(answer):
    """The shares of draws in which one country is above another, by the two codes."""
    if "above" in answer:
        codes = [row["country"] for row in answer["standings"]]
        answer["above"] = {one: dict(zip(codes, row)) for one, row in zip(codes, answer["above"])}


def named_components(value):
    """Loadings and weights of components, by their variables."""
    if "loadings" not in value:
        return value
    codes = value["variables"]
    return value | {"weights": dict(zip(codes, value["weights"])),
                    "loadings": [dict(zip(codes, row)) for row in value["loadings"]],
                    "variables": sorted(codes)}


def named_pair(value):
    """A pair has no first and second."""
    if "first" in value and "second" in value:
        pair = sorted([value["first"], value["second"]])
        return {"pair": pair} | {key: value[key] for key in value if key not in ("first", "second")}
    if value.get("kind") == "identical-countries":
        return {key: value[key] for key in value if key != "sentence"}
    return value


def name_notes(answer):
    """The notes of a table are numbered in the order in which they are met."""
    texts = answer.get("notes", [])

    def name(value):
        for part in value.values() if isinstance(value, dict) else value:
            if isinstance(part, (dict, list)):
                name(part)
        if isinstance(value, dict) and value is not answer and "notes" in value:
            value["notes"] = [texts[int(number) - 1] for number in value["notes"]]

    name(answer)
