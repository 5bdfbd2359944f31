// SPDX-License-Identifier: MIT
// The numbers that stand before headings and list items: 第一章, 一、, (一), 1., ①. Private to core/doc.
#ifndef CORE_DOC_NUMBER_H
#define CORE_DOC_NUMBER_H

#include "core/base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What a number's style says about its place among others, the largest division first. The order is that of
 * GB/T 9704 (一、 （一） 1. （1）) below the divisions of a book; nesting.c departs from it where a document
 * does.
 */
enum number_rank {
	RANK_NONE,
	RANK_MARK = 1, /* #; the number of # is added: 1 + 1 … 1 + 6 */
	RANK_VOLUME = 8,
	RANK_PART,
	RANK_CHAPTER,
	RANK_SECTION,
	RANK_COLUMN, /* ●往来● */
	RANK_ANNEX,  /* the title of what is attached */
	RANK_ROMAN,
	RANK_ARTICLE,                               /* 第一条 of an agreement */
	RANK_FORMAL,                                /* 壹、 */
	RANK_CHINESE,                               /* 一、 and 一 and 一是 */
	RANK_CHINESE_PAREN,                         /* （一） */
	RANK_ARABIC,                                /* 1. */
	RANK_ARABIC_DOTTED,                         /* 1.1; 1.1.1 is one more */
	RANK_ARABIC_PAREN = RANK_ARABIC_DOTTED + 6, /* （1） */
	RANK_CIRCLED,                               /* ① */
	RANK_YEAR,                                  /* 1979年 and 5月 over the entries of a chronicle */
	RANK_MONTH,
	RANK_LABEL,  /* 第一阶段： */
	RANK_ORDINAL /* 第一， and 其一， */
};

struct number {
	enum number_rank rank;
	int value;    /* 0 if it has none */
	uint32_t end; /* the offset behind the number and what divides it from the title */
	bool weak; /* as often a word of the sentence as a number: needs a line of its own, without a stop */
};

/* The number that the span begins with; false if there is none. */
bool number_read(const char *text, struct span span, struct number *out);

/* The pieces of a compilation, numbered behind: 工作总结篇一. The offset of the number, else 0; out->end is
   the span's start, where the title begins. */
size_t number_suffix(const char *text, struct span span, struct number *out);

/* A Chinese number (〇一二十百两) of at most seven characters, or an Arabic one of at most four digits, which
   may be full width, at `off`: its value, and the offset behind it; 0 if none. */
size_t number_chinese(const char *text, size_t off, size_t end, int *value);
size_t number_arabic(const char *text, size_t off, size_t end, int *value);

#endif
