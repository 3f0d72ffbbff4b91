/* A chip: a role or the person who fills it, with the mark of their side; dashed while a name is missing.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-team.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_CHIP_ROLE,     /* Champion */
  MUTUAL_CHIP_PERSON,   /* Ines Duarte, or the role as long as nobody fills it */
  MUTUAL_CHIP_INITIALS, /* ID */
} MutualChipStyle;

/* What a chip can show, in pixels of width; each is at least as much as the one before. */
typedef struct
{
  int initials; /* its mark and initials */
  int legible;  /* the beginning of its text */
  int text;     /* its text */
  int full;     /* that, and that a name is needed, if it is */
} MutualChipWidths;

#define MUTUAL_TYPE_CHIP (mutual_chip_get_type ())
G_DECLARE_FINAL_TYPE (MutualChip, mutual_chip, MUTUAL, CHIP, GtkWidget)

GtkWidget  *mutual_chip_new        (void);
void        mutual_chip_set_role   (MutualChip       *self,
                                    MutualItem       *role,
                                    MutualChipStyle   style);
const char *mutual_chip_get_id     (MutualChip       *self);
void        mutual_chip_get_widths (MutualChip       *self,
                                    MutualChipWidths *widths);
char       *mutual_chip_describe   (MutualItem       *role);

G_END_DECLS
