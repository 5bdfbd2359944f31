// SPDX-License-Identifier: MIT
#include "core/extract/glyphs.h"

#include "core/base/mem.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Pairs: the form as written, the form the rules use. Sorted by the first, for a binary search. */
static const char32_t folded[][2] = {{U'‐', U'-'}, {U'‑', U'-'}, {U'‒', U'-'}, {U'–', U'-'}, {U'—', U'-'},
        {U'―', U'-'}, {U'−', U'-'}, {U'─', U'-'}, {U'━', U'-'}, {U'○', U'〇'}, {U'◯', U'〇'}, {U'〜', U'~'},
        {U'両', U'两'}, {U'並', U'并'}, {U'亞', U'亚'}, {U'佈', U'布'}, {U'佔', U'占'}, {U'併', U'并'},
        {U'來', U'来'}, {U'倆', U'两'}, {U'個', U'个'}, {U'備', U'备'}, {U'億', U'亿'}, {U'兒', U'儿'},
        {U'兩', U'两'}, {U'創', U'创'}, {U'劃', U'划'}, {U'動', U'动'}, {U'勞', U'劳'}, {U'區', U'区'},
        {U'協', U'协'}, {U'參', U'参'}, {U'員', U'员'}, {U'問', U'问'}, {U'啓', U'启'}, {U'啟', U'启'},
        {U'噸', U'吨'}, {U'國', U'国'}, {U'圍', U'围'}, {U'園', U'园'}, {U'團', U'团'}, {U'執', U'执'},
        {U'學', U'学'}, {U'實', U'实'}, {U'審', U'审'}, {U'將', U'将'}, {U'專', U'专'}, {U'對', U'对'},
        {U'導', U'导'}, {U'屆', U'届'}, {U'層', U'层'}, {U'師', U'师'}, {U'帶', U'带'}, {U'幹', U'干'},
        {U'幾', U'几'}, {U'廣', U'广'}, {U'張', U'张'}, {U'後', U'后'}, {U'從', U'从'}, {U'應', U'应'},
        {U'戶', U'户'}, {U'戸', U'户'}, {U'掛', U'挂'}, {U'撥', U'拨'}, {U'據', U'据'}, {U'擴', U'扩'},
        {U'數', U'数'}, {U'於', U'于'}, {U'時', U'时'}, {U'會', U'会'}, {U'東', U'东'}, {U'條', U'条'},
        {U'棟', U'栋'}, {U'業', U'业'}, {U'標', U'标'}, {U'樣', U'样'}, {U'歲', U'岁'}, {U'歳', U'岁'},
        {U'歷', U'历'}, {U'歸', U'归'}, {U'決', U'决'}, {U'減', U'减'}, {U'災', U'灾'}, {U'為', U'为'},
        {U'爲', U'为'}, {U'獎', U'奖'}, {U'獲', U'获'}, {U'現', U'现'}, {U'產', U'产'}, {U'畝', U'亩'},
        {U'畢', U'毕'}, {U'發', U'发'}, {U'眾', U'众'}, {U'確', U'确'}, {U'種', U'种'}, {U'筆', U'笔'},
        {U'節', U'节'}, {U'簽', U'签'}, {U'籌', U'筹'}, {U'紀', U'纪'}, {U'約', U'约'}, {U'納', U'纳'},
        {U'級', U'级'}, {U'終', U'终'}, {U'組', U'组'}, {U'結', U'结'}, {U'統', U'统'}, {U'縣', U'县'},
        {U'總', U'总'}, {U'羣', U'群'}, {U'職', U'职'}, {U'臺', U'台'}, {U'與', U'与'}, {U'舉', U'举'},
        {U'萬', U'万'}, {U'處', U'处'}, {U'號', U'号'}, {U'衛', U'卫'}, {U'裡', U'里'}, {U'規', U'规'},
        {U'視', U'视'}, {U'訂', U'订'}, {U'計', U'计'}, {U'訊', U'讯'}, {U'訪', U'访'}, {U'設', U'设'},
        {U'評', U'评'}, {U'試', U'试'}, {U'該', U'该'}, {U'認', U'认'}, {U'課', U'课'}, {U'調', U'调'},
        {U'請', U'请'}, {U'議', U'议'}, {U'貧', U'贫'}, {U'貫', U'贯'}, {U'資', U'资'}, {U'購', U'购'},
        {U'贈', U'赠'}, {U'車', U'车'}, {U'較', U'较'}, {U'輔', U'辅'}, {U'輛', U'辆'}, {U'輪', U'轮'},
        {U'辦', U'办'}, {U'進', U'进'}, {U'過', U'过'}, {U'達', U'达'}, {U'選', U'选'}, {U'邁', U'迈'},
        {U'鄉', U'乡'}, {U'醫', U'医'}, {U'鎮', U'镇'}, {U'門', U'门'}, {U'開', U'开'}, {U'間', U'间'},
        {U'關', U'关'}, {U'隊', U'队'}, {U'際', U'际'}, {U'隻', U'只'}, {U'雙', U'双'}, {U'離', U'离'},
        {U'零', U'〇'}, {U'電', U'电'}, {U'頃', U'顷'}, {U'項', U'项'}, {U'頒', U'颁'}, {U'頓', U'顿'},
        {U'領', U'领'}, {U'頭', U'头'}, {U'餘', U'余'}, {U'駐', U'驻'}, {U'點', U'点'}, {U'齡', U'龄'}};

static int compare(const void *a, const void *b)
{
	const char32_t x = *(const char32_t *)a, y = *(const char32_t *)b;
	return (x > y) - (x < y);
}

static char32_t fold(char32_t cp)
{
	if (cp >= 0xFF01 && cp <= 0xFF5E)
		return cp - 0xFEE0;
	if (cp < 0x2010)
		return cp;
	const char32_t *hit = bsearch(&cp, folded, sizeof folded / sizeof *folded, sizeof *folded, compare);
	return hit ? hit[1] : cp;
}

static bool blank(char32_t cp)
{
	return cp == ' ' || cp == '\t' || cp == '\r' || cp == '\n' || cp == '\f' || cp == 0xA0 ||
	       cp == 0x3000 || cp == 0xFEFF || (cp >= 0x2000 && cp <= 0x200B);
}

/* The gap of a run of white space, one character after the other. */
static unsigned char widen(unsigned char gap, char32_t cp)
{
	if (cp == '\n')
		return gap >= GAP_LINE ? GAP_BREAK : GAP_LINE;
	if (cp == '\r' || cp == 0xFEFF || gap >= GAP_LINE)
		return gap;
	return cp == '\t' || gap >= GAP_SPACE ? GAP_WIDE : GAP_SPACE;
}

struct glyphs glyphs_of(const char *text, size_t len, size_t base)
{
	struct glyphs glyphs = {mem_alloc((len + 1) * sizeof(struct glyph)), 0};
	unsigned char gap = GAP_BREAK;
	for (size_t off = 0; off < len;) {
		char32_t cp;
		size_t n = utf8_decode(text + off, len - off, &cp);
		if (blank(cp)) {
			gap = widen(gap, cp);
		} else {
			glyphs.at[glyphs.len++] = (struct glyph){base + off, fold(cp), (unsigned char)n, gap};
			gap = GAP_NONE;
		}
		off += n;
	}
	glyphs.at[glyphs.len] = (struct glyph){base + len, 0, 0, GAP_BREAK};
	glyphs.at = mem_resize(glyphs.at, glyphs.len + 1, sizeof(struct glyph));
	return glyphs;
}

void glyphs_free(struct glyphs *glyphs)
{
	free(glyphs->at);
	*glyphs = (struct glyphs){0};
}

char32_t glyph_before(const struct glyphs *glyphs, size_t i, size_t back)
{
	return i >= back ? glyphs->at[i - back].cp : 0;
}

static bool inside(const struct glyph *glyph)
{
	return glyph->gap != GAP_WIDE && glyph->gap != GAP_BREAK;
}

size_t glyphs_match(const struct glyphs *glyphs, size_t i, const char32_t *word)
{
	size_t n = 0;
	for (; word[n]; n++)
		if (i + n >= glyphs->len || glyphs->at[i + n].cp != word[n] ||
		        (n > 0 && !inside(&glyphs->at[i + n])))
			return 0;
	return n;
}

size_t glyphs_match_before(const struct glyphs *glyphs, size_t i, const char32_t *word)
{
	size_t n = 0;
	while (word[n])
		n++;
	return i >= n ? glyphs_match(glyphs, i - n, word) : 0;
}

size_t glyphs_match_any(const struct glyphs *glyphs, size_t i, const char32_t *const *words)
{
	size_t best = 0;
	for (; *words; words++) {
		size_t n = glyphs_match(glyphs, i, *words);
		best = n > best ? n : best;
	}
	return best;
}

bool glyphs_before_any(const struct glyphs *glyphs, size_t i, const char32_t *const *words)
{
	for (; *words; words++)
		if (glyphs_match_before(glyphs, i, *words))
			return true;
	return false;
}

size_t glyphs_find(const struct glyphs *glyphs, size_t off)
{
	size_t low = 0, high = glyphs->len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (glyphs->at[mid].start < off)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool glyphs_caption(const struct glyphs *g, size_t i)
{
	return i >= 2 && cp_digit(g->at[i - 1].cp) && cp_in(g->at[i - 2].cp, U"表图") &&
	       g->at[i - 2].gap >= GAP_LINE && cp_digit(g->at[i].cp);
}

struct span glyphs_span(const struct glyphs *glyphs, size_t from, size_t to)
{
	const struct glyph *last = &glyphs->at[to - 1];
	return (struct span){glyphs->at[from].start, last->start + last->len};
}

bool cp_digit(char32_t cp)
{
	return cp >= '0' && cp <= '9';
}

bool cp_latin(char32_t cp)
{
	return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

bool cp_han(char32_t cp)
{
	return (cp >= 0x4E00 && cp <= 0x9FFF) || (cp >= 0x3400 && cp <= 0x4DBF) || cp == U'〇';
}

bool cp_in(char32_t cp, const char32_t *set)
{
	for (; cp && *set; set++)
		if (*set == cp)
			return true;
	return false;
}
