/* Tests what is taken for a signature, a seat, a name, or something that takes its time.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-topics.h"

static void
test_titles (void)
{
  static const struct
  {
    const char *title;
    MutualTopic topic;
    gboolean expected;
  } cases[] = {
    { "Optimization", MUTUAL_TOPIC_OPTIMIZATION, TRUE },
    { "Optimierung mit der Pflege", MUTUAL_TOPIC_OPTIMIZATION, TRUE },
    { "Optimisation et bilan", MUTUAL_TOPIC_OPTIMIZATION, TRUE },
    { "Go-live", MUTUAL_TOPIC_OPTIMIZATION, FALSE },
    { "Contract signed", MUTUAL_TOPIC_SIGNATURE, TRUE },
    { "CLOSE", MUTUAL_TOPIC_SIGNATURE, TRUE },
    { "Vertragsabschluss", MUTUAL_TOPIC_SIGNATURE, TRUE },
    { "Signature du contrat", MUTUAL_TOPIC_SIGNATURE, TRUE },
    { "Design and significance agreed", MUTUAL_TOPIC_SIGNATURE, FALSE },
    { "Closet fitted", MUTUAL_TOPIC_SIGNATURE, FALSE },
    { "", MUTUAL_TOPIC_SIGNATURE, FALSE },
    { "Go-live, first depot", MUTUAL_TOPIC_GOING_LIVE, TRUE },
    { "Einführung", MUTUAL_TOPIC_GOING_LIVE, TRUE },
    { "Economic buyer", MUTUAL_TOPIC_ECONOMIC_BUYER, TRUE },
    { "CFO", MUTUAL_TOPIC_ECONOMIC_BUYER, TRUE },
    { "Championne du projet", MUTUAL_TOPIC_CHAMPION, TRUE },
    { "Customer Success Manager", MUTUAL_TOPIC_CUSTOMER_SUCCESS, TRUE },
    { "Account executive", MUTUAL_TOPIC_CUSTOMER_SUCCESS, FALSE },
    { "VP Sales", MUTUAL_TOPIC_VICE_PRESIDENT, TRUE },
    { "Vice-President", MUTUAL_TOPIC_VICE_PRESIDENT, TRUE },
    { "Advisor", MUTUAL_TOPIC_VICE_PRESIDENT, FALSE },
    { "Data-protection agreement", MUTUAL_TOPIC_DATA_PROTECTION, TRUE },
    { "Accord sur la protection des données", MUTUAL_TOPIC_DATA_PROTECTION, TRUE },
    { "Verwaltungsgremium entscheidet", MUTUAL_TOPIC_BOARD, TRUE },
    { "Onboarding", MUTUAL_TOPIC_BOARD, FALSE },
    { "Registered as a supplier", MUTUAL_TOPIC_PURCHASE, TRUE },
    { "Informationssicherheit geprüft", MUTUAL_TOPIC_SECURITY, TRUE },
    { "Brisk start", MUTUAL_TOPIC_SECURITY, FALSE },
    { "Rahmenvertrag", MUTUAL_TOPIC_TERMS, TRUE },
    { "Berechtigungen vergeben", MUTUAL_TOPIC_TERMS, FALSE },
    { "Budgetgenehmigung", MUTUAL_TOPIC_APPROVAL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (mutual_topic_is_in (cases[i].topic, cases[i].title) != cases[i].expected)
      g_error ("“%s” for topic %d", cases[i].title, cases[i].topic);
}

static void
test_names (void)
{
  static const char *const none[] = { "Legal", "legal team", "TBD", "t.b.d", "N/A", "???", "IT", "Einkauf", "", "à définir" };
  static const char *const real[] = { "Grace Whitfield", "Tbilisi Marks", "It Takes Two", "Legall", "Leon", "内田 愛" };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    if (!mutual_topic_is_department (none[i]))
      g_error ("“%s” is taken for a name", none[i]);
  for (guint i = 0; i < G_N_ELEMENTS (real); i++)
    if (mutual_topic_is_department (real[i]))
      g_error ("“%s” is not taken for a name", real[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/topics/titles", test_titles);
  g_test_add_func ("/review/topics/names", test_names);
  return g_test_run ();
}
