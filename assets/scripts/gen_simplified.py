#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Unihan_Variants.txt (kSimplifiedVariant) -> core/text/simplified_table.h, kept in the tree.

usage: bzcat Unihan_Variants.txt.bz2 | gen_simplified.py assets/gazetteer/*.tsv > core/text/simplified_table.h

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
    "復复 鍾钟 徵征 瞭了 蘋苹 餘余 誌志 佈布 佔占 週周 遊游 嚮向 闆板 嶽岳 溼湿 慾欲 淒凄 唸念 麪面 註注 歎叹 滙汇 颱台 剷铲 鍊链 杴锨 " + \
    "亙亘 侷局 倖幸 僱雇 兇凶 冑胄 勳勋 卹恤 厠厕 厤历 噁恶 喫吃 嚐尝 嚥咽 囌苏 塚冢 墻墙 壎埙 壜坛 嫋袅 嫺娴 孃娘 寀采 崑昆 崙仑 巖岩 巹卺 廕荫 弔吊 彆别 彔录 彫雕 " + \
    "彿佛 悽凄 慼戚 擣捣 旂旗 昇升 朮术 枴拐 柺拐 査查 棊棋 榦干 槓杠 樑梁 欅榉 殭僵 殻壳 氾泛 汎泛 汙污 泝溯 洩泄 淨净 淩凌 湧涌 滷卤 瀋沈 灩滟 燉炖 燬毁 燻熏 犛牦 " + \
    "獃呆 琱雕 璿璇 甕瓮 甦苏 痠酸 瘻瘘 癒愈 癡痴 皁皂 盃杯 眞真 稜棱 竪竖 箇个 簑蓑 籤签 糰团 紮扎 絃弦 絶绝 綉绣 綑捆 緑绿 線线 縴纤 罎坛 羨羡 羶膻 翫玩 脣唇 菴庵 " + \
    "葯药 蒐搜 蓆席 蔘参 蝨虱 蠍蝎 蠔蚝 襉裥 覈核 証证 諡谥 謡谣 譁哗 譟噪 譭毁 讚赞 豔艳 踰逾 蹟迹 蹠跖 遡溯 醃腌 釦扣 鈅钥 鉆钻 鉢钵 鋭锐 録录 錼镎 鍼针 鎌镰 鎚锤 " + \
    "鎭镇 鏇旋 鑑鉴 閲阅 闇暗 陞升 霑沾 靦腼 韝鞲 頽颓 顔颜 餈糍 餬糊 餵喂 饑饥 鬨哄 鳬凫 鵰雕 鶿鹚 鷄鸡 鷴鹇 齧啮 " + \
    "託托 諮咨 綵彩 瀰弥 鹼碱 鉅巨 麴曲 襬摆"
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
