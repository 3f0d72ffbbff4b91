/* vCards as programs write them, as they should be, and as nobody should.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/mutual-vcard.h"

#include "plan/mutual-person.h"
#include "random-plan.h"

#include <string.h>
#include <time.h>

#define N_MUTANTS 20000
#define N_ROUNDS 300

/* Sanitizers pay for what they see with time. */
#ifdef __SANITIZE_ADDRESS__
#define SLACK 8
#else
#define SLACK 1
#endif

static GPtrArray *
read_length (const char  *text,
             gsize        length,
             GPtrArray  **problems)
{
  /* The exact size, so that a memory checker sees a step beyond it. */
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_vcard_problem_free);
  GPtrArray *contacts = mutual_vcard_read (bytes, found);

  if (problems != NULL)
    *problems = g_steal_pointer (&found);
  return contacts;
}

/* "Margit Olsen|COO|margit@x|+47|Northwind" for each, a line of its own. */
static char *
tell (GPtrArray *contacts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < contacts->len; i++)
    {
      const MutualContact *contact = g_ptr_array_index (contacts, i);

      g_string_append_printf (text, "%s%s|%s|%s|%s|%s", i > 0 ? "\n" : "",
                              mutual_item_get_text (contact->person, MUTUAL_MEMBER_NAME),
                              mutual_item_get_text (contact->person, MUTUAL_MEMBER_JOB_TITLE),
                              mutual_item_get_text (contact->person, MUTUAL_MEMBER_EMAIL),
                              mutual_item_get_text (contact->person, MUTUAL_MEMBER_PHONE),
                              contact->company != NULL ? contact->company : "");
    }
  return g_string_free (text, FALSE);
}

static char *
tell_problems (GPtrArray *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const MutualVcardProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (text, "%s%u: %s", i > 0 ? "\n" : "", problem->line, problem->message);
    }
  return g_string_free (text, FALSE);
}

static void
assert_read (const char *text,
             const char *expected,
             const char *expected_problems)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) contacts = read_length (text, strlen (text), &problems);
  g_autofree char *told = tell (contacts);
  g_autofree char *told_problems = tell_problems (problems);

  g_assert_cmpstr (told, ==, expected);
  g_assert_cmpstr (told_problems, ==, expected_problems);
}

/* As the newest standard has it, and what Apple, Google, Evolution and Outlook make of theirs. */
static void
test_versions (void)
{
  assert_read ("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Margit Olsen\r\nN:Olsen;Margit;;;\r\nORG:Northwind Freight;Board\r\n"
               "TITLE:COO\r\nEMAIL;PREF=2:old@northwind.example\r\nEMAIL;TYPE=work;PREF=1:margit@northwind.example\r\n"
               "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+47-22-11;ext=5\r\nEND:VCARD\r\n",
               "Margit Olsen|COO|margit@northwind.example|+47-22-11|Northwind Freight", "");
  assert_read ("BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iPhone OS//EN\nN:Duarte;Inês;;;\nFN:Inês Duarte\n"
               "ORG:Northwind\\, Freight\\; Ltd;\nitem1.EMAIL;type=INTERNET;type=pref:ines@northwind.example\n"
               "item1.X-ABLabel:_$!<Other>!$_\nEMAIL;type=INTERNET:home@ines.example\nTITLE:Head of\n  Claims\n"
               "TEL;type=CELL;type=VOICE;type=pref:+351 21\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQ\n"
               " ABAAD/2wBDAAgGBg\nEND:VCARD\n",
               "Inês Duarte|Head of Claims|ines@northwind.example|+351 21|Northwind, Freight; Ltd", "");
  assert_read ("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.\r\n"
               "TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Leiter der Abteilung f=C3=BCr=\r\n"
               " Beschwerden=0D=0Aund Lob\r\n"
               "EMAIL;PREF;INTERNET:joerg@northwind.example\r\nTEL;WORK;VOICE:+49 30\r\n"
               "PHOTO;JPEG;ENCODING=BASE64:\r\n/9j/4AAQSkZJRgABAQAAAQ\r\nABAAD/2wBDAAgGBg==\r\n\r\n"
               "ORG:Northwind;Claims\r\nEND:VCARD\r\n",
               "Dr. Jörg Müller|Leiter der Abteilung für Beschwerden und Lob|joerg@northwind.example|+49 30|Northwind",
               "");
  assert_read (
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1:M\xfcller;J\xf6rg\r\nEMAIL:a@b.example\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=KOI8-R;QUOTED-PRINTABLE:=F2=C5=DB=C5=CE=C9=C5\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xeb\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=BASE64;CHARSET=UTF-8:SsO2cmc=\r\nEND:VCARD\r\n",
      "Jörg Müller||a@b.example||\nРешение||||\nZoë||||\nJörg||||", "");
}

/* A name in several lines, of which a character is cut in two; lower case; a mark at the start; no end of line. */
static void
test_lines (void)
{
  assert_read ("\xEF\xBB\xBF"
               "begin:vcard\nversion:4.0\nfn:J\xc3\n \xb6rg\n\tM\xc3\xbcller \n x\nend:vcard",
               "JörgMüller x||||", "");
  assert_read ("BEGIN:VCARD\rFN:Old Macintosh\rEND:VCARD\r", "Old Macintosh||||", "");
  assert_read ("\r\n\r\nBEGIN:VCARD\r\n\r\nFN:One\r\nEND:VCARD\r\n\r\nBEGIN:VCARD\r\nFN:Two\r\nEND:VCARD\r\n",
               "One||||\nTwo||||", "");
  assert_read ("BEGIN:VCARD\nFN;X-NOTE=\"a:b;c\":Quoted\nTITLE:a\\nb\\,c\\;d\\\\e\\x\nEND:VCARD\n",
               "Quoted|a b,c;d\\e\\x|||", "");
  assert_read (
      "BEGIN:VCARD\nFN:First\nFN;PREF=1:Preferred\nFN:Third\nROLE:Buyer\nEMAIL:mailto:a%2Bb@c.example\nEND:VCARD\n",
      "Preferred|Buyer|a+b@c.example||", "");
}

/* What is read is written and read back as the same: nothing is left before an address that the next reader takes away. */
static void
test_schemes (void)
{
  assert_read ("BEGIN:VCARD\nFN:One\nTEL;VALUE=uri:t\xEF\xBB\xBF" "el:+98-1\nEND:VCARD\n", "One|||+98-1|", "");
  assert_read ("BEGIN:VCARD\nFN:One\nTEL:tel:tel: +98;ext=1\nEMAIL:mailto:MAILTO:a@b.example?cc=c\nEND:VCARD\n",
               "One||a@b.example|+98|", "");
  assert_read ("BEGIN:VCARD\nFN:One\nTEL:tel:%74el:1\nEND:VCARD\n", "One|||1|", "");
}

/* Of 2.1, an assistant's card within the card. */
static void
test_agent (void)
{
  assert_read ("BEGIN:VCARD\nVERSION:2.1\nFN:Margit\nAGENT:\nBEGIN:VCARD\nFN:Assistant\nEMAIL:x@y.example\nEND:VCARD\n"
               "TITLE:COO\nEND:VCARD\n",
               "Margit|COO|||", "");
}

/* What can be read is read, and the rest is told with its line. */
static void
test_broken (void)
{
  assert_read ("", "", "1: There is no contact in here");
  assert_read ("Dear Margit,\nhow are you?\n", "", "1: What stands here is not part of a contact");
  assert_read ("BEGIN:VCARD\nEND:VCARD\n", "", "1: This contact has no name and is left out");
  assert_read ("BEGIN:VCARD\nTITLE:COO\nEND:VCARD\nBEGIN:VCARD\nFN:Ines\nEND:VCARD\n", "Ines||||",
               "1: This contact has no name and is left out");
  assert_read ("BEGIN:VCARD\nFN:Ines\nBEGIN:VCARD\nFN:Margit\n", "Ines||||\nMargit||||",
               "1: This contact has no end\n3: This contact has no end");
  assert_read ("BEGIN:VCARD\nFN:Ines\nthis is nothing\n:neither\nEMAIL:at home\nEND:VCARD\nrubbish\nmore: rubbish\n",
               "Ines||at home||",
               "3: This line is broken and is left out\n4: This line is broken and is left out\n"
               "5: “at home” does not look like a mail address\n7: What stands here is not part of a contact");
  assert_read (
      "BEGIN:VCARD\nFN;CHARSET=../../evil:Ines\nTITLE;ENCODING=rot13:PBB\nX-A;CHARSET=what:no matter\nEND:VCARD\n",
      "Ines|PBB|||",
      "2: This line is written in a way that is not known here\n"
      "3: This line is written in a way that is not known here");
  assert_read ("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:\nN;ENCODING=b:\nTITLE:\nNAME\nEND:VCARD\n", "",
               "5: This line is broken and is left out\n1: This contact has no name and is left out");
  assert_read ("BEGIN:VCARD\nEMAIL:ines@northwind.example\nEND:VCARD\n",
               "ines@northwind.example||ines@northwind.example||", "");
}

static void
test_unfit (void)
{
  assert_read ("BEGIN:VCARD\nFN:  Ines\u202EetrauD \a\\n\nTITLE:a\\nb\tc\nEND:VCARD\n", "InesetrauD|a b c|||", "");
}

static void
test_limits (void)
{
  g_autoptr (GString) cards = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nFN:");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *told = NULL;
  const MutualContact *contact;

  for (guint i = 0; i < MUTUAL_VCARD_CARD_LIMIT; i++)
    g_string_append_printf (cards, "BEGIN:VCARD\nFN:Person %u\nEND:VCARD\n", i);
  contacts = read_length (cards->str, cards->len, &problems);
  g_assert_cmpuint (contacts->len, ==, MUTUAL_VCARD_CARD_LIMIT);
  g_assert_cmpuint (problems->len, ==, 0);
  g_clear_pointer (&contacts, g_ptr_array_unref);
  g_clear_pointer (&problems, g_ptr_array_unref);
  g_string_append (cards, "BEGIN:VCARD\nFN:One more\nEND:VCARD\n");
  contacts = read_length (cards->str, cards->len, &problems);
  g_assert_cmpuint (contacts->len, ==, MUTUAL_VCARD_CARD_LIMIT);
  told = tell_problems (problems);
  g_assert_cmpstr (told, ==, "3001: Only the first 1000 contacts are read");
  g_clear_pointer (&problems, g_ptr_array_unref);

  /* A name as long as a file may be. */
  while (text->len < MUTUAL_VCARD_SIZE_LIMIT - 10)
    g_string_append_c (text, 'x');
  g_string_append (text, "\nEND:VCARD");
  g_assert_cmpuint (text->len, ==, MUTUAL_VCARD_SIZE_LIMIT);
  one = read_length (text->str, text->len, NULL);
  g_assert_cmpuint (one->len, ==, 1);
  contact = g_ptr_array_index (one, 0);
  g_assert_cmpuint (strlen (mutual_item_get_text (contact->person, MUTUAL_MEMBER_NAME)), ==, MUTUAL_TITLE_LIMIT);
  g_string_append_c (text, '\n');
  none = read_length (text->str, text->len, &problems);
  g_assert_cmpuint (none->len, ==, 0);
  g_free (told);
  told = tell_problems (problems);
  g_assert_cmpstr (told, ==, "1: These contacts are larger than 10 MB");
}

/* A file of the largest size is read in no time, whatever it repeats. */
static void
test_time (void)
{
  static const char *const parts[] = {
    "BEGIN:VCARD\n",           "END:VCARD\n",       "\n ", "=\n",      "A",         ";",  "FN;A=\"",
    "FN;QUOTED-PRINTABLE:=\n", "FN;ENCODING=b:A\n", "\\",  "N:;;;;\n", "rubbish\n", "\r", "AGENT:\nBEGIN:VCARD\n",
    "FN;PREF=1:Ines\nN:a;b\n"
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nFN:");
      g_autoptr (GPtrArray) contacts = NULL;
      clock_t start;

      while (text->len + strlen (parts[i]) < MUTUAL_VCARD_SIZE_LIMIT / 2)
        g_string_append (text, parts[i]);
      start = clock ();
      contacts = read_length (text->str, text->len, NULL);
      g_test_message ("%s: %.2f s", parts[i], (double) (clock () - start) / CLOCKS_PER_SEC);
      g_assert_cmpint (clock () - start, <, 2 * SLACK * CLOCKS_PER_SEC);
    }
}

static void
assert_kept (MutualItem   *person,
             MutualItem   *again,
             MutualMember  member)
{
  g_assert_cmpstr (mutual_item_get_text (again, member), ==, mutual_item_get_text (person, member));
}

/* Every line of what is written is short, and all of it comes back. */
static void
test_round_trip (void)
{
  static const MutualMember members[] = { MUTUAL_MEMBER_NAME, MUTUAL_MEMBER_JOB_TITLE, MUTUAL_MEMBER_EMAIL,
                                          MUTUAL_MEMBER_PHONE };
  static const char *const pieces[] = { "a", "B",    " ",   ",", ";",  "\\",   ":",   "\"", "ä",
                                        "€", "🤝", "\\n", "=", "+4", "@x.y", "مار", ".",  "END:VCARD" };

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) contacts = NULL;
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_vcard_problem_free);
      g_autoptr (GBytes) bytes = NULL;
      g_auto (GStrv) lines = NULL;
      g_autofree char *text = NULL;

      for (int n = g_test_rand_int_range (1, 6); n > 0; n--)
        {
          MutualItem *person = mutual_item_new (MUTUAL_TYPE_PERSON, NULL);

          for (guint i = 0; i < G_N_ELEMENTS (members); i++)
            {
              GString *value = g_string_new ("x");

              for (int length = g_test_rand_int_range (0, 80); length > 0; length--)
                g_string_append (value, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
              g_string_append_c (value, 'y');
              mutual_item_take_text (person, members[i], g_string_free (value, FALSE));
            }
          g_ptr_array_add (people, person);
        }
      bytes = mutual_vcard_write (people);
      contacts = mutual_vcard_read (bytes, problems);
      g_assert_cmpuint (contacts->len, ==, people->len);
      for (guint i = 0; i < people->len; i++)
        {
          const MutualContact *contact = g_ptr_array_index (contacts, i);

          for (guint j = 0; j < G_N_ELEMENTS (members); j++)
            assert_kept (g_ptr_array_index (people, i), contact->person, members[j]);
        }

      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      lines = g_strsplit (text, "\r\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_cmpuint (strlen (lines[i]), <=, 75);
          g_assert_true (g_utf8_validate (lines[i], -1, NULL));
          g_assert_null (strpbrk (lines[i], "\r\n"));
        }
    }
}

/* What a card says of somebody in a plan: their side's company and their roles, and nothing private. */
static void
test_written (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 3);
      g_autoptr (GPtrArray) people = g_ptr_array_new ();
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GPtrArray) contacts = NULL;
      g_autoptr (GBytes) bytes = NULL;

      for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE); i++)
        g_ptr_array_add (people, mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, i));
      bytes = mutual_vcard_write (people);
      contacts = read_length (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &problems);
      g_assert_cmpuint (contacts->len, <=, people->len);
      for (guint i = 0; i < people->len; i++)
        {
          const char *notes = mutual_item_get_text (g_ptr_array_index (people, i), MUTUAL_MEMBER_PRIVATE_NOTES);

          if (strlen (notes) > 8)
            g_assert_null (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), notes));
        }
    }
}

static void
test_is_one (void)
{
  g_assert_true (mutual_vcard_is_one ("BEGIN:VCARD\n", 12));
  g_assert_true (mutual_vcard_is_one (" \r\nbegin:vcard", 14));
  g_assert_true (mutual_vcard_is_one ("\xEF\xBB\xBF"
                                      "BEGIN:VCARD",
                                      14));
  g_assert_false (mutual_vcard_is_one ("BEGIN:VCAR", 10));
  g_assert_false (mutual_vcard_is_one ("Ines", 4));
  g_assert_false (mutual_vcard_is_one ("", 0));
}

static void
mutate (GString *text)
{
  static const char *const splices[] = { "\r\n",
                                         "\n ",
                                         ":",
                                         ";",
                                         "=",
                                         "=\n",
                                         "\\",
                                         "\"",
                                         "BEGIN:VCARD\n",
                                         "END:VCARD\n",
                                         "\xff",
                                         "\xc3",
                                         ";ENCODING=QUOTED-PRINTABLE",
                                         ";ENCODING=b",
                                         ";CHARSET=",
                                         "AGENT:\n",
                                         ";PREF=1",
                                         "\u202E",
                                         "item1.",
                                         "=C3=" };
  int at = g_test_rand_int_range (0, (gint32) text->len);
  int wanted = g_test_rand_int_range (1, 40);
  int span = MIN (wanted, (int) text->len - at);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      text->str[at] = (char) g_test_rand_int_range (0, 256);
      break;
    case 1:
      text->str[at] ^= (char) (1 << g_test_rand_int_range (0, 8));
      break;
    case 2:
      g_string_erase (text, at, span);
      break;
    case 3:
      g_string_truncate (text, (gsize) at);
      break;
    default:
      g_string_insert (text, at, splices[g_test_rand_int_range (0, G_N_ELEMENTS (splices))]);
    }
}

/* Whatever comes of it can stand in a plan, and every problem has a line of the file. */
static void
test_mutants (void)
{
  static const char *const originals[] = {
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Margit Olsen\r\nORG:Northwind;Board\r\nEMAIL;PREF=2:old@x.example\r\n"
    "EMAIL;TYPE=\"work,pref\":m@x.example\r\nTEL;VALUE=uri:tel:+47\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\n"
    "TITLE;QUOTED-PRINTABLE:Leiter=\n "
    "f=FCr\nPHOTO;ENCODING=BASE64:\nAAAA\nAAAA\n\nAGENT:\nBEGIN:VCARD\nFN:x\nEND:VCARD\n"
    "END:VCARD\nBEGIN:VCARD\nFN;ENCODING=b;CHARSET=SHIFT_JIS:g22Db4Nj\nEND:VCARD\n",
  };

  for (guint i = 0; i < N_MUTANTS; i++)
    {
      g_autoptr (GString) text = g_string_new (originals[i % G_N_ELEMENTS (originals)]);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GPtrArray) contacts = NULL;
      guint n_lines = 1;

      for (int n = g_test_rand_int_range (1, 6); n > 0 && text->len > 0; n--)
        mutate (text);
      for (gsize j = 0; j < text->len; j++)
        n_lines += text->str[j] == '\n' || text->str[j] == '\r';
      contacts = read_length (text->str, text->len, &problems);
      g_assert_true (contacts->len > 0 || problems->len > 0);
      for (guint j = 0; j < problems->len; j++)
        {
          const MutualVcardProblem *problem = g_ptr_array_index (problems, j);

          g_assert_cmpuint (problem->line, >=, 1);
          g_assert_cmpuint (problem->line, <=, n_lines);
          g_assert_true (g_utf8_validate (problem->message, -1, NULL));
        }
      for (guint j = 0; j < contacts->len; j++)
        {
          const MutualContact *contact = g_ptr_array_index (contacts, j);
          const char *name = mutual_item_get_text (contact->person, MUTUAL_MEMBER_NAME);

          g_assert_true (*name != '\0' && g_utf8_validate (name, -1, NULL) && strpbrk (name, "\r\n\t") == NULL);
          g_assert_true (g_utf8_validate (mutual_item_get_text (contact->person, MUTUAL_MEMBER_EMAIL), -1, NULL));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/vcard/versions", test_versions);
  g_test_add_func ("/exchange/vcard/lines", test_lines);
  g_test_add_func ("/exchange/vcard/agent", test_agent);
  g_test_add_func ("/exchange/vcard/schemes", test_schemes);
  g_test_add_func ("/exchange/vcard/broken", test_broken);
  g_test_add_func ("/exchange/vcard/unfit", test_unfit);
  g_test_add_func ("/exchange/vcard/limits", test_limits);
  g_test_add_func ("/exchange/vcard/time", test_time);
  g_test_add_func ("/exchange/vcard/round-trip", test_round_trip);
  g_test_add_func ("/exchange/vcard/written", test_written);
  g_test_add_func ("/exchange/vcard/is-one", test_is_one);
  g_test_add_func ("/exchange/vcard/mutants", test_mutants);

  return g_test_run ();
}
