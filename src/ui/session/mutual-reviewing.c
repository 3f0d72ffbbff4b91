/* The review of the plan of a session, and what is done about it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-reviewing.h"

#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "review/mutual-review-off.h"
#include "review/mutual-review.h"
#include "session/mutual-review-settings.h"

#include <glib/gi18n.h>

struct _MutualReviewing
{
  GObject parent_instance;

  MutualSession *session; /* not owned: it owns this */
  MutualPlan *plan;
  MutualReview *review;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (MutualReviewing, mutual_reviewing, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_edited (MutualReviewing *self,
           MutualEdit      *edit)
{
  mutual_review_note (self->review, edit);
}

static void
on_settings (MutualReviewing *self)
{
  g_auto (GStrv) names = g_settings_get_strv (self->settings, MUTUAL_REVIEW_SETTINGS_KEY);

  mutual_review_set_off (self->review, (const char *const *) names);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mutual_reviewing_finalize (GObject *object)
{
  MutualReviewing *self = MUTUAL_REVIEWING (object);

  g_clear_pointer (&self->review, mutual_review_free);
  g_clear_object (&self->plan);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mutual_reviewing_parent_class)->finalize (object);
}

static void
mutual_reviewing_class_init (MutualReviewingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_reviewing_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
mutual_reviewing_init (MutualReviewing *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
}

static MutualReviewing *
create (MutualSession *session)
{
  MutualReviewing *self = g_object_new (MUTUAL_TYPE_REVIEWING, NULL);

  self->session = session;
  self->plan = g_object_ref (mutual_session_get_plan (session));
  self->review = mutual_review_new (self->plan, mutual_session_get_today (session));
  g_signal_connect_object (mutual_session_get_history (session), "edited", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" MUTUAL_REVIEW_SETTINGS_KEY, G_CALLBACK (on_settings), self, G_CONNECT_SWAPPED);
  on_settings (self);
  return self;
}

/**
 * mutual_reviewing_get_for_session:
 * @session: a session
 *
 * Returns: (transfer none): its review, made when it is first asked for; the session owns it
 */
MutualReviewing *
mutual_reviewing_get_for_session (MutualSession *session)
{
  static const char key[] = "mutual-reviewing";
  MutualReviewing *self;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), key);
  if (self == NULL)
    {
      self = create (session);
      g_object_set_data_full (G_OBJECT (session), key, self, g_object_unref);
    }
  return self;
}

/**
 * mutual_reviewing_get_advice:
 * @self: the review of a session
 *
 * Returns: (transfer none) (element-type MutualAdvice): what to look at, what hurts the date first
 */
GPtrArray *
mutual_reviewing_get_advice (MutualReviewing *self)
{
  g_return_val_if_fail (MUTUAL_IS_REVIEWING (self), NULL);

  return mutual_review_get_advice (self->review);
}

/**
 * mutual_reviewing_get_passed:
 * @self: the review of a session
 *
 * Returns: (transfer none) (element-type MutualRule): the rules that have nothing to say
 */
GPtrArray *
mutual_reviewing_get_passed (MutualReviewing *self)
{
  g_return_val_if_fail (MUTUAL_IS_REVIEWING (self), NULL);

  return mutual_review_get_passed (self->review);
}

/**
 * mutual_reviewing_can_fix:
 * @self: the review of a session
 * @rule: a rule that has something to say
 *
 * Returns: whether what it says can be mended here and now
 */
gboolean
mutual_reviewing_can_fix (MutualReviewing  *self,
                          const MutualRule *rule)
{
  g_autoptr (GPtrArray) edits = NULL;

  g_return_val_if_fail (MUTUAL_IS_REVIEWING (self) && rule != NULL, FALSE);

  if (rule->fix == NULL || mutual_session_get_read_only (self->session))
    return FALSE;
  edits = mutual_review_create_fix (self->review, rule);
  return edits != NULL;
}

static gboolean
is_row (MutualItem *item)
{
  return MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item);
}

/* Selects those of the items that have a row; the first is the one that has the focus. */
static void
select_rows (MutualReviewing *self,
             char           **ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rows = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      MutualItem *item = mutual_plan_find (self->plan, ids[i]);

      if (item != NULL && is_row (item))
        g_strv_builder_add (builder, ids[i]);
    }
  rows = g_strv_builder_end (builder);
  if (rows[0] != NULL)
    mutual_session_select (self->session, (const char *const *) rows, rows[0]);
}

/**
 * mutual_reviewing_show:
 * @self: the review of a session
 * @advice: one of its advice
 *
 * Selects what @advice is about, all of it, and brings the focus there.
 */
void
mutual_reviewing_show (MutualReviewing    *self,
                       const MutualAdvice *advice)
{
  g_auto (GStrv) ids = NULL;
  MutualMember member;

  g_return_if_fail (MUTUAL_IS_REVIEWING (self) && advice != NULL);

  ids = g_strdupv ((char **) advice->ids);
  /* Of several the rows are shown, not a part of the first. */
  member = ids[1] == NULL ? advice->rule->member : MUTUAL_MEMBER_ID;
  select_rows (self, ids);
  mutual_session_reveal (self->session, ids[0], member);
}

/* What the edits add, or else what they change. */
static const char *
find_result (GPtrArray *edits)
{
  for (guint i = 0; i < edits->len; i++)
    if (mutual_edit_get_kind (g_ptr_array_index (edits, i)) == MUTUAL_EDIT_INSERT)
      return mutual_item_get_id (mutual_edit_get_item (g_ptr_array_index (edits, i)));
  return mutual_edit_get_item_id (g_ptr_array_index (edits, 0));
}

/**
 * mutual_reviewing_fix:
 * @self: the review of a session
 * @advice: one of its advice, whose rule mutual_reviewing_can_fix() says yes to
 *
 * Mends it as one step of undo, and shows what was done.
 */
void
mutual_reviewing_fix (MutualReviewing    *self,
                      const MutualAdvice *advice)
{
  const MutualRule *rule;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  char *ids[] = { NULL, NULL };

  g_return_if_fail (MUTUAL_IS_REVIEWING (self) && advice != NULL);

  rule = advice->rule;
  edits = mutual_review_create_fix (self->review, rule);
  if (edits == NULL || edits->len == 0)
    return;
  id = g_strdup (find_result (edits));
  if (!mutual_session_edit_all (self->session, _(rule->fix_label), edits, &error))
    {
      mutual_session_tell (self->session, error->message, FALSE);
      return;
    }
  mutual_session_flush (self->session);
  ids[0] = id;
  select_rows (self, ids);
  mutual_session_reveal (self->session, id,
                         mutual_plan_find (self->plan, id) == MUTUAL_ITEM (self->plan) ? rule->member : MUTUAL_MEMBER_ID);
}

/**
 * mutual_reviewing_get_state:
 * @self: the review of a session
 * @rule: a rule
 *
 * Returns: whether @rule is asked, or why it is not
 */
MutualReviewingState
mutual_reviewing_get_state (MutualReviewing  *self,
                            const MutualRule *rule)
{
  g_return_val_if_fail (MUTUAL_IS_REVIEWING (self) && rule != NULL, MUTUAL_REVIEWING_ON);

  if (mutual_review_settings_is_off (self->settings, rule))
    return MUTUAL_REVIEWING_OFF_EVERYWHERE;
  return mutual_review_off_has (self->plan, rule) ? MUTUAL_REVIEWING_OFF_HERE
                                                                                : MUTUAL_REVIEWING_ON;
}

static void
set_off_here (MutualReviewing  *self,
              const MutualRule *rule,
              gboolean          off)
{
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (mutual_review_off_has (self->plan, rule) == off)
    return;
  edit = mutual_review_off_create_edit (self->plan, rule, off);
  if (!mutual_session_edit (self->session, off ? _("Switch Check Off") : _("Switch Check On"), edit, &error))
    mutual_session_tell (self->session, error->message, FALSE);
}

/**
 * mutual_reviewing_set_state:
 * @self: the review of a session
 * @rule: a rule
 * @state: whether it is asked, and where it is not
 *
 * Switches a rule off in this plan, which can be undone, or in the preferences, or on again in both.
 */
void
mutual_reviewing_set_state (MutualReviewing      *self,
                            const MutualRule     *rule,
                            MutualReviewingState  state)
{
  g_return_if_fail (MUTUAL_IS_REVIEWING (self) && rule != NULL);

  if (state != MUTUAL_REVIEWING_OFF_EVERYWHERE)
    set_off_here (self, rule, state == MUTUAL_REVIEWING_OFF_HERE);
  mutual_review_settings_set_off (self->settings, rule, state == MUTUAL_REVIEWING_OFF_EVERYWHERE);
}
