// SPDX-License-Identifier: MIT
#include "core/view/view.h"

#include "core/base/mem.h"

#include <string.h>

#include <stdlib.h>

bool view_open(struct view *view, const struct view_ops *ops, const struct view_context *context,
        struct status *status)
{
	*view = (struct view){ops, context, mem_zero(1, ops->state_size)};
	if (!ops->open || ops->open(view, status))
		return true;
	view_close(view);
	return false;
}

void view_close(struct view *view)
{
	if (view->state && view->ops->close)
		view->ops->close(view);
	free(view->state);
	*view = (struct view){0};
}

/* The name in braces that a text begins with; empty if it does not. */
static struct slice braced(const char *text)
{
	size_t len = *text == '{' ? strspn(text + 1, "abcdefghijklmnopqrstuvwxyz-") : 0;
	return len && text[1 + len] == '}' ? (struct slice){text + 1, len} : (struct slice){text, 0};
}

void view_keys(const struct view_context *context, const char *text, struct buf *out)
{
	while (*text) {
		struct slice name = braced(text);
		if (name.len && context->add_key)
			context->add_key(context->keys, name, out);
		else if (name.len)
			buf_addf(out, ":%.*s", (int)name.len, name.at);
		else
			buf_add(out, text, 1);
		text += name.len ? name.len + 2 : 1;
	}
}
