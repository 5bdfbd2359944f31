// SPDX-License-Identifier: MIT
// The names of supporters and recipients. Inside extract; store and view ask what lies in what, for level and
// order.
#ifndef CORE_EXTRACT_PARTY_H
#define CORE_EXTRACT_PARTY_H

#include "core/base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum party_level {
	PARTY_CENTRAL,    /* the centre: 中央, ministries, 国家 */
	PARTY_PROVINCE,   /* provinces, autonomous regions, municipalities, the Production and Construction
	                     Corps */
	PARTY_PREFECTURE, /* prefectures and prefecture-level cities, the Corps' divisions */
	PARTY_COUNTY,
	PARTY_INSTITUTION, /* schools, hospitals, unions, enterprises, offices */
	PARTY_GROUP,       /* 19个省市, 三峡库区 */
	PARTY_UNKNOWN
};

/*
 * One entry of the gazetteer. The table is constant data without pointers, so that loading the program costs
 * nothing for it: names are offsets into one string, and what lies in what is an index.
 */
struct place {
	uint32_t name;     /* see place_name */
	int16_t within;    /* see place_within */
	uint16_t order;    /* the usual order of enumeration: 北京 first; by administrative code */
	uint16_t from, to; /* the years in which the name held; 0 for not limited */
	uint8_t level;     /* enum party_level */
};

/* The official name; for a former place or name the name it had. Static. */
const char *place_name(const struct place *place);
/* The province or prefecture that holds it, or NULL. */
const struct place *place_within(const struct place *place);
/* The outermost place that holds it: a province, or a body of the centre itself; NULL for NULL. */
const struct place *place_province(const struct place *place);

/*
 * The longest name of the gazetteer, official, short or former, at text[off..len). Its length in bytes, 0 if
 * there is none. *out gets the place; NULL where a short form has several readings that nothing here settles
 * (see place_readings). What stands beside the name is looked at: 江西 in 长江西岸 is none, nor is 范县 in
 * 示范县.
 */
size_t place_match(const char *text, size_t len, size_t off, const struct place **out);

/*
 * The next name of the gazetteer at or after `off`, the longest that begins there, whatever stands beside it:
 * where it is, and its length in *n; `len` and 0 if there is none. One pass over the text, which is UTF-8,
 * finds all of them.
 */
size_t place_next(const char *text, size_t len, size_t off, size_t *n);

/*
 * The length of a short form at text[off..len) that is as well a common word (久治, 和平), 0 if none stands
 * there. place_match gives none of them: it is a place among its neighbours in a list, which place_readings
 * tells.
 */
size_t place_match_listed(const char *text, size_t len, size_t off);

/*
 * The places that the form name[0..len) may mean, at most `max` of them into `out`; the number of all. The
 * one that place_match gives comes first if there is one.
 */
size_t place_readings(const char *name, size_t len, const struct place **out, size_t max);

/* The entry whose official name is `name`, or NULL; the first one of several. */
const struct place *place_find(const char *name);

/* How many counties, districts and cities of their level the province has today. Looks at the whole table. */
size_t place_counties(const struct place *province);

/* The Production and Construction Corps. */
const struct place *place_corps(void);
/* Is it the region in which the Corps lies, which does not belong to it? */
bool place_surrounds_corps(const struct place *place);

/* Does `outer` hold `inner`, at whatever depth, or are they the same? */
bool place_holds(const struct place *outer, const struct place *inner);

/* 那曲地区, which is 那曲市 today: does `inner` lie in what `outer` has become, as their names tell? */
bool place_was_called(const struct place *outer, const struct place *inner);

/* The same, or: did `outer` hold `inner` before the province of `inner` was carved out of it (重庆市 out of
 * 四川省, 1997)?
 */
bool place_held(const struct place *outer, const struct place *inner);

/* The official name of a body of the centre that goes by a short one (国家发改委); any other name is itself.
 * Borrowed from `name`, or static. */
const char *party_official(const char *name);

/*
 * Does what is called `name` lie in what is called `outer`, or is it the same? By the gazetteer, and by names
 * that begin with the other's: 浙江省人民医院 lies in 浙江省. A name that several places share lies in none.
 */
bool party_within(const char *name, const char *outer);

/* The party right above `name`: the place that holds it; for an institution the place whose name its own
 * begins with. NULL if there is none, or if several places share the name. Static. */
const char *party_above(const char *name);

/* Do the words[0..len) name `party`, or a place that lies in it? A place that they leave open is none, nor is
 * one that an institution is called after (北京大学) or where people met (在北京召开). */
bool party_named(const char *words, size_t len, const char *party);

#endif
