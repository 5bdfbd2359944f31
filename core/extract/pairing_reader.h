// SPDX-License-Identifier: MIT
// What the files that find pairings share. Inside extract only.
#ifndef CORE_EXTRACT_PAIRING_READER_H
#define CORE_EXTRACT_PAIRING_READER_H

#include "core/extract/passage.h"
#include "core/extract/programme.h"
#include "core/extract/record.h"
#include "core/extract/rule.h"
#include "core/extract/self.h"
#include "core/extract/survey.h"
#include "core/extract/tokens.h"
#include "core/extract/zone.h"

/* Parties in a row: the tokens [first, last], joined by 、 or 和, and what closes them. */
struct party_list {
	size_t first, last;
};

/* Which side stands first in the rows of a list: 支援方：受援方 above it says so. */
enum pairing_order { ORDER_OPEN, ORDER_GIVER_FIRST, ORDER_RECIPIENT_FIRST };

/* What is known of an institution's longer names. */
enum { NAME_SEARCHES = 256 };
struct pairing_names {
	ARRAY(struct slice) said; /* the names in the sentences that were read, in the order of the text */
	struct name_search {
		const char *name; /* what was looked for in bytes [from, to); NULL for nothing */
		size_t from, to;
		size_t end;         /* of its first place there; 0 if there is none */
		bool read;          /* has it been read what stands there? */
		const char *longer; /* the longer name that ends there, or NULL */
	} searches[NAME_SEARCHES];
};

/* The state of one document's reading. */
struct pairing_reader {
	const struct doc *doc;
	const struct zones *zones;
	const struct survey *survey;
	struct records *out;
	const struct programmes *programmes;
	struct selves selves;
	struct passage passage;
	struct passage title; /* the document's */
	struct passage line;  /* a heading or line that is looked at by itself */
	bool titled;          /* the block at hand names the document */
	struct pairing_names full;
	struct initials initials; /* of the pairs found so far */
	struct tokens tokens;     /* of the sentence or row at hand */
	unsigned marks;           /* enum survey_mark: what may stand in the passage */
	size_t sentence, end;     /* its bytes in the passage */
	size_t before;            /* where the sentence before it begins, or itself */
	size_t first_record;      /* the first pairing that this sentence has given */
	bool has_subject;
	struct party_list subject; /* the supporters in the sentence's last statement, if has_subject */
	struct party_list object;  /* and whom they support */
	bool said_support;         /* the sentence has had a verb of support */
	struct mention giver;  /* the one supporter of the statements in the sentence at `giver_sentence` */
	bool giver_leads;      /* it is their subject */
	bool giver_gave;       /* that sentence itself said whom it supports */
	size_t giver_sentence; /* SIZE_MAX: there is none in this passage, or there are several */
	size_t topic_line;     /* plus one: the block above that is one name, or 0 */
	bool doc_supports;     /* the document's title or opening speaks of support */
	size_t captioned; /* where the sentence ends, in ；, before which a caption stands; 0 for none */
	bool listing;     /* a heading or caption says that names are listed in pairs */
	unsigned listing_level;   /* the heading's level, or UCHAR_MAX */
	enum pairing_order order; /* of the list's rows, if its heading says it */
	size_t rows_kept,
	        rows_turned; /* of the list so far, where the names told who gives: the first or the second */
	struct span heading; /* of the list or table at hand, else empty */
	unsigned doubts;     /* enum doubt: what holds for every record of the statement at hand */
	const struct trace *trace; /* or NULL */
	struct pace *pace;         /* borrowed */
	size_t refused;            /* how often it was told */
};

/* Tells the trace what rule refuses bytes [start, end) of the passage. */
void pairing_refuse(struct pairing_reader *reader, const char *rule, size_t start, size_t end);
/* The same for a name that is nobody, by the rule for its kind. */
void pairing_refuse_mention(struct pairing_reader *reader, const struct mention *mention);
/* And for the sentence at hand: titles in it, and parties that no word of support joins, if it was not
 * `worthwhile` to look at. Does nothing without a trace. */
void pairings_explain_sentence(struct pairing_reader *reader, bool worthwhile);

/* Remembers the institutions that the sentence at hand names; is there room for more? */
void pairing_names_keep(struct pairing_reader *reader);
bool pairing_names_wanted(const struct pairing_reader *reader);
void pairing_names_free(struct pairing_names *names);
/* 华西医院 where the document named 四川大学华西医院 before: the latest longer name that ends so in what was
 * read, else that of its first place within reach before it; or its own. */
const char *pairing_name_in_full(struct pairing_reader *reader, const struct mention *mention);

/* The mention's name in full, with 我校 resolved where the document allows: then *kind is NAMED. NULL for a
 * name that stays open, which the trace is told. Adds what is not sure of it to *doubts. */
const char *pairing_resolve(struct pairing_reader *reader, const struct mention *mention,
        enum pairing_kind *kind, unsigned *doubts);
/* 林芝 of 1998 is 林芝地区: where a city's name is cut short, the name that it had in that year; else `name`.
 */
const char *pairing_name_then(const struct mention *mention, const char *name, int year);

/* The programme of a pairing of the sentence or row at hand; of `record` the names and the years are read. */
const char *pairing_programme(const struct pairing_reader *reader, const struct mention *supporter,
        const struct mention *recipient, const struct pairing_record *record);
/* And once all pairs of the sentence are known. */
void pairing_programme_settle(struct pairing_reader *reader);

/* The list that ends right before token `i`; false if there is none. */
bool list_before(const struct tokens *tokens, size_t i, struct party_list *list);
/* The list that begins at token `i`. */
bool list_after(const struct tokens *tokens, size_t i, struct party_list *list);
size_t list_count(const struct tokens *tokens, struct party_list list);
/* The n-th party of a list, or NULL. */
const struct mention *list_member(const struct tokens *tokens, struct party_list list, size_t n);
/* Does 、 stand beside the list with something that was not read as a party? Then it is not known whole. */
bool list_is_open(const struct tokens *tokens, struct party_list list);
/* 乙州（丙县、丁县）: where brackets name places that lie in a member and nothing else, these are meant. The
 * list with them in its place, of tokens added at the end; the same list if there are none. */
struct party_list list_specified(struct pairing_reader *reader, struct party_list list);
/* 甲支援乙州“一市三县”，即丙市、丁县…: the list that spells out the one place or group; the same if there is
 * none. */
struct party_list list_spelled(const struct pairing_reader *reader, struct party_list list);
/* Are all its members groups that are counted? 中央援疆 and 各地援疆 name the scheme, not who takes part. */
bool list_is_counted(const struct tokens *tokens, struct party_list list);
/* 19个省市对口支援甲、乙24个县: where a counted group is the `other` side, the group that the list's end
 * counts is meant. That group, of a token added at the end; the same list if nothing counts more than its
 * members. */
struct party_list list_counted(
        struct pairing_reader *reader, struct party_list other, struct party_list list);
/* 甲市支援乙州8个贫困县: where the supporter is named, the place is meant in which the counted ones lie. */
void list_uncount(const struct tokens *tokens, struct party_list supporters, struct party_list list);
/* 甲为组长，乙、丙等，共三所高校支援丁: who the supporters are that a group sums up. */
struct party_list list_summed(struct pairing_reader *reader, struct party_list list);
/* 甲等20个区: does the list name some of the group, which is then `group`? */
bool list_exemplifies(struct pairing_reader *reader, struct party_list list, struct mention *group);
/* The group alone, of a token added at the end. */
struct party_list list_of_group(struct pairing_reader *reader, const struct mention *group);
/* 甲、乙等9个市支援丙: the group holds more than is named, and supports as well. The list with it, of tokens
 * added at the end; the same list if there is no such group. */
struct party_list list_with_more(struct pairing_reader *reader, struct party_list list);
/* 9个省市帮扶西部10个省区: the region belongs to the name of the recipients, unless the supporters are one
 * group and have theirs, too: 东部9个省市 and 西部10个省区 only stand opposite each other. Among several
 * supporters, 东部9个省 and 4个计划单列市, it tells one from the other. */
void list_region(struct pairing_reader *reader, struct party_list supporters, struct party_list list);
/* Names with several readings are settled by their neighbours: 海南 beside 海北 and 黄南 is the prefecture.
 */
void list_settle(const struct pairing_reader *reader, struct party_list list);
/* Where both lists are of institutions, 甲县、乙县总工会 are two unions: places of a list take the end of its
 * last name. */
void list_share(struct pairing_reader *reader, struct party_list one, struct party_list other);

/* The years of a pairing of the sentence or row at hand, its span known; adds the doubt where another
 * sentence gives them. */
void pairing_years(struct pairing_reader *reader, struct pairing_record *record);
/* The first of them, the last of a decade (195X is 1959); 0: none is known. */
int pairing_first_year(const struct pairing_record *record);

/*
 * Adds a record for each supporter with each recipient, or, if `each`, for the first with the first and so
 * on, provided that there are as many of the one as of the other. Names that stay open give no record.
 */
void pairings_add(struct pairing_reader *reader, struct party_list supporters, struct party_list recipients,
        bool each, const char *rule);

/*
 * The same where the words do not say who supports whom (甲与乙结对, 甲——乙): a party in a region that is
 * supported is the recipient if the other is in none; else the place of the lower level; else the second one.
 */
void pairings_add_sides(struct pairing_reader *reader, struct party_list one, struct party_list other,
        bool each, const char *rule);

/* Prose: the sentence's constructions. Tables: the row's columns, or its fused names. */
void pairings_of_sentence(struct pairing_reader *reader);
/* （甲后改为支援乙）: the statements in the sentence's brackets, each read by itself. Uses up the tokens. */
void pairings_of_asides(struct pairing_reader *reader);
void pairings_of_tables(struct pairing_reader *reader);
/* 双方, 两地: may the sentence at hand speak of two that the one before names? */
bool relation_points_back(const struct pairing_reader *reader);
/* 甲援疆: who takes part in a scheme, where the sentence has said nothing finer of him. */
void pairings_of_schemes(struct pairing_reader *reader);
/* The two parties that the head of an agreement names, each on a line of its own. */
void pairings_of_agreements(struct pairing_reader *reader);

/* 对口支援关系：甲——乙；丙——丁: does the sentence go on with what a caption before it lists? */
static inline bool pairings_caption_goes_on(const struct pairing_reader *reader)
{
	return reader->captioned && reader->captioned == reader->sentence;
}
/* 同时开工的还有丙、丁, behind a sentence in which one supporter built something: does the sentence go on so,
 * and the pairs of it. */
bool pairings_go_on(const struct pairing_reader *reader);
void pairings_of_more(struct pairing_reader *reader);

/* 甲与乙，丙与丁；戊与己建立对口合作关系: does the sentence end in a semicolon, and the bond stand in the
 * next one? */
bool pairings_bonded_behind(const struct pairing_reader *reader);

/* May the sentence, which has no word of support, tell who has charge of whom? */
bool charges_may_follow(const struct pairing_reader *reader);

/* A line of names, marks and verbs of support, and nothing else: 一、甲：帮扶乙、丙; or 甲 alone, whose pairs
 * follow. */
bool pairings_item(const struct tokens *tokens);
/* 一、甲支援乙、丙支援丁: does such a line say it of two pairs? A title speaks of one. */
bool pairings_item_says_twice(const struct tokens *tokens);

/* Where the words of a line begin, behind 一、 or （一） or 1. */
size_t pairings_behind_number(const char *text, size_t len);

/* Does a heading or caption say that supporters and recipients are listed below it? May it, by the marks of
 * its block (enum survey_mark)? */
bool pairings_listed(const char *text, size_t len);
static inline bool may_list(unsigned marks)
{
	return marks & SURVEY_SUPPORT && marks & SURVEY_LIST;
}

/* 支援方：受援方, alone on a line: the order of the rows below. ORDER_OPEN for any other line. */
enum pairing_order pairings_order(const char *text, size_t len);

#endif
