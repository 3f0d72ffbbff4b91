/* Text for a terminal: cleaned of what would steer it, measured in cells, wrapped, coloured.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUALCTL_PLAIN,
  MUTUALCTL_BOLD,
  MUTUALCTL_DIM,
  MUTUALCTL_GOOD,
  MUTUALCTL_BAD,
  MUTUALCTL_EVENT,
} MutualctlStyle;

/* A page as wide as the terminal. */
typedef struct
{
  GString *text;
  guint    width;
  gboolean colour;
} MutualctlPage;

void  mutualctl_page_init      (MutualctlPage  *page);
void  mutualctl_page_clear     (MutualctlPage  *page);
void  mutualctl_page_blank     (MutualctlPage  *page);
void  mutualctl_page_paragraph (MutualctlPage  *page,
                                guint           indent,
                                MutualctlStyle  style,
                                const char     *text);
void  mutualctl_page_row       (MutualctlPage  *page,
                                const char     *lead,
                                MutualctlStyle  lead_style,
                                const char     *text,
                                MutualctlStyle  style,
                                const char     *end,
                                MutualctlStyle  end_style);

char *mutualctl_text_clean     (const char     *text);
guint mutualctl_text_measure   (const char     *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualctlPage, mutualctl_page_clear)

G_END_DECLS
