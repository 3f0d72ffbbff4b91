/* What is typed with the title of a step: owners, dates and privacy, offered, marked, and taken out of the title.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "outline/mutual-row-completion.h"
#include "plan/mutual-step.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-step-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* How much the ground of what is understood is coloured, of 65535. */
#define TOKEN_ALPHA 0x2c00

static gboolean
writes_step (MutualOutline *self)
{
  return MUTUAL_IS_STEP (self->written_item) && self->written_member == MUTUAL_MEMBER_TITLE;
}

static MutualStepWords *
parse (MutualOutline *self,
       const char    *text)
{
  MutualSession *session = mutual_outline_get_session (self);

  return mutual_step_words_parse (mutual_session_get_plan (session), mutual_item_get_parent (self->written_item), text,
                                  mutual_session_get_today (session));
}

/* Only what changes the text is worth a popover. */
static void
drop_idle (GPtrArray  *candidates,
           const char *text)
{
  for (guint i = candidates->len; i > 0; i--)
    {
      MutualStepCandidate *candidate = g_ptr_array_index (candidates, i - 1);

      if (strlen (candidate->insert) == candidate->end - candidate->start &&
          strncmp (candidate->insert, text + candidate->start, candidate->end - candidate->start) == 0)
        g_ptr_array_remove_index (candidates, i - 1);
    }
}

static void
choose (MutualOutline *self)
{
  MutualStepCandidate *candidate = mutual_row_completion_get_current (MUTUAL_ROW_COMPLETION (self->completion));
  const char *text = mutual_row_text_get_written (self->written);
  g_autoptr (GString) result = NULL;
  glong cursor;

  if (candidate == NULL)
    return;
  result = g_string_new_len (text, candidate->start);
  g_string_append (result, candidate->insert);
  cursor = g_utf8_strlen (result->str, (gssize) result->len);
  g_string_append (result, text + candidate->end);
  /* One more letter, and it is about something else. */
  if (text[candidate->end] == '\0')
    {
      g_string_append_c (result, ' ');
      cursor++;
    }
  mutual_row_completion_offer (MUTUAL_ROW_COMPLETION (self->completion), NULL);
  mutual_row_text_replace_written (self->written, result->str, (guint) cursor);
  self->completion_due = FALSE;
}

/* Edits of the item that is written are one with what was typed. */
static void
apply (MutualOutline *self,
       GPtrArray     *edits)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (GError) error = NULL;

  mutual_session_resume_typing (session);
  if (edits != NULL && edits->len > 0 &&
      !mutual_session_type_all (session, _("Rename Step"), mutual_item_get_id (self->written_item), edits, &error))
    mutual_session_tell (session, error->message, FALSE);
}

static void
apply_edit (MutualOutline *self,
            MutualEdit    *edit)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);

  g_ptr_array_add (edits, edit);
  apply (self, edits);
}

/* The first role owns the step, the others help. */
static void
apply_roles (MutualOutline   *self,
             MutualStepWords *words)
{
  MutualItem *step = self->written_item;
  const char *const *old = mutual_item_get_references (step, MUTUAL_MEMBER_HELPERS);
  const char *owner = g_ptr_array_index (words->roles, 0);
  g_autoptr (GPtrArray) helpers = g_ptr_array_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *copy = NULL;

  for (guint i = 0; old != NULL && old[i] != NULL; i++)
    if (strcmp (old[i], owner) != 0)
      g_ptr_array_add (helpers, (gpointer) old[i]);
  for (guint i = 1; i < words->roles->len; i++)
    if (!g_ptr_array_find_with_equal_func (helpers, g_ptr_array_index (words->roles, i), g_str_equal, NULL) &&
        strcmp (g_ptr_array_index (words->roles, i), owner) != 0)
      g_ptr_array_add (helpers, g_ptr_array_index (words->roles, i));
  g_ptr_array_add (helpers, NULL);
  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, helpers->pdata);
  if (helpers->len > 1 || old != NULL)
    apply_edit (self, mutual_edit_new_set (step, MUTUAL_MEMBER_HELPERS, &value));
  apply_edit (self, mutual_edit_new_set_text (step, MUTUAL_MEMBER_OWNER, owner));
}

static void
apply_date (MutualOutline   *self,
            MutualStepWords *words)
{
  MutualPlan *plan = mutual_session_get_plan (mutual_outline_get_session (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) edits = NULL;

  if (words->follows)
    edits = mutual_following_edits_to_follow (plan, self->written_item, mutual_item_get_parent (self->written_item),
                                              words->offset, &error);
  else
    edits = mutual_following_edits_to_date (plan, self->written_item, &words->due);
  if (edits == NULL)
    mutual_session_tell (mutual_outline_get_session (self), error->message, FALSE);
  apply (self, edits);
}

/* Something was typed: what is understood of it looks like a chip. */
void
mutual_outline_mark_syntax (MutualOutline *self)
{
  g_autoptr (MutualStepWords) words = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA colour;

  self->completion_due = writes_step (self);
  if (!self->completion_due)
    return;
  words = parse (self, mutual_row_text_get_written (self->written));

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self->written)), "accent_color",
                                       &colour))
    gdk_rgba_parse (&colour, "#1c71d8");
  G_GNUC_END_IGNORE_DEPRECATIONS
  for (guint i = 0; i < words->tokens->len; i++)
    {
      const MutualStepToken *token = &g_array_index (words->tokens, MutualStepToken, i);
      guint16 red = (guint16) (colour.red * 65535);
      guint16 green = (guint16) (colour.green * 65535);
      guint16 blue = (guint16) (colour.blue * 65535);
      PangoAttribute *found[] = { pango_attr_foreground_new (red, green, blue),
                                  pango_attr_background_new (red, green, blue),
                                  pango_attr_background_alpha_new (TOKEN_ALPHA) };

      for (guint j = 0; j < G_N_ELEMENTS (found); j++)
        {
          found[j]->start_index = token->start;
          found[j]->end_index = token->end;
          pango_attr_list_insert (attributes, found[j]);
        }
    }
  mutual_row_text_set_attributes (self->written, attributes);
}

/* The cursor is behind what was typed: offers what could be meant. */
void
mutual_outline_offer_syntax (MutualOutline *self)
{
  MutualSession *session = mutual_outline_get_session (self);
  const char *text = mutual_row_text_get_written (self->written);
  GPtrArray *candidates;
  guint cursor;

  if (!self->completion_due)
    return;
  self->completion_due = FALSE;
  if (self->completion == NULL)
    {
      self->completion = mutual_row_completion_new ();
      gtk_widget_set_parent (self->completion, GTK_WIDGET (self->written));
      g_signal_connect_swapped (self->completion, "chosen", G_CALLBACK (choose), self);
    }
  cursor = (guint) (g_utf8_offset_to_pointer (text, mutual_row_text_get_cursor (self->written)) - text);
  candidates = mutual_step_words_complete (mutual_session_get_plan (session),
                                           mutual_item_get_parent (self->written_item), text, cursor,
                                           mutual_session_get_today (session));
  drop_idle (candidates, text);
  mutual_row_completion_offer (MUTUAL_ROW_COMPLETION (self->completion), candidates);
}

/* Writing ends. */
void
mutual_outline_hide_syntax (MutualOutline *self)
{
  g_clear_pointer (&self->completion, gtk_widget_unparent);
  self->completion_due = FALSE;
}

/* Returns: whether a key was for what is offered */
gboolean
mutual_outline_use_key (MutualOutline   *self,
                        guint            keyval,
                        GdkModifierType  state)
{
  MutualRowCompletion *completion;

  if (self->completion == NULL || !gtk_widget_get_visible (self->completion) || state != 0)
    return FALSE;
  completion = MUTUAL_ROW_COMPLETION (self->completion);
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return mutual_row_completion_go (completion, -1);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return mutual_row_completion_go (completion, 1);

    case GDK_KEY_Escape:
      mutual_row_completion_offer (completion, NULL);
      return TRUE;

    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      if (mutual_row_completion_get_current (completion) == NULL)
        mutual_row_completion_go (completion, 1);
      choose (self);
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (mutual_row_completion_get_current (completion) == NULL)
        return FALSE;
      choose (self);
      return TRUE;

    default:
      return FALSE;
    }
}

/* What was typed for good: takes owners, dates and privacy out of the title, and gives them to the step.
 * Returns: (transfer full): the title */
char *
mutual_outline_apply_syntax (MutualOutline *self,
                             const char    *text)
{
  g_autoptr (MutualStepWords) words = NULL;

  if (!writes_step (self) || g_strcmp0 (text, self->written_before) == 0)
    return g_strdup (text);
  words = parse (self, text);
  if (words->tokens->len == 0)
    return g_strdup (text);

  if (words->roles->len > 0)
    apply_roles (self, words);
  if (words->side != MUTUAL_SIDE_UNSET && !mutual_item_is_set (self->written_item, MUTUAL_MEMBER_SIDE))
    {
      MutualPlan *plan = mutual_session_get_plan (mutual_outline_get_session (self));
      g_autoptr (GPtrArray) edits = mutual_following_edits_to_side (plan, self->written_item, words->side);

      apply (self, edits);
    }
  if (words->dated || words->follows)
    apply_date (self, words);
  if (words->is_private)
    apply_edit (self, mutual_edit_new_set_number (self->written_item, MUTUAL_MEMBER_PRIVATE, TRUE));
  mutual_session_resume_typing (mutual_outline_get_session (self));
  return g_strdup (words->title);
}
