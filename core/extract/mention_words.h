// SPDX-License-Identifier: MIT
// How names are looked at, character by character. Private to core/extract/mention*.c.
#ifndef CORE_EXTRACT_MENTION_WORDS_H
#define CORE_EXTRACT_MENTION_WORDS_H

#include "core/extract/mention.h"
#include "core/extract/mention_words_index.h"
#include "core/extract/word.h"

/* The bytes of the character at `off`, which must be a letter of a name: Han, a digit, else 0. */
static inline size_t letter_at(const char *text, size_t len, size_t off)
{
	unsigned char b = (unsigned char)text[off];
	if (b >= '0' && b <= '9')
		return 1;
	return off + HAN <= len && b >= 0xE3 && b <= 0xE9 &&
	                       !(b == 0xE3 && (unsigned char)text[off + 1] < 0x90)
	               ? HAN
	               : 0;
}

static inline bool name_ends(const char *text, size_t end, const char *word)
{
	size_t n = strlen(word);
	return n <= end && text[end - 1] == word[n - 1] && memcmp(text + end - n, word, n) == 0;
}

/* May a number begin at `off`? Nearly always right. */
static inline bool may_count(const char *text, size_t off)
{
	return (text[off] >= '0' && text[off] <= '9') || index_begins(counts_set, text + off);
}

/* What the three below look up where the first character allows it. */
size_t break_word_at(const char *text, size_t len, size_t off);
bool counts_list_at(const char *text, size_t len, size_t off);

/* The length of a word that a name does not hold, if it stands at `off`, else 0. */
static inline size_t break_at(const char *text, size_t len, size_t off)
{
	return index_begins(stops_set, text + off) ? break_word_at(text, len, off) : 0;
}

/* 一 to 十 as 1 to 10, 两 as 2; 0 for anything else. */
long han_digit(const char *text, size_t len, size_t off);

/* The value of 8, 19, 三, 十五, 二十九; its length, at most four characters. */
size_t small_number(const char *text, size_t len, size_t off, long *value);

/* 三市, 两省, 两所: the number of what a list has named, not part of a name; 第三市 is one. */
static inline bool counts_list(const char *text, size_t len, size_t off)
{
	return may_count(text, off) && counts_list_at(text, len, off);
}

/* An institution at text[start..end), whose name proper begins at `from`. */
struct mention mention_named(const char *text, size_t start, size_t end, size_t from, struct arena *arena);

enum { OWN_NAME_CHARS = 9 /* of an institution that begins with no place */, HOSPITAL_CHARS = 6 };

/* An institution's end, mention_tail.c. The end of the first tail (大学, 医院, …) within `chars` characters
 * from `off`, 0 if a break or a mark comes first; `local` also those that need a place before them: 厅, 局.
 */
size_t tail_first(const char *text, size_t len, size_t off, int chars, bool local);
/* Behind the first tail, which ends at `end`, the name may go on: 第二附属医院, 集团公司, 人文学院. */
size_t tail_whole(const char *text, size_t len, size_t end);
/* Does a tail begin at `off`? */
bool tail_begins(const char *text, size_t len, size_t off);

/* Places one inside of the other, from the outermost: 新疆 和田地区 墨玉县. */
struct chain {
	size_t last;               /* where the finest name begins */
	size_t end;                /* behind it */
	const struct place *place; /* the finest; NULL if it is not settled */
};

/* mention_chain.c. Its first place; what lies in that; all of it. */
bool chain_begins(const char *text, size_t len, size_t off, unsigned context, struct chain *chain);
void chain_go_on(const char *text, size_t len, struct chain *chain);
bool chain_read(const char *text, size_t len, size_t off, unsigned context, struct chain *chain);
/* The length of 久治 or 碧江 at `off`, where nothing stands behind it that could go on with a longer word. */
size_t listed_at(const char *text, size_t len, size_t off);

/* mention_place.c. What begins with the chain of places whose first one stands at `off`; the same behind 原.
 */
bool place_read(const char *text, size_t len, size_t off, struct chain chain, struct arena *arena,
        struct mention *out);
bool place_read_former(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out);
/* 久治 in 玛多、久治: open until its neighbours settle it. */
bool place_read_listed(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out);
/* 一四八团, behind 农八师 or not: `first` is the chain's beginning, NULL if there is none at `off`. */
bool regiment_read(const char *text, size_t len, size_t off, unsigned context, const struct chain *first,
        struct arena *arena, struct mention *out);
/* 国家 or 原 before a body of the centre. */
bool central_read(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out);

/* mention_self.c. 我校, 该县; and 县人民医院, 市总工会: whose, the document may tell. */
bool self_read(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out);
bool local_read(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out);

/* Groups, mention_group.c. 19个省市, 94所高校: a group that is counted. */
bool group_counted(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out);

/* 中央有关部委, 国务院各部门: bodies of the centre. */
bool group_of_centre(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out);

/* 全国, 三峡库区: a group that is closed by what it is; 灾区 where `context` expects an object. */
bool group_closed(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out);

/* 省市 in 中央部委、省市和中央企业: a class that stands among parties, and is none. */
bool group_class(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out);

/* 甲市以外的地市: all but the place at `off`, whose name ends at `end`; 甲市以外地区 is nobody. */
bool group_but(
        const char *text, size_t len, size_t off, size_t end, struct arena *arena, struct mention *out);

/* A mention that is nobody, and never will be. */
struct mention group_nobody(const char *text, size_t off, size_t end, struct arena *arena);

/* The Corps, mention_corps.c. 三师 and 第三师 in a document that speaks of it, as place_match reads 兵团三师.
 */
size_t corps_division(const char *text, size_t len, size_t off, const struct place **place);

/* May a farm that has a name begin at `off`: 托云牧场? Quick. */
static inline bool corps_farm_near(const char *text, size_t len, size_t off)
{
	return word_is_at(text, len, off + 3 * HAN, "场") || word_is_at(text, len, off + 4 * HAN, "场");
}

/* 148团, 一四八团, 四十一团; with `farms` also 托云牧场. The length, and what it is called. */
size_t corps_unit(const char *text, size_t len, size_t off, bool farms, char name[32]);

/* 莆田县, which no gazetteer lists any more, where a party must stand: two or three characters and 县.
 * `begins`: it stands at the head of a clause. county_at gives its end, or 0. */
size_t county_at(const char *text, size_t len, size_t off, bool begins);
bool mention_county(
        const char *text, size_t len, size_t off, bool begins, struct arena *arena, struct mention *out);

/* Townships, mention_town.c. Does 镇 or 乡 follow the name [off, end), so that it is another place: 长安镇?
 */
bool town_of_name(const char *text, size_t len, size_t off, size_t end);

/* The township at `off` behind a place, 的 before it passed over: where its name begins, and its end.
 * `short_form`: the place goes without 县 or 市, and the name is of two characters. */
bool town_at(const char *text, size_t len, size_t off, bool short_form, size_t *from, size_t *end);
/* Does a mark, a joint or a verb of support stand where the name ends? */
bool town_ends(const char *text, size_t len, size_t end);

/* 武都片 behind a township's name, which ends at `off`: behind it, or `off`. */
size_t town_quarter(const char *text, size_t len, size_t off);

/* The village behind a township's name, which ends at `off`: its end, 0 if none is named there. */
size_t village_at(const char *text, size_t len, size_t off);

/* Does the place's name [off, end) go without 县 or 市? */
bool town_bare(const char *text, size_t off, size_t end);

#endif
