// SPDX-License-Identifier: MIT
// Makes the image of the built-in library when the program is built: pack OUT.c FILE…, in the order in which
// the documents are listed. What it writes depends on the files and the rules alone.
#include "core/collate/shared.h"
#include "core/extract/extract.h"
#include "core/store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Built-in documents are told from others by their names, in every list. */
static void rename_document(struct doc *doc)
{
	struct buf name = {0};
	buf_addf(&name, "@%s", doc->name);
	free(doc->name);
	free(doc->path);
	doc->name = name.at;
	doc->path = mem_strndup("", 0);
}

static bool pack(struct store *store, const char *path, struct status *status)
{
	struct doc doc;
	struct records records = {0};
	enum import_result result;
	if (!doc_load(path, &doc, status))
		return false;
	rename_document(&doc);
	extract(&doc, NULL, &records);
	bool ok = store_import(store, &doc, &records, &result, status);
	records_free(&records);
	doc_free(&doc);
	return ok;
}

static bool pack_all(char *const *paths, int count, struct buf *image, struct status *status)
{
	struct store *store;
	if (!store_open(NULL, STORE_IMAGE, &store, status))
		return false;
	bool ok = true;
	for (int i = 0; i < count && ok; i++)
		ok = pack(store, paths[i], status);
	ok = ok && shared_update(store, NULL, NULL, status);
	if (ok)
		store_make_image(store, image);
	store_close(store);
	return ok;
}

static void print(FILE *out, const char *name, const struct buf *image)
{
	enum { BYTES_IN_LINE = 32 };
	fprintf(out, "static const unsigned char %s_bytes[] = {\n", name);
	for (size_t i = 0; i < image->len; i++)
		fprintf(out, "%d,%s", (unsigned char)image->at[i],
		        i % BYTES_IN_LINE == BYTES_IN_LINE - 1 ? "\n" : "");
	fprintf(out, "};\nconst struct store_image %s = {%s_bytes, sizeof %s_bytes};\n\n", name, name, name);
}

int main(int argc, char **argv)
{
	struct buf image = {0}, empty = {0};
	struct status status;
	char line[1024];
	if (argc < 3)
		return 2;
	if (!pack_all(argv + 2, argc - 2, &image, &status) || !pack_all(argv, 0, &empty, &status)) {
		status_text(&status, LANG_EN, line, sizeof line);
		fprintf(stderr, "%s\n", line);
		return 1;
	}
	FILE *out = fopen(argv[1], "w");
	if (!out)
		return 1;
	fputs("#include \"assets/library/image.h\"\n\n", out);
	print(out, "library_image", &image);
	print(out, "library_empty", &empty);
	buf_free(&image);
	buf_free(&empty);
	return fclose(out) == 0 ? 0 : 1;
}
