// SPDX-License-Identifier: MIT
#include "core/doc/doc.h"

#include "core/doc/blocks.h"
#include "core/doc/charset.h"
#include "core/doc/plain.h"
#include "core/doc/scan.h"
#include "core/text/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <sha256.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void doc_hash(const struct doc *doc, char hex[65])
{
	_Static_assert(SHA256_DIGEST_STRING_LENGTH == 65, "64 digits and a NUL");
	if (!*doc->sha256)
		SHA256Data((const uint8_t *)doc->text, doc->len, hex);
	else if (hex != doc->sha256)
		memcpy(hex, doc->sha256, sizeof doc->sha256);
}

/* Bytes that are no text in UTF-8: how they can be made one, if that can be told. */
static bool refuse(const char *name, const char *bytes, size_t len, struct status *status)
{
	const char *charset = charset_guess(bytes, len);
	const char *nul = memchr(bytes, '\0', len);
	char why[64];
	if (charset)
		return status_fail(status, MSG_ERR_CHARSET, name, charset);
	if (nul) {
		snprintf(why, sizeof why, "%zu", (size_t)(nul - bytes));
		return status_fail(status, MSG_ERR_NOT_TEXT, name, why);
	}
	size_t bad = utf8_first_bad(bytes, len);
	snprintf(why, sizeof why, "%zu: 0x%02X", bad, (unsigned char)bytes[bad]);
	return status_fail(status, MSG_ERR_NOT_UTF8, name, why);
}

/* What office programs and printers write; parts of it may be text, none is the document's. NULL if it is
 * none of these. */
static const char *foreign(const char *bytes, size_t len)
{
	static const struct {
		const char *begins, *is;
	} formats[] = {{"%PDF-", "PDF"}, {"PK\003\004", "ZIP (.docx, .odt, .epub)"}, {"{\\rtf", "RTF"},
	        {"\xD0\xCF\x11\xE0", "OLE (.doc, .wps)"}};
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		size_t n = strlen(formats[i].begins);
		if (len >= n && memcmp(bytes, formats[i].begins, n) == 0)
			return formats[i].is;
	}
	return NULL;
}

/* Is it a text that can be read? `name` stands in the message. */
static bool check(const char *name, const char *bytes, size_t len, struct status *status)
{
	if (len > DOC_BYTES_MAX)
		return status_fail(status, MSG_ERR_TOO_LONG, name, NULL);
	if (foreign(bytes, len))
		return status_fail(status, MSG_ERR_FOREIGN, name, foreign(bytes, len));
	if (len && (memchr(bytes, '\0', len) || utf8_first_bad(bytes, len) < len))
		return refuse(name, bytes, len, status);
	if (scan_skip_space(bytes, 0, len) == len)
		return status_fail(status, MSG_ERR_EMPTY, name, NULL);
	return true;
}

/* Takes over `bytes`, which have a NUL behind them. */
static void fill(struct doc *doc, const char *name, const char *path, char *bytes, size_t len)
{
	*doc = (struct doc){.text = bytes, .plain = plain_text(bytes, len), .len = len};
	doc->name = mem_strndup(name, strlen(name));
	doc->path = mem_strndup(path, strlen(path));
	blocks_find(doc);
}

bool doc_take(const char *name, struct buf *text, struct doc *doc, struct status *status)
{
	const bool ok = check(name, buf_str(text), text->len, status);
	*doc = (struct doc){0};
	if (ok)
		fill(doc, name, "", text->at, text->len);
	else
		buf_free(text);
	*text = (struct buf){0};
	return ok;
}

bool doc_read(const char *name, const char *bytes, size_t len, struct doc *doc, struct status *status)
{
	struct buf copy = {0};
	buf_add(&copy, bytes, len);
	return doc_take(name, &copy, doc, status);
}

/* Reads to the end, whatever the size said: a file may grow meanwhile, and a pipe has none. What is too long
 * is left as soon as that is known: a device may have no end. */
static bool read_all(int fd, size_t expected, char **bytes, size_t *len)
{
	size_t cap = 0;
	*bytes = mem_grow(NULL, &cap, expected + 2, 1);
	for (*len = 0;;) {
		ssize_t n = read(fd, *bytes + *len, cap - 1 - *len);
		if (n < 0 && errno == EINTR)
			continue;
		*len += n > 0 ? (size_t)n : 0;
		if (n <= 0 || *len > DOC_BYTES_MAX) {
			(*bytes)[*len] = '\0';
			return n >= 0;
		}
		*bytes = mem_grow(*bytes, &cap, *len + 2, 1);
	}
}

static bool read_open(int fd, const char *path, char **bytes, size_t *len, struct status *status)
{
	struct stat st;
	if (fstat(fd, &st) < 0)
		return status_fail_system(status, MSG_ERR_OPEN, path, errno);
	if (S_ISDIR(st.st_mode))
		return status_fail(status, MSG_ERR_IS_FOLDER, path, NULL);
	if (st.st_size > 0 && (uintmax_t)st.st_size > DOC_BYTES_MAX)
		return status_fail(status, MSG_ERR_TOO_LONG, path, NULL);
	if (!read_all(fd, st.st_size > 0 ? (size_t)st.st_size : 0, bytes, len)) {
		status_fail_system(status, MSG_ERR_OPEN, path, errno);
		free(*bytes);
		return false;
	}
	return true;
}

static bool read_file(const char *path, char **bytes, size_t *len, struct status *status)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return status_fail_system(status, MSG_ERR_OPEN, path, errno);
	bool ok = read_open(fd, path, bytes, len, status);
	close(fd);
	return ok;
}

const char *doc_name_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

/* Takes over `bytes`. */
static bool take(
        const char *name, const char *path, char *bytes, size_t len, struct doc *doc, struct status *status)
{
	if (!check(path, bytes, len, status)) {
		free(bytes);
		return false;
	}
	fill(doc, name, path, bytes, len);
	return true;
}

bool doc_load(const char *path, struct doc *doc, struct status *status)
{
	*doc = (struct doc){0};
	char *bytes = NULL;
	size_t len = 0;
	return read_file(path, &bytes, &len, status) &&
	       take(doc_name_of(path), path, bytes, len, doc, status);
}

bool doc_load_open(int fd, const char *name, struct doc *doc, struct status *status)
{
	*doc = (struct doc){0};
	char *bytes = NULL;
	size_t len = 0;
	return read_open(fd, name, &bytes, &len, status) && take(name, name, bytes, len, doc, status);
}

void doc_free(struct doc *doc)
{
	free(doc->name);
	free(doc->path);
	if (doc->plain != doc->text)
		free((char *)doc->plain);
	free(doc->text);
	array_free(&doc->blocks);
	*doc = (struct doc){0};
}
