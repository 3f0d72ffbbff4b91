/* A change of dates that somebody wants: what it is, and what it would bring.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-move.h"

#include "plan/mutual-event.h"
#include "schedule/mutual-replan.h"

#include <glib/gi18n.h>

struct _MutualMove
{
  GObject parent_instance;

  MutualSession *session;
  MutualMoveKind kind;
  char *label;
  char *id;              /* of the item; NULL if it is about no single one */
  MutualMovingPart part; /* of the item, that goes to a date */
  GDate date;            /* not valid while none is chosen */
  int n;                 /* by how many working days */
  GPtrArray *edits;
  gboolean is_explained; /* the user was asked why */
  MutualReason reason;
  char *notes;
};

G_DEFINE_FINAL_TYPE (MutualMove, mutual_move, G_TYPE_OBJECT)

static MutualPlan *
get_plan (MutualMove *self)
{
  return mutual_session_get_plan (self->session);
}

static MutualItem *
get_anchor (MutualMove *self)
{
  return mutual_item_resolve (MUTUAL_ITEM (get_plan (self)), MUTUAL_MEMBER_ANCHOR);
}

static GPtrArray *
create_edits (MutualMove *self,
              MutualItem *item)
{
  switch (self->kind)
    {
    case MUTUAL_MOVE_TO_DATE:
      return g_date_valid (&self->date) ? mutual_moving_edits (get_plan (self), item, self->part, &self->date)
                                        : g_ptr_array_new ();

    case MUTUAL_MOVE_SHIFT:
      return mutual_replan_edits_to_shift (get_plan (self), item, self->n);

    case MUTUAL_MOVE_WORK_BACK:
      return self->edits != NULL ? g_ptr_array_ref (self->edits) : mutual_replan_edits_to_work_back (get_plan (self));

    case MUTUAL_MOVE_EDITS:
    default:
      return g_ptr_array_ref (self->edits);
    }
}

static void
mutual_move_finalize (GObject *object)
{
  MutualMove *self = MUTUAL_MOVE (object);

  g_object_unref (self->session);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_free (self->notes);
  g_free (self->label);
  g_free (self->id);

  G_OBJECT_CLASS (mutual_move_parent_class)->finalize (object);
}

static void
mutual_move_class_init (MutualMoveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_move_finalize;
}

static void
mutual_move_init (MutualMove *self)
{
  g_date_clear (&self->date, 1);
}

static MutualMove *
create (MutualSession  *session,
        MutualMoveKind  kind,
        const char     *label,
        MutualItem     *item)
{
  MutualMove *self = g_object_new (MUTUAL_TYPE_MOVE, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->label = g_strdup (label);
  self->id = item != NULL ? g_strdup (mutual_item_get_id (item)) : NULL;
  return self;
}

/**
 * mutual_move_new_to_date:
 * @session: a session
 * @label: what it does, for the menu: "Move Milestone"
 * @item: a milestone, step or event of its plan
 * @part: what of it moves
 * @date: (nullable): where to; %NULL if that is still to be chosen
 *
 * Returns: (transfer full): a move, which is not made yet
 */
MutualMove *
mutual_move_new_to_date (MutualSession    *session,
                         const char       *label,
                         MutualItem       *item,
                         MutualMovingPart  part,
                         const GDate      *date)
{
  MutualMove *self;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && MUTUAL_IS_ITEM (item), NULL);

  self = create (session, MUTUAL_MOVE_TO_DATE, label, item);
  self->part = part;
  mutual_move_set_date (self, date);
  return self;
}

/**
 * mutual_move_new_shift:
 * @session: a session
 * @item: a milestone or step of its plan that has a date and is not done
 * @n: by how many working days, negative to before
 *
 * Returns: (transfer full): a move of it and of all that comes after, which is not made yet
 */
MutualMove *
mutual_move_new_shift (MutualSession *session,
                       MutualItem    *item,
                       int            n)
{
  MutualMove *self;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && MUTUAL_IS_ITEM (item), NULL);

  self = create (session, MUTUAL_MOVE_SHIFT, _("Shift All After This"), item);
  self->n = n;
  return self;
}

/**
 * mutual_move_new_work_back:
 * @session: a session
 *
 * Returns: (transfer full): what lets the plan be worked back from its anchor, which is not made yet
 */
MutualMove *
mutual_move_new_work_back (MutualSession *session)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (session), NULL);

  return create (session, MUTUAL_MOVE_WORK_BACK, _("Work Back From Go-live"), NULL);
}

/**
 * mutual_move_new_edits:
 * @session: a session
 * @label: what it does, for the menu: "Change Rule"
 * @item: (nullable): a milestone, step or event of its plan that it is about
 * @edits: (element-type MutualEdit): what is to be done
 *
 * Returns: (transfer full): a move, which is not made yet
 */
MutualMove *
mutual_move_new_edits (MutualSession *session,
                       const char    *label,
                       MutualItem    *item,
                       GPtrArray     *edits)
{
  MutualMove *self;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && edits != NULL, NULL);

  self = create (session, MUTUAL_MOVE_EDITS, label, item);
  self->edits = g_ptr_array_ref (edits);
  return self;
}

/**
 * mutual_move_get_session:
 * @self: a move
 *
 * Returns: (transfer none): the session
 */
MutualSession *
mutual_move_get_session (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), NULL);

  return self->session;
}

/**
 * mutual_move_get_kind:
 * @self: a move
 *
 * Returns: what moves, and how
 */
MutualMoveKind
mutual_move_get_kind (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), MUTUAL_MOVE_EDITS);

  return self->kind;
}

/**
 * mutual_move_get_label:
 * @self: a move
 *
 * Returns: (transfer none): what it does, for the menu
 */
const char *
mutual_move_get_label (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), NULL);

  return self->label;
}

/**
 * mutual_move_get_item:
 * @self: a move
 *
 * Returns: (transfer none) (nullable): what is moved, as long as it is in the plan
 */
MutualItem *
mutual_move_get_item (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), NULL);

  return self->id != NULL ? mutual_plan_find (get_plan (self), self->id) : NULL;
}

/**
 * mutual_move_find_subject:
 * @self: a move
 *
 * Returns: (transfer none) (nullable): what it is shown to be about: what is moved, or the anchor that others come to
 *   follow
 */
MutualItem *
mutual_move_find_subject (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), NULL);

  return self->kind == MUTUAL_MOVE_WORK_BACK ? get_anchor (self) : mutual_move_get_item (self);
}

/**
 * mutual_move_get_member:
 * @self: a move to a date
 *
 * Returns: the member that holds the date
 */
MutualMember
mutual_move_get_member (MutualMove *self)
{
  MutualItem *item = mutual_move_get_item (self);
  gboolean is_event = item != NULL && MUTUAL_IS_EVENT (item);

  g_return_val_if_fail (MUTUAL_IS_MOVE (self), MUTUAL_MEMBER_DUE);

  switch (self->part)
    {
    case MUTUAL_MOVING_START:
      return is_event ? MUTUAL_MEMBER_DATE : MUTUAL_MEMBER_START;

    case MUTUAL_MOVING_END:
      return is_event ? MUTUAL_MEMBER_END : MUTUAL_MEMBER_DUE;

    case MUTUAL_MOVING_WHOLE:
    default:
      return is_event ? MUTUAL_MEMBER_DATE : MUTUAL_MEMBER_DUE;
    }
}

/**
 * mutual_move_get_part:
 * @self: a move to a date
 *
 * Returns: what of the item moves
 */
MutualMovingPart
mutual_move_get_part (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), MUTUAL_MOVING_WHOLE);

  return self->part;
}

/**
 * mutual_move_is_of_anchor:
 * @self: a move
 *
 * Returns: whether go-live itself moves
 */
gboolean
mutual_move_is_of_anchor (MutualMove *self)
{
  MutualItem *anchor;

  g_return_val_if_fail (MUTUAL_IS_MOVE (self), FALSE);

  anchor = get_anchor (self);
  return self->kind == MUTUAL_MOVE_TO_DATE && self->part != MUTUAL_MOVING_START && anchor != NULL &&
         anchor == mutual_move_get_item (self);
}

/**
 * mutual_move_takes_offers:
 * @self: a move
 *
 * Returns: whether another date for the item, which a preview offers, is one that this can move it to
 */
gboolean
mutual_move_takes_offers (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), FALSE);

  return self->kind == MUTUAL_MOVE_TO_DATE && mutual_move_get_member (self) == MUTUAL_MEMBER_DUE;
}

/**
 * mutual_move_get_date:
 * @self: a move to a date
 *
 * Returns: (transfer none) (nullable): the date
 */
const GDate *
mutual_move_get_date (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), NULL);

  return g_date_valid (&self->date) ? &self->date : NULL;
}

/**
 * mutual_move_set_date:
 * @self: a move to a date
 * @date: (nullable): another date
 */
void
mutual_move_set_date (MutualMove  *self,
                      const GDate *date)
{
  g_return_if_fail (MUTUAL_IS_MOVE (self));

  g_date_clear (&self->date, 1);
  if (date != NULL)
    self->date = *date;
}

/**
 * mutual_move_get_days:
 * @self: a shift
 *
 * Returns: by how many working days
 */
int
mutual_move_get_days (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), 0);

  return self->n;
}

/**
 * mutual_move_set_days:
 * @self: a shift
 * @n: by how many working days, negative to before
 */
void
mutual_move_set_days (MutualMove *self,
                      int         n)
{
  g_return_if_fail (MUTUAL_IS_MOVE (self));

  self->n = n;
}

/**
 * mutual_move_set_reason:
 * @self: a move
 * @reason: why, or %MUTUAL_REASON_UNSET if the user was asked and does not say
 * @notes: (nullable): more about why
 *
 * Says what is kept of it, and that nobody need be asked later.
 */
void
mutual_move_set_reason (MutualMove   *self,
                        MutualReason  reason,
                        const char   *notes)
{
  g_autofree char *copy = g_strdup (notes);

  g_return_if_fail (MUTUAL_IS_MOVE (self));

  self->is_explained = TRUE;
  self->reason = reason;
  g_free (self->notes);
  self->notes = g_steal_pointer (&copy);
}

/**
 * mutual_move_get_reason:
 * @self: a move
 *
 * Returns: why, if that was said
 */
MutualReason
mutual_move_get_reason (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), MUTUAL_REASON_UNSET);

  return self->reason;
}

/**
 * mutual_move_get_notes:
 * @self: a move
 *
 * Returns: (transfer none) (nullable): more about why
 */
const char *
mutual_move_get_notes (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), NULL);

  return self->notes;
}

/**
 * mutual_move_is_explained:
 * @self: a move
 *
 * Returns: whether mutual_move_set_reason() was called
 */
gboolean
mutual_move_is_explained (MutualMove *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE (self), FALSE);

  return self->is_explained;
}

/**
 * mutual_move_preview:
 * @self: a move
 * @error: where the reason goes if it cannot be made
 *
 * Returns: (transfer full) (nullable): what it would bring
 */
MutualPreview *
mutual_move_preview (MutualMove  *self,
                     GError     **error)
{
  MutualItem *item;
  g_autoptr (GPtrArray) edits = NULL;

  g_return_val_if_fail (MUTUAL_IS_MOVE (self), NULL);

  item = mutual_move_get_item (self);
  if (self->id != NULL && item == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("It is not in the plan any more"));
      return NULL;
    }
  edits = create_edits (self, item);
  return mutual_preview_new (get_plan (self), mutual_move_find_subject (self), edits, mutual_session_get_today (self->session), error);
}

/**
 * mutual_move_search_nearest:
 * @self: a move that does not fit, and that mutual_move_takes_offers() does not hold of
 *
 * Returns: (transfer full) (nullable): a search for the nearest one like it that does fit, for mutual_move_use(); %NULL if
 *   there is none to be searched for
 */
MutualNearestSearch *
mutual_move_search_nearest (MutualMove *self)
{
  MutualItem *item;
  const GDate *today;

  g_return_val_if_fail (MUTUAL_IS_MOVE (self), NULL);

  /* What is about no single item, such as days off, may fit with another go-live. */
  item = self->id != NULL ? mutual_move_get_item (self) : get_anchor (self);
  if (item == NULL)
    return NULL;
  today = mutual_session_get_today (self->session);
  switch (self->kind)
    {
    case MUTUAL_MOVE_TO_DATE:
      return g_date_valid (&self->date)
                 ? mutual_nearest_search_new_date (get_plan (self), item, self->part, &self->date, today)
                 : NULL;

    case MUTUAL_MOVE_SHIFT:
      return mutual_nearest_search_new_shift (get_plan (self), item, self->n, today);

    case MUTUAL_MOVE_WORK_BACK:
    case MUTUAL_MOVE_EDITS:
    default:
      {
        g_autoptr (GPtrArray) edits = create_edits (self, item);

        return mutual_nearest_search_new_edits (get_plan (self), item, edits, today);
      }
    }
}

/**
 * mutual_move_use:
 * @self: a move
 * @nearest: what mutual_move_search_nearest() found for it
 *
 * Makes it the one that fits.
 */
void
mutual_move_use (MutualMove    *self,
                 MutualNearest *nearest)
{
  g_return_if_fail (MUTUAL_IS_MOVE (self) && nearest != NULL);

  self->date = nearest->date;
  self->n = nearest->n;
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  self->edits = g_ptr_array_ref (nearest->edits);
}
