/* Writing in the rows of the outline: titles, what the buyer gets, and dates.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "plan/mutual-clean.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "schedule/mutual-date-words.h"
#include "schedule/mutual-following.h"
#include "session/mutual-clip-commands.h"
#include "session/mutual-commands.h"
#include "session/mutual-move.h"

#include <glib/gi18n.h>

static gboolean
is_date (MutualMember member)
{
  return member == MUTUAL_MEMBER_DUE || member == MUTUAL_MEMBER_DATE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *copy = g_strdup (text);

  return *g_strstrip (copy) == '\0';
}

/* What typing is called in the menu of undo. */
static const char *
get_label (MutualItem   *item,
           MutualMember  member)
{
  if (is_date (member))
    return _("Change Date");
  if (member == MUTUAL_MEMBER_BUYER_VALUE)
    return _("Change Value for the Buyer");
  if (MUTUAL_IS_STEP (item))
    return _("Rename Step");
  return MUTUAL_IS_MILESTONE (item) ? _("Rename Milestone") : _("Rename Event");
}

/* What those who listen are told that they write. */
static const char *
get_description (MutualItem   *item,
                 MutualMember  member)
{
  if (member == MUTUAL_MEMBER_DUE)
    return _("Due date");
  if (member == MUTUAL_MEMBER_DATE)
    return _("Date");
  if (member == MUTUAL_MEMBER_BUYER_VALUE)
    return _("What the buyer gets");
  if (MUTUAL_IS_STEP (item))
    return _("Step");
  return MUTUAL_IS_MILESTONE (item) ? _("Milestone") : _("Event");
}

/* What stands in an empty entry. */
static const char *
get_hint (MutualItem   *item,
          MutualMember  member)
{
  if (is_date (member))
    /* Translators: what can be typed for a date: a weekday, a day, working days from today. */
    return _("fri, 12 dec, +5d");
  if (member == MUTUAL_MEMBER_BUYER_VALUE)
    return _("What the buyer gets from this milestone");
  if (MUTUAL_IS_STEP (item))
    /* Translators: what can be typed for a step. The words after the dash are examples of what is understood. */
    return _("What is to be done – with @role, fri, -3w or !private");
  return MUTUAL_IS_MILESTONE (item) ? _("Name of the milestone") : _("Name of the customer event");
}

static char *
dup_text (MutualItem   *item,
          MutualMember  member)
{
  const GDate *date;

  if (!is_date (member))
    return g_strdup (mutual_item_get_text (item, member));
  date = mutual_item_get_date (item, member);
  return date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : g_strdup ("");
}

static void
type (MutualOutline *self,
      const char    *text)
{
  g_autoptr (GError) error = NULL;

  if (!mutual_session_type (mutual_outline_get_session (self), get_label (self->written_item, self->written_member),
                            self->written_item, self->written_member, text, &error))
    mutual_row_text_tell (self->written, error->message);
}

/* Returns: whether the written words are a date, which the item has now, or will have once what moves was looked at */
static gboolean
keep_date (MutualOutline  *self,
           GError        **error)
{
  MutualSession *session = mutual_outline_get_session (self);
  MutualPlan *plan = mutual_session_get_plan (session);
  g_autoptr (MutualCalendar) calendar = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (MutualMove) move = NULL;
  const char *text = mutual_row_text_get_written (self->written);
  MutualDateContext context = { 0 };
  MutualDateWords words;

  if (g_strcmp0 (text, self->written_before) == 0)
    return TRUE;
  if (!is_blank (text))
    {
      calendar = mutual_calendar_new (plan);
      context.today = *mutual_session_get_today (session);
      context.calendar = calendar;
      context.side = (MutualSide) (mutual_item_has (self->written_item, MUTUAL_MEMBER_SIDE)
                                       ? mutual_item_get_number (self->written_item, MUTUAL_MEMBER_SIDE)
                                       : MUTUAL_SIDE_BUYER);
      if (!mutual_date_words_parse (text, &context, &words, error))
        return FALSE;
    }
  if (is_blank (text))
    edits = mutual_following_edits_to_date (plan, self->written_item, NULL);
  move = edits != NULL ? mutual_move_new_edits (session, _("Change Date"), self->written_item, edits)
                       : mutual_move_new_to_date (session, _("Change Date"), self->written_item, MUTUAL_MOVING_WHOLE,
                                                  &words.date);
  return mutual_move_do (move, NULL, error);
}

/* Where the selection goes when a new item that is left empty is withdrawn. */
static MutualItem *
find_above (MutualItem *item)
{
  guint position = mutual_item_get_position (item);
  MutualItem *parent = mutual_item_get_parent (item);

  if (position > 0)
    return mutual_item_get_child (parent, mutual_item_get_list_member (item), position - 1);
  return MUTUAL_IS_MILESTONE (parent) ? parent : NULL;
}

static void
stop (MutualOutline *self)
{
  g_autoptr (MutualRowText) text = g_steal_pointer (&self->written);

  mutual_outline_hide_syntax (self);
  g_signal_handlers_disconnect_by_data (text, self);
  mutual_row_text_end (text);
  g_clear_object (&self->written_item);
  g_clear_pointer (&self->written_before, g_free);
  /* None when the plan closes under the cursor. */
  if (mutual_outline_get_session (self) != NULL)
    mutual_session_end_typing (mutual_outline_get_session (self));
  mutual_outline_update_actions (self);
}

/* A new item that nobody wrote anything in was never meant. What somebody did write can be brought back. */
static void
withdraw (MutualOutline *self,
          gboolean       takes_focus)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (MutualItem) item = g_object_ref (self->written_item);
  MutualItem *above = find_above (item);
  gboolean selected = mutual_session_is_selected (session, mutual_item_get_id (item));
  gboolean blank = is_blank (mutual_row_text_get_written (self->written));

  /* Before the end of typing, as only what is still being typed can be withdrawn. */
  if (!blank || !mutual_session_withdraw (session, mutual_item_get_id (item)))
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      g_ptr_array_add (items, item);
      stop (self);
      mutual_commands_remove (session, items);
      return;
    }
  if (self->written != NULL)
    stop (self);
  mutual_session_flush (session);
  if (takes_focus && above != NULL)
    mutual_outline_go_to (self, above);
  else if (selected)
    mutual_session_set_selected (session, above != NULL ? mutual_item_get_id (above) : NULL);
  if (takes_focus && above == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Takes what is written for good, and ends writing. Returns: FALSE if it is no date; it is still written then. */
static gboolean
keep (MutualOutline  *self,
      GError        **error)
{
  g_autofree char *text = g_strstrip (g_strdup (mutual_row_text_get_written (self->written)));

  if (is_date (self->written_member))
    {
      if (!keep_date (self, error))
        return FALSE;
    }
  else
    {
      g_autofree char *title = mutual_outline_apply_syntax (self, text);

      /* A title is never lost by an entry that was emptied. */
      type (self, self->written_member == MUTUAL_MEMBER_TITLE && *title == '\0' ? self->written_before : title);
    }
  stop (self);
  return TRUE;
}

static void
on_typed (MutualOutline *self)
{
  if (!is_date (self->written_member))
    type (self, mutual_row_text_get_written (self->written));
  mutual_outline_mark_syntax (self);
}

static void
on_kept (MutualOutline *self)
{
  g_autoptr (MutualItem) item = g_object_ref (self->written_item);
  g_autoptr (GError) error = NULL;
  MutualMember member = self->written_member;
  gboolean is_new = self->written_new;

  if (is_new && is_blank (mutual_row_text_get_written (self->written)))
    {
      withdraw (self, TRUE);
      return;
    }
  if (!keep (self, &error))
    {
      mutual_row_text_tell (self->written, error->message);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  mutual_session_flush (mutual_outline_get_session (self));
  if (is_new && MUTUAL_IS_STEP (item))
    mutual_commands_add_step (mutual_outline_get_session (self));
  else if (is_new && MUTUAL_IS_EVENT (item) && !mutual_item_is_set (item, MUTUAL_MEMBER_DATE))
    mutual_outline_write (self, item, MUTUAL_MEMBER_DATE);
  else if (member == MUTUAL_MEMBER_TITLE && !is_new)
    mutual_outline_go_on (self, item);
  else
    mutual_outline_go_to (self, item);
}

/* The focus is elsewhere already, and there is nobody to ask: what is no date is told in passing. */
static void
on_left (MutualOutline *self)
{
  /* A new row at the edge can lose its place in sight for a frame, and the focus with it: nobody left it. */
  if (mutual_later_is_due (&self->in_sight) && !gtk_widget_get_mapped (GTK_WIDGET (self->written)))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->written));
      return;
    }
  mutual_outline_keep_written (self);
}

static void
revert (MutualOutline *self)
{
  g_autoptr (MutualItem) item = g_object_ref (self->written_item);

  if (self->written_new)
    {
      withdraw (self, TRUE);
      return;
    }
  if (!is_date (self->written_member))
    type (self, self->written_before);
  stop (self);
  mutual_outline_go_to (self, item);
}

/* Tab goes along the texts of a row. */
static gboolean
go_along (MutualOutline *self,
          int            step)
{
  static const MutualMember members[] = { MUTUAL_MEMBER_TITLE, MUTUAL_MEMBER_BUYER_VALUE, MUTUAL_MEMBER_DUE,
                                          MUTUAL_MEMBER_DATE };
  g_autoptr (MutualItem) item = g_object_ref (self->written_item);
  MutualOutlineRow *row = mutual_outline_find_row (self, item);
  g_autoptr (GError) error = NULL;
  int place = 0;

  if (self->written_new && is_blank (mutual_row_text_get_written (self->written)))
    return TRUE;
  while (members[place] != self->written_member)
    place++;
  for (place += step; place >= 0 && place < (int) G_N_ELEMENTS (members); place += step)
    if (mutual_outline_row_get_text (row, members[place]) != NULL)
      {
        if (keep (self, &error))
          mutual_outline_write (self, item, members[place]);
        else
          mutual_row_text_tell (self->written, error->message);
        return TRUE;
      }
  /* From the last one back to the row. */
  if (keep (self, &error))
    mutual_outline_go_to (self, item);
  else
    mutual_row_text_tell (self->written, error->message);
  return TRUE;
}

static gboolean
on_key (MutualOutline   *self,
        guint            keyval,
        GdkModifierType  state)
{
  MutualSession *session = mutual_outline_get_session (self);

  if (mutual_outline_use_key (self, keyval, state))
    return TRUE;
  switch (keyval)
    {
    case GDK_KEY_Escape:
      revert (self);
      return TRUE;

    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if ((state & ~GDK_SHIFT_MASK) != 0)
        return FALSE;
      return go_along (self, keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0 ? -1 : 1);

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if ((state & GDK_CONTROL_MASK) == 0)
        return FALSE;
      mutual_outline_keep_written (self);
      if ((state & GDK_SHIFT_MASK) != 0)
        mutual_commands_add_milestone (session);
      else
        mutual_commands_add_step (session);
      return TRUE;

    default:
      return FALSE;
    }
}

/* Several lines are several steps, below the one that is written, or in its place if nothing is written yet. A title of
 * an event takes them as one. */
static gboolean
on_lines (MutualOutline *self,
          const char    *text)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (MutualItem) below = g_object_ref (self->written_item);
  gboolean blank = is_blank (mutual_row_text_get_written (self->written));

  if (self->written_member != MUTUAL_MEMBER_TITLE || MUTUAL_IS_EVENT (below))
    return FALSE;
  if (MUTUAL_IS_STEP (below) && self->written_new && blank)
    {
      MutualItem *above = find_above (below);

      withdraw (self, FALSE);
      mutual_clip_commands_paste_lines (session, text, above);
      return TRUE;
    }
  if (blank)
    return FALSE;
  mutual_outline_keep_written (self);
  mutual_clip_commands_paste_lines (session, text, below);
  return TRUE;
}

/**
 * mutual_outline_write:
 * @self: an outline
 * @item: a milestone, step or event
 * @member: its title, its value for the buyer or its date
 *
 * Lets the user write in the row of @item.
 *
 * Returns: whether there is a place to write that
 */
gboolean
mutual_outline_write (MutualOutline *self,
                      MutualItem    *item,
                      MutualMember   member)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autofree char *text = NULL;
  MutualOutlineRow *row;
  MutualRowText *place;

  if (self->written_item == item && self->written_member == member)
    return gtk_widget_grab_focus (GTK_WIDGET (self->written));
  if (mutual_session_get_read_only (session))
    {
      mutual_session_tell (session, _("This plan can only be looked at"), FALSE);
      return FALSE;
    }
  mutual_outline_keep_written (self);
  row = mutual_outline_settle_row (self, item);
  place = row != NULL ? mutual_outline_row_get_text (row, member) : NULL;
  if (place == NULL)
    return FALSE;

  text = dup_text (item, member);
  self->written = g_object_ref (place);
  self->written_item = g_object_ref (item);
  self->written_member = member;
  self->written_before = g_strdup (text);
  self->written_new = member == MUTUAL_MEMBER_TITLE &&
                      mutual_history_can_withdraw (mutual_session_get_history (session), mutual_item_get_id (item));
  g_signal_connect_swapped (place, "typed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (place, "moved", G_CALLBACK (mutual_outline_offer_syntax), self);
  g_signal_connect_swapped (place, "kept", G_CALLBACK (on_kept), self);
  g_signal_connect_swapped (place, "left", G_CALLBACK (on_left), self);
  g_signal_connect_swapped (place, "key", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (place, "lines", G_CALLBACK (on_lines), self);
  mutual_row_text_begin (place, text, get_description (item, member), get_hint (item, member));
  mutual_outline_update_actions (self);
  return TRUE;
}

/**
 * mutual_outline_keep_written:
 * @self: an outline
 *
 * Ends writing, if there is any, because something else begins.
 */
void
mutual_outline_keep_written (MutualOutline *self)
{
  g_autoptr (GError) error = NULL;

  if (self->written == NULL)
    return;
  if (self->written_new && is_blank (mutual_row_text_get_written (self->written)))
    {
      withdraw (self, FALSE);
      return;
    }
  if (!keep (self, &error))
    {
      mutual_session_tell (mutual_outline_get_session (self), error->message, FALSE);
      stop (self);
    }
}

/**
 * mutual_outline_drop_written:
 * @self: an outline
 *
 * Ends writing, if there is any, because its row is going. What was typed is in the plan already.
 */
void
mutual_outline_drop_written (MutualOutline *self)
{
  if (self->written != NULL)
    stop (self);
}

/**
 * mutual_outline_update_written:
 * @self: an outline
 *
 * Follows what undo did to what is being written.
 */
void
mutual_outline_update_written (MutualOutline *self)
{
  g_autofree char *cleaned = NULL;
  const char *text;

  if (self->written == NULL || is_date (self->written_member))
    return;
  text = mutual_item_get_text (self->written_item, self->written_member);
  mutual_row_text_set_written (self->written, text);
}
