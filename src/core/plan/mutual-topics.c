/* What a title speaks of: the words by which a signature, a champion, a review of security or a name that is none is known.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-topics.h"

#include "plan/mutual-search.h"

#include <string.h>

#define MAX_PHRASES 24

/* A plan is written in the language of its two companies, not in that of the desktop: all languages are looked for at
 * once, so that both companies are told the same. Small letters without accents, as mutual_search_split() makes them; a
 * star at the end stands for any ending, one at the start for any beginning. */
static const char *const phrases[][MAX_PHRASES] = {
  [MUTUAL_TOPIC_OPTIMIZATION] = { "optimi*", "wertnachweis", "value review", "value realised", "value realized" },
  [MUTUAL_TOPIC_GOING_LIVE] = { "live", "launch", "launched", "rollout", "roll out", "production", "produktivstart",
                                "start", "einfuhrung", "lancement", "deploiement", "optimi*" },
  [MUTUAL_TOPIC_SIGNATURE] = { "sign", "signed", "signing", "signature", "signatures", "contract", "contracts", "close",
                               "closed", "closing", "purchase order", "vertrag", "vertrags*", "unterschrift",
                               "unterzeichn*", "abschluss", "contrat", "contrats", "signe", "bon de commande" },
  [MUTUAL_TOPIC_ECONOMIC_BUYER] = { "economic buyer", "budget owner", "budget holder", "cfo", "chief financial*",
                                    "wirtschaftlich*", "budgetverantwort*", "decideur*", "decideuse*", "finance",
                                    "finanz*" },
  [MUTUAL_TOPIC_CHAMPION] = { "champion*", "fursprecher*", "ambassad*" },
  [MUTUAL_TOPIC_CUSTOMER_SUCCESS] = { "customer success*", "csm", "account manager*", "account management",
                                      "client success*", "kundenerfolg*", "kundenbetreu*", "reussite client",
                                      "succes client", "responsable de compte*" },
  [MUTUAL_TOPIC_VICE_PRESIDENT] = { "vp", "svp", "evp", "vice president*", "president*", "ceo", "coo", "cro", "cto",
                                    "cfo", "chief*", "managing director*", "geschaftsfuhr*", "vorstand*",
                                    "vice presiden*", "directeur general", "directrice generale" },
  [MUTUAL_TOPIC_DATA_PROTECTION] = { "data protection", "privacy", "gdpr", "dpa", "datenschutz*", "dsgvo",
                                     "auftragsverarbeitung*", "protection des donnees", "confidentialite", "rgpd" },
  [MUTUAL_TOPIC_BOARD] = { "board", "boards", "committee*", "council*", "governing*", "vorstand*", "*ausschuss*",
                           "*gremium*", "*gremien*", "aufsichtsrat*", "*gemeinderat*", "conseil", "comite*" },
  [MUTUAL_TOPIC_PURCHASE] = { "procurement", "purchas*", "vendor*", "supplier*", "einkauf*", "beschaffung*",
                              "*lieferant*", "bestellung*", "achat*", "fournisseur*", "commande*" },
  [MUTUAL_TOPIC_SECURITY] = { "security", "risk*", "due diligence", "*sicherheit*", "risik*", "securite", "risque*" },
  [MUTUAL_TOPIC_TERMS] = { "contract*", "agreement*", "legal*", "terms", "*vertrag*", "*vereinbarung*", "recht*",
                           "konditionen", "contrat*", "accord", "accords", "juridique*", "conditions" },
  [MUTUAL_TOPIC_APPROVAL] = { "approv*", "executive*", "signature*", "sign off", "freigabe*", "*genehmig*",
                              "unterschrift*", "geschaftsfuhrung*", "approbation*", "validation*",
                              "direction generale" },
};

/* What stands in the place of a name and answers no mail. */
static const char *const departments[] = {
  "tbd", "t b d", "tbc", "tba", "n a", "na", "unknown", "open", "somebody", "someone", "name", "legal", "legal team", "security",
  "information security", "infosec", "it", "it team", "procurement", "purchasing", "finance", "hr", "sales", "marketing",
  "operations", "management", "team", "the team", "it abteilung", "recht", "rechtsabteilung", "einkauf", "finanzen",
  "sicherheit", "offen", "unbekannt", "juridique", "service juridique", "achats", "securite", "a definir", "inconnu",
};

/* " contract and kick off ", so that whole words can be looked for. */
static char *
fold (const char *title)
{
  g_auto (GStrv) words = mutual_search_split (title);
  g_autofree char *joined = g_strjoinv (" ", words);
  GString *folded = g_string_new (" ");

  for (const char *p = joined; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));
    else if (folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  if (folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');

  return g_string_free (folded, FALSE);
}

static gboolean
has_phrase (const char *folded,
            const char *phrase)
{
  gboolean begins = phrase[0] == '*';
  gboolean ends = g_str_has_suffix (phrase, "*");
  int length = (int) strlen (phrase) - begins - ends;
  g_autofree char *word = g_strdup_printf ("%s%.*s%s", begins ? "" : " ", length, phrase + begins, ends ? "" : " ");

  return strstr (folded, word) != NULL;
}

/**
 * mutual_topic_is_in:
 * @topic: what to look for
 * @title: a title
 *
 * Returns: whether @title speaks of it, in one of the languages that Mutual speaks
 */
gboolean
mutual_topic_is_in (MutualTopic  topic,
                    const char  *title)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (topic < G_N_ELEMENTS (phrases) && title != NULL, FALSE);

  if (*title == '\0')
    return FALSE;
  folded = fold (title);
  for (guint i = 0; i < MAX_PHRASES && phrases[topic][i] != NULL; i++)
    if (has_phrase (folded, phrases[topic][i]))
      return TRUE;
  return FALSE;
}

/**
 * mutual_topic_is_department:
 * @name: the name of a person
 *
 * Returns: whether it is that of a department, such as "Legal", or only keeps a place, such as "TBD"
 */
gboolean
mutual_topic_is_department (const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  folded = g_strstrip (fold (name));
  for (guint i = 0; i < G_N_ELEMENTS (departments); i++)
    if (g_str_equal (folded, departments[i]))
      return TRUE;
  return *folded == '\0';
}
