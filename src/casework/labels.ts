/** The office's own names for its codes, in one language. A code it no longer lists speaks for itself. */
import { letterNamed } from '../correspondence/index.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { House } from './house.ts'

export interface Labels {
  readonly ground: (id: string) => string
  /** Why a file waits: a reason, or the ground for which it does. */
  readonly hold: (id: string) => string
  readonly wait: (id: string) => string
  readonly reopen: (id: string) => string
  readonly ombudsman: (id: string) => string
  readonly standard: (id: string) => string
  /** Of the questionnaire. */
  readonly verdict: (id: string) => string
  readonly situation: (id: string) => string
  /** The title of the text that a message was written from. */
  readonly letter: (kind: string) => string | undefined
}

type Named = readonly { readonly id: string; readonly names: Readonly<Record<Lang, string>> }[]

export function labelsOf({ procedure, stationery, questionnaire }: House, lang: Lang): Labels {
  const { grounds, holdReasons, waits, reopenReasons, otherOmbudsmen, standards } = procedure
  const { tree } = questionnaire
  const within = (list: Named) => (id: string) =>
    list.find((each) => each.id === id)?.names[lang] ?? id
  return {
    ground: within(grounds),
    hold: within([...holdReasons, ...grounds]),
    wait: within(waits),
    reopen: within(reopenReasons),
    ombudsman: within(otherOmbudsmen),
    standard: within(standards.list),
    verdict: (id) => tree.verdicts.find((each) => each.id === id)?.title[lang] ?? id,
    situation: (id) =>
      tree.questions.flatMap(({ situations = [] }) => situations).find((each) => each.id === id)
        ?.words[lang] ?? id,
    letter: (kind) => letterNamed(stationery.letters, kind)?.[lang].title,
  }
}
