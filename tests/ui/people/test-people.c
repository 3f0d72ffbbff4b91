/* The list of people as its user sees it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/mutual-people.h"

#include "pane-test.h"
#include "people/mutual-contacts-file.h"
#include "people/mutual-name-entry.h"
#include "people/mutual-people-card.h"
#include "people/mutual-people-column.h"
#include "people/mutual-people-drop.h"
#include "people/mutual-person-row.h"
#include "plan/mutual-field.h"
#include "plan/mutual-team.h"
#include "session/mutual-drag.h"

#include <glib/gstdio.h>
#include <string.h>

#define INFORMATION_SECURITY 7
#define MARGIT 0
#define PAUL 1

static char *mail_path; /* what the mail application was started with */

typedef struct
{
  MutualSession *session;
  GtkWidget *people;
  GtkWindow *window;
  GString *told;
  guint n_undo_offers;
} Fixture;

static void
on_told (MutualSession *session,
         const char    *text,
         gboolean       offers_undo,
         Fixture       *fixture)
{
  g_string_append_printf (fixture->told, "%s\n", text);
  fixture->n_undo_offers += offers_undo != FALSE;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  narrow)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->told = g_string_new (NULL);
  g_signal_connect (fixture->session, "told", G_CALLBACK (on_told), fixture);
  fixture->people = mutual_people_new ();
  g_object_set (fixture->people, "session", fixture->session, "narrow", narrow != NULL, NULL);
  fixture->window = pane_test_show (fixture->people, narrow != NULL ? 380 : 456, 1000);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  narrow)
{
  gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->told, TRUE);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *name)
{
  GtkWidget *label = pane_test_find (fixture->people, name);

  return label != NULL ? gtk_widget_get_ancestor (label, MUTUAL_TYPE_PERSON_ROW) : NULL;
}

static void
assert_row (Fixture    *fixture,
            const char *name,
            const char *expected)
{
  GtkWidget *row = find_row (fixture, name);
  g_autofree char *text = NULL;

  g_assert_nonnull (row);
  text = pane_test_read (row);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "Information security", "Margit Olsen", "Paul Adeyemi", "Ines Duarte" };
  GtkWidget *row = find_row (fixture, names[0]);

  pane_test_assert_shows (fixture->people, "Northwind Freight");
  pane_test_assert_shows (fixture->people, "buyer");
  pane_test_assert_shows (fixture->people, "Claimwise");
  pane_test_assert_shows (fixture->people, "seller");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++, row = gtk_widget_get_next_sibling (row))
    g_assert_true (row == find_row (fixture, names[i]));

  assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·8|Executive sponsor|COO");
  assert_row (fixture, "Jonas Feld", "JF|Jonas Feld|2·7·8|Introduced in milestone 2|Customer Success Manager");
}

static void
test_spoken (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (fixture, "Information security")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Information security, Name needed, by tomorrow, milestone 5");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (fixture, "Margit Olsen")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Margit Olsen, Executive sponsor, COO, milestones 1, 4, 8");
}

static void
test_highlights (Fixture       *fixture,
                 gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);

  gtk_window_set_focus (fixture->window, find_row (fixture, "Margit Olsen"));
  pane_test_settle ();
  g_assert_cmpstr (mutual_session_get_highlighted (fixture->session), ==, mutual_item_get_id (margit));
  gtk_window_set_focus (fixture->window, NULL);
  pane_test_settle ();
  g_assert_null (mutual_session_get_highlighted (fixture->session));
}

/* A role that gets a name leaves its place at the head of the list, and comes back without it. */
static void
test_naming (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *role = pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, INFORMATION_SECURITY);
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);

  g_assert_cmpstr (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE), ==, "Information security");
  pane_test_edit (fixture->session, mutual_edit_new_set_text (role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (margit)));
  pane_test_assert_hides (fixture->people, "Information security");
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");

  mutual_history_undo (mutual_session_get_history (fixture->session));
  pane_test_settle ();
  assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
}

static MutualItem *
get_role (Fixture *fixture)
{
  return pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, INFORMATION_SECURITY);
}

static guint
count (Fixture      *fixture,
       MutualMember  list)
{
  return mutual_item_get_n_children (MUTUAL_ITEM (mutual_session_get_plan (fixture->session)), list);
}

static GtkWidget *
get_text (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_true (GTK_IS_TEXT (focus));
  return focus;
}

static void
type (Fixture    *fixture,
      const char *text)
{
  int position = 0;

  gtk_editable_delete_text (GTK_EDITABLE (get_text (fixture)), 0, -1);
  gtk_editable_insert_text (GTK_EDITABLE (get_text (fixture)), text, -1, &position);
  pane_test_settle ();
}

static void
type_and_enter (Fixture    *fixture,
                const char *text)
{
  type (fixture, text);
  g_signal_emit_by_name (get_text (fixture), "activate");
  pane_test_settle ();
}

static void
do_action (Fixture    *fixture,
           const char *name,
           const char *parameter)
{
  if (parameter != NULL)
    g_assert_true (gtk_widget_activate_action (fixture->people, name, "s", parameter));
  else
    g_assert_true (gtk_widget_activate_action (fixture->people, name, NULL));
  pane_test_settle ();
}

static void
focus_row (Fixture    *fixture,
           const char *name)
{
  gtk_window_set_focus (fixture->window, find_row (fixture, name));
  pane_test_settle ();
}

static void
undo (Fixture *fixture)
{
  mutual_session_undo (fixture->session);
  pane_test_settle ();
}

static const char *
get_undo_label (Fixture *fixture)
{
  return mutual_history_get_undo_label (mutual_session_get_history (fixture->session));
}

/* Enter on a role without a name, a name, Enter: somebody new fills the seat, in one step. */
static void
test_name_in_place (Fixture       *fixture,
                    gconstpointer  data)
{
  guint n_people = count (fixture, MUTUAL_MEMBER_PEOPLE);
  guint position = mutual_history_get_position (mutual_session_get_history (fixture->session));

  gtk_widget_activate (find_row (fixture, "Information security"));
  pane_test_settle ();
  type_and_enter (fixture, "  Nina\tBerg ");
  assert_row (fixture, "Nina Berg", "NB|Nina Berg|5|Information security");
  g_assert_true (gtk_window_get_focus (fixture->window) == find_row (fixture, "Nina Berg"));
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 1);
  g_assert_cmpstr (get_undo_label (fixture), ==, "Name Role");
  g_assert_cmpuint (mutual_history_get_position (mutual_session_get_history (fixture->session)), ==, position + 1);

  undo (fixture);
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people);
  assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
}

/* A name that is known means that person, who may have several roles; with an address it comes out of a mail. */
static void
test_name_known (Fixture       *fixture,
                 gconstpointer  data)
{
  guint n_people = count (fixture, MUTUAL_MEMBER_PEOPLE);

  gtk_widget_activate (find_row (fixture, "Information security"));
  pane_test_settle ();
  type_and_enter (fixture, "margit olsen");
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people);

  undo (fixture);
  gtk_widget_activate (find_row (fixture, "Information security"));
  pane_test_settle ();
  type_and_enter (fixture, "\"Nina Berg\" <nina@northwind.example>");
  g_assert_cmpstr (mutual_item_get_text (mutual_team_get_person (get_role (fixture)), MUTUAL_MEMBER_NAME), ==,
                   "Nina Berg");
  g_assert_cmpstr (mutual_item_get_text (mutual_team_get_person (get_role (fixture)), MUTUAL_MEMBER_EMAIL), ==,
                   "nina@northwind.example");
}

/* The beginning of a name offers the people of this side; the arrow chooses. */
static void
test_completion (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *entry;

  gtk_widget_activate (find_row (fixture, "Information security"));
  pane_test_settle ();
  type (fixture, "ade");
  entry = gtk_widget_get_ancestor (get_text (fixture), MUTUAL_TYPE_NAME_ENTRY);
  pane_test_assert_shows (entry, "Paul Adeyemi");
  pane_test_assert_hides (entry, "Margit Olsen");
  type (fixture, "r");
  pane_test_assert_hides (entry, "Ravi Menon");
  type (fixture, "p");
  pane_test_press (entry, GDK_KEY_Down);
  g_signal_emit_by_name (get_text (fixture), "activate");
  pane_test_settle ();
  g_assert_true (mutual_team_get_person (get_role (fixture)) ==
                 pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, PAUL));
}

static void
test_name_reverted (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *long_text = g_strnfill (MUTUAL_TITLE_LIMIT + 1, 'x');

  gtk_widget_activate (find_row (fixture, "Information security"));
  pane_test_settle ();
  type (fixture, "Nina");
  pane_test_press (gtk_widget_get_ancestor (get_text (fixture), MUTUAL_TYPE_NAME_ENTRY), GDK_KEY_Escape);
  pane_test_settle ();
  assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
  g_assert_true (gtk_window_get_focus (fixture->window) == find_row (fixture, "Information security"));
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (fixture->session)));

  /* Too much is refused beside the field, and what stands there stays. */
  gtk_widget_activate (find_row (fixture, "Information security"));
  pane_test_settle ();
  type (fixture, "Nina");
  {
    int position = 0;

    gtk_editable_insert_text (GTK_EDITABLE (get_text (fixture)), long_text, -1, &position);
  }
  pane_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_text (fixture))), ==, "Nina");
  pane_test_assert_shows (fixture->people, "That is too long for a name");

  /* What was typed is kept when somebody clicks elsewhere. */
  focus_row (fixture, "Margit Olsen");
  assert_row (fixture, "Nina", "N|Nina|5|Information security");
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  guint n_people = count (fixture, MUTUAL_MEMBER_PEOPLE);
  guint n_roles = count (fixture, MUTUAL_MEMBER_ROLES);

  do_action (fixture, "people.add-person", "seller");
  type_and_enter (fixture, "Otto Lang");
  g_assert_cmpstr (get_undo_label (fixture), ==, "Add Person");
  type_and_enter (fixture, "Eva Roth");
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 2);
  assert_row (fixture, "Eva Roth", "ER|Eva Roth");

  /* Several lines are several people, and one step. */
  type (fixture, "A One\nB Two\n\nC Three");
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 5);
  g_assert_cmpstr (get_undo_label (fixture), ==, "Add People");
  undo (fixture);
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 2);

  /* Ten megabytes of them are an accident, and refused at once. */
  {
    g_autofree char *lines = g_malloc (10 * 1024 * 1024 + 1);
    gint64 start = g_get_monotonic_time ();

    for (gsize i = 0; i < 10 * 1024 * 1024; i++)
      lines[i] = i % 3 == 2 ? '\n' : 'x';
    lines[10 * 1024 * 1024] = '\0';
    type (fixture, lines);
    pane_test_assert_shows (fixture->people, "That is too long for a name");
    g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 2);
    g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_TIME_SPAN_SECOND);
  }

  do_action (fixture, "people.add-role", "buyer");
  type_and_enter (fixture, "Data protection");
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_ROLES), ==, n_roles + 1);
  assert_row (fixture, "Data protection", "?|Data protection|Name needed");
  pane_test_press (gtk_widget_get_ancestor (get_text (fixture), MUTUAL_TYPE_NAME_ENTRY), GDK_KEY_Escape);
  pane_test_settle ();
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_ROLES), ==, n_roles + 1);
}

/* Whoever goes takes all that refers to them along, and comes back with it. */
static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_people = count (fixture, MUTUAL_MEMBER_PEOPLE);

  focus_row (fixture, "Margit Olsen");
  do_action (fixture, "people.delete", NULL);
  g_assert_null (find_row (fixture, "Margit Olsen"));
  assert_row (fixture, "Executive sponsor", "?|Executive sponsor|1·4·8|Name needed|now");
  g_assert_cmpstr (fixture->told->str, ==, "1 person deleted\n");
  g_assert_cmpuint (fixture->n_undo_offers, ==, 1);
  undo (fixture);
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people);
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·8|Executive sponsor|COO");
}

static GtkWidget *
get_column (Fixture    *fixture,
            const char *name)
{
  return gtk_widget_get_ancestor (find_row (fixture, name), MUTUAL_TYPE_PEOPLE_COLUMN);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row;

  focus_row (fixture, "Paul Adeyemi");
  do_action (fixture, "people.move-up", NULL);
  row = find_row (fixture, "Paul Adeyemi");
  g_assert_true (gtk_widget_get_next_sibling (row) == find_row (fixture, "Margit Olsen"));
  g_assert_true (gtk_window_get_focus (fixture->window) == row);
  do_action (fixture, "people.move-down", NULL);
  g_assert_true (gtk_widget_get_next_sibling (find_row (fixture, "Margit Olsen")) ==
                 find_row (fixture, "Paul Adeyemi"));

  /* On the other side they leave their seat to others. */
  do_action (fixture, "people.change-side", NULL);
  g_assert_true (get_column (fixture, "Paul Adeyemi") == get_column (fixture, "Carla Mendes"));
  assert_row (fixture, "Economic buyer", "?|Economic buyer|4·6|Name needed|now");
  g_assert_cmpstr (get_undo_label (fixture), ==, "Move Person to Other Side");
  undo (fixture);
  assert_row (fixture, "Paul Adeyemi", "PA|Paul Adeyemi|4·6|Economic buyer|CFO");
}

static gboolean
drop (Fixture    *fixture,
      const char *on,
      MutualItem *item,
      gboolean    really)
{
  GtkWidget *row = find_row (fixture, on);
  GtkWidget *column = gtk_widget_get_ancestor (row, MUTUAL_TYPE_PEOPLE_COLUMN);
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_rect_t bounds;
  gboolean dropped;

  g_assert_true (gtk_widget_compute_bounds (row, column, &bounds));
  g_value_init (&value, MUTUAL_TYPE_DRAG);
  g_value_take_boxed (&value, mutual_drag_new (fixture->session, item));
  dropped =
      mutual_people_drop_at (MUTUAL_PEOPLE_COLUMN (column), &value, bounds.origin.y + bounds.size.height / 2, really);
  pane_test_settle ();
  return dropped;
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);
  MutualItem *paul = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, PAUL);
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0);

  /* The place shows before anything happens. */
  g_assert_true (drop (fixture, "Information security", margit, FALSE));
  g_assert_true (gtk_widget_has_css_class (find_row (fixture, "Information security"), "drop-into"));
  g_assert_true (drop (fixture, "Ines Duarte", margit, FALSE));
  g_assert_true (gtk_widget_has_css_class (find_row (fixture, "Ines Duarte"), "drop-after"));
  g_assert_false (gtk_widget_has_css_class (find_row (fixture, "Information security"), "drop-into"));
  g_assert_false (drop (fixture, "Margit Olsen", margit, FALSE));
  g_assert_false (drop (fixture, "Margit Olsen", milestone, TRUE));
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (fixture->session)));

  g_assert_true (drop (fixture, "Information security", margit, TRUE));
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");
  undo (fixture);
  g_assert_true (drop (fixture, "Margit Olsen", get_role (fixture), TRUE));
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");
  undo (fixture);
  g_assert_true (drop (fixture, "Margit Olsen", paul, TRUE));
  g_assert_true (gtk_widget_get_next_sibling (find_row (fixture, "Paul Adeyemi")) ==
                 find_row (fixture, "Margit Olsen"));
  g_assert_true (drop (fixture, "Carla Mendes", paul, TRUE));
  g_assert_true (get_column (fixture, "Paul Adeyemi") == get_column (fixture, "Carla Mendes"));
}

/* What is pasted, dropped or imported is one step, and nobody comes twice. */
static void
test_contacts (Fixture       *fixture,
               gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->people);
  guint n_people = count (fixture, MUTUAL_MEMBER_PEOPLE);
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);
  g_autofree char *cards = NULL;

  g_assert_cmpstr (mutual_item_get_text (margit, MUTUAL_MEMBER_EMAIL), !=, "");
  cards = g_strdup_printf ("BEGIN:VCARD\nFN:Nina Berg\nTITLE:CISO\nEMAIL:nina@northwind.example\nEND:VCARD\n"
                           "BEGIN:VCARD\nFN:M. Olsen\nEMAIL:%s\nEND:VCARD\n",
                           mutual_item_get_text (margit, MUTUAL_MEMBER_EMAIL));
  gdk_clipboard_set_text (clipboard, cards);
  do_action (fixture, "people.paste-contacts", "buyer");
  pane_test_wait_for (fixture->told->len > 0);
  pane_test_settle ();
  g_assert_cmpstr (fixture->told->str, ==, "1 person added, 1 already there\n");
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 1);
  assert_row (fixture, "Nina Berg", "NB|Nina Berg|CISO");
  g_assert_cmpstr (get_undo_label (fixture), ==, "Import Contacts");
  undo (fixture);
  g_assert_cmpuint (count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people);

  g_string_truncate (fixture->told, 0);
  gdk_clipboard_set_text (clipboard, "Nina Berg");
  do_action (fixture, "people.paste-contacts", "");
  pane_test_wait_for (fixture->told->len > 0);
  g_assert_cmpstr (fixture->told->str, ==, "There is no contact in the clipboard\n");

  g_string_truncate (fixture->told, 0);
  gdk_clipboard_set_text (clipboard, "BEGIN:VCARD\nFN:Nina\nnonsense\nEND:VCARD\n");
  do_action (fixture, "people.paste-contacts", "");
  pane_test_wait_for (fixture->told->len > 0);
  g_assert_cmpstr (fixture->told->str, ==, "1 person added. Line 3: This line is broken and is left out\n");
}

static void
on_text (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_clipboard (Fixture    *fixture,
                  const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->people), NULL, on_text, &text);
  pane_test_wait_for (text != NULL);
  g_assert_true (g_str_has_prefix (text, expected));
}

static void
test_addresses (Fixture       *fixture,
                gconstpointer  data)
{
  do_action (fixture, "people.copy-addresses", "seller");
  assert_clipboard (fixture, "Carla Mendes <carla.mendes@claimwise.example.org>, Lena Brandt <");
  g_assert_cmpstr (fixture->told->str, ==, "6 addresses copied\n");
  focus_row (fixture, "Ines Duarte");
  do_action (fixture, "people.copy", NULL);
  assert_clipboard (fixture, "Ines Duarte <");
}

/* Without an address the card says what is missing, where it is missing. */
static void
test_invite_without_address (Fixture       *fixture,
                             gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);

  pane_test_edit (fixture->session, mutual_edit_new_set_text (margit, MUTUAL_MEMBER_EMAIL, "margit at northwind"));
  focus_row (fixture, "Margit Olsen");
  do_action (fixture, "people.invite", NULL);
  pane_test_assert_shows (fixture->people, "A mail cannot be sent to this address");
  g_assert_cmpstr (get_undo_label (fixture), ==, "Edit");
}

/* A mail application that keeps what it is started with. */
static char *
create_mail_application (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mutual-people-XXXXXX", NULL);
  g_autofree char *applications = g_build_filename (folder, "applications", NULL);
  g_autofree char *entry = g_build_filename (applications, "mail.desktop", NULL);
  g_autofree char *defaults = g_build_filename (applications, "mimeapps.list", NULL);
  g_autofree char *script = g_build_filename (folder, "mail.sh", NULL);
  g_autofree char *mail = g_build_filename (folder, "mail", NULL);
  g_autofree char *commands = g_strdup_printf ("printf %%s \"$1\" > %s.part; mv %s.part %s\n", mail, mail, mail);
  g_autofree char *description = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Mail\nExec=sh %s %%u\n"
                                                  "MimeType=x-scheme-handler/mailto;\n",
                                                  script);

  g_assert_cmpint (g_mkdir (applications, 0700), ==, 0);
  g_assert_true (g_file_set_contents (script, commands, -1, NULL));
  g_assert_true (g_file_set_contents (entry, description, -1, NULL));
  g_assert_true (
      g_file_set_contents (defaults,
                           "[Default Applications]\nx-scheme-handler/mailto=mail.desktop\n[Added Associations]\n"
                           "x-scheme-handler/mailto=mail.desktop;\n",
                           -1, NULL));
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  return g_steal_pointer (&mail);
}

static void
remove_mail_application (void)
{
  static const char *const names[] = { "applications/mail.desktop",
                                       "applications/mimeapps.list",
                                       "applications/mimeinfo.cache",
                                       "applications",
                                       "mail.sh",
                                       "mail",
                                       "." };
  g_autofree char *folder = g_path_get_dirname (mail_path);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_clear_pointer (&mail_path, g_free);
}

static void
test_invite (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *paul = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, PAUL);
  g_autofree char *mail = NULL;
  g_autofree char *expected = NULL;

  focus_row (fixture, "Paul Adeyemi");
  do_action (fixture, "people.invite", NULL);
  pane_test_wait_for (g_strcmp0 (get_undo_label (fixture), "Invite Person") == 0);
  g_assert_cmpint (g_date_compare (mutual_item_get_date (paul, MUTUAL_MEMBER_INVITED_ON),
                                   mutual_session_get_today (fixture->session)),
                   ==, 0);
  pane_test_wait_for (g_file_get_contents (mail_path, &mail, NULL, NULL));
  expected = g_strdup_printf ("mailto:%s?subject=Northwind%%20claims%%20in%%20two%%20days",
                              mutual_item_get_text (paul, MUTUAL_MEMBER_EMAIL));
  g_assert_true (g_str_has_prefix (mail, expected));
  g_assert_nonnull (strstr (mail, "Economic%20buyer"));
}

/* Out into a file and back into another plan. */
static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("mutual-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "people.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/people.vcf");
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualSession) other = NULL;
  GtkWidget *column = get_column (fixture, "Carla Mendes");
  g_auto (GValue) value = G_VALUE_INIT;

  for (guint i = 0; i < count (fixture, MUTUAL_MEMBER_PEOPLE); i++)
    g_ptr_array_add (people, pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, i));
  mutual_contacts_file_export (fixture->session, people, file);
  pane_test_wait_for (fixture->told->len > 0);
  g_assert_cmpstr (fixture->told->str, ==, "“people.vcf” is ready\n");

  mutual_plan_seal (plan);
  other = mutual_session_new (plan, FALSE);
  g_signal_connect (other, "told", G_CALLBACK (on_told), fixture);
  mutual_pane_set_session (MUTUAL_PANE (fixture->people), other);
  pane_test_settle ();
  g_string_truncate (fixture->told, 0);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  g_assert_true (mutual_people_drop_at (MUTUAL_PEOPLE_COLUMN (column), &value, 10, FALSE));
  g_assert_true (gtk_widget_has_css_class (column, "drop"));
  g_assert_true (mutual_people_drop_at (MUTUAL_PEOPLE_COLUMN (column), &value, 10, TRUE));
  pane_test_wait_for (fixture->told->len > 0);
  pane_test_settle ();
  g_assert_cmpstr (fixture->told->str, ==, "13 people added\n");
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|COO");
  g_assert_true (get_column (fixture, "Margit Olsen") == column);

  g_string_truncate (fixture->told, 0);
  mutual_contacts_file_import (other, MUTUAL_SIDE_BUYER, missing);
  pane_test_wait_for (fixture->told->len > 0);
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE), ==, 13);
  mutual_pane_set_session (MUTUAL_PANE (fixture->people), NULL);
  g_remove (path);
  g_rmdir (folder);
}

/* The card of a person, of their role, and back. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);
  GtkWidget *card, *row;

  gtk_widget_activate (find_row (fixture, "Margit Olsen"));
  pane_test_settle ();
  card = pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD);
  pane_test_assert_shows (card, "Margit Olsen");
  pane_test_assert_shows (card, "Northwind Freight");
  pane_test_assert_shows (card, "1. Goals and metrics agreed");
  pane_test_assert_hides (card, "3. Proof of concept");
  g_assert_cmpstr (mutual_session_get_highlighted (fixture->session), ==, mutual_item_get_id (margit));

  /* A milestone of hers is selected everywhere. */
  row = gtk_widget_get_ancestor (pane_test_find (card, "4. Business case and decision"), GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_activate (row);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==,
                   mutual_item_get_id (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 3)));

  /* On to her role, which has a counterpart on the other side. */
  row = gtk_widget_get_ancestor (pane_test_find (card, "Executive sponsor"), GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_activate (row);
  pane_test_settle ();
  pane_test_assert_shows (card, "Counterpart");
  pane_test_assert_shows (card, "Carla Mendes");

  do_action (fixture, "people.close", NULL);
  g_assert_true (gtk_window_get_focus (fixture->window) == find_row (fixture, "Margit Olsen"));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  return gtk_widget_get_ancestor (pane_test_find (widget, label), GTK_TYPE_BUTTON);
}

static void
test_card_roles (Fixture       *fixture,
                 gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);
  GtkWidget *card;

  gtk_widget_activate (find_row (fixture, "Margit Olsen"));
  pane_test_settle ();
  card = pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD);
  g_signal_emit_by_name (find_button (card, "Add Role"), "clicked");
  type_and_enter (fixture, "information security");
  g_assert_true (mutual_team_get_person (get_role (fixture)) == margit);
  pane_test_assert_shows (card, "5. Security and legal cleared");

  g_signal_emit_by_name (find_button (card, "Add Role"), "clicked");
  type_and_enter (fixture, "Patron");
  g_assert_cmpstr (get_undo_label (fixture), ==, "Add Role");
  pane_test_assert_shows (card, "Patron");
  undo (fixture);
  undo (fixture);
  pane_test_assert_hides (card, "Information security");
  g_assert_true (mutual_team_is_vacant (get_role (fixture)));
}

/* Who has a counterpart already keeps it. */
static void
test_card_pair (Fixture       *fixture,
                gconstpointer  data)
{
  MutualItem *role = get_role (fixture);
  MutualItem *old = mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART);
  MutualItem *faced;
  GtkWidget *card;

  focus_row (fixture, "Information security");
  do_action (fixture, "people.open", NULL);
  card = pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD);
  if (old != NULL)
    {
      GtkWidget *row = gtk_widget_get_ancestor (pane_test_find (card, mutual_item_get_text (old, MUTUAL_MEMBER_TITLE)),
                                                GTK_TYPE_LIST_BOX_ROW);

      g_signal_emit_by_name (pane_test_find_type (row, GTK_TYPE_BUTTON), "clicked");
      pane_test_settle ();
      g_assert_null (mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART));
    }
  g_signal_emit_by_name (find_button (card, "Set Counterpart"), "clicked");
  type_and_enter (fixture, "Technical lead");
  g_assert_cmpstr (mutual_item_get_text (mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART), MUTUAL_MEMBER_TITLE),
                   ==, "Technical lead");
  faced = mutual_item_resolve (mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART), MUTUAL_MEMBER_COUNTERPART);
  g_assert_true (faced != NULL && faced != role);
  pane_test_assert_shows (card, "Ravi Menon");
}

/* Other panes ask for a person or a role: the list shows the row, an open card changes. */
static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *paul = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, PAUL);
  MutualItem *seat = pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, 0);
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0);

  g_assert_false (mutual_pane_reveal (MUTUAL_PANE (fixture->people), milestone, MUTUAL_MEMBER_ID));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->people), paul, MUTUAL_MEMBER_ID));
  g_assert_true (gtk_window_get_focus (fixture->window) == find_row (fixture, "Paul Adeyemi"));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->people), seat, MUTUAL_MEMBER_ID));
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 find_row (fixture, mutual_item_get_text (mutual_team_get_person (seat), MUTUAL_MEMBER_NAME)));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->people), paul, MUTUAL_MEMBER_PHONE));
  pane_test_settle ();
  pane_test_assert_shows (pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD), "Paul Adeyemi");
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  focus_row (fixture, "Margit Olsen");
  pane_test_press (fixture->people, GDK_KEY_Right);
  g_assert_true (gtk_window_get_focus (fixture->window) == find_row (fixture, "Lena Brandt"));
  pane_test_press (fixture->people, GDK_KEY_Left);
  g_assert_true (gtk_window_get_focus (fixture->window) == find_row (fixture, "Margit Olsen"));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MutualSession) session = mutual_session_new (mutual_session_get_plan (fixture->session), TRUE);

  mutual_pane_set_session (MUTUAL_PANE (fixture->people), session);
  pane_test_settle ();
  pane_test_assert_hides (fixture->people, "Add Person");
  gtk_widget_activate (find_row (fixture, "Information security"));
  pane_test_settle ();
  pane_test_assert_hides (pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD), "Name Role");
  mutual_pane_set_session (MUTUAL_PANE (fixture->people), NULL);
  pane_test_settle ();
  g_assert_null (find_row (fixture, "Margit Olsen"));
  g_assert_null (pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD));
}

/* When the window becomes narrow the pane moves; its buttons go on working. */
static void
test_moved (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkWidget) held = g_object_ref (fixture->people);
  GtkWidget *button = find_button (fixture->people, "Add Person");
  GtkWidget *other = adw_bin_new ();

  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_window_set_child (fixture->window, other);
  adw_bin_set_child (ADW_BIN (other), fixture->people);
  mutual_pane_set_narrow (MUTUAL_PANE (fixture->people), TRUE);
  pane_test_settle ();
  g_assert_true (gtk_widget_get_sensitive (button));
}

static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualSession) empty = NULL;

  mutual_plan_seal (plan);
  empty = mutual_session_new (plan, FALSE);
  mutual_pane_set_session (MUTUAL_PANE (fixture->people), empty);
  pane_test_assert_shows (fixture->people, "Nobody yet");
  pane_test_assert_shows (fixture->people, "Buyer");
}

/* One side below the other, and nothing wider than the screen. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  graphene_rect_t buyer, seller;

  g_assert_cmpint (gtk_widget_get_width (fixture->people), <=, 380);
  g_assert_true (gtk_widget_compute_bounds (find_row (fixture, "Margit Olsen"), fixture->people, &buyer));
  g_assert_true (gtk_widget_compute_bounds (find_row (fixture, "Carla Mendes"), fixture->people, &seller));
  g_assert_cmpfloat (buyer.origin.x, ==, seller.origin.x);
  g_assert_cmpfloat (buyer.origin.y, <, seller.origin.y);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  mail_path = create_mail_application ();
  pane_test_init (&argc, &argv);

#define ADD(path, narrow, test) g_test_add ("/people/" path, Fixture, narrow, set_up, test, tear_down)
  ADD ("order", NULL, test_order);
  ADD ("spoken", NULL, test_spoken);
  ADD ("highlights", NULL, test_highlights);
  ADD ("naming", NULL, test_naming);
  ADD ("name-in-place", NULL, test_name_in_place);
  ADD ("name-known", NULL, test_name_known);
  ADD ("completion", NULL, test_completion);
  ADD ("name-reverted", NULL, test_name_reverted);
  ADD ("add", NULL, test_add);
  ADD ("delete", NULL, test_delete);
  ADD ("move", NULL, test_move);
  ADD ("drop", NULL, test_drop);
  ADD ("contacts", NULL, test_contacts);
  ADD ("addresses", NULL, test_addresses);
  ADD ("invite-without-address", NULL, test_invite_without_address);
  ADD ("invite", NULL, test_invite);
  ADD ("files", NULL, test_files);
  ADD ("card", NULL, test_card);
  ADD ("card-roles", NULL, test_card_roles);
  ADD ("card-pair", NULL, test_card_pair);
  ADD ("reveal", NULL, test_reveal);
  ADD ("keys", NULL, test_keys);
  ADD ("read-only", NULL, test_read_only);
  ADD ("moved", NULL, test_moved);
  ADD ("nobody", NULL, test_nobody);
  ADD ("narrow", "narrow", test_narrow);

  result = g_test_run ();
  remove_mail_application ();
  return result;
}
