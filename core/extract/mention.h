// SPDX-License-Identifier: MIT
// Who is named where in a passage. Inside extract; core/collate asks for institutions.
#ifndef CORE_EXTRACT_MENTION_H
#define CORE_EXTRACT_MENTION_H

#include "core/extract/lexicon.h"
#include "core/extract/party.h"
#include "core/extract/record.h"

/* A party named at [start, end) of a text. */
struct mention {
	size_t start, end;
	size_t name_start; /* where the name proper begins: 石河子大学 in 新疆石河子大学 */
	const char *name;  /* canonical; in the arena or static */
	const struct place *place; /* NULL for what is no place, or for 朝阳区, which several are called */
	const struct place *seat;  /* an institution's: the place that its name begins with, or NULL */
	size_t seat_end;           /* behind that place's name */
	enum party_level level;
	enum pairing_kind kind;
	bool unsettled;     /* a name with several readings, none of them preferred */
	bool vague;         /* 学校, 县医院: nobody, unless the document tells who */
	bool part;          /* a township or regiment: `place` is what holds it */
	bool by_neighbours; /* one of several readings, settled by the names beside it */
	long count;         /* how many a counted group is of; 0 for what is none */
	size_t part_len;    /* 我校医学院: the bytes of what belongs to it */
	bool sibling;       /* 儿科 in 我院骨科、儿科: the holder stands before, or is the author */
	bool alias;         /* the document said before whom the word means */
	bool passed; /* only says where a finer one lies: 和田地区 in 和田地区的和田市、墨玉县 */
};

/* The place that it is, or where it has its seat; NULL if that is not known. */
static inline const struct place *mention_place(const struct mention *mention)
{
	return mention->place ? mention->place : mention->seat;
}

/* What stands around a party, which decides where one may begin. */
enum mention_context {
	MENTION_BEGINS = 1, /* after a mark, a verb or a preposition: also a name that begins with no place */
	MENTION_AGENT = 2,  /* after 由 or 与, where a party must stand: also 长虹机器厂 */
	MENTION_CORPS = 4,  /* the document speaks of 兵团: 三师 is its third division */
	MENTION_LISTED = 8, /* in a list: also 久治, which by itself is a word */
	MENTION_CLAUSE = 16, /* at the head of a clause: also 学校, which may be the document's own */
	MENTION_OBJECT = 32, /* behind a verb of support: also 北山煤矿 */
	MENTION_HELPED = 64  /* there, or behind 为 or 向: also 灾区 */
};

/*
 * The party at text[off..len), the longest reading: a place (nested names are one party: 新疆和田地区墨玉县
 * is 墨玉县), an institution, a group (19个省市), or a word for oneself (我院). `context` is of
 * enum mention_context. False if there is none.
 */
bool mention_read(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out);

/*
 * May a party begin where the words are that `is` says (a set of enum lexicon_mark)? For those who look at
 * every character; nearly always right. In MENTION_BEGINS there may be an institution as well, where the end
 * of its name (LEXICON_TAIL) follows within MENTION_CHARS characters, or 县 behind two or three.
 */
static inline bool mention_may_begin(unsigned is, unsigned context)
{
	return is & (LEXICON_LEAD | LEXICON_NUMBER | LEXICON_PLACE) ||
	       (context & MENTION_LISTED && is & LEXICON_CLASS) ||
	       (context & MENTION_BEGINS && is & LEXICON_UNIT);
}
enum { MENTION_CHARS = 14 };

/* 南溪镇 behind 支援, or one more behind 云阳县高阳镇、: a township, which lies in `holder` (NULL if that is
 * not known). False if none stands at text[off..len). */
bool mention_town(const char *text, size_t len, size_t off, const struct place *holder, struct arena *arena,
        struct mention *out);

/* 新桥村 behind 石门村、: a village in a list of villages. */
bool mention_village(const char *text, size_t len, size_t off, const struct place *holder,
        struct arena *arena, struct mention *out);

/*
 * The members of a list share what stands behind their number: 总工会 in 合肥、芜湖两市总工会. At
 * text[off..len), behind 两市, the length of such an end; 0 if none stands there.
 */
size_t mention_shared_tail(const char *text, size_t len, size_t off);

/* Makes a settled place the institution of that place: 合肥 with 总工会 is 合肥市总工会. Others stay. */
void mention_make_institution(struct mention *mention, const char *tail, size_t len, struct arena *arena);

/* Is it a thing that is built, and no party: 产业园, 体育中心, or anything if `always`? Then it becomes the
 * place that its name begins with. */
void mention_make_place(struct mention *mention, bool always);

/* What belongs to whom a word for oneself means: 医学院 behind 我校, or if `local`, 人民医院 behind 我县. Its
 * length at text[off..len), 0 if none stands there. */
size_t mention_part(const char *text, size_t len, size_t off, bool local);

/* 儿科 behind 乙医院骨科、, 理学院 behind 丙大学文学院、: one more part of `first`. False if none stands at
 * text[off..len). */
bool unit_sibling(const char *text, size_t len, size_t off, const struct mention *first, struct arena *arena,
        struct mention *out);

/* The length of 骨科 or 护理部 at text[off..len), 0 if no department is named there. */
size_t mention_ward(const char *text, size_t len, size_t off);

/* 教育学部 or 骨科 at the head of a clause, which leaves out whose they are: the author's, 我校 or 我院. */
bool unit_own(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out);

/* 西藏7个地市, 西藏74个县: where the counted ones are the parts that the province right before them is made
 * up of, or all of its counties, it belongs to their name. Other groups stay. */
void mention_take_province(
        struct mention *group, const struct mention *place, const char *text, struct arena *arena);

/* Is it 该县 or 其, who was spoken of before? */
bool mention_points_back(const struct mention *mention);

/* May `name` call itself `word`: 我校 a university or school, 我县 a county …? */
bool mention_may_be(const char *name, const char *word);

/* The length of a number with its measure (19个, 十五家, 三所, 8) at text[off..len), 0 if there is none;
 * *count is its value. */
size_t mention_count(const char *text, size_t len, size_t off, long *count);
/* 承担对口援疆任务的 in 12所承担对口援疆任务的大学: what those that are counted have to do. Its length at
 * text[off..len), 0 if it is not told there. */
size_t mention_task(const char *text, size_t len, size_t off);
/* Is it one that may count parties, or that of a division or regiment? Not so 2008年, 20万, 一批. */
bool mention_counts(const char *text, size_t len, size_t off);
/* May it stand there? Nearly always right. */
bool mention_may_count(const char *text, size_t off);

#endif
