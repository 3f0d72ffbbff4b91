/* Strict reading: what is refused, where, and how a person is told; and what is not refused.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "plan/mutual-enums.h"

#include <string.h>

#define ID_A "11111111-1111-4111-8111-111111111111"
#define ID_B "22222222-2222-4222-8222-222222222222"
#define ID_C "33333333-3333-4333-8333-333333333333"
#define ID_D "44444444-4444-4444-8444-444444444444"

#define MARK "{\n  \"format\": \"mutual-action-plan\",\n  \"version\": 1"
#define HEAD MARK ",\n  \"id\": \"" ID_A "\""

/* In the text, @ stands where the problem is to be reported, and is not part of the text. \1 stands for a byte 0. */
typedef struct
{
  const char *name;
  const char *text;
  MutualFormatError code;
  const char *path;
  const char *message; /* a part of it */
} Case;

static const Case cases[] = {
  /* Not JSON. */
  { "comment", HEAD ",\n  @// later\n  \"title\": \"T\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comments" },
  { "comment-c", HEAD "\n  @/* later */\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comments" },
  { "comment-hash", HEAD ",\n  \"title\": @# later\n\"T\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "comments" },
  { "trailing-text", HEAD "\n}\n@x", MUTUAL_FORMAT_ERROR_SYNTAX, "", "after the end" },
  { "second-document", HEAD "\n}\n@{}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "after the end" },
  { "trailing-comma", HEAD ",\n@}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "before this sign" },
  { "trailing-comma-in-list", HEAD ",\n\"x\": [1,@]\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "before this sign" },
  { "double-comma", HEAD ",@,\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "before this sign" },
  { "missing-comma", HEAD "\n  @\"title\": \"T\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comma" },
  { "missing-comma-in-list", HEAD ",\n\"x\": [1 @2]\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "comma" },
  { "missing-colon", HEAD ",\n  \"title\" @\"T\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "colon" },
  { "missing-value", HEAD ",\n  \"title\":@}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "value" },
  { "name-without-quotes", HEAD ",\n  @title: \"T\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "name" },
  { "single-quotes", HEAD ",\n  \"title\": @'T'\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "straight double" },
  { "wrong-bracket", HEAD ",\n  \"x\": [1@}\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "]" },
  { "wrong-brace", HEAD ",\n  \"x\": {\"y\": 1@]\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "}" },
  { "cut", HEAD ",\n  \"milestones\": [\n    {@", MUTUAL_FORMAT_ERROR_SYNTAX, "milestones[0]", "ends in the middle" },
  { "cut-behind-comma", HEAD ",@", MUTUAL_FORMAT_ERROR_SYNTAX, "", "ends in the middle" },
  { "cut-in-text", HEAD ",\n  \"title\": @\"T", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "closing quotation mark" },
  { "cut-in-header", "{\n  \"format\": \"mutual-action-plan\"@", MUTUAL_FORMAT_ERROR_SYNTAX, "", "ends in the" },
  { "word", HEAD ",\n  \"x\": @True\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "value" },
  { "cut-word", HEAD ",\n  \"x\": @tru", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "value" },
  { "long-word", HEAD ",\n  \"x\": true@e\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comma" },
  { "form-feed", HEAD "@\f}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comma" },
  { "no-break-space", HEAD "@\xc2\xa0}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comma" },
  { "byte-order-mark-inside", HEAD "@\xef\xbb\xbf}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comma" },
  { "zero-byte", HEAD "@\1}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comma" },

  /* Doubled members. */
  { "doubled", HEAD ",\n  \"title\": \"T\",\n  @\"title\": \"U\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "“title” twice" },
  { "doubled-id", HEAD ",\n  @\"id\": \"" ID_A "\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "“id” twice" },
  { "doubled-format", HEAD ",\n  @\"format\": \"mutual-action-plan\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "twice" },
  { "doubled-empty", HEAD ",\n  \"title\": \"\",\n  @\"title\": \"\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "twice" },
  { "doubled-unknown", HEAD ",\n  \"x\": 1, @\"x\": 1\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "“x” twice" },
  { "doubled-escaped", HEAD ",\n  \"title\": \"T\", @\"\\u0074itle\": \"T\"\n}",
    MUTUAL_FORMAT_ERROR_SYNTAX, "", "twice" },
  { "doubled-inside", HEAD ",\n  \"x\": [{\"y\": 1, @\"y\": 1}]\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "twice" },
  { "doubled-in-item", HEAD ",\n  \"roles\": [{\"id\": \"" ID_B "\", \"side\": \"buyer\", @\"side\": \"buyer\"}]\n}",
    MUTUAL_FORMAT_ERROR_SYNTAX, "roles[0]", "“side” twice" },

  /* Texts. */
  { "surrogate-high", HEAD ",\n  \"title\": \"a@\\ud83e\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "lone surrogate" },
  { "surrogate-low", HEAD ",\n  \"title\": \"a@\\udd1d\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "lone surrogate" },
  { "surrogates-swapped", HEAD ",\n  \"title\": \"@\\udd1d\\ud83e\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "lone" },
  { "surrogate-and-letter", HEAD ",\n  \"title\": \"@\\ud83ex\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "lone" },
  { "surrogate-and-escape", HEAD ",\n  \"title\": \"@\\ud83e\\u0041\"\n}",
    MUTUAL_FORMAT_ERROR_SYNTAX, "title", "lone" },
  { "surrogate-in-name", HEAD ",\n  \"@\\ud83e\": 1\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "lone" },
  { "nul", HEAD ",\n  \"title\": \"a@\\u0000b\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "\\u0000" },
  { "nul-in-name", HEAD ",\n  \"x@\\u0000\": 1\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "\\u0000" },
  { "nul-raw", HEAD ",\n  \"title\": \"a@\1b\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "control character" },
  { "escape-unknown", HEAD ",\n  \"title\": \"@\\a\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "backslash" },
  { "escape-cut", HEAD ",\n  \"title\": \"@\\", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "backslash" },
  { "escape-digits", HEAD ",\n  \"title\": \"@\\u12g4\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "hexadecimal" },
  { "escape-short", HEAD ",\n  \"title\": \"@\\u12", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "hexadecimal" },
  { "line-end", HEAD ",\n  \"title\": \"a@\nb\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "end of a line" },
  { "tabulator", HEAD ",\n  \"title\": \"a@\tb\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "control character" },
  { "utf8-alone", HEAD ",\n  \"title\": \"ä@\x80\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "utf8-overlong", HEAD ",\n  \"title\": \"@\xc0\xaf\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "utf8-overlong-3", HEAD ",\n  \"title\": \"@\xe0\x9f\xbf\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "utf8-overlong-4", HEAD ",\n  \"title\": \"@\xf0\x8f\xbf\xbf\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "utf8-surrogate", HEAD ",\n  \"title\": \"@\xed\xa0\x80\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "utf8-beyond", HEAD ",\n  \"title\": \"@\xf4\x90\x80\x80\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "utf8-cut", HEAD ",\n  \"title\": \"@\xe2\x82\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "utf8-cut-at-end", HEAD ",\n  \"title\": \"@\xe2\x82", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "latin-1", HEAD ",\n  \"title\": \"M@\xfcller\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },
  { "column-in-characters", HEAD ",\n  \"title\": \"äöü🤝@\x80\"\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "title", "UTF-8" },

  /* Numbers. */
  { "integer-above", HEAD ",\n  \"x\": @9007199254740992\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "too large" },
  { "integer-below", HEAD ",\n  \"x\": @-9007199254740992\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "too large" },
  { "integer-2^63", HEAD ",\n  \"x\": @9223372036854775808\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "too large" },
  { "integer-10^30", HEAD ",\n  \"x\": @1000000000000000000000000000000\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "large" },
  { "infinite", HEAD ",\n  \"x\": @1e400\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "too large" },
  { "minus-infinite", HEAD ",\n  \"x\": [@-1.5E+999]\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "too large" },
  { "nan", HEAD ",\n  \"x\": @NaN\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "no such number" },
  { "infinity", HEAD ",\n  \"x\": @Infinity\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "no such number" },
  { "minus-word", HEAD ",\n  \"x\": @-Infinity\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "minus" },
  { "plus", HEAD ",\n  \"x\": @+1\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "no such number" },
  { "zeros", HEAD ",\n  \"x\": @007\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "cannot begin with 0" },
  { "minus-zeros", HEAD ",\n  \"x\": @-01\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "cannot begin with 0" },
  { "point-first", HEAD ",\n  \"x\": @.5\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "no such number" },
  { "point-last", HEAD ",\n  \"x\": @5.\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "decimal point" },
  { "exponent-empty", HEAD ",\n  \"x\": @5e+\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "x", "“e”" },
  { "hexadecimal", HEAD ",\n  \"x\": 0@x1F\n}", MUTUAL_FORMAT_ERROR_SYNTAX, "", "comma" },

  /* The header. */
  { "format-late", "{\n  @\"version\": 1,\n  \"format\": \"mutual-action-plan\"\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "", "first" },
  { "version-missing", "{\"format\": \"mutual-action-plan\"@}", MUTUAL_FORMAT_ERROR_VALUE, "", "second member" },
  { "version-behind-id", "{\"format\": \"mutual-action-plan\", @\"id\": \"" ID_A "\", \"version\": 1}",
    MUTUAL_FORMAT_ERROR_VALUE, "", "second member" },
  { "version-zero", "{\"format\": \"mutual-action-plan\", \"version\": @0}",
    MUTUAL_FORMAT_ERROR_VALUE, "", "from 1 on" },
  { "version-text", "{\"format\": \"mutual-action-plan\", \"version\": @\"1\"}",
    MUTUAL_FORMAT_ERROR_VALUE, "", "whole" },
  { "version-fraction", "{\"format\": \"mutual-action-plan\", \"version\": @1.0}",
    MUTUAL_FORMAT_ERROR_VALUE, "", "whole" },

  /* Ids. */
  { "id-missing", "@" MARK "\n}", MUTUAL_FORMAT_ERROR_VALUE, "", "no “id”" },
  { "id-missing-in-item", HEAD ",\n  \"roles\": [\n    @{\"title\": \"T\"}\n  ]\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "roles[0]",
    "no “id”" },
  { "id-empty", MARK ",\n  \"id\": @\"\"\n}", MUTUAL_FORMAT_ERROR_VALUE, "id", "UUID" },
  { "id-number", MARK ",\n  \"id\": @5\n}", MUTUAL_FORMAT_ERROR_VALUE, "id", "UUID" },
  { "id-upper-case", MARK ",\n  \"id\": @\"AAAAAAAA-1111-4111-8111-111111111111\"\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "id", "UUID" },
  { "id-no-uuid", HEAD ",\n  \"roles\": [{\"id\": @\"r1\"}]\n}", MUTUAL_FORMAT_ERROR_VALUE, "roles[0].id", "UUID" },
  { "id-of-plan", HEAD ",\n  \"roles\": [{\"id\": @\"" ID_A "\"}]\n}",
    MUTUAL_FORMAT_ERROR_REFERENCE, "roles[0].id", "the plan" },
  { "id-of-other",
    HEAD ",\n  \"roles\": [{\"id\": \"" ID_B "\"}],\n  \"people\": [{\"name\": \"N\", \"id\": @\"" ID_B "\"}]\n}",
    MUTUAL_FORMAT_ERROR_REFERENCE, "people[0].id", "roles[0]" },

  /* Values of the wrong type. */
  { "title-number", HEAD ",\n  \"title\": @5\n}", MUTUAL_FORMAT_ERROR_VALUE, "title", "Text" },
  { "title-null", HEAD ",\n  \"title\": @null\n}", MUTUAL_FORMAT_ERROR_VALUE, "title", "Text" },
  { "notes-list", HEAD ",\n  \"notes\": @[\"a\"]\n}", MUTUAL_FORMAT_ERROR_VALUE, "notes", "Text" },
  { "date-null", HEAD ",\n  \"agreed_on\": @null\n}", MUTUAL_FORMAT_ERROR_VALUE, "agreed_on", "date" },
  { "date-empty", HEAD ",\n  \"agreed_on\": @\"\"\n}", MUTUAL_FORMAT_ERROR_VALUE, "agreed_on", "YYYY-MM-DD" },
  { "date-month", HEAD ",\n  \"agreed_on\": @\"2026-13-01\"\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "agreed_on", "“2026-13-01”" },
  { "date-february", HEAD ",\n  \"agreed_on\": @\"2026-02-29\"\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "agreed_on", "not a date" },
  { "date-time", HEAD ",\n  \"agreed_on\": @\"2026-02-28T00:00\"\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "agreed_on", "not a date" },
  { "date-before", HEAD ",\n  \"agreed_on\": @\"1899-12-31\"\n}", MUTUAL_FORMAT_ERROR_VALUE, "agreed_on", "1900" },
  { "date-after", HEAD ",\n  \"agreed_on\": @\"3000-01-01\"\n}", MUTUAL_FORMAT_ERROR_VALUE, "agreed_on", "2999" },
  { "integer-text", HEAD ",\n  \"milestones\": [{\"id\": \"" ID_B "\", \"duration\": @\"5\"}]\n}",
    MUTUAL_FORMAT_ERROR_VALUE,
    "milestones[0].duration", "whole number" },
  { "integer-fraction", HEAD ",\n  \"milestones\": [{\"id\": \"" ID_B "\", \"offset\": @5.5}]\n}",
    MUTUAL_FORMAT_ERROR_VALUE,
    "milestones[0].offset", "whole number" },
  { "integer-large", HEAD ",\n  \"milestones\": [{\"id\": \"" ID_B "\", \"offset\": @2147483648}]\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "milestones[0].offset", "2147483647" },
  { "flag-number", HEAD ",\n  \"events\": [{\"id\": \"" ID_B "\", \"hard\": @1}]\n}", MUTUAL_FORMAT_ERROR_VALUE,
    "events[0].hard", "true or false" },
  { "word-unknown", HEAD ",\n  \"events\": [{\"id\": \"" ID_B "\", \"kind\": @\"party\"}]\n}",
    MUTUAL_FORMAT_ERROR_VALUE,
    "events[0].kind", "board, budget, contract, audit, season, freeze, launch, review, other" },
  { "word-of-another", HEAD ",\n  \"events\": [{\"id\": \"" ID_B "\", \"kind\": @\"task\"}]\n}",
    MUTUAL_FORMAT_ERROR_VALUE,
    "events[0].kind", "“task”" },
  { "word-capital", HEAD ",\n  \"roles\": [{\"id\": \"" ID_B "\", \"side\": @\"Buyer\"}]\n}", MUTUAL_FORMAT_ERROR_VALUE,
    "roles[0].side", "“Buyer”" },
  { "word-cut", HEAD ",\n  \"roles\": [{\"id\": \"" ID_B "\", \"side\": @\"buy\"}]\n}", MUTUAL_FORMAT_ERROR_VALUE,
    "roles[0].side", "“buy”" },
  { "word-empty", HEAD ",\n  \"roles\": [{\"id\": \"" ID_B "\", \"side\": @\"\"}]\n}", MUTUAL_FORMAT_ERROR_VALUE,
    "roles[0].side", "buyer, seller, both" },
  { "word-number", HEAD ",\n  \"roles\": [{\"id\": \"" ID_B "\", \"side\": @1}]\n}", MUTUAL_FORMAT_ERROR_VALUE,
    "roles[0].side", "buyer, seller, both" },
  { "weekend-text", HEAD ",\n  \"weekend\": @\"sunday\"\n}", MUTUAL_FORMAT_ERROR_VALUE, "weekend", "list of weekdays" },
  { "weekend-unknown", HEAD ",\n  \"weekend\": [\"friday\", @\"caturday\"]\n}", MUTUAL_FORMAT_ERROR_VALUE, "weekend[1]",
    "weekdays" },
  { "weekend-none", HEAD ",\n  \"weekend\": [@\"none\"]\n}", MUTUAL_FORMAT_ERROR_VALUE, "weekend[0]", "weekdays" },
  { "weekend-twice", HEAD ",\n  \"weekend\": [\"friday\", @\"friday\"]\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "weekend[1]", "once" },
  { "list-object", HEAD ",\n  \"roles\": @{}\n}", MUTUAL_FORMAT_ERROR_VALUE, "roles", "list of items" },
  { "list-of-texts", HEAD ",\n  \"roles\": [@\"x\"]\n}", MUTUAL_FORMAT_ERROR_VALUE, "roles[0]", "An item" },
  { "list-null", HEAD ",\n  \"roles\": @null\n}", MUTUAL_FORMAT_ERROR_VALUE, "roles", "list of items" },
  { "reference-number", HEAD ",\n  \"anchor\": @5\n}", MUTUAL_FORMAT_ERROR_VALUE, "anchor", "id" },
  { "reference-empty", HEAD ",\n  \"anchor\": @\"\"\n}", MUTUAL_FORMAT_ERROR_VALUE, "anchor", "id" },
  { "references-text", HEAD ",\n  \"milestones\": [{\"id\": \"" ID_B "\", \"roles\": @\"" ID_C "\"}]\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "milestones[0].roles", "list of ids" },
  { "references-number", HEAD ",\n  \"milestones\": [{\"id\": \"" ID_B "\", \"roles\": [@5]}]\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "milestones[0].roles[0]", "id" },
  { "error-in-skipped", HEAD ",\n  \"title\": @[1, 2],\n  \"seller\": 3 4\n}",
    MUTUAL_FORMAT_ERROR_VALUE, "title", "Text" },

  /* References. */
  { "dangling", HEAD ",\n  \"anchor\": @\"" ID_B "\"\n}", MUTUAL_FORMAT_ERROR_REFERENCE, "anchor", "No item" },
  { "dangling-in-list", HEAD ",\n  \"milestones\": [{\"id\": \"" ID_B "\", \"roles\": [\"" ID_C "\", @\"" ID_D
    "\"]}],\n  \"roles\": [{\"id\": \"" ID_C "\"}]\n}",
    MUTUAL_FORMAT_ERROR_REFERENCE, "milestones[0].roles[1]", "No item" },
  { "kind-milestone", HEAD ",\n  \"anchor\": @\"" ID_B "\",\n  \"roles\": [{\"id\": \"" ID_B "\"}]\n}",
    MUTUAL_FORMAT_ERROR_REFERENCE, "anchor", "not a milestone" },
  { "kind-role", HEAD ",\n  \"priority_owner\": @\"" ID_A "\"\n}", MUTUAL_FORMAT_ERROR_REFERENCE, "priority_owner",
    "not a role" },
  { "kind-person", HEAD ",\n  \"roles\": [{\"id\": \"" ID_B "\", \"person\": @\"" ID_B "\"}]\n}",
    MUTUAL_FORMAT_ERROR_REFERENCE, "roles[0].person", "not a person" },
  { "kind-dated", HEAD ",\n  \"milestones\": [{\"id\": \"" ID_B "\", \"follows\": @\"" ID_C "\"}],\n"
    "  \"roles\": [{\"id\": \"" ID_C "\"}]\n}",
    MUTUAL_FORMAT_ERROR_REFERENCE, "milestones[0].follows", "milestone, step or event" },
  { "circle-of-one", HEAD ",\n  \"milestones\": [{\"id\": \"" ID_B "\", \"follows\": @\"" ID_B "\"}]\n}",
    MUTUAL_FORMAT_ERROR_REFERENCE, "milestones[0].follows", "milestones[0] → milestones[0]." },
  { "circle-of-three", HEAD ",\n  \"milestones\": [\n"
    "    {\"id\": \"" ID_B "\", \"follows\": @\"" ID_C "\", \"steps\": [\n"
    "      {\"id\": \"" ID_D "\", \"follows\": \"" ID_B "\"}]},\n"
    "    {\"id\": \"" ID_C "\", \"follows\": \"" ID_D "\"}]\n}",
    MUTUAL_FORMAT_ERROR_REFERENCE, "milestones[0].follows",
    "milestones[0] → milestones[1] → milestones[0].steps[0] → milestones[0]." },
};

/* What is not a plan at all: told in plain words, without a place. */
static const struct
{
  const char *name;
  const char *text;
  gsize length;
  const char *message;
} foreign[] = {
  { "empty", "", 0, "empty" },
  { "blank", " \n\t\n", 4, "empty" },
  { "byte-order-mark", "\xef\xbb\xbf", 3, "empty" },
  { "source-map", "{\"version\":3,\"sources\":[\"a.js\"],\"names\":[],\"mappings\":\"AAAA\"}", 0, "source map" },
  { "indexed-source-map", "{\"version\": 3, \"file\": \"app.js\", \"sections\": []}", 0, "source map" },
  { "game", "\x1e\0\0\0IBSP\0\0", 10, "game" },
  { "quake", "// Game: Quake\n{\n\"classname\" \"worldspawn\"\n}\n", 0, "another program" },
  { "other-json", "{\"format\": \"geo\", \"version\": 1}", 0, "another program" },
  { "other-json-with-mark", "{\"format\": \"geo\", \"like\": \"mutual-action-plan\"}", 0, "another program" },
  { "array", "[\"mutual-action-plan\"]", 0, "another program" },
  { "text", "\"mutual-action-plan\"", 0, "another program" },
  { "number", "12", 0, "another program" },
  { "object", "{}", 0, "another program" },
  { "linker", "Archive member included to satisfy reference by file (symbol)\n", 0, "another program" },
  { "utf-16", "\xff\xfe{\0\"\0f\0o\0", 10, "UTF-16" },
  { "half-a-byte-order-mark", "\xef\xbb", 2, "another program" },
};

/* What JSON and the format allow. */
static const struct
{
  const char *name;
  const char *text;
} accepted[] = {
  { "smallest", HEAD "}" },
  { "byte-order-mark", "\xef\xbb\xbf" HEAD "}" },
  { "carriage-returns", "\r\n" HEAD "\r\n}\r\n" },
  { "without-space", "{\"format\":\"mutual-action-plan\",\"version\":1,\"id\":\"" ID_A "\"}" },
  { "id-last", MARK ",\n  \"title\": \"T\",\n  \"roles\": [{\"side\": \"buyer\", \"id\": \"" ID_B "\"}],\n"
    "  \"id\": \"" ID_A "\"}" },
  { "escaped-names", "{\"\\u0066ormat\": \"mutual-action-plan\", \"v\\u0065rsion\": 1, \"\\u0069d\": \"" ID_A "\"}" },
  { "said-empty", HEAD ", \"title\": \"\", \"milestones\": [], \"notes\": \"\"}" },
  { "pair", HEAD ", \"x\": \"\\ud83e\\udd1d \\uD83E\\uDD1D\"}" },
  { "escapes", HEAD ", \"x\": \"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e4\"}" },
  { "edges-of-utf8", HEAD ", \"x\": \""
    "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\xf0\x90\x80\x80"
    "\xf4\x8f\xbf\xbf\"}" },
  { "numbers", HEAD ", \"x\": [0, -0, 9007199254740991, -9007199254740991, 1.5, 1e5, 1E-5, 0.0, 1e308, 1e-400]}" },
  { "any-json", HEAD ", \"x\": {\"\": [[], {}, null, true, false, \"\"]}}" },
};

static gboolean
holds (const char *message,
       const char *part)
{
  return part == NULL || strstr (message, part) != NULL;
}

/* Takes the @ out; \1 becomes a byte 0. */
static GBytes *
prepare (const char *text,
         guint      *line,
         guint      *column)
{
  GString *prepared = g_string_new (NULL);
  gboolean found = FALSE;

  *line = *column = 1;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '@')
        {
          found = TRUE;
          continue;
        }
      g_string_append_c (prepared, *p == '\1' ? '\0' : *p);
      if (found)
        continue;
      *column += (*p & 0xc0) != 0x80;
      if (*p == '\n')
        {
          *line += 1;
          *column = 1;
        }
    }
  return g_string_free_to_bytes (prepared);
}

static void
test_refused (gconstpointer data)
{
  const Case *expected = data;
  guint line, column;
  g_autoptr (GBytes) bytes = prepare (expected->text, &line, &column);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
  g_autoptr (MutualPlan) plan = mutual_reader_read_all (bytes, problems);
  g_autoptr (MutualPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  const MutualProblem *problem;

  g_assert_null (plan);
  g_assert_cmpuint (problems->len, >=, 1);
  problem = g_ptr_array_index (problems, 0);
  g_test_message ("%u:%u: %s: %s", problem->line, problem->column, problem->path, problem->message);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpuint (problem->column, ==, column);
  g_assert_cmpstr (problem->path, ==, expected->path);
  g_assert_cmpint (problem->code, ==, expected->code);
  g_assert_true (holds (problem->message, expected->message));

  again = mutual_reader_read (bytes, &error);
  g_assert_null (again);
  g_assert_error (error, MUTUAL_FORMAT_ERROR, (int) expected->code);
  place = g_strdup_printf ("Line %u, column %u", line, column);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_true (holds (error->message, problem->message));
}

static void
test_foreign (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gsize length = foreign[i].length != 0 ? foreign[i].length : strlen (foreign[i].text);
  g_autoptr (GBytes) bytes = g_bytes_new_static (foreign[i].text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = mutual_reader_read (bytes, &error);

  g_assert_null (plan);
  g_assert_error (error, MUTUAL_FORMAT_ERROR, MUTUAL_FORMAT_ERROR_FOREIGN);
  g_assert_true (holds (error->message, foreign[i].message));
  g_assert_false (holds (error->message, "Line"));
}

static void
test_accepted (gconstpointer data)
{
  const char *text = accepted[GPOINTER_TO_SIZE (data)].text;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = mutual_reader_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  g_assert_cmpstr (mutual_item_get_id (MUTUAL_ITEM (plan)), ==, ID_A);
}

static void
test_weekend (void)
{
  static const struct
  {
    const char *text;
    int days;
    const char *written;
  } rows[] = {
    { "", 0, "" },
    { ",\"weekend\":[]", MUTUAL_WEEKDAYS_NONE, ",\n  \"weekend\": []" },
    { ",\"weekend\":[\"friday\"]", MUTUAL_WEEKDAYS_FRIDAY, ",\n  \"weekend\": [\n    \"friday\"\n  ]" },
    { ",\"weekend\":[\"sunday\",\"saturday\"]", MUTUAL_WEEKDAYS_SATURDAY | MUTUAL_WEEKDAYS_SUNDAY,
      ",\n  \"weekend\": [\n    \"saturday\",\n    \"sunday\"\n  ]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, rows[i].text, "}", NULL);
      g_autofree char *expected = g_strconcat (HEAD, rows[i].written, "\n}\n", NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (MutualPlan) plan = mutual_reader_read (bytes, NULL);
      g_autoptr (GBytes) written = mutual_writer_write (plan);

      g_assert_cmpint (mutual_item_get_number (MUTUAL_ITEM (plan), MUTUAL_MEMBER_WEEKEND), ==, rows[i].days);
      g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), expected, strlen (expected));
    }
}

/* A later version keeps its unknown words and types to itself, but ids must still be right. */
static void
test_newer (void)
{
  const char *newer = "{\"format\": \"mutual-action-plan\", \"version\": 7, \"id\": \"" ID_A "\", "
                      "\"title\": {\"en\": \"T\"},"
                      " \"buyer\": \"B\", \"roles\": [5, {\"id\": \"" ID_B "\", \"side\": \"partner\"}]}";
  const char *broken = "{\"format\": \"mutual-action-plan\", \"version\": 7, \"id\": \"" ID_A "\", "
                       "\"anchor\": \"" ID_B "\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (newer, strlen (newer));
  g_autoptr (GBytes) broken_bytes = g_bytes_new_static (broken, strlen (broken));
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = mutual_reader_read (bytes, &error);
  g_autoptr (MutualPlan) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (mutual_plan_get_version (plan), ==, 7);
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE), ==, "");
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_BUYER), ==, "B");
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES), ==, 1);
  g_assert_false (mutual_item_is_set (mutual_plan_find (plan, ID_B), MUTUAL_MEMBER_SIDE));

  none = mutual_reader_read (broken_bytes, &error);
  g_assert_null (none);
  g_assert_error (error, MUTUAL_FORMAT_ERROR, MUTUAL_FORMAT_ERROR_REFERENCE);
}

/* A checker shows them all at once, in the order of the file. */
static void
test_all_problems (void)
{
  const char *text = HEAD ",\n\"title\": 5,\n\"anchor\": \"" ID_B "\",\n\"agreed_on\": \"yesterday\",\n"
                          "\"milestones\": [\n7,\n"
                          "{\"id\": \"" ID_C "\", \"status\": \"gone\", \"follows\": \"" ID_C "\"},\n"
                          "{\"id\": \"" ID_C "\", \"steps\": [{\"title\": \"T\"}]}],\n"
                          "\"seller\": [[{\"a\": \"b\"}]]\n}";
  static const char *const expected[] = {
    "5 title", "6 anchor", "7 agreed_on", "9 milestones[0]", "10 milestones[1].status", "10 milestones[1].follows",
    "11 milestones[2].id", "11 milestones[2].steps[0]", "12 seller",
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
  g_autoptr (MutualPlan) plan = mutual_reader_read_all (bytes, problems);

  g_assert_null (plan);
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < problems->len; i++)
    {
      const MutualProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = g_strdup_printf ("%u %s", problem->line, problem->path);

      g_assert_cmpstr (place, ==, expected[i]);
    }
}

static void
test_many_problems (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"metrics\": [");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "0,\n");
  g_string_append (text, "0]}");
  bytes = g_bytes_new (text->str, text->len);
  plan = mutual_reader_read_all (bytes, problems);

  g_assert_null (plan);
  g_assert_cmpuint (problems->len, ==, 1000);
}

/* What a message repeats from a file cannot drive a terminal, turn the text around or fill the screen. */
static void
test_quoted (void)
{
  const char *text = HEAD ", \"agreed_on\": \"\\u001b[2J\u202e"
                          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = mutual_reader_read (bytes, &error);

  g_assert_null (plan);
  g_assert_null (strchr (error->message, '\033'));
  g_assert_null (strstr (error->message, "\u202e"));
  g_assert_nonnull (strstr (error->message, "…"));
  g_assert_cmpuint (strlen (error->message), <, 250);
}

/* The places that the table relies on, counted by hand. */
static void
test_place (void)
{
  const char *text = "\xef\xbb\xbf{\"format\": \"mutual-action-plan\", \"version\": 1,\r\n"
                     "\"id\": \"" ID_A "\", \"ä\": \"🤝\", 5}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = mutual_reader_read (bytes, &error);

  g_assert_null (plan);
  g_assert_cmpstr (error->message, ==,
                   "Line 2, column 57: The name of a member is expected here, between quotation marks.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/format/refused/%s", cases[i].name);

      g_test_add_data_func (name, &cases[i], test_refused);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autofree char *name = g_strdup_printf ("/format/foreign/%s", foreign[i].name);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_foreign);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *name = g_strdup_printf ("/format/accepted/%s", accepted[i].name);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_accepted);
    }
  g_test_add_func ("/format/place", test_place);
  g_test_add_func ("/format/weekend", test_weekend);
  g_test_add_func ("/format/newer", test_newer);
  g_test_add_func ("/format/all-problems", test_all_problems);
  g_test_add_func ("/format/many-problems", test_many_problems);
  g_test_add_func ("/format/quoted", test_quoted);

  return g_test_run ();
}
