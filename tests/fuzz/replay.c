// SPDX-License-Identifier: MIT
// replay FILE…: the fuzz target without a fuzzer, on files as they are, torn off, and with bytes spoilt.
#include "core/base/buf.h"
#include "tests/fuzz/target.h"

#include <stdio.h>

enum { TEARS = 24, SPOILT = 24 };

static void target(const char *bytes, size_t len)
{
	LLVMFuzzerTestOneInput((const uint8_t *)bytes, len);
}

static void replay(struct buf *file)
{
	target(file->at, file->len);
	for (size_t i = 1; i < TEARS; i++)
		target(file->at, file->len * i / TEARS);
	for (size_t i = 0; i < SPOILT && file->len > 0; i++) {
		char *byte = &file->at[file->len * i / SPOILT];
		char kept = *byte;
		*byte = (char)(i * 37);
		target(file->at, file->len);
		*byte = kept;
	}
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "r");
		if (!file) {
			perror(argv[i]);
			return 1;
		}
		struct buf bytes = {0};
		char part[4096];
		for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
			buf_add(&bytes, part, got);
		fclose(file);
		replay(&bytes);
		buf_free(&bytes);
	}
	return 0;
}
