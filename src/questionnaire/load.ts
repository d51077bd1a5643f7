import { basename } from 'node:path'
import { OfficeFolderError, readOfficeFile } from '../platform/office/index.ts'
import { readReferrals, readTopics } from '../published/index.ts'
import type { Topic } from '../published/index.ts'
import { appealsFile } from './appeals.ts'
import type { Appeal } from './appeals.ts'
import { faultsOf } from './check.ts'
import { treeFile } from './tree.ts'
import type { Tree } from './tree.ts'

export interface Questionnaire {
  readonly tree: Tree
  readonly appeals: readonly Appeal[]
}

/** From the office's folder, checked; fails with what is wrong in it. */
export async function loadQuestionnaire(folder: string): Promise<Questionnaire> {
  const known = new Set((await readReferrals(folder)).map(({ id }) => id))
  const checked = treeFile.superRefine((tree, context) => {
    for (const { path, message } of faultsOf(tree, known))
      context.addIssue({ code: 'custom', path: [...path], message })
  })
  const appeals = await readOfficeFile(folder, 'appeals.json', appealsFile)
  refuseStrangers(folder, await readTopics(folder), new Set(appeals.map(({ id }) => id)))
  return {
    tree: await readOfficeFile(folder, 'questionnaire.json', checked),
    appeals,
  }
}

function refuseStrangers(
  folder: string,
  topics: readonly Topic[],
  known: ReadonlySet<string>,
): void {
  const named = topics.flatMap(({ id, appeals = [], ask }) =>
    [...appeals, ...(ask?.options ?? []).flatMap((option) => option.appeals ?? [])].map(
      (appeal) => ({ id, appeal }),
    ),
  )
  const strange = named.filter(({ appeal }) => !known.has(appeal))
  if (strange.length === 0) return
  throw new OfficeFolderError(
    basename(folder),
    strange.map(({ id, appeal }) => `topics.json: ${id}: ${appeal} is not in appeals.json`),
  )
}
