/* The small widgets that panes share: chips, lines of chips, rings, marks and icons.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/mutual-chip-line.h"

#include "pane-test.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "widgets/mutual-progress-ring.h"
#include "widgets/mutual-side-mark.h"
#include "widgets/mutual-status-icon.h"
#include "widgets/mutual-toast.h"
#include "widgets/mutual-tooltip.h"
#include "widgets/mutual-wrap-layout.h"

static MutualItem *
add_role (MutualItem *plan,
          const char *title,
          MutualSide  side,
          const char *name)
{
  g_autoptr (MutualItem) role = mutual_item_new (MUTUAL_TYPE_ROLE, NULL);

  mutual_item_set_text (role, MUTUAL_MEMBER_TITLE, title);
  mutual_item_set_number (role, MUTUAL_MEMBER_SIDE, (int) side);
  if (name != NULL)
    {
      g_autoptr (MutualItem) person = mutual_item_new (MUTUAL_TYPE_PERSON, NULL);

      mutual_item_set_text (person, MUTUAL_MEMBER_NAME, name);
      mutual_item_set_text (role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (person));
      mutual_item_append (plan, MUTUAL_MEMBER_PEOPLE, person);
      mutual_plan_claim (MUTUAL_PLAN (plan), person);
    }
  mutual_item_append (plan, MUTUAL_MEMBER_ROLES, role);
  mutual_plan_claim (MUTUAL_PLAN (plan), role);
  return role;
}

static void
assert_reads (GtkWidget  *widget,
              const char *expected)
{
  g_autofree char *text = NULL;

  pane_test_settle ();
  text = pane_test_read (widget);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_chip (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  MutualItem *champion = add_role (MUTUAL_ITEM (plan), "Champion", MUTUAL_SIDE_BUYER, "Ines Duarte");
  MutualItem *vacant = add_role (MUTUAL_ITEM (plan), "Information security", MUTUAL_SIDE_BUYER, NULL);
  GtkWidget *chip = mutual_chip_new ();
  GtkWindow *window;

  mutual_plan_seal (plan);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  mutual_chip_set_role (MUTUAL_CHIP (chip), champion, MUTUAL_CHIP_ROLE);
  window = pane_test_show (chip, 400, 60);
  assert_reads (chip, "Champion");
  g_assert_true (gtk_widget_has_css_class (chip, "buyer"));
  g_assert_false (gtk_widget_has_css_class (chip, "vacant"));
  g_assert_cmpstr (mutual_tooltip_get (chip), ==, "Champion: Ines Duarte");

  mutual_chip_set_role (MUTUAL_CHIP (chip), champion, MUTUAL_CHIP_PERSON);
  assert_reads (chip, "Ines Duarte");
  mutual_chip_set_role (MUTUAL_CHIP (chip), champion, MUTUAL_CHIP_INITIALS);
  assert_reads (chip, "ID");

  /* A missing name is said where there is room, and shown by dashes anyway. */
  mutual_chip_set_role (MUTUAL_CHIP (chip), vacant, MUTUAL_CHIP_PERSON);
  assert_reads (chip, "Information security|, name needed");
  g_assert_true (gtk_widget_has_css_class (chip, "vacant"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Information security: name needed");
  mutual_chip_set_role (MUTUAL_CHIP (chip), vacant, MUTUAL_CHIP_INITIALS);
  assert_reads (chip, "?");

  gtk_window_destroy (window);
}

static void
test_chip_line (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  GtkWidget *line = mutual_chip_line_new ();
  GtkWindow *window;
  int empty, full;

  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Legal", MUTUAL_SIDE_BUYER, "Grace Whitfield"));
  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Procurement", MUTUAL_SIDE_BUYER, "Sam Okafor"));
  mutual_plan_seal (plan);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &empty, NULL, NULL);
  window = pane_test_show (line, 300, 60);
  assert_reads (line, "");

  /* Both of one side, as long as the other has none. */
  mutual_chip_line_set_roles (MUTUAL_CHIP_LINE (line), roles);
  assert_reads (line, "Legal|Procurement");
  gtk_window_destroy (window);

  /* One of each side, the one without a name before all, and how many more there are. */
  g_clear_object (&plan);
  g_ptr_array_set_size (roles, 0);
  plan = mutual_plan_new (NULL);
  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Legal", MUTUAL_SIDE_BUYER, "Grace Whitfield"));
  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Privacy", MUTUAL_SIDE_BUYER, NULL));
  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Plan owner", MUTUAL_SIDE_SELLER, "Lena Brandt"));
  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Counsel", MUTUAL_SIDE_SELLER, "Pierre Roche"));
  mutual_plan_seal (plan);
  line = mutual_chip_line_new ();
  mutual_chip_line_set_roles (MUTUAL_CHIP_LINE (line), roles);
  window = pane_test_show (line, 300, 60);
  assert_reads (line, "Privacy|, name needed|Plan owner|+2");
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &full, NULL, NULL);
  g_assert_cmpint (full, ==, empty);
  gtk_window_destroy (window);

  /* Little room: only the dashes say that a name is needed. */
  line = mutual_chip_line_new ();
  mutual_chip_line_set_roles (MUTUAL_CHIP_LINE (line), roles);
  gtk_widget_set_halign (line, GTK_ALIGN_START);
  window = pane_test_show (line, 1, 60);
  gtk_widget_set_size_request (line, 200, -1);
  pane_test_wait_for (gtk_widget_get_width (line) == 200);
  assert_reads (line, "Privacy|Plan owner|+2");
  gtk_window_destroy (window);
}

/* Whether anything of @widget is written, be it in a label or not. */
static gboolean
draws_text (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *words = NULL;
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);
  words = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return strstr (words, "text {") != NULL;
}

/* Hardly any room: no beginnings of words, but the initials as in the list of people, and nothing over its neighbour. */
static void
test_chip_initials (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  GtkWidget *line = mutual_chip_line_new ();
  GtkWindow *window;
  float end = 0;

  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Technical evaluator", MUTUAL_SIDE_BUYER, NULL));
  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Account executive", MUTUAL_SIDE_SELLER, "Maximilian Wagner"));
  g_ptr_array_add (roles, add_role (MUTUAL_ITEM (plan), "Counsel", MUTUAL_SIDE_SELLER, "Pierre Roche"));
  mutual_plan_seal (plan);
  mutual_chip_line_set_roles (MUTUAL_CHIP_LINE (line), roles);
  gtk_widget_set_halign (line, GTK_ALIGN_START);
  window = pane_test_show (line, 1, 60);
  assert_reads (line, "+1");
  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      g_assert_true (draws_text (child));
      g_assert_true (gtk_widget_compute_bounds (child, line, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, end);
      end = bounds.origin.x + bounds.size.width;
    }
  g_assert_cmpfloat (end, <=, gtk_widget_get_width (line));

  /* And the words again, with the room for them. */
  gtk_widget_set_size_request (line, 600, -1);
  pane_test_wait_for (gtk_widget_get_width (line) == 600);
  assert_reads (line, "Technical evaluator|, name needed|Account executive|+1");
  gtk_window_destroy (window);
}

#define N_TOASTS 2

static gboolean
on_time (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* A message that is taken back while it still slides in, as by a second Delete, and another after it. */
static void
test_toast_dismissed_early (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWindow *window;
  gboolean animates;

  g_object_get (settings, "gtk-enable-animations", &animates, NULL);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("Plan"));
  window = pane_test_show (overlay, 400, 300);
  for (guint i = 0; i <= N_TOASTS; i++)
    {
      AdwToast *toast = mutual_toast_new (i < N_TOASTS ? "Deleted" : "Deleted for good");
      gboolean over = FALSE;

      adw_toast_set_button_label (toast, "Undo");
      adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
      pane_test_settle ();
      if (i < N_TOASTS)
        mutual_toast_dismiss (toast, ADW_TOAST_OVERLAY (overlay));
      g_object_unref (toast);
      g_timeout_add (700, on_time, &over);
      pane_test_wait_for (over);
    }
  pane_test_assert_shows (overlay, "Deleted for good");
  pane_test_assert_hides (overlay, "Deleted");
  gtk_window_destroy (window);
  g_object_set (settings, "gtk-enable-animations", animates, NULL);
}

static void
test_states (void)
{
  GtkWidget *icon = g_object_ref_sink (mutual_status_icon_new ());
  GtkWidget *ring = g_object_ref_sink (mutual_progress_ring_new ());
  GtkWidget *mark = g_object_ref_sink (mutual_side_mark_new ());

  g_assert_true (gtk_widget_has_css_class (icon, "not-started"));
  mutual_status_icon_set_state (MUTUAL_STATUS_ICON (icon), MUTUAL_STATE_LATE);
  g_assert_true (gtk_widget_has_css_class (icon, "late"));
  g_assert_false (gtk_widget_has_css_class (icon, "not-started"));
  mutual_status_icon_set_kind (MUTUAL_STATUS_ICON (icon), MUTUAL_CONDITION_AT_RISK);
  g_assert_true (gtk_widget_has_css_class (icon, "at-risk"));
  g_assert_false (gtk_widget_has_css_class (icon, "late"));

  mutual_progress_ring_set (MUTUAL_PROGRESS_RING (ring), 3, 5);
  g_assert_false (gtk_widget_has_css_class (ring, "done"));
  mutual_progress_ring_set (MUTUAL_PROGRESS_RING (ring), 5, 5);
  g_assert_true (gtk_widget_has_css_class (ring, "done"));
  mutual_progress_ring_set (MUTUAL_PROGRESS_RING (ring), 0, 0);
  g_assert_false (gtk_widget_has_css_class (ring, "done"));

  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (mark), MUTUAL_SIDE_BUYER);
  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (mark), MUTUAL_SIDE_SELLER);
  g_assert_true (gtk_widget_has_css_class (mark, "seller"));
  g_assert_false (gtk_widget_has_css_class (mark, "buyer"));

  g_object_unref (icon);
  g_object_unref (ring);
  g_object_unref (mark);
}

/* Words that do not fit go to the next line; in the other reading direction lines begin at the right. */
static void
test_wrap (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *children[3];
  graphene_rect_t bounds;
  GtkWindow *window;
  int height;

  gtk_widget_set_layout_manager (box, mutual_wrap_layout_new (10));
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = gtk_drawing_area_new ();
      gtk_widget_set_size_request (children[i], 100, 20);
      gtk_box_append (GTK_BOX (box), children[i]);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 210, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 50);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 209, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 80);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 320, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 20);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_set_size_request (box, 250, -1);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  window = pane_test_show (box, 250, 100);
  g_assert_true (gtk_widget_compute_bounds (children[0], box, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, ==, (float) gtk_widget_get_width (box));
  gtk_window_destroy (window);
}

/* What somebody wrote may look like markup, and is not. */
static void
test_toast (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWindow *window = pane_test_show (overlay, 400, 200);

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), mutual_toast_new ("“R&D <b>pilot</b>” is ready"));
  pane_test_settle ();
  pane_test_assert_shows (overlay, "“R&D <b>pilot</b>” is ready");
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);
  g_test_add_func ("/widgets/chip", test_chip);
  g_test_add_func ("/widgets/chip-line", test_chip_line);
  g_test_add_func ("/widgets/chip-initials", test_chip_initials);
  g_test_add_func ("/widgets/toast-dismissed-early", test_toast_dismissed_early);
  g_test_add_func ("/widgets/states", test_states);
  g_test_add_func ("/widgets/wrap", test_wrap);
  g_test_add_func ("/widgets/toast", test_toast);

  return g_test_run ();
}
