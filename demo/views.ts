/** What people of the demonstration think of how they were helped, once their file is closed: some say it. */
import { findFile } from '../src/casework/file-store.ts'
import { sealJson } from '../src/secrecy/index.ts'
import { putSurvey, quarterOf, questionIds, surveyQuestions } from '../src/survey/index.ts'
import { chanceOf } from './chance.ts'
import { dayOf } from './desk.ts'
import type { Desk, Lived } from './desk.ts'
import { phrases } from './phrases.ts'

const wordKeys = ['person.thanks', 'view.long', 'view.clear'] as const

export async function sayWhatOneThinks(desk: Desk, { reference, at }: Lived): Promise<void> {
  const { office, portal, officeKey } = desk
  const file = await findFile(office, reference)
  const closing = file?.state.course.closing
  // Of its own, so that the story of the file stays the same.
  const chance = chanceOf(`view/${reference.year}.${reference.number}`)
  if (!file || !closing || closing.reason === 'spam' || !chance.isLikely(0.4)) return

  const isContent = chance.isLikely(closing.reason === 'inadmissible' ? 0.4 : 0.8)
  const answers = Object.fromEntries(
    questionIds.map((id) => {
      const [yes, between, no] = surveyQuestions[id]
      return [id, chance.pick(isContent ? [yes, yes, yes, between] : [between, no, yes])]
    }),
  )
  const words = phrases(file.state.language).t(chance.pick(wordKeys))
  const sealed = chance.isLikely(0.3)
    ? await sealJson({ v: 1, words }, officeKey.recipient)
    : undefined
  await putSurvey(portal, { quarter: quarterOf(dayOf(desk, at)), answers, sealed })
}
