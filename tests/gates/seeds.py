"""seeds.py ANALYSIS.jsonl FINDINGS.jsonl: whether two articles on Serbia, kept outside the repository, are read as they must be; FINDINGS with --all."""
import json
import sys

read = lambda path: [json.loads(line) for line in open(path, encoding="utf8")]
documents, findings = read(sys.argv[1]), read(sys.argv[2])
good = True


def check(what, holds):
    global good
    good &= bool(holds)
    print(f"{'ok  ' if holds else 'MISS'} {what}")


def fold(name):
    return name.replace("ć", "c").replace("č", "c")


def statements(kind):
    for document in documents:
        names = {entity["id"]: fold(entity["name"]) for entity in document["entities"]}
        countries = {entity["id"]: entity.get("country") for entity in document["entities"]}
        for statement in document["statements"]:
            if statement["kind"] == kind:
                yield document, statement, names, countries


def positions(position, words):
    """Ids of the documents in which Serbia, or somebody who acts for it, takes the position on a target with one of the words."""
    return {
        document["document"]["id"] for document, stance, names, countries in statements("stance")
        if stance["position"] == position and countries.get(stance["holder"]) == "SRB"
        and any(word in (stance["target"].get("text", "") + names.get(stance["target"].get("entity"), "")).lower() for word in words)}


quantities = [quantity for document in documents for quantity in document["quantities"]]
check("1,500 km", any(q.get("unit") == "km" and q.get("lower") == q.get("upper") == 1500 for q in quantities))
check("more than 1.2 billion euro", any(q.get("unit") == "EUR" and q["relation"] == ">" and q.get("lower") == 1.2e9 and "upper" not in q for q in quantities))
calibers = {caliber["millimetres"] for document in documents for caliber in document["calibers"]}
check("calibers 122, 128, 152 and 155 mm, and no other", calibers == {122, 128, 152, 155})

transit = {"CZE", "TUR", "USA"}
check("Serbia to Ukraine through the Czech Republic, Turkey and the United States", any(
    "SRB" in {countries.get(party) for party in flow.get("suppliers", []) + flow.get("producers", [])}
    and "UKR" in {countries.get(party) for party in flow.get("recipients", []) + flow.get("endUsers", [])}
    and transit <= {countries.get(party) for party in flow.get("intermediaries", []) + flow.get("facilitators", [])}
    for _, flow, _, countries in statements("flow")))

speakers = {
    name.split()[-1] for document in documents for quote in document["quotes"]
    for name in [fold(entity["name"]) for entity in document["entities"] if entity["id"] == quote.get("speaker")]}
check("quotes of Popovic and of Vučić", {"Popovic", "Vucic"} <= speakers)
check("Serbia neutral on the war", positions("neutral", ["war", "conflict"]))
check("Serbia against sanctions in both articles", len(positions("against", ["sanction"])) == 2)

conflicts = [finding for finding in findings if finding["relation"] not in ("qualification", "corroboration")]
across = lambda finding: finding["first"]["document"] != finding["second"]["document"]
check("tension between declared neutrality and the flow, across the articles", any(
    finding["relation"] == "tension" and finding["rule"] == "neutrality-arms-flow" and across(finding) and finding["explanation"] for finding in conflicts))
check("no conflict out of “not directly” and a flow through others", not any(
    finding["rule"] == "denied-flow" and any("directly" in finding[side]["text"] for side in ("first", "second")) for finding in conflicts))
check("no conflict of figures", not any(finding["rule"] == "figures" for finding in conflicts))
sys.exit(0 if good else 1)
