/* Reading vCard: 2.1, 3.0 and 4.0 alike, as programs write them rather than as they should.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-vcard.h"

#include "exchange/mutual-address.h"
#include "exchange/mutual-vcard-line.h"
#include "plan/mutual-clean.h"
#include "plan/mutual-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a broken text is repeated in a message. */
#define QUOTE_LENGTH 40

/* Something that a card may say several times, of which one is kept: the most preferred, else the first. */
typedef struct
{
  char *text;
  int pref;
  guint line;
} Choice;

typedef struct
{
  guint line; /* where it begins; 0 outside of a card */
  Choice name;
  Choice parts; /* the name put together from its parts, for cards without a whole one */
  Choice company;
  Choice title;
  Choice role;
  Choice email;
  Choice phone;
} Card;

typedef struct
{
  MutualVcardLines lines;
  GPtrArray *contacts;
  GPtrArray *problems; /* nullable */
  Card card;
  guint depth;     /* of cards within the card, such as the one of an assistant, which are passed over */
  gboolean agent;  /* the line before announced such a card */
  gboolean astray; /* between cards, and said so */
} Reading;

static void
add_problem (Reading *self,
             guint    line,
             char    *message)
{
  MutualVcardProblem *problem;

  if (self->problems == NULL || self->problems->len >= MUTUAL_VCARD_PROBLEM_LIMIT)
    {
      g_free (message);
      return;
    }
  problem = g_new0 (MutualVcardProblem, 1);
  problem->line = line;
  problem->message = message;
  g_ptr_array_add (self->problems, problem);
}

/* Takes @text, which may be any. */
static void
choose (Choice                *choice,
        const MutualVcardLine *line,
        char                  *text)
{
  g_autofree char *given = text;
  g_autofree char *clean = g_strstrip (mutual_clean_title (given));

  if (*clean == '\0' || (choice->text != NULL && line->pref >= choice->pref))
    return;

  g_free (choice->text);
  choice->text = g_steal_pointer (&clean);
  choice->pref = line->pref;
  choice->line = line->line;
}

/* "Dr." and "PhD" are part of how people are addressed; the order is the one that most languages have. */
static char *
join_name (const char *value)
{
  static const guint order[] = { 3, 1, 2, 0, 4 }; /* prefix, given, additional, family, suffix */
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *part = g_strstrip (mutual_vcard_line_get_part (value, order[i]));

      if (*part != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", part);
    }
  return g_string_free (name, FALSE);
}

/* Some write "mailto:" and "tel:" before it, some more than once, and some with signs within that nobody sees. */
static char *
strip_scheme (const char *value,
              const char *scheme)
{
  g_autofree char *whole = mutual_vcard_line_get_whole (value);
  g_autofree char *text = g_strstrip (mutual_clean_title (whole));

  while (g_ascii_strncasecmp (text, scheme, strlen (scheme)) == 0)
    {
      g_autofree char *plain = g_uri_unescape_string (text + strlen (scheme), NULL);
      const char *rest = plain != NULL ? plain : text + strlen (scheme);
      g_autofree char *address = g_strndup (rest, strcspn (rest, plain != NULL ? ";?" : ""));

      g_free (text);
      text = g_strstrip (mutual_clean_title (address));
    }
  return g_steal_pointer (&text);
}

static void
contact_free (MutualContact *self)
{
  g_clear_object (&self->person);
  g_free (self->company);
  g_free (self);
}

static void
clear_card (Card *card)
{
  g_free (card->name.text);
  g_free (card->parts.text);
  g_free (card->company.text);
  g_free (card->title.text);
  g_free (card->role.text);
  g_free (card->email.text);
  g_free (card->phone.text);
  memset (card, 0, sizeof *card);
}

/* Better somebody called by an address, whom one can rename, than nobody. */
static const char *
get_name (const Card *card)
{
  const Choice *choices[] = { &card->name, &card->parts, &card->email, &card->company };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i]->text != NULL)
      return choices[i]->text;

  return NULL;
}

static void
check_email (Reading      *self,
             const Choice *email)
{
  g_autofree char *start = NULL;

  if (email->text == NULL || mutual_address_is_valid (email->text))
    return;
  start = g_utf8_substring (email->text, 0, MIN (g_utf8_strlen (email->text, -1), QUOTE_LENGTH));
  /* Translators: of a contact that is read; %s is what stands there. */
  add_problem (self, email->line, g_strdup_printf (_("“%s” does not look like a mail address"), start));
}

static void
finish_card (Reading *self)
{
  Card *card = &self->card;
  const char *name = get_name (card);
  const char *job = card->title.text != NULL ? card->title.text : card->role.text;
  MutualContact *contact;

  if (name == NULL)
    {
      add_problem (self, card->line, g_strdup (_("This contact has no name and is left out")));
      clear_card (card);
      return;
    }
  check_email (self, &card->email);

  contact = g_new0 (MutualContact, 1);
  contact->person = mutual_item_new (MUTUAL_TYPE_PERSON, NULL);
  mutual_item_set_text (contact->person, MUTUAL_MEMBER_NAME, name);
  mutual_item_set_text (contact->person, MUTUAL_MEMBER_JOB_TITLE, job);
  mutual_item_set_text (contact->person, MUTUAL_MEMBER_EMAIL, card->email.text);
  mutual_item_set_text (contact->person, MUTUAL_MEMBER_PHONE, card->phone.text);
  contact->company = g_steal_pointer (&card->company.text);
  g_ptr_array_add (self->contacts, contact);
  clear_card (card);
}

static void
read_property (Reading               *self,
               const MutualVcardLine *line)
{
  Card *card = &self->card;
  const char *value = line->value;

  if (line->is_binary)
    return;
  if (g_str_equal (line->name, "FN"))
    choose (&card->name, line, mutual_vcard_line_get_whole (value));
  else if (g_str_equal (line->name, "N"))
    choose (&card->parts, line, join_name (value));
  else if (g_str_equal (line->name, "ORG"))
    choose (&card->company, line, mutual_vcard_line_get_part (value, 0));
  else if (g_str_equal (line->name, "TITLE"))
    choose (&card->title, line, mutual_vcard_line_get_whole (value));
  else if (g_str_equal (line->name, "ROLE"))
    choose (&card->role, line, mutual_vcard_line_get_whole (value));
  else if (g_str_equal (line->name, "EMAIL"))
    choose (&card->email, line, strip_scheme (value, "mailto:"));
  else if (g_str_equal (line->name, "TEL"))
    choose (&card->phone, line, strip_scheme (value, "tel:"));
  else
    return;

  if (line->is_odd)
    add_problem (self, line->line, g_strdup (_("This line is written in a way that is not known here")));
}

static gboolean
is_mark (const MutualVcardLine *line,
         const char            *name)
{
  g_autofree char *value = NULL;

  if (!g_str_equal (line->name, name))
    return FALSE;
  value = g_strstrip (g_strdup (line->value));
  return g_ascii_strcasecmp (value, "VCARD") == 0;
}

/* Returns: whether to go on */
static gboolean
begin_card (Reading *self,
            guint    line)
{
  if (self->card.line != 0 && self->agent)
    {
      self->depth++;
      return TRUE;
    }
  if (self->card.line != 0)
    {
      add_problem (self, self->card.line, g_strdup (_("This contact has no end")));
      finish_card (self);
    }
  self->depth = 0;
  if (self->contacts->len >= MUTUAL_VCARD_CARD_LIMIT)
    {
      /* Translators: of contacts that are read; %d is a number. */
      add_problem (self, line, g_strdup_printf (_("Only the first %d contacts are read"), MUTUAL_VCARD_CARD_LIMIT));
      return FALSE;
    }
  self->card.line = line;
  self->astray = FALSE;
  return TRUE;
}

static void
end_card (Reading *self)
{
  if (self->depth > 0)
    self->depth--;
  else if (self->card.line != 0)
    finish_card (self);
}

/* Once for all lines that stand together. */
static void
stray (Reading *self,
       guint    line)
{
  if (!self->astray)
    add_problem (self, line, g_strdup (_("What stands here is not part of a contact")));
  self->astray = TRUE;
}

static gboolean
read_line (Reading *self)
{
  g_auto (MutualVcardLine) line = { 0 };
  MutualVcardLineResult result = mutual_vcard_lines_read (&self->lines, &line);
  gboolean going_on = TRUE;

  if (result == MUTUAL_VCARD_LINE_END)
    return FALSE;
  if (result == MUTUAL_VCARD_LINE_BROKEN)
    {
      if (self->card.line == 0)
        stray (self, line.line);
      else if (self->depth == 0)
        add_problem (self, line.line, g_strdup (_("This line is broken and is left out")));
      return TRUE;
    }

  if (is_mark (&line, "BEGIN"))
    going_on = begin_card (self, line.line);
  else if (is_mark (&line, "END"))
    end_card (self);
  else if (self->card.line == 0)
    stray (self, line.line);
  else if (self->depth == 0)
    read_property (self, &line);

  self->agent = g_str_equal (line.name, "AGENT") && *line.value == '\0';
  return going_on;
}

/**
 * mutual_vcard_is_one:
 * @text: any bytes
 * @length: how many
 *
 * Returns: whether they begin as a vCard does, so that pasting them means to add people
 */
gboolean
mutual_vcard_is_one (const char *text,
                     gsize       length)
{
  const char mark[] = "BEGIN:VCARD";
  gsize start = length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  for (; start < length && g_ascii_isspace (text[start]);)
    start++;
  return length - start >= strlen (mark) && g_ascii_strncasecmp (text + start, mark, strlen (mark)) == 0;
}

/**
 * mutual_vcard_read:
 * @bytes: any bytes
 * @problems: (nullable) (element-type MutualVcardProblem): takes what could not be read
 *
 * Reads what can be read, in vCard 2.1, 3.0 and 4.0: the name, the job title, the company, and of several mail
 * addresses and telephone numbers the preferred one. All texts are cleaned as mutual_clean_title() does.
 *
 * Returns: (transfer full) (element-type MutualContact): the people in it, in its order
 */
GPtrArray *
mutual_vcard_read (GBytes    *bytes,
                   GPtrArray *problems)
{
  Reading self = { .problems = problems };
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  self.contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) contact_free);
  text = g_bytes_get_data (bytes, &length);
  if (length > MUTUAL_VCARD_SIZE_LIMIT)
    {
      add_problem (&self, 1, g_strdup (_("These contacts are larger than 10 MB")));
      return self.contacts;
    }

  mutual_vcard_lines_init (&self.lines, text, length);
  while (read_line (&self))
    ;
  if (self.card.line != 0)
    {
      add_problem (&self, self.card.line, g_strdup (_("This contact has no end")));
      finish_card (&self);
    }
  if (self.contacts->len == 0 && (problems == NULL || problems->len == 0))
    add_problem (&self, 1, g_strdup (_("There is no contact in here")));
  return self.contacts;
}

/**
 * mutual_vcard_problem_free:
 * @self: (transfer full): a problem
 */
void
mutual_vcard_problem_free (MutualVcardProblem *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->message);
  g_free (self);
}

