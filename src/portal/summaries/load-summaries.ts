/**
 * What the office does, on one page in each further language of `office.json`. Read and checked at start. Numbers, hours
 * and addresses are placeholders, filled in from the office's facts: a page in a language that nobody here reads is never
 * the one with the old number.
 */
import { basename } from 'node:path'
import { OfficeFolderError } from '../../platform/office/index.ts'
import type { Office } from '../../platform/office/index.ts'
import { readGuide } from '../guides/load-guides.ts'
import type { Guide } from '../guides/load-guides.ts'

const placeholders = [
  'office',
  'telephone',
  'hours',
  'address',
  'email',
  'complaint',
  'emergency',
  'years',
] as const
export type Placeholder = (typeof placeholders)[number]

/** By language. */
export type Summaries = ReadonlyMap<string, Guide>

export async function loadSummaries({ folder, summaries }: Office): Promise<Summaries> {
  const problems: string[] = []
  const read = await Promise.all(
    summaries.map(async ({ language }) => {
      const file = `summary.${language}.md`
      const rules = { known: placeholders, required: placeholders }
      return [language, await readGuide(folder, file, rules, problems)] as const
    }),
  )
  if (problems.length > 0) throw new OfficeFolderError(basename(folder), problems)
  return new Map(read)
}
