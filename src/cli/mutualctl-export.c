/* mutualctl export: draws a plan into a PDF, SVG or PNG file.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "mutualctl-export-order.h"
#include "mutualctl-io.h"
#include "plan/mutual-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* Pixels for a point of paper. */
#define SCALE 2

/* The person of that name, whatever the case of its letters; two of one name cannot be told apart. */
static MutualItem *
find_person (MutualPlan  *plan,
             const char  *name,
             const char **misuse)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  MutualItem *found = NULL;

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, i);
      const char *text = mutual_item_get_text (person, MUTUAL_MEMBER_NAME);
      g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

      if (folded == NULL || strcmp (folded, wanted) != 0)
        continue;
      if (found != NULL)
        {
          *misuse = _("Several people of the plan have this name.");
          return NULL;
        }
      found = person;
    }

  if (found == NULL)
    *misuse = _("Nobody of the plan has this name. Say it as “mutualctl show” does.");
  return found;
}

/* One page as a picture; several pages are not one. */
static GBytes *
draw_page (MutualPages           *pages,
           const MutualctlOrder  *order,
           GError               **error)
{
  guint n = mutual_pages_get_n_pages (pages);

  if (order->page > (int) n || (order->page == 0 && n > 1))
    {
      g_set_error (error, MUTUAL_EXPORT_ERROR, MUTUAL_EXPORT_ERROR_FAILED,
                   ngettext ("There is %u page, and a picture shows one. Export a PDF, or say which with --page.",
                             "There are %u pages, and a picture shows one. Export a PDF, or say which with --page.", n),
                   n);
      return NULL;
    }
  if (order->format == MUTUALCTL_FORMAT_SVG)
    return mutual_pages_write_svg (pages, MAX (order->page, 1) - 1, error);
  return mutual_pages_write_png (pages, MAX (order->page, 1) - 1, order->scale != 0 ? order->scale : SCALE, error);
}

static GBytes *
draw (MutualctlOrder  *order,
      MutualPlan      *plan,
      const GDate     *today,
      GError         **error)
{
  g_autoptr (MutualPages) pages = NULL;

  if (!order->paged)
    return order->format == MUTUALCTL_FORMAT_SVG ? mutual_export_svg (plan, today, &order->picture, error)
                                                 : mutual_export_png (plan, today, &order->picture, error);

  if (order->person != NULL)
    {
      const char *misuse = NULL;
      MutualItem *person = find_person (plan, order->person, &misuse);

      if (person == NULL)
        {
          g_set_error_literal (error, MUTUAL_EXPORT_ERROR, MUTUAL_EXPORT_ERROR_FAILED, misuse);
          return NULL;
        }
      order->pages.person = mutual_item_get_id (person);
    }

  pages = mutual_pages_new (plan, today, &order->pages, NULL, error);
  if (pages == NULL)
    return NULL;
  return order->format == MUTUALCTL_FORMAT_PDF ? mutual_pages_write_pdf (pages, NULL, NULL, NULL, error)
                                               : draw_page (pages, order, error);
}

static int
export (MutualctlOrder *order)
{
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  int status = MUTUALCTL_OK;
  GDate today;

  mutual_date_get_today (&today);
  plan = mutualctl_open_plan (order->names[0], &today, &status);
  if (plan == NULL)
    return status;

  bytes = draw (order, plan, &today, &error);
  if (bytes == NULL)
    {
      mutualctl_complain_about (order->names[0], error->message);
      return MUTUALCTL_TROUBLE;
    }
  return mutualctl_save (order->output, bytes, NULL, order->allow_overwrite) ? MUTUALCTL_OK : MUTUALCTL_TROUBLE;
}

/**
 * mutualctl_export:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_export (int    argc,
                  char **argv)
{
  g_auto (MutualctlOrder) order = { 0 };
  g_autofree char *misuse = NULL;

  if (!mutualctl_order_parse (&order, &argc, &argv))
    return MUTUALCTL_TROUBLE;

  misuse = mutualctl_order_settle (&order);
  if (misuse != NULL)
    {
      mutualctl_complain (NULL, misuse);
      return MUTUALCTL_TROUBLE;
    }
  return export (&order);
}
