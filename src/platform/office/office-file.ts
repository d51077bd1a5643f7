/** One file of an office's folder, checked. Features read their own through this. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { z } from 'zod'

/** A line for each fault: `calendar.json: holidays[3].on: must be …`. */
export class OfficeFolderError extends Error {
  override readonly name = 'OfficeFolderError'
  readonly problems: readonly string[]

  constructor(folder: string, problems: readonly string[]) {
    super(
      `Wrong in the office's folder "${folder}":\n${problems.map((line) => `  ${line}`).join('\n')}`,
    )
    this.problems = problems
  }
}

export async function readOfficeFile<Content>(
  folder: string,
  file: string,
  schema: z.ZodType<Content>,
): Promise<Content> {
  const wrong = (problems: readonly string[]) =>
    new OfficeFolderError(
      basename(folder),
      problems.map((problem) => `${file}: ${problem}`),
    )

  const text = await readFile(join(folder, file), 'utf8').catch(() => undefined)
  if (text === undefined) throw wrong(['is missing or cannot be read'])
  const read = schema.safeParse(parse(text, wrong))
  if (read.success) return read.data
  throw wrong(read.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`))
}

function parse(text: string, wrong: (problems: readonly string[]) => Error): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw wrong([`is not JSON: ${error instanceof Error ? error.message : ''}`])
  }
}

/** `contact.telephoneHours[0].from` */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole'
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`
      return index === 0 ? String(key) : `.${String(key)}`
    })
    .join('')
}
