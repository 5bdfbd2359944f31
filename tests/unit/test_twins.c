// SPDX-License-Identifier: MIT
/* A text and the same text in Traditional characters have the same data, at the same places. */
#include "tests/unit/corpus.h"

#include "core/extract/extract.h"
#include "core/text/simplified.h"
#include "core/text/utf8.h"

static const char *own_folder; /* the built-in documents */

static char32_t forms[0x10000]; /* by the Simplified form: one that is Traditional, or 0 */

static void fill_forms(void)
{
	for (char32_t cp = SIMPLIFIED_FIRST; cp < 0xA000; cp++)
		if (simplified(cp) != cp && !forms[simplified(cp)])
			forms[simplified(cp)] = cp;
}

static void make_twin(const struct buf *text, struct buf *twin)
{
	buf_clear(twin);
	for (size_t off = 0, n; off < text->len; off += n) {
		char32_t cp;
		char bytes[4];
		n = utf8_decode(text->at + off, text->len - off, &cp);
		const bool varies = cp < COUNT(forms) && forms[cp];
		if (varies)
			buf_add(twin, bytes, utf8_encode(forms[cp], bytes));
		else
			buf_add(twin, text->at + off, n);
	}
	assert_int_equal(twin->len, text->len);
}

struct side {
	struct doc doc;
	struct records records;
};

static void read_side(struct side *side, const struct buf *text)
{
	struct status status;
	*side = (struct side){0};
	assert_true(doc_read("twin.txt", text->at, text->len, &side->doc, &status));
	extract(&side->doc, NULL, &side->records);
}

static void forget_side(struct side *side)
{
	records_free(&side->records);
	doc_free(&side->doc);
}

/* A value with the words of the record, so that a failure says where it is. */
static void add_simple(struct buf *line, const char *value)
{
	const size_t from = line->len;
	buf_addf(line, "%s ", value);
	simplify(line->at + from, line->len - from);
}

static void add_values(struct buf *line, const struct records *r, enum layer layer, size_t n)
{
	switch (layer) {
	case LAYER_DATES:
		add_simple(line, r->dates.at[n].edtf);
		break;
	case LAYER_EVENTS:
		add_simple(line, r->events.at[n].edtf);
		add_simple(line, r->events.at[n].title);
		break;
	case LAYER_PAIRINGS:
		add_simple(line, r->pairings.at[n].supporter);
		add_simple(line, r->pairings.at[n].recipient);
		add_simple(line, r->pairings.at[n].programme);
		add_simple(line, r->pairings.at[n].from);
		break;
	case LAYER_FIGURES:
		add_simple(line, r->figures.at[n].value);
		add_simple(line, r->figures.at[n].unit);
		add_simple(line, r->figures.at[n].measure);
		break;
	default:
		buf_addf(line, "%d ", r->outline.at[n].level);
	}
}

static void describe(const struct side *side, enum layer layer, size_t n, struct buf *line)
{
	buf_clear(line);
	if (n >= records_count(&side->records, layer)) {
		buf_adds(line, "none");
		return;
	}
	const struct origin origin = records_origin(&side->records, layer, n);
	buf_addf(line, "%zu-%zu %s ", origin.span.start, origin.span.end, origin.rule);
	add_values(line, &side->records, layer, n);
}

static void compare_layer(
        const char *name, const struct side *one, const struct side *other, enum layer layer)
{
	struct buf left = {0}, right = {0};
	const size_t count = records_count(&one->records, layer),
	             others = records_count(&other->records, layer);
	for (size_t n = 0; n < count || n < others; n++) {
		describe(one, layer, n, &left);
		describe(other, layer, n, &right);
		if (strcmp(buf_str(&left), buf_str(&right)) != 0)
			fail_msg("%s: %s, in Traditional characters %s", name, buf_str(&left),
			        buf_str(&right));
	}
	buf_free(&left);
	buf_free(&right);
}

static void compare(const char *name, const struct buf *text)
{
	struct buf twin = {0};
	struct side one, other;
	make_twin(text, &twin);
	read_side(&one, text);
	read_side(&other, &twin);
	for (enum layer layer = 0; layer < LAYER_COUNT; layer++)
		compare_layer(name, &one, &other, layer);
	forget_side(&one);
	forget_side(&other);
	buf_free(&twin);
}

static void own_documents(void **state)
{
	struct dirent **entries;
	struct buf text = {0};
	char path[1024];
	size_t seen = 0;
	(void)state;
	const int count = scandir(own_folder, &entries, NULL, alphasort);
	assert_true(count > 0);
	for (int i = 0; i < count; i++) {
		if (slice_ends(slice_of(entries[i]->d_name), ".md")) {
			snprintf(path, sizeof path, "%s/%s", own_folder, entries[i]->d_name);
			buf_clear(&text);
			corpus_read(path, &text);
			compare(entries[i]->d_name, &text);
			seen++;
		}
		free(entries[i]);
	}
	free(entries);
	buf_free(&text);
	assert_true(seen > 10);
}

static void real_documents(void **state)
{
	struct corpus corpus;
	struct buf text = {0};
	(void)state;
	corpus_open(&corpus);
	while (corpus_next(&corpus, &text))
		compare(corpus.name, &text);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(own_documents),
	        cmocka_unit_test(real_documents),
	};
	own_folder = argc > 1 ? argv[1] : ".";
	fill_forms();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
