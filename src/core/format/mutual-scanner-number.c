/* Numbers in JSON: exact integers and finite fractions.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-scanner-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

static const char *
skip_digits (const char *p,
             const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;

  return p;
}

static MutualToken
scan_fraction (MutualScanner *self,
               const char    *end)
{
  g_string_truncate (self->scratch, 0);
  g_string_append_len (self->scratch, self->token, end - self->token);
  self->number = g_ascii_strtod (self->scratch->str, NULL);
  if (!isfinite (self->number))
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                _("This number is too large. No number may be larger than 1.7e308."));
  self->next = end;
  return MUTUAL_TOKEN_NUMBER;
}

/*< private >
 * mutual_scanner_scan_number:
 *
 * Reads a number from its first sign on.
 *
 * Returns: an INTEGER, a NUMBER (with a fraction or an exponent) or an ERROR
 */
MutualToken
mutual_scanner_scan_number (MutualScanner *self)
{
  const char *digits = *self->token == '-' ? self->token + 1 : self->token;
  const char *p = skip_digits (digits, self->end);
  gboolean whole = TRUE;

  if (p == digits)
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                _("A number is expected after the minus sign."));
  if (*digits == '0' && p - digits > 1)
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                _("A number cannot begin with 0. Remove the zeros before it."));
  if (p < self->end && *p == '.')
    {
      const char *fraction = skip_digits (p + 1, self->end);

      if (fraction == p + 1)
        return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                    _("A digit is expected after the decimal point of this number."));
      whole = FALSE;
      p = fraction;
    }
  if (p < self->end && (*p == 'e' || *p == 'E'))
    {
      const char *exponent = p + 1 < self->end && (p[1] == '+' || p[1] == '-') ? p + 2 : p + 1;

      p = skip_digits (exponent, self->end);
      if (p == exponent)
        return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                    _("A digit is expected after the “e” of this number."));
      whole = FALSE;
    }

  /* An integer cannot be minus nothing. */
  if (!whole || (*self->token == '-' && *digits == '0'))
    return scan_fraction (self, p);

  self->integer = 0;
  for (const char *digit = digits; digit < p && self->integer <= MUTUAL_INTEGER_LIMIT; digit++)
    self->integer = self->integer * 10 + (*digit - '0');
  if (self->integer > MUTUAL_INTEGER_LIMIT)
    return mutual_scanner_fail (self, MUTUAL_FORMAT_ERROR_SYNTAX, self->token,
                                _("This number is too large to be kept exactly. Integers end at 9007199254740991."));
  if (digits != self->token)
    self->integer = -self->integer;
  self->next = p;
  return MUTUAL_TOKEN_INTEGER;
}
