#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The tables of assets/gazetteer -> gazetteer_table.h, constant data for core/extract/party.c, and a list of all names.

A form is a string by which places go; its readings are the places it may mean. The first reading is the one taken where nothing
else tells, NONE if there is no such one:
  - an official name stands before every short form that is spelled alike;
  - the short form of a province stands before others (海南, 吉林, 河南);
  - a short form shared by a place and what lies in it means the larger one (和田: 地区, 市, 县).

The forms are found through a double array over characters (Aoe 1989): a character that occurs in a form has a code; from a
state with base b the character of code c leads to cell b + c, if that cell says c. No two states have the same base.
"""
import sys

from double_array import DoubleArray

places_tsv, former_tsv, aliases_tsv, corps_tsv, central_tsv, common_tsv, header, names = sys.argv[1:]
LEVELS = {"central": "PARTY_CENTRAL", "province": "PARTY_PROVINCE", "prefecture": "PARTY_PREFECTURE", "county": "PARTY_COUNTY"}
MUNICIPALITIES = ("11", "12", "31", "50")
CORPS = "新疆生产建设兵团"
CORPS_FORMS = (CORPS, "新疆建设兵团", "新疆兵团", "兵团")
OFFICIAL, PROVINCE, SHORT, FORMER = range(4)
NONE = 0xFFFF
FIRST_HAN, LAST_HAN = 0x4E00, 0x9FFF
NO_STEMS = ("新城", "中心")  # 新城市建设 speaks of no place


def rows(path, columns):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) > columns:
                sys.exit(f"{path}:{number}: more than {columns} columns")
            yield cells + [""] * (columns - len(cells))


places, forms = [], {}  # places: dicts; forms: string -> list of (rank, place)
listed = {}  # words that are places only in a list of names: form -> places


def add_place(name, level, code, within=None, years=("", ""), minor=0):
    place = {"name": name, "level": level, "code": code, "within": within, "years": years, "minor": minor}
    places.append(place)
    return place


def add_form(form, rank, place):
    if (rank, place) not in forms.setdefault(form, []):
        forms[form].append((rank, place))


def read_common():
    words, guards = set(), {}
    for word, after, before in rows(common_tsv, 3):
        if after or before:
            guards[word] = (after.replace("*", ""), before.replace("*", ""))
        else:
            words.add(word)
    return words, guards


def read_places(common):
    by_code = {}
    for code, name, level, within, short in rows(places_tsv, 5):
        place = by_code[code] = add_place(name, level, code, by_code.get(within))
        if name not in common:
            add_form(name, OFFICIAL, place)
        bare_district = name.endswith("区") and level == "county" and code[:2] not in MUNICIPALITIES
        for form in short.split():
            if form in NO_STEMS:
                continue
            if form in common or (bare_district and len(form) < 3):
                listed.setdefault(form, []).append(place)
            else:
                add_form(form, PROVINCE if level == "province" else SHORT, place)


def current(name, path):
    found = [p for p in places if p["name"] == name]
    if not found:
        sys.exit(f"{path}: no place is called {name}")
    return found[0]


def read_former():
    for name, level, first, last, now, short in rows(former_tsv, 6):
        today = current(now, former_tsv)
        within = today["within"]
        while within and level == "prefecture" and within["level"] != "province":
            within = within["within"]
        place = add_place(name, level, today["code"], within, (first, last), 1)
        add_form(name, FORMER, place)
        for form in short.split():
            add_form(form, FORMER, place)


def read_risen():
    """Districts were counties or cities before, and county-level cities counties: 长泰区 was 长泰县."""
    names = {place["name"] for place in places}
    for today in list(places):
        name = today["name"]
        stem = name[:-1]
        if today["level"] != "county" or today["minor"] or len(stem) < 2 or stem in NO_STEMS or name[-1] not in "区市":
            continue
        tails = "县" if name[-1] == "市" or today["code"][:2] in MUNICIPALITIES else "县市"
        for former in (stem + tail for tail in tails):
            if former not in names and former not in forms:
                add_form(former, FORMER, add_place(former, "county", today["code"], today["within"], ("", ""), 1))


def read_corps():
    corps = current_corps = add_place(CORPS, "province", "66")
    for form in CORPS_FORMS:
        add_form(form, OFFICIAL, corps)
    for number, figures, city in rows(corps_tsv, 3):
        for own, years, bare in (("农", ("", "2012"), True), ("第", ("2012", ""), False)):
            division = f"{own}{number}师"
            for town in {"", city}:
                place = add_place(CORPS + division + town, "prefecture", f"66{int(figures):02}", current_corps, years, bool(town))
                for spelled in (division, f"{own}{figures}师") + (() if own == "农" else (f"{number}师", f"{figures}师")):
                    for corps_form in CORPS_FORMS:
                        add_form(corps_form + spelled + town, OFFICIAL, place)
                    if bare or town:
                        add_form(spelled + town, OFFICIAL, place)


def read_central():
    for number, (name, short) in enumerate(rows(central_tsv, 2)):
        place = add_place(name, "central", f"00{number:04}")
        for form in [name] + short.split():
            add_form(form, OFFICIAL, place)


def holds(outer, inner):
    while inner:
        if inner is outer:
            return True
        inner = inner["within"]
    return False


def readings(candidates):
    """The places in order of preference, and whether the first one is settled."""
    best = min(rank for rank, _ in candidates)
    if best in (OFFICIAL, PROVINCE):
        first = [p for rank, p in candidates if rank == best]
    else:
        first = [p for _, p in candidates if all(holds(p, q) for _, q in candidates)]
    rest = [p for _, p in candidates if not any(p is q for q in first)]
    return first + rest, len(first) == 1


def c_bytes(data):
    lines = [", ".join(str(b) for b in data[i:i + 32]) for i in range(0, len(data), 32)]
    return ",\n\t".join(lines)


def main():
    common, guards = read_common()
    read_places(common)
    read_former()
    read_corps()
    read_central()
    for form, name in rows(aliases_tsv, 2):
        add_form(form, OFFICIAL, current(name, aliases_tsv))
    read_risen()
    only_listed = {form for form in listed if form not in forms}
    for form in only_listed:
        for place in listed[form]:
            add_form(form, SHORT, place)
    places.sort(key=lambda p: (p["code"].ljust(6, "0"), len(p["code"]), p["minor"], p["name"]))
    for number, place in enumerate(places):
        place["number"] = number
    text, offsets = bytearray(), {}

    def string(s):
        if s not in offsets:
            offsets[s] = len(text)
            text.extend(s.encode() + b"\0")
        return offsets[s]

    ordered = sorted(forms, key=lambda f: f.encode())
    read, form_rows, guard_rows = [], [], []
    for number, form in enumerate(ordered):
        list_, settled = readings(forms[form])
        if form in guards:
            guard_rows.append(f"{{{number}, {string(guards[form][0])}, {string(guards[form][1])}}}")
        form_rows.append(f"{{{string(form)}, {len(read)}, {len(form.encode())}, {len(list_) + (not settled)}, {int(form in only_listed)}}}")
        read += ([] if settled else [NONE]) + [p["number"] for p in list_]
    trie = DoubleArray({form: number for number, form in enumerate(ordered, 1) if ord(form[0]) > 0x7F})
    assert all(ord(char) < 0x80 or FIRST_HAN <= ord(char) <= LAST_HAN for char in trie.codes)
    corps = current(CORPS, corps_tsv)["number"]
    place_rows = [
        f"{{{string(p['name'])}, {p['within']['number'] if p['within'] else -1}, {p['number']}, {p['years'][0] or 0}, {p['years'][1] or 0}, {LEVELS[p['level']]}}}"
        for p in places]
    with open(header, "w", encoding="utf-8") as out:
        out.write(f"enum {{ FIRST_HAN = {FIRST_HAN}, LAST_HAN = {LAST_HAN}, NO_READING = {NONE}, CORPS = {corps} }};\n")
        out.write(f"static const unsigned char text[] = {{\n\t{c_bytes(text)}}};\n")
        out.write("static const struct place places[] = {\n\t" + ",\n\t".join(place_rows) + "};\n")
        out.write("static const struct form forms[] = {\n\t" + ",\n\t".join(form_rows) + "};\n")
        out.write("static const uint16_t readings[] = {\n\t" + ", ".join(map(str, read)) + "};\n")
        out.write("static const struct guard guards[] = {\n\t" + ",\n\t".join(guard_rows) + "};\n")
        out.write("static const uint16_t han_codes[] = {\n\t" + trie.codes_from(FIRST_HAN, LAST_HAN) + "};\n")
        out.write("static const uint16_t ascii_codes[] = {\n\t" + trie.codes_from(0, 0x7F) + "};\n")
        out.write("static const struct cell cells[] = {\n\t" + trie.rows() + "};\n")
    with open(names, "w", encoding="utf-8") as out:  # the longest first, as a search for the first alternative needs it
        out.writelines(form + "\n" for form in sorted(ordered, key=lambda form: -len(form)) if ord(form[0]) > 0x7F)


main()
