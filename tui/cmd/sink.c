// SPDX-License-Identifier: MIT
#include "tui/cmd/sink.h"

#include "core/base/mem.h"
#include "tui/cmd/cmd.h"
#include "tui/cmd/ending.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(const char *path, int error, struct status *status)
{
	bool full = error == ENOSPC || error == EDQUOT;
	return status_fail_system(status, full ? MSG_ERR_DISK_FULL : MSG_ERR_WRITE, path, error);
}

static const char *volatile unfinished; /* for the handler: the temporary file that is there */

static void forget_unfinished(int signal)
{
	if (unfinished)
		unlink(unfinished);
	ending_die(signal);
}

static bool open_temporary(struct sink *sink)
{
	struct buf name = {0};
	buf_addf(&name, "%s.XXXXXX", sink->path);
	unfinished = name.at;
	ending_catch(forget_unfinished);
	int fd = mkostemp(name.at, O_CLOEXEC);
	if (fd < 0) {
		unfinished = NULL;
		buf_free(&name);
		return false;
	}
	mode_t mask = umask(0);
	umask(mask);
	fchmod(fd, 0666 & ~mask);
	sink->temporary = name.at;
	sink->stream = fdopen(fd, "w");
	return true;
}

bool sink_open(const char *path, struct sink *sink, struct status *status)
{
	struct stat info;
	*sink = (struct sink){0};
	if (!path)
		return true;
	sink->path = mem_strndup(path, strlen(path));
	if (stat(path, &info) == 0 && !S_ISREG(info.st_mode))
		sink->stream = fopen(path, "w");
	else if (!open_temporary(sink))
		sink->stream = NULL;
	return sink->stream || fail(path, errno, status);
}

static void note_error(struct sink *sink, bool ok)
{
	if (!ok && !sink->error)
		sink->error = errno ? errno : EIO;
}

bool sink_write(struct sink *sink, const struct buf *bytes)
{
	if (!sink->stream)
		return emit(buf_str(bytes), bytes->len);
	note_error(sink, fwrite(buf_str(bytes), 1, bytes->len, sink->stream) == bytes->len);
	return !sink->error;
}

bool sink_commit(struct sink *sink, struct status *status)
{
	if (!sink->stream)
		return true;
	note_error(sink, fclose(sink->stream) == 0);
	sink->stream = NULL;
	if (!sink->error && sink->temporary)
		note_error(sink, rename(sink->temporary, sink->path) == 0);
	if (sink->error)
		return fail(sink->path, sink->error, status);
	unfinished = NULL;
	free(sink->temporary);
	sink->temporary = NULL;
	return true;
}

void sink_close(struct sink *sink)
{
	if (sink->stream)
		fclose(sink->stream);
	if (sink->temporary)
		unlink(sink->temporary);
	unfinished = NULL;
	free(sink->temporary);
	free(sink->path);
}
