// SPDX-License-Identifier: MIT
// What a text claims, taken apart so that it can be compared. Private to core/collate.
#ifndef CORE_COLLATE_CLAIM_H
#define CORE_COLLATE_CLAIM_H

#include "core/base/buf.h"
#include "core/collate/contradiction.h"

/* A sorted set of numbers in the pool of struct claims. */
struct set {
	size_t first, count;
};

/* Words that decide what a sentence measures or when: two sentences that differ in them speak of two things.
 */
enum scope {
	SCOPE_SUM = 1,       /* 累计, 共: from some time on */
	SCOPE_PLAN = 2,      /* 计划, 预计: not yet so */
	SCOPE_PAID = 4,      /* 到位, 完成: a part of what was planned */
	SCOPE_PART = 8,      /* 其中: of another figure */
	SCOPE_MEAN = 16,     /* 平均, 每年 */
	SCOPE_LEVEL = 32,    /* 各级, 各地市: whose, when it is a number of parties */
	SCOPE_AGAIN = 64,    /* 再次, 新一轮: it happens more than once */
	SCOPE_SELF = 128,    /* 我校: who speaks is not said here */
	SCOPE_TABLE = 256,   /* a row of a table */
	SCOPE_YEARLY = 512,  /* 每年, 年会 */
	SCOPE_REPORT = 1024, /* 一说, 写的是: the text itself speaks of the disagreement */
};

struct sentence {
	int64_t doc;
	struct span span;
	struct set grams;   /* pairs of characters, without dates, digits and particles */
	struct set parties; /* places and other parties, by their hash */
	struct set figures; /* value and unit, by their hash: those of 10 and more */
	unsigned scope;
};

/* What makes an event the only one of its kind. */
struct anchors {
	uint32_t ordinal;  /* 第三次, 首批: number and measure word; 0 if there is none */
	bool absolute;     /* 第三次, 第二届: no first one of a round */
	struct set phrase; /* the characters of what is numbered: 西藏工作座谈会 */
	bool national;     /* the centre or the whole country is named */
	uint32_t work;     /* 《…》, by its hash */
	uint32_t act;      /* of the words in acts[], the first: its index + 1 */
	bool once;         /* such an act is done once: 成立, 发生 */
};

struct claim {
	int64_t doc;
	enum layer layer;
	size_t index, sentence;
	struct span span;
	int first_day, last_day; /* yyyymmdd; 0 for none */
	bool vague;              /* a decade, an open end, or a year that the text does not say there */
	bool near;               /* of a figure: its own sentence tells the date */
	const char *value, *unit, *label, *programme, *supporter, *recipient, *quote;
	int qualifier;
	unsigned scope;                  /* of its clause */
	struct set grams, places, title; /* of an event's own words, and of its title */
	struct anchors anchors;
	bool begins;   /* pairing: stated as a beginning */
	bool serial;   /* the same document says the same of another date */
	bool repeated; /* a figure: another one of the same measure and unit stands in its sentence */
};

struct claims {
	struct arena arena;
	ARRAY(uint32_t) pool;
	ARRAY(struct sentence) sentences;
	ARRAY(struct claim) rows;
	struct comparing *comparing; /* owned: how far they are compared; NULL before */
};

static inline const struct sentence *claim_sentence(const struct claims *claims, const struct claim *claim)
{
	return &claims->sentences.at[claim->sentence];
}

void comparing_free(struct comparing *comparing);

/* A document while it is read. */
struct claim_reader {
	struct claims *claims;
	int64_t doc;
	struct slice text;
	const struct records *records;
	ARRAY(struct span) spans; /* of all sentences of the text */
	size_t *made;             /* owned: for each of them, index in claims->sentences plus one, or 0 */
};

void sentences_find(struct claim_reader *it);
/* The sentence that holds the beginning of a span, read when it is first asked for: its index. */
size_t sentence_of(struct claim_reader *it, struct span span);
struct set grams_of(struct claim_reader *it, struct span span);
struct set places_of(struct claim_reader *it, struct span span);
/* Of words that stand in no document. */
struct set grams_of_words(struct claims *claims, const char *words);
/* The first figure of the records that begins at or after `off`. */
size_t figures_from(const struct records *records, size_t off);

/* ---- words ---- */

unsigned scope_of(struct slice words);
struct anchors anchors_of(struct claims *claims, struct slice words);

/* ---- sets ---- */

/* What was pushed onto the pool from `first` on, as a set. */
struct set set_from(struct claims *claims, size_t first);

uint32_t hash_bytes(const void *bytes, size_t len, uint32_t seed);
uint32_t hash_words(const char *s, uint32_t seed);

/* Members that both have; of all members the share that both have, in percent, of the smaller set, and of
 * both together. */
size_t set_shared(const struct claims *claims, struct set a, struct set b);
bool set_has(const struct claims *claims, struct set set, uint32_t number);
int set_within(const struct claims *claims, struct set a, struct set b);
int set_alike(const struct claims *claims, struct set a, struct set b);

/* Do the two sentences have the same words, dates and figures apart? */
bool sentences_are_copies(const struct claims *claims, const struct sentence *a, const struct sentence *b);

/* Is it one that a passage is given where it names none? Such a one fits to any other. */
bool programme_is_broad(const char *programme);
bool programmes_fit(const char *a, const char *b);
/* Have the days of both one in common? */
bool days_agree(const struct claim *a, const struct claim *b);
/* Can both figures be right, as they are rounded and qualified? */
bool figures_agree(const struct claim *a, const struct claim *b);

/* ---- two claims of one thing ---- */

struct edge {
	uint32_t a, b; /* claims; a < b */
	unsigned char kind, grade;
	bool differ; /* else they agree */
	enum message same, doubt;
};

struct edges {
	ARRAY(struct edge) rows;
};

/* ---- who meets whom ---- */

/* Claims that have something in common. */
struct posting {
	uint64_t key;
	uint32_t claim;
};
struct postings {
	ARRAY(struct posting) rows;
};

/*
 * Each two claims, a < b, that have a number of keys in common, once. Of a key that more than MEET_MOST
 * claims have, each meets those that follow it next. All zero is one that has not begun.
 */
enum { MEET_MOST = 48 };
struct meeting {
	struct postings postings; /* owned, by key */
	uint32_t *where, *first;  /* owned: those of claim n are where[first[n]] up to where[first[n + 1]] */
	uint32_t claims, next;
	unsigned char *common; /* owned: of each claim, the keys it has in common with the present one */
	ARRAY(uint32_t) met;
};

/* What a kind of contradiction asks of two claims: adds an edge if they are of one thing. */
typedef void claims_meet(struct claims *claims, uint32_t a, uint32_t b, struct edges *out);
struct contest {
	void (*post)(const struct claims *claims, struct postings *out);
	int least; /* keys in common */
	claims_meet *meet;
};
extern const struct contest contest_of_events, contest_of_pairings, contest_of_figures;

/* Takes the postings. */
void meeting_begin(struct meeting *meeting, struct postings *postings);
/* As many claims as told meet those behind them; false when there are no more. */
bool meeting_step(struct meeting *meeting, const struct contest *contest, struct claims *claims,
        uint32_t count, struct edges *out);
void meeting_end(struct meeting *meeting);

#endif
