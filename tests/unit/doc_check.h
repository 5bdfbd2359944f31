// SPDX-License-Identifier: MIT
// Documents from strings, and what must be true of the blocks of every document.
#ifndef TESTS_UNIT_DOC_CHECK_H
#define TESTS_UNIT_DOC_CHECK_H

#include "tests/unit/test.h"

#include "core/doc/doc.h"
#include "core/doc/scan.h"

static inline struct doc doc_of(const char *name, const char *bytes, size_t len)
{
	struct doc doc;
	struct status status;
	assert_true(doc_read(name, bytes, len, &doc, &status));
	return doc;
}

static inline bool is_boundary(const struct doc *doc, size_t off)
{
	return off <= doc->len && ((unsigned char)doc->text[off] & 0xC0) != 0x80;
}

static inline void check_span(const struct doc *doc, struct span span)
{
	assert_true(span.start <= span.end);
	assert_true(is_boundary(doc, span.start));
	assert_true(is_boundary(doc, span.end));
}

static inline void check_title(const struct doc *doc, const struct block *block)
{
	bool titled = block->kind == BLOCK_HEADING || block->kind == BLOCK_TOC;
	check_span(doc, block->title);
	assert_true(titled ? block->level >= 1 : block->level == 0);
	assert_true(block->kind == BLOCK_TOC || block->kind == BLOCK_PAGE || block->page == 0);
	if (titled) {
		assert_true(block->title.start >= block->span.start);
		assert_true(block->title.end <= block->span.end);
		assert_true(scan_count(doc->text, block->title) > 0);
	}
}

/* Ordered, no overlap, on character boundaries, trimmed, and nothing but white space left out. */
static inline void check_blocks(const struct doc *doc)
{
	size_t end = 0;
	assert_true(doc->blocks.len > 0);
	for (size_t i = 0; i < doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		check_span(doc, block->span);
		assert_true(block->span.start >= end);
		assert_true(block->span.end > block->span.start);
		struct span trimmed = scan_trim(doc->text, block->span);
		assert_int_equal(trimmed.start, block->span.start);
		assert_int_equal(trimmed.end, block->span.end);
		assert_int_equal(scan_skip_space(doc->text, end, block->span.start), block->span.start);
		check_title(doc, block);
		end = block->span.end;
	}
	assert_int_equal(scan_skip_space(doc->text, end, doc->len), doc->len);
	check_span(doc, doc->title);
	assert_false(span_empty(doc->title));
}

#endif
