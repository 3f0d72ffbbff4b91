/* The commands of mutualctl: each gets its own arguments, its name first, and gives the exit status.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses: all well; a file is not a valid plan, plans are different or in conflict, or dates do not fit; a file
 * could not be read or written, or the command line is not understood. */
#define MUTUALCTL_OK 0
#define MUTUALCTL_INVALID 1
#define MUTUALCTL_DIFFERENT 1
#define MUTUALCTL_CONFLICT 1
#define MUTUALCTL_TROUBLE 2

/* Of a check, when nothing worse is to be said: what the review advises. */
#define MUTUALCTL_READS 3
#define MUTUALCTL_HURTS 4

int mutualctl_check  (int argc, char **argv);
int mutualctl_diff   (int argc, char **argv);
int mutualctl_export (int argc, char **argv);
int mutualctl_format (int argc, char **argv);
int mutualctl_merge  (int argc, char **argv);
int mutualctl_move   (int argc, char **argv);
int mutualctl_schedule (int argc, char **argv);
int mutualctl_show   (int argc, char **argv);
int mutualctl_slips  (int argc, char **argv);
int mutualctl_thumbnail (int argc, char **argv);

G_END_DECLS
