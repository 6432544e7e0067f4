#!/usr/bin/env python3
"""Builds the tables of units, currencies, number words and calibers of src/Stance.Core/Lexicons from ../shared/data/quantity.
Run from the repository: python3 tools/units.py

units.tsv         units of measurement: UCUM code, dimension, factor, names, symbols
currencies.tsv    currencies: ISO 4217 code, names, symbols, minor units
numbers.tsv       number words
calibers.tsv      bores of guns, mortars and rockets
cartridges.tsv    small-arms cartridges and shotgun bores
Standard library only; the same input gives the same bytes. What is left out, and why, stands beside each rule.
"""
import pathlib, re

HERE = pathlib.Path(__file__).resolve().parent
DATA = next(p / "shared" / "data" / "quantity" for p in HERE.parents if (p / "shared" / "data" / "quantity").is_dir())
OUT = HERE.parent / "src" / "Stance.Core" / "Lexicons"

# Words of everyday language that are hardly ever the unit in news ("three points", "two hands", "a cup", "five parts").
EVERYDAY = set("""item part revolution point em drop pinch chain rod hand slug light-speed quarter score gross dozen pair ream bale gauge league
cable-length grain jigger dessert-spoon dessert-spoon-imperial beaufort mil gill peck minim hogshead cord poise candela rad rem therm-us radian
earth-radius earth-mass solar-mass solar-radius solar-luminosity degree-temperature cup cup-metric cup-imperial fluid-ounce-metric pint-metric
quart-imperial pint-imperial gallon-imperial fluid-ounce-imperial mile-per-gallon-imperial karat foodcalorie calorie-it british-thermal-unit
arc-minute arc-second g-force lakh-tonne kilowatt-hour-per-100-kilometer liter-per-100-kilometer rankine torr liter-per-kilometer stere fathom dram dalton tonne-of-tnt""".split())
# SI prefixes that news use; the others make symbols such as "as", "am", "pm", "Em".
PREFIXES = ("exa", "kilo", "mega", "giga", "tera", "peta", "milli", "micro", "nano", "centi")
# Short symbols that are more often something else: words, initials, scales of ten.
NOISE = set("""a y c f k p B b d in C F G T S H R P U u D pm am as at M E K MP pt pts st dr ft. no cd GT MT PT rd ch ha. Es PB pB tb mb gb kb Mb Gb Tb kt ct AU au ua UA em
tn gr gro dz MOA SOA amin asec dec qr ' " ” ″ ′ rps CD ac mc fm Gs Ms Ts Ks ks mi. bu BF bf Pa. min. sec. par mon lea Cal cal pn c. oz. cc min h ha 10 l s m g t A V W N J L""".split())
# Short symbols that are right behind a figure all the same; the reader wants them glued or in exact case.
WANTED = set("″ m g t h s A V W N J L l min ha cc".split())
OWN = """10*6.m3	volume	1000000	0	million cubic metres|million cubic meters	mcm
10*9.[cft_i]	volume	28316846.592	0	billion cubic feet	bcf
10*12.[cft_i]	volume	28316846592	0	trillion cubic feet	tcf
10*9.m3/a	volume-flow	31.6880878140289	0		bcm/y|bcma
[bbl_us]/d	volume-flow	1.84013072833333e-06	0		bpd|bopd|b/d
brake-hp	power	745.69987158227	0	brake horsepower	bhp
[ft_i].[lbf_av]	energy	1.3558179483314	0	pound-feet|pound-foot|foot-pounds|pounds-feet	lb-ft|ft-lb
m2	area	1	0		sqm|sq.m|sq m|m²|m2
[ft_i]2	area	0.09290304	0		sqft|sq.ft|sq ft
{TEU}	container-count	1	0	twenty-foot containers|20-foot containers	TEU|TEUs
%	portion	0.01	0		wt%|wt.%|wt %|wt. %|vol%|vol.%|vol %
Ao	length	1e-10	0	angstrom|angstroms|ångström|ångströms	Å
t/d	mass-flow	0.0115740740740741	0		tpd
W.h	energy	3600	0	watt hour|watt hours	Wh
KiBy	digital	8192	0	kibibyte|kibibytes	KiB
MiBy	digital	8388608	0	mebibyte|mebibytes	MiB
GiBy	digital	8589934592	0	gibibyte|gibibytes	GiB
TiBy	digital	8796093022208	0	tebibyte|tebibytes	TiB
10*6.[cft_i]	volume	28316.846592	0	million cubic feet	mmcf|MMcf
10*6.m3	volume	1000000	0		MMcm
10*6.[bbl_us]/d	volume-flow	1.84013072833333	0		mbpd|mb/d
t	mass	1000	0	tonnes of coal equivalent	tce""".splitlines()


def rows(name):
    head, columns, out = [], None, []
    for line in open(DATA / name, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# "):
            head.append(line)
        elif columns is None:
            columns = line.split("\t")
        elif line:
            out.append(dict(zip(columns, line.split("\t") + [""] * len(columns))))
    return head, columns, out


def write(name, head, columns, lines):
    with open(OUT / name, "w", encoding="utf8", newline="\n") as f:
        f.write("\n".join(head) + "\n" + columns + "\n")
        for line in lines:
            f.write("\t".join(line) + "\n")


def several(text):
    return [part.strip() for part in text.split("|") if part.strip()]


def units():
    _, _, all_rows = rows("units.tsv")
    merged = {}
    for row in all_rows:
        if row["id"] in EVERYDAY or (row["status"] == "derived" and not (row["id"].startswith(PREFIXES) and (not row["id"].startswith("exa") or row["dimension"] in ("energy", "digital")) and row["dimension"] in
                ("length", "mass", "power", "energy", "voltage", "electric-current", "electric-charge", "pressure", "frequency", "volume", "force", "duration", "radioactivity", "equivalent-dose", "absorbed-dose", "digital"))):
            continue
        names, symbols = [], []
        for form in [row["singular"], row["plural"], *several(row["forms"])]:
            plain = re.sub(r"[- ]+", " ", form.lower())
            if len(plain) >= 3 and not any(c in plain for c in "/^$") and plain not in ("turn", "turns", "circle", "cycle", "slug", "dots", "dry", "mean", "pole"):
                for spelled in (plain, plain.replace("meter", "metre"), plain.replace("liter", "litre")):
                    if spelled not in names:
                        names.append(spelled)
        for form in several(row["symbols"]) + [f for f in several(row["forms"]) if len(f) < 3]:
            if (form not in NOISE or form in WANTED) and form not in symbols and form.lower() not in names:
                symbols.append(form)
        key = row["ucum"]
        if key in merged:
            old = merged[key]
            old[4] += [n for n in names if n not in old[4]]
            old[5] += [s for s in symbols if s not in old[5]]
        else:
            merged[key] = [key, row["dimension"], row["factor"], row["offset"] or "0", names, symbols]
    for line in OWN:
        code, dimension, factor, offset, names, symbols = line.split("\t")
        row = merged.setdefault(code, [code, dimension, factor, offset, [], []])
        row[4] += [n.replace("-", " ") for n in several(names)]
        row[5] += [s for s in several(symbols) if s not in row[5]]
    seen, lines = set(), []
    for code, dimension, factor, offset, names, symbols in merged.values():
        names = [n for n in dict.fromkeys(names) if n not in seen]
        symbols = [s for s in symbols if s not in seen]
        seen.update(names, symbols)
        if names or symbols:
            lines.append([code, dimension, factor, offset, "|".join(names), "|".join(symbols)])
    write("units.tsv", [
        "# Units of measurement. source: Unicode CLDR 48.2 (Unicode-3.0); forms from Recognizers-Text (Microsoft, MIT) and quantulum3 (M. Lagioia and others, MIT); general facts",
        "# licence: Unicode-3.0 and MIT, notices in NOTICE; made by tools/units.py, which leaves out everyday words, rare prefixes and short symbols that mean something else",
        "# value in the dimension's base unit = value * factor + offset; empty factor: no linear conversion; names in lower case and without hyphens, symbols in exact case"],
        "code\tdimension\tfactor\toffset\tnames\tsymbols", lines)


# Nouns that name several currencies, and the one that is meant when nothing in the text tells.
DEFAULTS = {"dollar": "USD", "pound": "GBP", "dinar": "RSD", "peso": "MXN", "rupee": "INR", "franc": "CHF", "lira": "TRY", "rial": "IRR", "riyal": "SAR", "shilling": "KES",
            "krona": "SEK", "krone": "NOK", "kroner": "NOK", "kronor": "SEK", "crown": "CZK", "dirham": "AED", "won": "KRW", "ruble": "RUB", "rouble": "RUB", "leu": "RON",
            "manat": "AZN", "som": "KGS", "real": "BRL"}
SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₽": "RUB", "₹": "INR", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₩": "KRW", "₦": "NGN", "₱": "PHP", "₫": "VND",
         "₸": "KZT", "₾": "GEL", "₼": "AZN", "฿": "THB", "₡": "CRC", "৳": "BDT", "₵": "GHS", "៛": "KHR", "₮": "MNT", "₭": "LAK", "₲": "PYG", "֏": "AMD", "؋": "AFN"}
PREFIXED = {"US$": "USD", "U.S.$": "USD", "NZ$": "NZD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN",
            "EC$": "XCD", "Z$": "ZWG", "T$": "TOP", "J$": "JMD", "TT$": "TTD", "B$": "BND", "N$": "NAD", "FJ$": "FJD", "RM": "MYR", "Rs": "INR", "Rs.": "INR", "Rp": "IDR",
            "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "kr": "SEK", "R": "ZAR", "RMB": "CNY", "NIS": "ILS", "Fr.": "CHF", "SFr": "CHF", "QR": "QAR", "SR": "SAR", "Dh": "AED", "Dhs": "AED",
            "KSh": "KES", "Ksh": "KES", "USh": "UGX", "TSh": "TZS", "Tk": "BDT", "FCFA": "XAF", "TL": "TRY", "lei": "RON"}


def currencies():
    _, _, all_rows = rows("currencies.tsv")
    by_name, lines = {}, []
    for row in all_rows:
        if row["current"] != "1" and row["code"] not in ("BTC", "ETH", "HRK", "BGN", "LTC"):
            continue
        names = {n.lower() for n in [row["singular"], row["plural"], *several(row["forms"])] if re.fullmatch(r"[a-zA-ZÀ-ž. ]{3,}", n)}
        names -= {n for n in names if n in ("samoa", "kiwi", "ban", "sol", "gold", "real", "reals")}
        last = row["singular"].lower().split()[-1]
        if last not in ("gold", "sol", "leone", "real"):
            names |= {last, last + "s"}
        if row["code"] in ("CZK", "DKK", "NOK", "SEK", "ISK"):
            names |= {"crown", "crowns"}
        for name in names:
            by_name.setdefault(name, []).append(row["code"])
        minor = [m for m in several(row["minor"])]
        lines.append([row["code"], names, row["singular"].split()[0] if " " in row["singular"] else "", minor, row["minorPerUnit"].split("|")[0] or "100"])
    out = []
    for code, names, adjective, minor, per in lines:
        signs = [s for s, c in {**SIGNS, **PREFIXED}.items() if c == code] + [code]
        # A name that several currencies share goes to the first; the others are found by their adjective.
        own = sorted(n for n in names if len(by_name[n]) == 1 or DEFAULTS.get(n.removesuffix("s"), DEFAULTS.get(n)) == code
                     or (n.removesuffix("s") not in DEFAULTS and n not in DEFAULTS and by_name[n][0] == code))
        shared = sorted({n.removesuffix("s") for n in names if len(by_name[n]) > 1 and (n.removesuffix("s") in DEFAULTS or n in DEFAULTS)})
        out.append([code, "|".join(own), "|".join(signs), "|".join(minor), per, adjective, "|".join(shared)])
    write("currencies.tsv", [
        "# Currencies. source: Unicode CLDR 48.2 (Unicode-3.0); forms and minor units from Recognizers-Text (Microsoft, MIT); general facts",
        "# licence: Unicode-3.0 and MIT, notices in NOTICE; made by tools/units.py",
        "# names: in lower case, each of one currency only; shared: nouns that name several currencies, told apart by the adjective before them or by the country that the text speaks of"],
        "code\tnames\tsigns\tminor\tminorPerUnit\tadjective\tshared", out)


OWN_NUMBERS = [["trillionth", "ordinal", "1e12", "1e12"]]


def numbers():
    _, _, all_rows = rows("numbers.tsv")
    kinds = ("cardinal", "scale", "collective", "ordinal", "fraction-denominator", "fraction-sign", "multiplier", "vague")
    skip = {"score", "gross", "pair", "trio", "quartet", "single", "twin", "dual", "myriad", "once", "thou", "nil", "tens", "scores", "baker's dozen"}
    write("numbers.tsv", ["# Number words of English. source: general facts written for this project", "# licence: Apache-2.0; made by tools/units.py",
                          "# low and high: the number; for vague plurals (dozens, thousands) the interval that the word leaves open"],
          "form\tclass\tlow\thigh", [*OWN_NUMBERS, *([r["form"], r["class"], r["low"], r["high"]] for r in all_rows if r["class"] in kinds and r["form"] not in skip)])


# Bores of the world wars and of coastal forts that reports and museums still name.
HISTORIC = "47 77 88 94 114 150 170 183 280 305 340 356 380 381 420 460 800".split()


def calibers():
    _, _, all_rows = rows("calibers.tsv")
    bores = {mm: [[], set(), ["shell"]] for mm in HISTORIC}
    for row in all_rows:
        bore = bores.setdefault(row["mm"], [[], set(), []])
        if "x" in row["case"]:
            bore[0].append(row["case"] + ("=" + row["standard"] if row["standard"] in ("NATO", "Soviet") else ""))
        bore[1].add(row["standard"])
        if row["munition"] not in bore[2]:
            bore[2].append(row["munition"])
    write("calibers.tsv", ["# Bores of guns, mortars, grenade launchers and rockets. source: general technical knowledge, written for this project",
                           "# licence: Apache-2.0; made by tools/units.py", "# standard: who introduced it, where the bore is of one family only; behind a case, of that case"],
          "mm\tcases\tstandard\tmunitions", ([mm, "|".join(c), next(iter(s)) if len(s) == 1 and s & {"NATO", "Soviet"} else "", "|".join(m)] for mm, (c, s, m) in sorted(bores.items(), key=lambda item: float(item[0]))))
    _, _, all_rows = rows("cartridges.tsv")
    write("cartridges.tsv", ["# Small-arms cartridges and shotgun bores. source: general technical knowledge; names compared with ammolytics/cartridges (MIT)",
                             "# licence: Apache-2.0, the MIT notice is in NOTICE; made by tools/units.py", "# mm: the bore that reports quote; case: length in millimetres. For recognising and grouping, not for loading."],
          "name\tforms\tmm\tcase\tstandard", ([r["name"], r["forms"].replace(";", "|"), r["designationMm"], r["caseMm"], r["standard"] if r["standard"] in ("NATO", "Soviet") else ""] for r in all_rows))


units()
currencies()
numbers()
calibers()
