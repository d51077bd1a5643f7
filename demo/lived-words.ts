/** What is written in one file: the words about its matter, filled in with its own facts. Pure. */
import type { Values } from '../src/casework/acts/act.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import type { Role } from './cast.ts'
import type { Chance } from './chance.ts'
import type { LetterWords } from './letter-words.ts'
import type { Matter } from './matters.ts'
import { phrases } from './phrases.ts'
import { tell } from './telling.ts'

interface Writing {
  readonly role: Role
  readonly chance: Chance
}

export function lettersOf({ role, chance }: Writing, values: Values): LetterWords {
  return {
    of: (name, lang) => wordsOf({ role, chance }, name, lang),
    story: role.content.whatHappened,
    why: (lang) => role.refusal?.why[lang] || phrases(lang).t('inadmissible.insufficient'),
    outcome: values['outcome'],
    assessment: values['assessment'],
    result: values['result'],
  }
}

/** In a language in which it is not written, a service reads French. */
export function wordsOf(
  { role, chance }: Writing,
  name: keyof Matter['texts'],
  lang: Lang,
): string {
  const texts: Readonly<Partial<Record<Lang, string>>> | undefined = role.matter?.texts[name]
  const text = texts?.[lang] ?? texts?.fr
  if (!text) throw new Error(`nothing is written about ${name} of this matter`)
  return tell(text, texts?.[lang] ? lang : 'fr', role.facts, chance)
}
