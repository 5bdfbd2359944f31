// SPDX-License-Identifier: MIT
// duikou settings: the settings in effect, written as the file that holds them.
#include "tui/cmd/cmd.h"

int cmd_settings(const struct options *options)
{
	struct config config;
	struct buf out = {0};
	bool right = options_config(options, &config);
	config_print(&config, options->lang, &out);
	emit(buf_str(&out), out.len);
	buf_free(&out);
	config_free(&config);
	return close_stdout(options, right ? EXIT_DONE : EXIT_WRONG);
}
