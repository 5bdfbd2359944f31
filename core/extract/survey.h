// SPDX-License-Identifier: MIT
// Which blocks may hold the words that a few rules look for in all of them. Inside extract only.
#ifndef CORE_EXTRACT_SURVEY_H
#define CORE_EXTRACT_SURVEY_H

#include "core/doc/doc.h"
#include "core/extract/pace.h"

#include <stdint.h>

/*
 * Most blocks hold no abbreviation, no author and no head of a table, and each rule that looks for one would
 * go through all of the text to know. So it is gone through once for all of them: a mark says that one of the
 * rule's words may begin in the block, in Traditional characters too, and with white space between its
 * characters. It is never missing where one does; often it is there where none does.
 *
 * The words stay in the tables beside the rules; which have which mark is listed in core/extract/meson.build.
 */
enum survey_mark {
	SURVEY_ALIAS = 1,    /* 简称, 甲方: alias.c */
	SURVEY_PRESENTS = 2, /* 始建于: self.c */
	SURVEY_PAPER = 4,    /* 总结: self.c */
	SURVEY_SUPPORT = 8, /* 支援, 结对: what joins parties in a sentence, or a heading says of a list */
	SURVEY_LIST = 16,   /* 一览, 名单: what else a caption says */
	SURVEY_HEAD = 32,   /* 支援单位, 受援地区: a column's head */
	SURVEY_RECIPIENT = 64, /* 受援地区 alone */
	SURVEY_WRITING = 128,  /* 写于: date_writing.c */
	SURVEY_EDGE = 256      /* no word, but a tab, |, or white space of two columns and more */
};

struct survey {
	uint16_t *of_block; /* owned: a set of enum survey_mark for each block */
};

/* Linear in the document's length; not whole if `pace` stops it. Released with survey_end. */
void survey_begin(struct survey *survey, const struct doc *doc, struct pace *pace);
void survey_end(struct survey *survey);

#endif
