import { readOfficeFile } from '../platform/office/index.ts'
import { readReferrals } from '../published/index.ts'
import type { Referral } from '../published/index.ts'
import { appealsFile } from './appeals.ts'
import type { Appeal } from './appeals.ts'
import { faultsOf } from './check.ts'
import { treeFile } from './tree.ts'
import type { Tree } from './tree.ts'

export interface Questionnaire {
  readonly tree: Tree
  readonly appeals: readonly Appeal[]
  /** Everybody to whom a verdict can send people, by id. */
  readonly referrals: ReadonlyMap<string, Referral>
}

/** From the office's folder, checked; fails with what is wrong in it. */
export async function loadQuestionnaire(folder: string): Promise<Questionnaire> {
  const referrals = new Map((await readReferrals(folder)).map((each) => [each.id, each]))
  const known = new Set(referrals.keys())
  const checked = treeFile.superRefine((tree, context) => {
    for (const { path, message } of faultsOf(tree, known))
      context.addIssue({ code: 'custom', path: [...path], message })
  })
  return {
    tree: await readOfficeFile(folder, 'questionnaire.json', checked),
    appeals: await readOfficeFile(folder, 'appeals.json', appealsFile),
    referrals,
  }
}
