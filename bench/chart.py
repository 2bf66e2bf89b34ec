"""Draws the chart of the README from the results: `chart.py RESULTS.json CHART.svg`.

Run by an interpreter of its own (`bench/.peers/chart`), which has matplotlib and nothing of the comparison.
"""

import json
import sys

import matplotlib

matplotlib.use("svg")
# The same results make the same file.
matplotlib.rcParams |= {"svg.hashsalt": "cumulet", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 10}

from matplotlib import pyplot  # noqa: E402  (the backend is chosen first)

# In the order of the legend: key, label, colour.
WHO = (
    ("cumulet", "Cumulet (isolated)", "#0b7285"),
    ("serverless-offline", "serverless-offline", "#f08c00"),
    ("amazon-client", "Amazon's runtime client, bare", "#868e96"),
    ("ministack", "MiniStack", "#c2255c"),
)
FUNCTIONS = {"f1": "plain Python", "f2": "scipy", "f3": "scikit-learn + pandas", "f3 SnapStart": "the same, SnapStart"}


def main():
    source, target = sys.argv[1:]
    with open(source) as file:
        document = json.load(file)
    rows = {(row["measure"], row["what"], row["who"]): row for row in document["rows"]}
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(11, 4.4), width_ratios=(1.45, 1), layout="constrained")
    functions = [key for key in FUNCTIONS if any(("cold", key, who) in rows for who, _, _ in WHO)]
    bars(left, rows, "cold", functions, [FUNCTIONS[key] for key in functions], milliseconds)
    left.set_xscale("log")
    left.set_title("Cold start, from call to answer (logarithmic; shorter is better)", loc="left", fontsize=11)
    loads = [f"f1, {n} clients" for n in (8, 32)]
    bars(right, rows, "throughput", loads, ["8 clients", "32 clients"], lambda rate: f"{rate:,.0f}/s")
    right.set_title("Warm requests a second (longer is better)", loc="left", fontsize=11)
    handles, labels = left.get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=len(labels), frameon=False)
    about = document["about"]
    figure.suptitle(
        f"{about['when']}, {about['processors']} processors, {about['runtime']}: medians of one run, make bench",
        x=0.01, ha="left", fontsize=9, color="#495057",
    )  # fmt: skip
    figure.savefig(target, metadata={"Date": None})


def bars(axes, rows, measure, whats, names, text):
    """Groups of horizontal bars, the first group on top."""
    height = 0.8 / len(WHO)
    longest = 0
    # Each group is centred on its name, whoever is in it.
    present = {what: [who for who, _, _ in WHO if (measure, what, who) in rows] for what in whats}
    for who, label, colour in WHO:
        groups = [(index, what) for index, what in enumerate(whats) if who in present[what]]
        if not groups:
            continue
        offset = lambda what: (present[what].index(who) - (len(present[what]) - 1) / 2) * height
        places = [index + offset(what) for index, what in groups]
        values = [rows[measure, what, who]["p50"] for _, what in groups]
        drawn = axes.barh(places, values, height * 0.9, label=label, color=colour)
        axes.bar_label(drawn, [text(value) for value in values], padding=3, fontsize=9)
        longest = max(longest, *values)
    axes.set_yticks(range(len(whats)), names)
    axes.invert_yaxis()
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.tick_params(left=False, bottom=False, labelbottom=False, which="both")
    # Room for the numbers behind the longest bar.
    axes.set_xlim(right=longest * (8 if measure == "cold" else 1.35))
    if measure == "cold":
        axes.set_xlim(left=0.3)


def milliseconds(value):
    return f"{value / 1000:.1f} s" if value >= 1000 else f"{value:.0f} ms" if value >= 10 else f"{value:.1f} ms"


if __name__ == "__main__":
    main()
