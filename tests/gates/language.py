"""Development figures of the language pass, from the rows that scoreboard.py wrote, must not fall below these bars."""
import json
import sys

BARS = {
    ("language", "ewt-dev gold words"): {"UPOS": 96.0, "Lemmas": 97.4, "LAS": 86.5},
    ("language", "ewt-dev raw text"): {"Tokens": 99.0, "Sentences": 88.0, "LAS": 84.0},
    ("language", "gum-dev free gold words"): {"UPOS": 97.4, "Lemmas": 98.5, "LAS": 87.0},
    ("language", "gum-dev free raw text"): {"Tokens": 99.4, "Sentences": 96.5, "LAS": 86.5},
    ("names", "worldwide"): {"ALL": 71.0},
    ("names", "conll2003"): {"ALL": 82.0},
}

rows = {(row["part"], row["set"]): row for row in json.load(open(sys.argv[1], encoding="utf8"))}
failed = 0
for place, bars in BARS.items():
    for name, bar in bars.items():
        value = rows.get(place, {}).get(name, 0)
        good = value >= bar
        failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {' '.join(place)} {name} {value:.2f} (at least {bar})")
sys.exit(1 if failed else 0)
