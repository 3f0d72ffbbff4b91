/* How people of a plan are reached: their cards, mail to them, and contacts that come and go.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/mutual-contacts-file.h"

#include "people-test.h"
#include "people/mutual-people-card.h"
#include "people/mutual-people-column.h"
#include "people/mutual-people-drop.h"
#include "plan/mutual-team.h"

#include <glib/gstdio.h>
#include <string.h>

static char *mail_path; /* what the mail application was started with */

/* What is pasted, dropped or imported is one step, and nobody comes twice. */
static void
test_contacts (PeopleTest    *fixture,
               gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->people);
  guint n_people = people_test_count (fixture, MUTUAL_MEMBER_PEOPLE);
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);
  g_autofree char *cards = NULL;

  g_assert_cmpstr (mutual_item_get_text (margit, MUTUAL_MEMBER_EMAIL), !=, "");
  cards = g_strdup_printf ("BEGIN:VCARD\nFN:Nina Berg\nTITLE:CISO\nEMAIL:nina@northwind.example\nEND:VCARD\n"
                           "BEGIN:VCARD\nFN:M. Olsen\nEMAIL:%s\nEND:VCARD\n",
                           mutual_item_get_text (margit, MUTUAL_MEMBER_EMAIL));
  gdk_clipboard_set_text (clipboard, cards);
  people_test_do (fixture, "people.paste-contacts", "buyer");
  pane_test_wait_for (fixture->told->len > 0);
  pane_test_settle ();
  g_assert_cmpstr (fixture->told->str, ==, "1 person added, 1 already there\n");
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 1);
  people_test_assert_row (fixture, "Nina Berg", "NB|Nina Berg|CISO");
  g_assert_cmpstr (people_test_get_undo_label (fixture), ==, "Import Contacts");
  people_test_undo (fixture);
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people);

  g_string_truncate (fixture->told, 0);
  gdk_clipboard_set_text (clipboard, "Nina Berg");
  people_test_do (fixture, "people.paste-contacts", "");
  pane_test_wait_for (fixture->told->len > 0);
  g_assert_cmpstr (fixture->told->str, ==, "There is no contact in the clipboard\n");

  g_string_truncate (fixture->told, 0);
  gdk_clipboard_set_text (clipboard, "BEGIN:VCARD\nFN:Nina\nnonsense\nEND:VCARD\n");
  people_test_do (fixture, "people.paste-contacts", "");
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
assert_clipboard (PeopleTest *fixture,
                  const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->people), NULL, on_text, &text);
  pane_test_wait_for (text != NULL);
  g_assert_true (g_str_has_prefix (text, expected));
}

static void
test_addresses (PeopleTest    *fixture,
                gconstpointer  data)
{
  people_test_do (fixture, "people.copy-addresses", "seller");
  assert_clipboard (fixture, "Carla Mendes <carla.mendes@claimwise.example.org>, Lena Brandt <");
  g_assert_cmpstr (fixture->told->str, ==, "6 addresses copied\n");
  people_test_focus (fixture, "Ines Duarte");
  people_test_do (fixture, "people.copy", NULL);
  assert_clipboard (fixture, "Ines Duarte <");
}

/* Without an address the card says what is missing, where it is missing. */
static void
test_invite_without_address (PeopleTest    *fixture,
                             gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);

  pane_test_edit (fixture->session, mutual_edit_new_set_text (margit, MUTUAL_MEMBER_EMAIL, "margit at northwind"));
  people_test_focus (fixture, "Margit Olsen");
  people_test_do (fixture, "people.invite", NULL);
  pane_test_assert_shows (fixture->people, "A mail cannot be sent to this address");
  g_assert_cmpstr (people_test_get_undo_label (fixture), ==, "Edit");
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
test_invite (PeopleTest    *fixture,
             gconstpointer  data)
{
  MutualItem *paul = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, PAUL);
  g_autofree char *mail = NULL;
  g_autofree char *expected = NULL;

  people_test_focus (fixture, "Paul Adeyemi");
  people_test_do (fixture, "people.invite", NULL);
  pane_test_wait_for (g_strcmp0 (people_test_get_undo_label (fixture), "Invite Person") == 0);
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
test_files (PeopleTest    *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("mutual-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "people.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/people.vcf");
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualSession) other = NULL;
  GtkWidget *column = people_test_get_column (fixture, "Carla Mendes");
  g_auto (GValue) value = G_VALUE_INIT;

  for (guint i = 0; i < people_test_count (fixture, MUTUAL_MEMBER_PEOPLE); i++)
    g_ptr_array_add (people, pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, i));
  mutual_contacts_file_export (fixture->session, people, file);
  pane_test_wait_for (fixture->told->len > 0);
  g_assert_cmpstr (fixture->told->str, ==, "“people.vcf” is ready\n");

  mutual_plan_seal (plan);
  other = mutual_session_new (plan, FALSE);
  g_signal_connect (other, "told", G_CALLBACK (people_test_on_told), fixture);
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
  people_test_assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|COO");
  g_assert_true (people_test_get_column (fixture, "Margit Olsen") == column);

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
test_card (PeopleTest    *fixture,
           gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);
  GtkWidget *card, *row;

  gtk_widget_activate (people_test_find_row (fixture, "Margit Olsen"));
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

  people_test_do (fixture, "people.close", NULL);
  g_assert_true (gtk_window_get_focus (fixture->window) == people_test_find_row (fixture, "Margit Olsen"));
}

static void
test_card_roles (PeopleTest    *fixture,
                 gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);
  GtkWidget *card;

  gtk_widget_activate (people_test_find_row (fixture, "Margit Olsen"));
  pane_test_settle ();
  card = pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD);
  g_signal_emit_by_name (people_test_find_button (card, "Add Role"), "clicked");
  people_test_type_and_enter (fixture, "information security");
  g_assert_true (mutual_team_get_person (people_test_get_role (fixture)) == margit);
  pane_test_assert_shows (card, "5. Security and legal cleared");

  g_signal_emit_by_name (people_test_find_button (card, "Add Role"), "clicked");
  people_test_type_and_enter (fixture, "Patron");
  g_assert_cmpstr (people_test_get_undo_label (fixture), ==, "Add Role");
  pane_test_assert_shows (card, "Patron");
  people_test_undo (fixture);
  people_test_undo (fixture);
  pane_test_assert_hides (card, "Information security");
  g_assert_true (mutual_team_is_vacant (people_test_get_role (fixture)));
}

/* Who has a counterpart already keeps it. */
static void
test_card_pair (PeopleTest    *fixture,
                gconstpointer  data)
{
  MutualItem *role = people_test_get_role (fixture);
  MutualItem *old = mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART);
  MutualItem *faced;
  GtkWidget *card;

  people_test_focus (fixture, "Information security");
  people_test_do (fixture, "people.open", NULL);
  card = pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD);
  if (old != NULL)
    {
      GtkWidget *row = gtk_widget_get_ancestor (pane_test_find (card, mutual_item_get_text (old, MUTUAL_MEMBER_TITLE)),
                                                GTK_TYPE_LIST_BOX_ROW);

      g_signal_emit_by_name (pane_test_find_type (row, GTK_TYPE_BUTTON), "clicked");
      pane_test_settle ();
      g_assert_null (mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART));
    }
  g_signal_emit_by_name (people_test_find_button (card, "Set Counterpart"), "clicked");
  people_test_type_and_enter (fixture, "Technical lead");
  g_assert_cmpstr (mutual_item_get_text (mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART), MUTUAL_MEMBER_TITLE),
                   ==, "Technical lead");
  faced = mutual_item_resolve (mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART), MUTUAL_MEMBER_COUNTERPART);
  g_assert_true (faced != NULL && faced != role);
  pane_test_assert_shows (card, "Ravi Menon");
}

int
main (int   argc,
      char *argv[])
{
  int result;

  mail_path = create_mail_application ();
  pane_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/people/" path, PeopleTest, NULL, people_test_set_up, test, people_test_tear_down)
  ADD ("contacts", test_contacts);
  ADD ("addresses", test_addresses);
  ADD ("invite-without-address", test_invite_without_address);
  ADD ("invite", test_invite);
  ADD ("files", test_files);
  ADD ("card", test_card);
  ADD ("card-roles", test_card_roles);
  ADD ("card-pair", test_card_pair);
#undef ADD

  result = g_test_run ();
  remove_mail_application ();
  return result;
}
