/* A person in the list of people, or a role that nobody fills.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-person-row.h"

#include "people/mutual-name-entry.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-date.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"
#include "widgets/mutual-tooltip.h"

#include <glib/gi18n.h>

struct _MutualPersonRow
{
  GtkListBoxRow parent_instance;

  MutualSession *session;
  char *id;

  GtkWidget *avatar;
  GtkWidget *text;
  GtkWidget *first;
  GtkWidget *name;
  GtkWidget *numbers;
  GtkWidget *second;
  GtkWidget *needed;
  GtkWidget *needed_by;
  GtkWidget *role;
  GtkWidget *job;
  GtkWidget *entry; /* as long as a name is written */
  char *written;    /* the name as it is in the plan */
};

G_DEFINE_FINAL_TYPE (MutualPersonRow, mutual_person_row, GTK_TYPE_LIST_BOX_ROW)

static guint written_signal;

static char *
list_roles (MutualItem *person)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles_of (person);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (titles, (gpointer) mutual_item_get_text (g_ptr_array_index (roles, i), MUTUAL_MEMBER_TITLE));

  return mutual_phrase_list (titles);
}

/* The number, from 1, of the milestone that was under way on @date, or was the next; 0 if none was. */
static guint
find_milestone_on (MutualItem  *plan,
                   const GDate *date)
{
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);
      const GDate *due = mutual_item_get_date (milestone, MUTUAL_MEMBER_DUE);

      if (due != NULL && g_date_compare (date, due) <= 0)
        return i + 1;
    }
  return 0;
}

/* That the buyer meets the seller's people early is worth more than the name of a seat, as long as the job title tells
 * what they do. */
static char *
describe_introduction (MutualItem *person)
{
  const GDate *date = mutual_item_get_date (person, MUTUAL_MEMBER_INTRODUCED_ON);
  guint number;

  if (date == NULL || mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) != MUTUAL_SIDE_SELLER ||
      !mutual_item_is_set (person, MUTUAL_MEMBER_JOB_TITLE))
    return NULL;
  number = find_milestone_on (mutual_item_get_root (person), date);
  if (number == 0)
    return NULL;
  /* Translators: when the buyer first met this person; %u is the number of the milestone. */
  return g_strdup_printf (_("Introduced in milestone %u"), number);
}

/* By when: the day on which the milestone starts that needs the role. */
static char *
describe_need (MutualItem  *milestone,
               const GDate *today)
{
  const GDate *date = NULL;
  g_autofree char *text = NULL;
  int days;

  if (milestone != NULL)
    date = mutual_item_get_date (milestone, MUTUAL_MEMBER_START);
  if (milestone != NULL && date == NULL)
    date = mutual_item_get_date (milestone, MUTUAL_MEMBER_DUE);
  if (date == NULL)
    return NULL;

  days = mutual_date_days_between (today, date);
  if (days <= 0)
    /* Translators: follows "Name needed". */
    return g_strdup (C_ ("name needed", "now"));
  if (days == 1)
    /* Translators: follows "Name needed". */
    return g_strdup (C_ ("name needed", "by tomorrow"));
  text = mutual_date_format (date, MUTUAL_DATE_WEEKDAY);
  /* Translators: follows "Name needed"; %s is a date. */
  return g_strdup_printf (C_ ("name needed", "by %s"), text);
}

/* Nobody is a blank row. */
static const char *
name_item (MutualItem   *item,
           MutualMember  member)
{
  return mutual_item_is_set (item, member) ? mutual_item_get_text (item, member) : _("No name");
}

static void
update_role (MutualPersonRow   *self,
             MutualPeopleIndex *index,
             MutualItem        *role)
{
  MutualItem *milestone = mutual_people_index_get_first_needed (index, role);
  g_autofree char *needed_by = describe_need (milestone, mutual_session_get_today (self->session));

  gtk_label_set_label (GTK_LABEL (self->avatar), "?");
  gtk_label_set_label (GTK_LABEL (self->name), name_item (role, MUTUAL_MEMBER_TITLE));
  mutual_label_set_or_hide (self->needed, _("Name needed"));
  mutual_label_set_or_hide (self->needed_by, needed_by);
  mutual_label_set_or_hide (self->role, NULL);
  mutual_label_set_or_hide (self->job, NULL);
}

static void
update_person (MutualPersonRow *self,
               MutualItem      *person)
{
  const char *name = mutual_item_get_text (person, MUTUAL_MEMBER_NAME);
  g_autofree char *initials = mutual_phrase_initials (name);
  g_autofree char *roles = list_roles (person);
  g_autofree char *introduction = describe_introduction (person);

  g_free (self->written);
  self->written = g_strdup (name);

  gtk_label_set_label (GTK_LABEL (self->avatar), initials);
  gtk_label_set_label (GTK_LABEL (self->name), name_item (person, MUTUAL_MEMBER_NAME));
  mutual_label_set_or_hide (self->needed, NULL);
  mutual_label_set_or_hide (self->needed_by, NULL);
  mutual_label_set_or_hide (self->role, introduction != NULL ? introduction : roles);
  mutual_label_set_or_hide (self->job, mutual_item_get_text (person, MUTUAL_MEMBER_JOB_TITLE));
}

/* What there is no room for in the row. */
static char *
describe_contact (MutualItem *person)
{
  const GDate *invited_on = mutual_item_get_date (person, MUTUAL_MEMBER_INVITED_ON);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (facts, g_strdup (mutual_item_get_text (person, MUTUAL_MEMBER_NAME)));
  if (mutual_item_is_set (person, MUTUAL_MEMBER_EMAIL))
    g_ptr_array_add (facts, g_strdup (mutual_item_get_text (person, MUTUAL_MEMBER_EMAIL)));
  if (invited_on != NULL)
    {
      g_autofree char *date = mutual_date_format (invited_on, MUTUAL_DATE_SHORT);

      /* Translators: %s is the date on which a person was sent a mail. */
      g_ptr_array_add (facts, g_strdup_printf (_("Invited %s"), date));
    }
  g_ptr_array_add (facts, NULL);
  return g_strjoinv ("\n", (char **) facts->pdata);
}

static void
describe (MutualPersonRow *self,
          MutualItem      *item,
          GArray          *numbers)
{
  GtkWidget *lines[] = { self->name, self->needed, self->needed_by, self->role, self->job };
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (gtk_widget_get_visible (lines[i]))
      g_ptr_array_add (phrases, g_strdup (gtk_label_get_label (GTK_LABEL (lines[i]))));
  if (numbers->len > 0)
    {
      g_autoptr (GPtrArray) each = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *list = NULL;

      for (guint i = 0; i < numbers->len; i++)
        g_ptr_array_add (each, g_strdup_printf ("%u", g_array_index (numbers, guint, i)));
      list = mutual_phrase_list (each);
      /* Translators: for screen readers; %s is one or more numbers of milestones. */
      g_ptr_array_add (phrases, g_strdup_printf (ngettext ("milestone %s", "milestones %s", numbers->len), list));
    }
  text = mutual_phrase_list (phrases);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  if (MUTUAL_IS_ROLE (item))
    {
      mutual_tooltip_set (GTK_WIDGET (self), _("Type a name for this role"));
    }
  else
    {
      g_autofree char *contact = describe_contact (item);

      mutual_tooltip_set (GTK_WIDGET (self), contact);
    }
}

/* Whoever stands out in other panes does here, too. */
static void
on_highlighted (MutualPersonRow *self)
{
  if (self->id != NULL && g_strcmp0 (mutual_session_get_highlighted (self->session), self->id) == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "highlighted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "highlighted");
}

static void
follow (MutualPersonRow *self,
        MutualSession   *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, on_highlighted, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::highlighted", G_CALLBACK (on_highlighted), self, G_CONNECT_SWAPPED);
}

static void
on_entered (MutualPersonRow *self)
{
  if (self->session != NULL)
    mutual_session_set_highlighted (self->session, self->id);
}

static void
on_left (MutualPersonRow *self)
{
  if (self->session != NULL && g_strcmp0 (mutual_session_get_highlighted (self->session), self->id) == 0)
    mutual_session_set_highlighted (self->session, NULL);
}

/* The entry stands where the text will be: below the title of a role, in place of the name of a person. */
static void
show_written (MutualPersonRow *self,
              gboolean         writing)
{
  gboolean vacant = gtk_widget_has_css_class (GTK_WIDGET (self), "vacant");

  gtk_widget_set_visible (self->first, !writing || vacant);
  gtk_widget_set_visible (self->second, !writing && vacant);
}

static void
stop_writing (MutualPersonRow *self)
{
  gboolean focused;

  if (self->entry == NULL)
    return;
  focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  show_written (self, FALSE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_box_remove (GTK_BOX (self->text), self->entry);
  self->entry = NULL;
}

static void
on_kept (MutualPersonRow *self,
         const char      *text)
{
  g_autoptr (MutualPersonRow) held = g_object_ref (self);

  stop_writing (self);
  g_signal_emit (self, written_signal, 0, text);
}

static void
mutual_person_row_dispose (GObject *object)
{
  MutualPersonRow *self = MUTUAL_PERSON_ROW (object);

  on_left (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_person_row_parent_class)->dispose (object);
}

static void
mutual_person_row_finalize (GObject *object)
{
  g_free (MUTUAL_PERSON_ROW (object)->id);
  g_free (MUTUAL_PERSON_ROW (object)->written);

  G_OBJECT_CLASS (mutual_person_row_parent_class)->finalize (object);
}

static void
mutual_person_row_class_init (MutualPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mutual_person_row_dispose;
  object_class->finalize = mutual_person_row_finalize;

  written_signal = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mutual_person_row_init (MutualPersonRow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "person");
  gtk_widget_add_css_class (self->first, "first");
  gtk_widget_add_css_class (self->second, "second");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);

  self->avatar = mutual_label_new ("avatar", 0.5f);
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), self->avatar);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), self->text);

  self->name = mutual_label_new_line ("name");
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (self->first), self->name);
  self->numbers = mutual_label_new ("numbers", 1);
  gtk_widget_add_css_class (self->numbers, "numeric");
  gtk_box_append (GTK_BOX (self->first), self->numbers);
  gtk_box_append (GTK_BOX (self->text), self->first);

  self->needed = mutual_label_new ("needed", 0);
  gtk_box_append (GTK_BOX (self->second), self->needed);
  self->needed_by = mutual_label_new_line ("line");
  gtk_box_append (GTK_BOX (self->second), self->needed_by);
  gtk_box_append (GTK_BOX (self->text), self->second);
  self->role = mutual_label_new_line ("line");
  gtk_box_append (GTK_BOX (self->text), self->role);
  self->job = mutual_label_new_line ("job");
  gtk_box_append (GTK_BOX (self->text), self->job);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_entered), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_entered), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * mutual_person_row_new:
 *
 * Returns: (transfer floating): a row of nobody
 */
GtkWidget *
mutual_person_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_PERSON_ROW, NULL);
}

/**
 * mutual_person_row_update:
 * @self: a row
 * @session: the session
 * @index: of its plan
 * @person_or_role: the person, or the role without one, that it shows from now on
 *
 * Brings the row up to date. Pointing at it or focusing it lets that person's work stand out in the session.
 */
void
mutual_person_row_update (MutualPersonRow   *self,
                          MutualSession     *session,
                          MutualPeopleIndex *index,
                          MutualItem        *person_or_role)
{
  g_autoptr (GArray) numbers = mutual_people_index_get_numbers (index, person_or_role);
  g_autofree char *numbers_text = mutual_phrase_numbers (numbers);

  g_return_if_fail (MUTUAL_IS_PERSON_ROW (self));

  if (g_strcmp0 (self->id, mutual_item_get_id (person_or_role)) != 0)
    {
      on_left (self);
      stop_writing (self);
      g_free (self->id);
      self->id = g_strdup (mutual_item_get_id (person_or_role));
    }
  if (self->session != session)
    follow (self, session);

  mutual_side_mark_set_side_class (GTK_WIDGET (self), mutual_people_order_get_side (person_or_role));
  if (MUTUAL_IS_ROLE (person_or_role))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "vacant");
      update_role (self, index, person_or_role);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "vacant");
      update_person (self, person_or_role);
    }
  mutual_label_set_or_hide (self->numbers, numbers_text);
  show_written (self, self->entry != NULL);
  describe (self, person_or_role, numbers);
}

/**
 * mutual_person_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the id of the person or role that it shows
 */
const char *
mutual_person_row_get_id (MutualPersonRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_PERSON_ROW (self), NULL);

  return self->id;
}

/**
 * mutual_person_row_write:
 * @self: a row
 * @suggestions: (nullable) (element-type MutualItem): the persons who may be meant
 *
 * Lets the user write the name of the person in place, or that of a person for the role. What they write comes with the
 * signal "written".
 */
void
mutual_person_row_write (MutualPersonRow *self,
                         GPtrArray       *suggestions)
{
  gboolean vacant;

  g_return_if_fail (MUTUAL_IS_PERSON_ROW (self));

  if (self->entry != NULL)
    {
      gtk_widget_grab_focus (self->entry);
      return;
    }
  vacant = gtk_widget_has_css_class (GTK_WIDGET (self), "vacant");
  self->entry = mutual_name_entry_new ();
  mutual_name_entry_set_label (MUTUAL_NAME_ENTRY (self->entry), _("Name"));
  if (suggestions != NULL)
    mutual_name_entry_set_suggestions (MUTUAL_NAME_ENTRY (self->entry), suggestions);
  if (!vacant)
    mutual_name_entry_set_text (MUTUAL_NAME_ENTRY (self->entry), self->written != NULL ? self->written : "");
  g_signal_connect_object (self->entry, "kept", G_CALLBACK (on_kept), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "cancelled", G_CALLBACK (stop_writing), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self->text), self->entry, self->first);
  show_written (self, TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), FALSE);
  gtk_widget_grab_focus (self->entry);
}

/**
 * mutual_person_row_is_writing:
 * @self: a row
 *
 * Returns: whether a name is being written in it
 */
gboolean
mutual_person_row_is_writing (MutualPersonRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_PERSON_ROW (self), FALSE);

  return self->entry != NULL;
}
