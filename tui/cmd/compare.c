// SPDX-License-Identifier: MIT
// duikou compare: where two copies of a text differ.
#include "tui/cmd/compare.h"

#include "core/base/crew.h"
#include "core/extract/extract.h"
#include "tui/names.h"

#include <limits.h>
#include <string.h>

enum { CLASSES_ALL = (1 << CLASS_COUNT) - 1, FOREVER = 60000 };

/* ---- options ---- */

static bool find_class(struct slice name, unsigned *classes)
{
	if (slice_is(name, "all"))
		return *classes |= CLASSES_ALL, true;
	for (int i = 0; i < CLASS_COUNT; i++)
		if (slice_is(name, variant_class_name((enum variant_class)i)))
			return *classes |= 1u << i, true;
	return false;
}

/* --class facts,wording */
static bool read_classes(const char *list, unsigned *classes, struct status *status)
{
	for (*classes = 0;; list++) {
		size_t n = strcspn(list, ",");
		if (!find_class((struct slice){list, n}, classes))
			return status_fail(status, MSG_USAGE_CLASS, list, "");
		list += n;
		if (!*list)
			return true;
	}
}

static bool read_usage(const struct options *options, unsigned *classes, struct status *status)
{
	*classes = options->given & OPTION_FACTS ? 1u << CLASS_FACTS : COMPARISON_USUAL;
	if (options->format && strcmp(options->format, "text") != 0 && strcmp(options->format, "tsv") != 0)
		return status_fail(status, MSG_USAGE_TEXT_TSV, options->format, "compare");
	if (options->given & OPTION_FACTS && options->class)
		return status_fail(status, MSG_USAGE_FACTS_CLASS, "compare", "");
	return !options->class || read_classes(options->class, classes, status);
}

/* ---- the work ---- */

struct reading {
	struct comparison *it;
	struct extract_options rules;
};

static void extract_one(void *context, size_t n)
{
	struct reading *reading = context;
	extract(&reading->it->docs[n], &reading->rules, &reading->it->records[n]);
}

/* Both documents at once. */
static void extract_both(struct comparison *it, const struct names *names)
{
	struct reading reading = {it, {.names = names, .brief = true}};
	struct crew *crew = crew_start(&(struct crew_plan){2, 2, extract_one, &reading, NULL});
	for (size_t n = 0; n < 2; n++) {
		while (!crew_wait(crew, n, FOREVER))
			continue;
		crew_release(crew);
	}
	crew_end(crew);
}

void comparison_collate(struct comparison *it)
{
	const struct doc *a = &it->docs[0], *b = &it->docs[1];
	alignment_find(a->text, a->len, b->text, b->len, &it->alignment);
	variants_find(&it->alignment, &it->records[0], &it->records[1], &it->variants);
}

void comparison_free(struct comparison *it)
{
	preferences_free(&it->preferences);
	variants_free(&it->variants);
	alignment_free(&it->alignment);
	for (size_t n = 0; n < 2; n++) {
		records_free(&it->records[n]);
		doc_free(&it->docs[n]);
	}
}

/* ---- TSV ---- */

static void add_place(struct buf *out, const struct doc *doc, struct span span)
{
	add_tsv(out, doc->name, strlen(doc->name));
	buf_addf(out, "\t%zu\t%zu\t", span.start, span.end);
	add_tsv(out, doc->text + span.start, span.end - span.start);
	buf_adds(out, "\t");
}

/* Where there is no library nothing is held to be right. */
static void read_preferences(const struct options *options, struct comparison *it)
{
	struct store *store;
	struct status status;
	if (!open_reading(options, &store, &status))
		return;
	if (!preferences_read(store, &it->preferences, &status))
		it->preferences = (struct preferences){0};
	store_close(store);
}

static void write_tsv(const struct comparison *it)
{
	struct buf line = {0};
	bool ok = emit_line("doc_a\tstart_a\tend_a\tquote_a\tdoc_b\tstart_b\tend_b\tquote_b\tkind\tverdict");
	for (size_t i = 0; i < it->variants.rows.len && ok; i++) {
		const struct variant *variant = &it->variants.rows.at[i];
		if (!comparison_shows(it, variant))
			continue;
		buf_clear(&line);
		add_place(&line, &it->docs[0], variant->a);
		add_place(&line, &it->docs[1], variant->b);
		enum prefer which =
		        preference_of(&it->preferences, &it->docs[0], &it->docs[1], variant, NULL);
		buf_addf(&line, "%s\t%s", variant_kind_name(variant->kind), prefer_name(which));
		ok = emit_line(buf_str(&line));
	}
	buf_free(&line);
}

/* ---- the verb ---- */

static void write_text(const struct options *options, const struct comparison *it)
{
	struct config config;
	options_config(options, &config); /* a mistake is told, and costs nothing else */
	compare_text(it, &(struct compare_look){.cols = cols_wanted(options),
	                         .ambiguous = config.ambiguous == AMBIGUOUS_WIDE ? WIDTH_WIDE : WIDTH_NARROW,
	                         .lang = options->lang});
	config_free(&config);
}

int cmd_compare(const struct options *options)
{
	struct comparison it = {0};
	struct status status;
	bool right;
	if (!read_usage(options, &it.classes, &status))
		return say_usage(options, &status);
	bool ok = load_named(options, options->args.at[0], &it.docs[0], &status) &&
	          load_named(options, options->args.at[1], &it.docs[1], &status);
	if (!ok) {
		comparison_free(&it);
		return say_failure(options, &status);
	}
	struct names *names = user_names(options, &right);
	extract_both(&it, names);
	comparison_collate(&it);
	if (options->format && strcmp(options->format, "tsv") == 0) {
		read_preferences(options, &it);
		write_tsv(&it);
	} else {
		write_text(options, &it);
	}
	names_free(names);
	comparison_free(&it);
	return close_stdout(options, right ? EXIT_DONE : EXIT_WRONG);
}
