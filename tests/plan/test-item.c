/* The one schema: every class declares its members completely, and properties say the same as the declarations.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan/mutual-change.h"
#include "plan/mutual-date.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-event.h"
#include "plan/mutual-link.h"
#include "plan/mutual-metric.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-plan.h"
#include "plan/mutual-risk.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"

#include <string.h>

static GType (*const classes[]) (void) = {
  mutual_plan_get_type,   mutual_metric_get_type, mutual_event_get_type, mutual_day_off_get_type,
  mutual_milestone_get_type, mutual_step_get_type, mutual_link_get_type,  mutual_role_get_type,
  mutual_person_get_type, mutual_risk_get_type,   mutual_change_get_type,
};

static void
test_every_property_is_private_or_shared (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autoptr (MutualItemClass) klass = g_type_class_ref (classes[i]());
      guint n_properties, n_fields;
      g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_CLASS (klass), &n_properties);

      mutual_item_class_get_fields (klass, &n_fields);
      g_assert_cmpuint (n_properties, ==, n_fields + 1);
      for (guint j = 0; j < n_properties; j++)
        {
          gboolean shared = (properties[j]->flags & MUTUAL_PARAM_SHARED) != 0;
          gboolean private = (properties[j]->flags & MUTUAL_PARAM_PRIVATE) != 0;

          if (shared == private)
            g_error ("%s:%s is neither private nor shared, or both", G_OBJECT_CLASS_NAME (klass), properties[j]->name);
        }
    }
}

static void
test_private_members (void)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autoptr (MutualItemClass) klass = g_type_class_ref (classes[i]());
      guint n_fields;
      const MutualField *fields = mutual_item_class_get_fields (klass, &n_fields);

      for (guint j = 0; j < n_fields; j++)
        {
          if (fields[j].privacy == MUTUAL_PRIVATE)
            g_string_append_printf (found, "%s:%s ", G_OBJECT_CLASS_NAME (klass),
                                    mutual_member_get_name (fields[j].member));
        }
    }
  /* The locks in the format's tables. */
  g_assert_cmpstr (found->str, ==,
                   "MutualPlan:private_notes MutualPlan:review_off MutualPlan:risks "
                   "MutualMilestone:private_notes MutualStep:private "
                   "MutualStep:private_notes MutualPerson:private_notes ");
}

static void
test_names (void)
{
  for (guint i = 0; i < MUTUAL_N_MEMBERS; i++)
    {
      const char *name = mutual_member_get_name (i);
      MutualMember member;

      g_assert_nonnull (name);
      g_assert_true (mutual_member_from_name (name, strlen (name), &member));
      g_assert_cmpint (member, ==, i);
    }
  {
    MutualMember member;

    g_assert_false (mutual_member_from_name ("titles", 6, &member));
    g_assert_false (mutual_member_from_name ("", 0, &member));
    g_assert_false (mutual_member_from_name ("value_propositions_of_all", 25, &member));
    g_assert_true (mutual_member_from_name ("titles", 5, &member));
    g_assert_cmpint (member, ==, MUTUAL_MEMBER_TITLE);
  }
}

static void
test_values (void)
{
  g_autoptr (MutualItem) step = mutual_item_new (MUTUAL_TYPE_STEP, NULL);
  GDate date;
  g_autoptr (GDate) due = NULL;
  g_autofree char *title = NULL;
  MutualStatus status;

  g_assert_true (g_uuid_string_is_valid (mutual_item_get_id (step)));
  g_assert_cmpstr (mutual_item_get_text (step, MUTUAL_MEMBER_TITLE), ==, "");
  g_assert_false (mutual_item_is_set (step, MUTUAL_MEMBER_TITLE));
  g_assert_null (mutual_item_get_date (step, MUTUAL_MEMBER_DUE));

  mutual_item_set_text (step, MUTUAL_MEMBER_TITLE, "Train six claims handlers");
  mutual_item_set_number (step, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  g_assert_true (mutual_date_parse ("2026-12-03", 10, &date));
  mutual_item_set_date (step, MUTUAL_MEMBER_DUE, &date);
  mutual_item_take_references (step, MUTUAL_MEMBER_HELPERS, g_strsplit ("a b", " ", -1));

  g_object_get (step, "title", &title, "due", &due, "status", &status, NULL);
  g_assert_cmpstr (title, ==, "Train six claims handlers");
  g_assert_cmpint (g_date_compare (due, &date), ==, 0);
  g_assert_cmpint (status, ==, MUTUAL_STATUS_DONE);
  g_assert_cmpstr (mutual_item_get_references (step, MUTUAL_MEMBER_HELPERS)[1], ==, "b");

  mutual_item_set_text (step, MUTUAL_MEMBER_TITLE, "");
  g_assert_false (mutual_item_is_set (step, MUTUAL_MEMBER_TITLE));
}

static void
test_children (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
  g_autoptr (MutualItem) step = mutual_item_new (MUTUAL_TYPE_STEP, NULL);
  g_autoptr (MutualItem) copy = NULL;

  mutual_item_append (milestone, MUTUAL_MEMBER_STEPS, step);
  mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
  g_assert_true (mutual_plan_claim (plan, milestone));
  g_assert_false (mutual_plan_claim (plan, step));

  g_assert_true (mutual_item_get_parent (step) == milestone);
  g_assert_true (mutual_item_get_root (step) == MUTUAL_ITEM (plan));
  g_assert_true (mutual_plan_find (plan, mutual_item_get_id (step)) == step);
  g_assert_cmpint (mutual_item_get_list_member (step), ==, MUTUAL_MEMBER_STEPS);

  copy = mutual_item_copy (milestone);
  g_assert_null (mutual_item_get_parent (copy));
  g_assert_cmpstr (mutual_item_get_id (mutual_item_get_child (copy, MUTUAL_MEMBER_STEPS, 0)), ==,
                   mutual_item_get_id (step));

  /* A list that is still followed outlives its owner, and its items then stand nowhere. */
  {
    g_autoptr (GListModel) list = g_object_ref (mutual_item_get_list (copy, MUTUAL_MEMBER_STEPS));
    g_autoptr (MutualItem) child = g_list_model_get_item (list, 0);

    g_clear_object (&copy);
    g_assert_null (mutual_item_get_parent (child));
    g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/item/every-property-is-private-or-shared", test_every_property_is_private_or_shared);
  g_test_add_func ("/plan/item/private-members", test_private_members);
  g_test_add_func ("/plan/item/names", test_names);
  g_test_add_func ("/plan/item/values", test_values);
  g_test_add_func ("/plan/item/children", test_children);
  return g_test_run ();
}
