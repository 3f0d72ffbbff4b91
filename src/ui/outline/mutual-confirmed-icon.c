/* The small icon of a date that a person of the buyer confirmed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-confirmed-icon.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-following.h"

#include <glib/gi18n.h>

/**
 * mutual_confirmed_icon_new:
 *
 * Returns: (transfer floating): an icon of nothing
 */
GtkWidget *
mutual_confirmed_icon_new (void)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("mutual-confirmed-symbolic");

  gtk_widget_add_css_class (icon, "confirmed");
  gtk_widget_set_visible (icon, FALSE);
  return icon;
}

/**
 * mutual_confirmed_icon_update:
 * @icon: an icon
 * @item: a milestone or a step
 *
 * Shows whether the date of @item is confirmed, and by whom.
 */
void
mutual_confirmed_icon_update (GtkWidget  *icon,
                              MutualItem *item)
{
  g_autofree char *text = mutual_confirmed_icon_describe (item);

  gtk_widget_set_visible (icon, text != NULL);
  gtk_widget_set_tooltip_text (icon, text);
}

/**
 * mutual_confirmed_icon_describe:
 * @item: a milestone or a step
 *
 * Returns: (transfer full) (nullable): who confirmed its date and when, if anybody did and it is still to come
 */
char *
mutual_confirmed_icon_describe (MutualItem *item)
{
  MutualItem *person;
  const GDate *date;
  g_autofree char *day = NULL;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), NULL);

  person = mutual_item_resolve (item, MUTUAL_MEMBER_CONFIRMED_BY);
  date = mutual_item_get_date (item, MUTUAL_MEMBER_CONFIRMED_ON);
  if (person == NULL || mutual_following_is_fixed (item))
    return NULL;
  if (date == NULL)
    /* Translators: of a date; %s is a person of the buyer. */
    return g_strdup_printf (_("Confirmed by %s"), mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
  day = mutual_date_format (date, MUTUAL_DATE_SHORT);
  /* Translators: of a date; a person of the buyer, and the day on which that person confirmed it. */
  return g_strdup_printf (_("Confirmed by %s on %s"), mutual_item_get_text (person, MUTUAL_MEMBER_NAME), day);
}
