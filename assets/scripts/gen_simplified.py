#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Unihan_Variants.txt (kSimplifiedVariant) -> core/extract/simplified_table.h, kept in the tree.

usage: bzcat Unihan_Variants.txt.bz2 | gen_simplified.py assets/gazetteer/*.tsv > core/extract/simplified_table.h

Only characters with one simplified form, and none that a name of the gazetteer is written with (乾 in 乾县 stays).
"""
import re
import sys

FIRST, LAST = 0x3400, 0x9FFF
kept = set()
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        kept.update(file.read())
# Variants that Hong Kong, Taiwan or older print prefer and Unihan has no simplified form for.
OTHERS = "臥卧 衞卫 峯峰 羣群 産产 爲为 裏里 裡里 啓启 衆众 説说 綫线 舘馆 鬬斗 凖准 牀床 敎教 囘回 峩峨 緜绵 脩修 祕秘 " + \
    "復复 鍾钟 徵征 瞭了 蘋苹 餘余 誌志 佈布 佔占 週周 遊游 嚮向 闆板 嶽岳 溼湿 慾欲 淒凄 唸念 麪面 註注 歎叹 滙汇 颱台 剷铲 鍊链 杴锨"
pairs = [(ord(old), ord(new)) for old, new in OTHERS.split() if old not in kept]
for line in sys.stdin:
    match = re.match(r"U\+([0-9A-F]{4})\tkSimplifiedVariant\t(.*)$", line.rstrip("\n"))
    # 開 has a second one beyond U+FFFF that nobody writes.
    codes = [code for code in match[2].split() if len(code) == len("U+0000")] if match else []
    if len(codes) == 1:
        old, new = int(match[1], 16), int(codes[0][2:], 16)
        if chr(old) not in kept and old != new and all(old != pair[0] for pair in pairs):
            pairs.append((old, new))
pairs.sort()
print("// SPDX-License-Identifier: MIT\n// Written by assets/scripts/gen_simplified.py.")
print("static const struct variant variants[] = {")
for i in range(0, len(pairs), 6):
    print("        " + " ".join(f"{{0x{a:04X}, 0x{b:04X}}}," for a, b in pairs[i:i + 6]))
print("};")
words = [0] * ((LAST + 1 - FIRST) // 64)
for old, _ in pairs:
    words[(old - FIRST) // 64] |= 1 << (old - FIRST) % 64
print(f"/* Which characters from U+{FIRST:04X} on are in the table, a bit each. */\nconst uint64_t simplified_varying[] = {{")
for i in range(0, len(words), 4):
    print("        " + " ".join(f"0x{word:016X}," for word in words[i:i + 4]))
print("};")
