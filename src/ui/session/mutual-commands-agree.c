/* Agreeing on the dates of a plan: the baseline that later moves are measured against.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-commands.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-baseline.h"

#include <glib/gi18n.h>

/**
 * mutual_commands_agree:
 * @session: a session
 *
 * Makes the dates of all milestones and steps the agreed ones, as of today. What was kept of earlier moves stays. One
 * step of undo.
 */
void
mutual_commands_agree (MutualSession *session)
{
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  MutualPlan *plan;
  gboolean again;

  g_return_if_fail (MUTUAL_IS_SESSION (session));

  plan = mutual_session_get_plan (session);
  again = mutual_baseline_is_agreed (plan);
  day = mutual_date_format (mutual_session_get_today (session), MUTUAL_DATE_WEEKDAY);
  edits = mutual_baseline_edits_to_agree (plan, mutual_session_get_today (session));
  if (edits->len == 0)
    {
      mutual_session_tell (session, _("All dates are already the agreed ones"), FALSE);
      return;
    }
  if (!mutual_session_edit_all (session, again ? _("Agree Anew") : _("Mark as Agreed"), edits, &error))
    {
      mutual_session_tell (session, error->message, FALSE);
      return;
    }
  /* Translators: %s is a date. */
  text = g_strdup_printf (_("All dates are the agreed ones as of %s"), day);
  mutual_session_tell (session, text, TRUE);
}
