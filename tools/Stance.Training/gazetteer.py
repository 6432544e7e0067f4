"""Classes of words from the gazetteers, as bits: what a word with a capital is known to be."""
import collections

from data import opened

GIVEN, SURNAME, CITY, CITY_PART, COUNTRY, COUNTRY_PART, REGION, REGION_PART, DEMONYM = (1 << i for i in range(9))
SMALL = {"of", "and", "the", "de", "la", "le", "el", "al", "da", "do", "del", "di", "den", "st", "san"}


def rows(path):
    for line in opened(path):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def classes(folder):
    """Word in its usual letter case to bits."""
    found = collections.Counter()

    def add(name, whole, part):
        words = name.split()
        for word in words:
            if word.lower() not in SMALL and len(word) > 1 and word[:1].isupper():
                found[word] |= whole if len(words) == 1 else part

    for row in list(rows(folder / "given-names-us.tsv.gz"))[1:9001]:
        found[row[0]] |= GIVEN
    for row in list(rows(folder / "surnames-us.tsv.gz"))[1:20001]:
        found[row[1]] |= SURNAME
    for row in list(rows(folder / "cities.tsv"))[1:]:
        add(row[0], CITY, CITY_PART)
        add(row[1], CITY, CITY_PART)
    for row in list(rows(folder / "countries.tsv"))[1:]:
        add(row[3], COUNTRY, COUNTRY_PART)
    for row in list(rows(folder / "territories.tsv"))[1:]:
        is_country = row[1] == "country"
        add(row[2], COUNTRY if is_country else REGION, COUNTRY_PART if is_country else REGION_PART)
    for row in list(rows(folder / "demonyms.tsv"))[1:]:
        add(row[0], DEMONYM, 0)
    return {word: bits for word, bits in found.items() if bits}


def key(form):
    """How a form is looked up: capitals throughout say no more than one at the front."""
    return form[0] + form[1:].lower() if len(form) > 3 and form.isupper() else form
