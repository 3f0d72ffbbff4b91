/* The declaration of one member of an item class: its type and whether it is private.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-field.h"

#include "plan/mutual-enums.h"

#include <gio/gio.h>

/**
 * mutual_field_create_property:
 * @field: a declaration
 *
 * Makes the GObject property of @field: readable, since a plan only changes through edits. Its name is the member's,
 * with GObject's dashes.
 *
 * Returns: (transfer floating): the property
 */
GParamSpec *
mutual_field_create_property (const MutualField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (mutual_member_get_name (field->member)), "_", '-');
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;

  if (field->privacy == MUTUAL_PRIVATE)
    flags |= MUTUAL_PARAM_PRIVATE;
  else if (field->privacy == MUTUAL_SHARED)
    flags |= MUTUAL_PARAM_SHARED;

  switch (field->kind)
    {
    case MUTUAL_FIELD_TITLE:
    case MUTUAL_FIELD_TEXT:
    case MUTUAL_FIELD_REFERENCE:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);

    case MUTUAL_FIELD_DATE:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_DATE, flags);

    case MUTUAL_FIELD_INTEGER:
      return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);

    case MUTUAL_FIELD_FLAG:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);

    case MUTUAL_FIELD_ENUM:
      return g_param_spec_enum (name, NULL, NULL, field->get_type (), 0, flags);

    case MUTUAL_FIELD_WEEKDAYS:
      return g_param_spec_flags (name, NULL, NULL, MUTUAL_TYPE_WEEKDAYS, 0, flags);

    case MUTUAL_FIELD_REFERENCES:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);

    case MUTUAL_FIELD_LIST:
      return g_param_spec_object (name, NULL, NULL, G_TYPE_LIST_MODEL, flags);

    default:
      g_assert_not_reached ();
    }
}

/**
 * mutual_field_holds_text:
 * @field: a declaration
 *
 * Returns: whether its value is a string: a text, a title or an id
 */
gboolean
mutual_field_holds_text (const MutualField *field)
{
  return field->kind == MUTUAL_FIELD_TITLE || field->kind == MUTUAL_FIELD_TEXT || field->kind == MUTUAL_FIELD_REFERENCE;
}

/**
 * mutual_field_holds_number:
 * @field: a declaration
 *
 * Returns: whether its value is an integer, a flag, a word of an enumeration or a set of weekdays
 */
gboolean
mutual_field_holds_number (const MutualField *field)
{
  return field->kind == MUTUAL_FIELD_INTEGER || field->kind == MUTUAL_FIELD_FLAG || field->kind == MUTUAL_FIELD_ENUM ||
         field->kind == MUTUAL_FIELD_WEEKDAYS;
}
