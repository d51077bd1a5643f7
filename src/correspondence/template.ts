/**
 * The text of a letter with places to fill in. Pure. The first line, `# …`, is its title: for
 * staff who choose a text, and the subject of a mail. In the rest `{{field}}` is filled in,
 * `{{#field}}…{{/field}}` stays only where the field has a value, `{{^field}}…{{/field}}` only where it has none.
 */

export interface Template {
  readonly title: string
  readonly body: string
}

export type Fields<Field extends string> = Readonly<Partial<Record<Field, string | undefined>>>

const section = /\{\{([#^])(\w+)\}\}(.*?)\{\{\/\2\}\}/gs
const mark = /\{\{([^{}]*)\}\}/g

/** The template, or what is wrong with it, for the people who write the office's texts. */
export function readTemplate(
  text: string,
  known: readonly string[],
): { ok: true; template: Template } | { ok: false; wrong: string } {
  const found = /^# ([^\n]+)\n+(.*\S)\s*$/s.exec(text.replaceAll('\r\n', '\n'))
  if (!found) return { ok: false, wrong: 'starts with a line “# title” and has a text below it' }

  const [, title = '', body = ''] = found
  if (title.includes('{{')) return { ok: false, wrong: 'has nothing to fill in in its title' }
  const fields = [...body.matchAll(section)].map(([, , field]) => field)
  const flat = body.replace(section, '$3')
  fields.push(...[...flat.matchAll(mark)].map(([, field]) => field))

  const unknown = fields.find((field) => field === undefined || !known.includes(field))
  if (unknown !== undefined) {
    return {
      ok: false,
      wrong: `knows no {{${unknown}}}, or a part is not closed; known are ${known.join(', ')}`,
    }
  }
  return { ok: true, template: { title: title.trim(), body } }
}

/** The letter with its fields filled in, as plain text. What is filled in is never read as a mark. */
export function fill<Field extends string>({ body }: Template, fields: Fields<Field>): string {
  const values: Readonly<Record<string, string | undefined>> = fields
  return body
    .replace(section, (_, sign: string, field: string, inside: string) =>
      Boolean(values[field]) === (sign === '#') ? inside : '',
    )
    .replace(mark, (_, field: string) => values[field] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
