"""gold.py SCORES.json: whether the figures of the development gold reach what was promised; prints each, fails when one does not."""
import json
import sys

scores = json.load(open(sys.argv[1], encoding="utf8"))
floors = {
    "overall": (scores["overall"], 0.50),
    "flows f1": (scores["flows"]["f1"], 0.35),
    "tension f1": (scores["tension"]["f1"], 0.30),
}
# Pairs that only look like a conflict, an article in which there is none, and pairs of articles that have nothing to do with each other.
tension = scores["tension"]
alarms = tension["false_alarms"][0] + tension["control_alarms"] + tension["cross_cluster_alarms"]

good = alarms <= 5
for name, (figure, floor) in floors.items():
    reached = (figure or 0) >= floor
    good &= reached
    print(f"{'ok  ' if reached else 'LOW '} {name} {figure} (at least {floor})")
print(f"{'ok  ' if alarms <= 5 else 'HIGH'} false alarms {alarms} (at most 5)")
sys.exit(0 if good else 1)
