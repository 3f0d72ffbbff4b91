/* The summary as its user sees it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "summary/mutual-summary.h"

#include "inputs/mutual-text-place.h"
#include "pane-test.h"
#include "session/mutual-move.h"
#include "widgets/mutual-progress-ring.h"

#include <string.h>

typedef struct
{
  MutualSession *session;
  MutualItem *plan;
  GtkWidget *summary;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  narrow)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
  fixture->summary = mutual_summary_new ();
  g_object_set (fixture->summary, "session", fixture->session, "narrow", narrow != NULL, NULL);
  fixture->window = pane_test_show (fixture->summary, narrow != NULL ? 380 : 1360, 200);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  narrow)
{
  gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
}

static void
set_go_live (Fixture *fixture,
             int      day,
             int      month,
             int      year)
{
  MutualItem *anchor = mutual_item_resolve (fixture->plan, MUTUAL_MEMBER_ANCHOR);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  pane_test_edit (fixture->session, mutual_edit_new_set_date (anchor, MUTUAL_MEMBER_DUE, &date));
}

static void
test_wide (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = pane_test_read (fixture->summary);

  g_assert_cmpstr (text, ==,
                   "Claimwise|Northwind Freight|Serves COO priority 2027: keep our fifty largest shippers|24 words|"
                   "Cut claim handling from nine days to two before spring volumes, so customers are refunded sooner "
                   "and claims staff win back 400 hours monthly.|"
                   "98 days|to go-live, Mon 1 Mar 2027|2/8|milestones done");
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = pane_test_read (fixture->summary);

  g_assert_cmpstr (text, ==,
                   "Claimwise|Northwind Freight|"
                   "Cut claim handling from nine days to two before spring volumes, so customers are refunded sooner "
                   "and claims staff win back 400 hours monthly.|"
                   "98 days|to go-live, Mon 1 Mar|2/8");
  g_assert_cmpint (gtk_widget_get_width (fixture->summary), <=, 380);

  gtk_window_set_default_size (fixture->window, 1360, 200);
  pane_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->window)) == 1360);
  mutual_pane_set_narrow (MUTUAL_PANE (fixture->summary), FALSE);
  pane_test_settle ();
  pane_test_assert_shows (fixture->summary, "milestones done");
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *words = gtk_widget_get_parent (pane_test_find (fixture->summary, "24 words"));

  g_assert_false (gtk_widget_has_css_class (words, "advice"));
  g_assert_nonnull (pane_test_find_type (words, GTK_TYPE_IMAGE));

  pane_test_edit (fixture->session,
                  mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_VALUE_PROPOSITION, "Claims in two days."));
  pane_test_assert_shows (words, "4 words, aim for 20–30");
  g_assert_true (gtk_widget_has_css_class (words, "advice"));
  g_assert_null (pane_test_find_type (words, GTK_TYPE_IMAGE));

  mutual_history_undo (mutual_session_get_history (fixture->session));
  pane_test_settle ();
  pane_test_assert_shows (words, "24 words");
}

static void
test_countdown (Fixture       *fixture,
                gconstpointer  data)
{
  set_go_live (fixture, 24, 11, 2026);
  pane_test_assert_shows (fixture->summary, "1 day");
  pane_test_assert_shows (fixture->summary, "to go-live, Tue 24 Nov 2026");
  set_go_live (fixture, 23, 11, 2026);
  pane_test_assert_shows (fixture->summary, "Today");
  pane_test_assert_shows (fixture->summary, "is go-live, Mon 23 Nov 2026");
  set_go_live (fixture, 11, 11, 2026);
  pane_test_assert_shows (fixture->summary, "12 days");
  pane_test_assert_shows (fixture->summary, "since go-live, Wed 11 Nov 2026");

  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_ANCHOR, NULL));
  pane_test_assert_hides (fixture->summary, "12 days");
}

/* An almost empty plan says nothing that is not so, and asks for what is missing. */
static void
test_bare (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = NULL;

  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_SELLER, NULL));
  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_PRIORITY, NULL));
  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_VALUE_PROPOSITION, NULL));
  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_ANCHOR, NULL));
  text = pane_test_read (fixture->summary);
  g_assert_cmpstr (text, ==,
                   "Seller’s company|Northwind Freight|Which priority does it serve?|0 words, aim for 20–30|"
                   "What will the buyer get? 20–30 words|2/8|milestones done");
}

/* The text that says this now. */
static GtkWidget *
find_place (Fixture    *fixture,
            const char *text)
{
  return gtk_widget_get_ancestor (pane_test_find (fixture->summary, text), MUTUAL_TYPE_TEXT_PLACE);
}

static GtkWidget *
find_editor (GtkWidget *place)
{
  GtkWidget *field = pane_test_find_type (place, MUTUAL_TYPE_TEXT_FIELD);

  return mutual_text_field_get_editor (MUTUAL_TEXT_FIELD (field));
}

/* Enter begins and ends; words are counted with every letter; all of it is one undo. */
static void
test_value (Fixture       *fixture,
            gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);
  GtkWidget *place;
  GtkWidget *editor;

  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_VALUE_PROPOSITION, NULL));
  place = find_place (fixture, "What will the buyer get? 20–30 words");
  g_assert_true (gtk_widget_grab_focus (place));
  g_assert_true (gtk_widget_activate (place));
  pane_test_settle ();
  editor = find_editor (place);
  g_signal_emit_by_name (editor, "insert-at-cursor", "Claims in");
  pane_test_settle ();
  pane_test_assert_shows (fixture->summary, "2 words, aim for 20–30");
  g_signal_emit_by_name (editor, "insert-at-cursor", " two days");
  pane_test_settle ();
  pane_test_assert_shows (fixture->summary, "4 words, aim for 20–30");
  g_assert_cmpstr (mutual_history_get_undo_label (history), ==, "Edit Value Proposition");

  g_signal_emit_by_name (pane_test_find_type (place, MUTUAL_TYPE_TEXT_FIELD), "activate");
  pane_test_settle ();
  g_assert_false (mutual_text_place_get_editing (MUTUAL_TEXT_PLACE (place)));
  g_assert_true (gtk_widget_is_focus (place));
  pane_test_assert_shows (place, "Claims in two days");

  mutual_session_undo (fixture->session);
  pane_test_settle ();
  pane_test_assert_shows (place, "What will the buyer get? 20–30 words");
}

static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *place = find_place (fixture, "Claimwise");

  g_assert_true (mutual_text_place_start (MUTUAL_TEXT_PLACE (place)));
  gtk_editable_set_text (GTK_EDITABLE (find_editor (place)), "Somebody else");
  pane_test_settle ();
  g_assert_cmpstr (mutual_item_get_text (fixture->plan, MUTUAL_MEMBER_SELLER), ==, "Somebody else");
  g_assert_true (pane_test_press (pane_test_find_type (place, MUTUAL_TYPE_TEXT_FIELD), GDK_KEY_Escape));
  pane_test_settle ();
  pane_test_assert_shows (place, "Claimwise");
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (fixture->session)));
}

/* Ten megabytes are not accepted, and that is said beside the text. */
static void
test_too_long (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *place = find_place (fixture, "Claimwise");
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');

  g_assert_true (mutual_text_place_start (MUTUAL_TEXT_PLACE (place)));
  g_signal_emit_by_name (find_editor (place), "insert-at-cursor", huge);
  pane_test_settle ();
  g_assert_nonnull (strstr (mutual_text_place_get_message (MUTUAL_TEXT_PLACE (place)), "Too long"));
  g_assert_cmpuint (strlen (mutual_item_get_text (fixture->plan, MUTUAL_MEMBER_SELLER)), <, 100);
}

static gboolean
on_show_move (GtkWidget  **button,
              MutualMove  *move)
{
  g_assert_true (mutual_move_is_of_anchor (move));
  *button = NULL;
  return TRUE;
}

/* A click on the countdown is there to move go-live. */
static void
test_go_live (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button = gtk_widget_get_ancestor (pane_test_find (fixture->summary, "98 days"), GTK_TYPE_BUTTON);

  g_signal_connect_swapped (fixture->session, "show-move", G_CALLBACK (on_show_move), &button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_null (button);
  g_signal_handlers_disconnect_by_data (fixture->session, &button);
}

static void
test_priority (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *owners;

  button = gtk_widget_get_ancestor (
    pane_test_find (fixture->summary, "Serves COO priority 2027: keep our fifty largest shippers"), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pane_test_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  owners = pane_test_find_type (popover, GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (owners)), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (owners), 0);
  pane_test_settle ();
  g_assert_null (mutual_item_get_reference (fixture->plan, MUTUAL_MEMBER_PRIORITY_OWNER));
  mutual_session_undo (fixture->session);
  pane_test_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (owners)), ==, 1);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  pane_test_settle ();
}

static void
assert_focus_says (Fixture          *fixture,
                   GtkDirectionType  direction,
                   const char       *text)
{
  GtkWidget *focus;
  g_autofree char *shown = NULL;

  g_assert_true (gtk_widget_child_focus (fixture->summary, direction));
  focus = gtk_window_get_focus (fixture->window);
  shown = pane_test_read (focus);
  if (!g_str_has_prefix (shown, text))
    g_error ("The focus is on “%s” rather than on “%s”", shown, text);
}

/* Each text and button is one stop of the Tab key, in the order of reading. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  static const char *const stops[] = { "Claimwise", "Northwind Freight", "Serves COO", "Cut claim handling", "98 days" };

  gtk_window_set_focus (fixture->window, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    assert_focus_says (fixture, GTK_DIR_TAB_FORWARD, stops[i]);
  g_assert_false (gtk_widget_child_focus (fixture->summary, GTK_DIR_TAB_FORWARD));
  for (guint i = G_N_ELEMENTS (stops) - 1; i > 0; i--)
    assert_focus_says (fixture, GTK_DIR_TAB_BACKWARD, stops[i - 1]);
  g_assert_false (gtk_widget_child_focus (fixture->summary, GTK_DIR_TAB_BACKWARD));
}

static void
collect_bounds (GtkWidget *widget,
                GtkWidget *summary,
                GArray    *bounds)
{
  graphene_rect_t box;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if ((GTK_IS_LABEL (widget) || GTK_IS_IMAGE (widget) || MUTUAL_IS_PROGRESS_RING (widget)) &&
      gtk_widget_compute_bounds (widget, summary, &box) && box.size.width > 0)
    g_array_append_val (bounds, box);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_bounds (child, summary, bounds);
}

static void
assert_apart (Fixture *fixture)
{
  g_autoptr (GArray) bounds = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  int width = gtk_widget_get_width (fixture->summary);

  collect_bounds (fixture->summary, fixture->summary, bounds);
  g_assert_cmpuint (bounds->len, >, 6);
  for (guint i = 0; i < bounds->len; i++)
    {
      graphene_rect_t *box = &g_array_index (bounds, graphene_rect_t, i);

      g_assert_cmpfloat (box->origin.x, >=, 0);
      g_assert_cmpfloat (box->origin.x + box->size.width, <=, width);
      for (guint j = 0; j < i; j++)
        {
          graphene_rect_t shared;

          if (graphene_rect_intersection (box, &g_array_index (bounds, graphene_rect_t, j), &shared) &&
              shared.size.width > 0 && shared.size.height > 0)
            g_error ("In %d pixels, things %u and %u lie on one another", width, i, j);
        }
    }
}

/* A date is in one line, however little room there is. */
static void
assert_date_is_whole (Fixture    *fixture,
                      const char *text,
                      const char *date)
{
  GtkWidget *label = pane_test_find (fixture->summary, text);
  PangoLayout *layout;
  int first = (int) (strstr (text, date) - text);
  int from, to;

  g_assert_nonnull (label);
  layout = gtk_label_get_layout (GTK_LABEL (label));
  pango_layout_index_to_line_x (layout, first, FALSE, &from, NULL);
  pango_layout_index_to_line_x (layout, first + (int) strlen (date) - 1, FALSE, &to, NULL);
  g_assert_cmpint (from, ==, to);
}

/* With letters twice as large, everything has a place of its own in every width. */
static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  static const int widths[] = { 1500, 1360, 1200, 1000, 800 };
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  for (int scale = 1; scale <= 2; scale++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * scale, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          mutual_pane_set_narrow (MUTUAL_PANE (fixture->summary), FALSE);
          gtk_window_set_default_size (fixture->window, widths[i], 400);
          pane_test_settle ();
          assert_apart (fixture);
          assert_date_is_whole (fixture, "to go-live, Mon 1 Mar 2027", "Mon 1 Mar 2027");
        }
      mutual_pane_set_narrow (MUTUAL_PANE (fixture->summary), TRUE);
      for (int width = 1000; width >= 380; width -= 155)
        {
          gtk_window_set_default_size (fixture->window, width, 400);
          pane_test_settle ();
          assert_apart (fixture);
          assert_date_is_whole (fixture, "to go-live, Mon 1 Mar", "Mon 1 Mar");
        }
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, narrow, test) g_test_add ("/summary/" path, Fixture, narrow, set_up, test, tear_down)
  ADD ("wide", NULL, test_wide);
  ADD ("narrow", "narrow", test_narrow);
  ADD ("words", NULL, test_words);
  ADD ("countdown", NULL, test_countdown);
  ADD ("bare", NULL, test_bare);
  ADD ("value", NULL, test_value);
  ADD ("escape", NULL, test_escape);
  ADD ("too-long", NULL, test_too_long);
  ADD ("go-live", NULL, test_go_live);
  ADD ("priority", NULL, test_priority);
  ADD ("tab", NULL, test_tab);
  ADD ("large", NULL, test_large);

  return g_test_run ();
}
