/** Opens what people added to the survey: many at a time, so that nothing tells when each was written. */
import { z } from 'zod'
import type { Db } from '../../platform/db/database.ts'
import type { Log } from '../../platform/log.ts'
import { UnopenableError, openJson } from '../../secrecy/index.ts'
import type { OfficeKey } from '../../secrecy/index.ts'
import { keepOpenedWords, lockSealedWords, mostWords } from '../../survey/index.ts'

interface Parts {
  readonly db: Db
  readonly opener: OfficeKey['opener']
  readonly log: Log
}

const mostAtOnce = 500

const content = z.object({ v: z.literal(1), words: z.string().max(mostWords) })

/** What cannot be opened stays as it is: another key may open it later. */
export async function openSurveyWords({ db, opener, log }: Parts): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const sealed = await lockSealedWords(tx, mostAtOnce)
    const opened = []
    for (const { id, quarter, sealed: envelope } of sealed) {
      const words = await wordsIn(envelope, opener)
      if (words !== undefined) opened.push({ id, quarter, words })
    }
    await keepOpenedWords(tx, opened)
    const unopened = sealed.length - opened.length
    if (unopened > 0) log({ event: 'survey-words-cannot-be-opened', count: unopened })
  })
}

async function wordsIn(
  envelope: Uint8Array,
  opener: OfficeKey['opener'],
): Promise<string | undefined> {
  try {
    const read = content.safeParse(await openJson(envelope, opener))
    return read.data?.words.replaceAll('\0', '')
  } catch (error) {
    if (error instanceof UnopenableError) return undefined
    throw error
  }
}
