/* How much text fits into a member of an item, and what is taken out of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-text-limit.h"

#include "plan/mutual-clean.h"

#include <glib/gi18n.h>

/**
 * mutual_text_limit_get_kind:
 * @item: an item
 * @member: one of its members
 *
 * Returns: whether it holds a title or a longer text; a text if it holds neither
 */
MutualFieldKind
mutual_text_limit_get_kind (MutualItem   *item,
                            MutualMember  member)
{
  const MutualField *field;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), MUTUAL_FIELD_TEXT);

  field = mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (item), member);
  return field != NULL && field->kind == MUTUAL_FIELD_TITLE ? MUTUAL_FIELD_TITLE : MUTUAL_FIELD_TEXT;
}

/**
 * mutual_text_limit_get:
 * @kind: a title or a text
 *
 * Returns: how many bytes it may have
 */
gsize
mutual_text_limit_get (MutualFieldKind kind)
{
  return kind == MUTUAL_FIELD_TITLE ? MUTUAL_TITLE_LIMIT : MUTUAL_TEXT_LIMIT;
}

/**
 * mutual_text_limit_clean:
 * @kind: a title or a text
 * @text: what is typed, pasted or read, not longer than fits
 *
 * Returns: (transfer full): the same without what no plan should hold
 */
char *
mutual_text_limit_clean (MutualFieldKind  kind,
                         const char      *text)
{
  return kind == MUTUAL_FIELD_TITLE ? mutual_clean_title (text) : mutual_clean_text (text);
}

/**
 * mutual_text_limit_describe:
 * @kind: a title or a text
 * @n_bytes: how long it would have become
 *
 * Returns: (transfer full): a sentence that says why that was refused
 */
char *
mutual_text_limit_describe (MutualFieldKind kind,
                            gsize           n_bytes)
{
  g_autofree char *fits = g_format_size_full (mutual_text_limit_get (kind), G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *would_be = g_format_size_full (n_bytes, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: a text that was typed or pasted; both %s are sizes, such as "4.0 KiB". */
  return g_strdup_printf (_("Too long: %1$s fit here, and it would be %2$s"), fits, would_be);
}
