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
      const page = await readGuide(folder, file, problems)
      problems.push(...faultsIn(page).map((fault) => `pages/${file}: ${fault}`))
      return [language, page] as const
    }),
  )
  if (problems.length > 0) throw new OfficeFolderError(basename(folder), problems)
  return new Map(read)
}

function faultsIn({ title, content }: Guide): string[] {
  const written = content.map(({ raw }) => raw).join('')
  const named = [...written.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name = '']) => name)
  const missing = placeholders.filter((name) => !named.includes(name))
  const unknown = named.filter((name) => !placeholders.some((known) => known === name))
  return [
    ...missing.map((name) => `must say {{${name}}}`),
    ...unknown.map((name) => `cannot fill in {{${name}}}`),
    ...(title.includes('{{') ? ['its title cannot have anything filled in'] : []),
  ]
}
