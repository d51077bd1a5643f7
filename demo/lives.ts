/** The courses that files of the demonstration take: every step, every way to end. */
import { todayIn } from '../src/casework/acts/scene.ts'
import * as desk from './desk.ts'
import {
  after,
  answered,
  asked,
  closed,
  does,
  openAsk,
  phrase,
  says,
  verified,
  work,
} from './life-parts.ts'
import type { Course, Living } from './life-parts.ts'
import type { Part } from './cast.ts'
import { phrases } from './phrases.ts'
import {
  heldTooLong,
  inadmissible,
  premature,
  question,
  silent,
  spam,
  transferred,
  withdrawn,
} from './short-lives.ts'
import { addDays } from './working-time.ts'

export interface Life {
  readonly part: Part
  /** How often, among about sixty. */
  readonly times: number
  readonly run: (living: Living) => Course
}

const grounds = [
  'not-competent',
  'too-old',
  'anonymous',
  'no-personal-interest',
  'manifestly-unfounded',
  'decided-by-court',
  'already-handled',
  'policy-choice',
  'private-dispute',
  'employment',
  'report-instead',
  'abusive',
]

export const lives: readonly Life[] = [
  { part: 'matter', times: 6, run: (living) => founded(living, 'founded', 'put-right') },
  {
    part: 'matter',
    times: 2,
    run: (living) => founded(living, 'partially-founded', 'partly-put-right'),
  },
  { part: 'matter', times: 1, run: (living) => founded(living, 'founded', 'refused-by-service') },
  { part: 'matter', times: 2, run: slow },
  { part: 'matter', times: 7, run: (living) => solved(living, 'conciliation') },
  { part: 'matter', times: 2, run: (living) => solved(living, 'resolved-before') },
  { part: 'matter', times: 5, run: (living) => unfounded(living, 'explanation') },
  { part: 'matter', times: 1, run: (living) => unfounded(living, 'no-solution') },
  { part: 'matter', times: 1, run: (living) => explained(living, 'information') },
  { part: 'matter', times: 1, run: (living) => explained(living, 'explanation') },
  { part: 'matter', times: 1, run: (living) => explained(living, 'referred') },
  { part: 'matter', times: 2, run: handedOver },
  { part: 'matter', times: 2, run: reopened },
  { part: 'matter', times: 2, run: held },
  { part: 'matter', times: 1, run: heldTooLong },
  { part: 'matter', times: 2, run: withdrawn },
  { part: 'matter', times: 1, run: (living) => silent(living, 'unreachable') },
  { part: 'matter', times: 1, run: (living) => silent(living, 'insufficient') },
  { part: 'urgent', times: 4, run: urgent },
  { part: 'no-prior-contact', times: 4, run: premature },
  { part: 'early', times: 2, run: comesBack },
  { part: 'transfer', times: 2, run: transferred },
  { part: 'spam', times: 2, run: spam },
  { part: 'question', times: 2, run: question },
  { part: 'question', times: 1, run: becomesComplaint },
  ...grounds.map((part) => ({ part, times: part === 'not-competent' ? 2 : 1, run: inadmissible })),
]

async function* founded(living: Living, assessment: string, outcome: string): Course {
  yield* verified(living)
  yield* asked(living)
  yield* answered(living, 'admits')
  yield* judged(living, assessment, outcome)
}

/** From the findings to what came of them. */
async function* judged(living: Living, assessment: string, outcome: string): Course {
  yield work(living, 4, 16)
  yield* does(living, 'finding', { standard: 'access', finding: 'met' })
  for (const standard of living.file.role.matter?.standards ?? [])
    yield* does(living, 'finding', { standard, finding: 'not-met' })
  yield* does(living, 'analysis')
  yield* answered(living, 'analysis-answer', [6, 15])
  yield work(living, 3, 15)
  yield* does(living, 'conclude', { assessment, result: 'open' })
  yield work(living, 0, 2)
  yield* does(living, 'rectification')
  yield work(living, 8, 19)
  yield* does(living, 'rectified', (scene) => ({ outcome, on: todayIn(scene) }))
  if (outcome === 'put-right' && living.file.chance.isLikely(0.5))
    yield* says(living, phrase(living, 'person.thanks'), [1, 4])
  yield* closed(living)
}

/** The service has to be reminded, and is asked formally; the person hears that we wait. */
async function* slow(living: Living): Course {
  yield* verified(living)
  yield* asked(living)
  const ask = { ask: '' }
  const latest = (scene: Parameters<typeof openAsk>[0]) => ({ ...ask, ask: openAsk(scene) })
  yield work(living, 15, 17)
  yield* does(living, 'reminder', latest)
  yield await after(living, 'service-answer')
  yield* does(living, 'still-waiting')
  yield* does(living, 'reminder', latest)
  yield work(living, 10, 12)
  yield* does(living, 'formal-request', latest)
  yield* answered(living, 'admits', [4, 12])
  yield* judged(living, 'founded', 'put-right')
}

async function* solved(living: Living, result: string): Course {
  yield* verified(living)
  yield* asked(living)
  yield* answered(living, 'solves', [2, 14])
  yield work(living, 1, 6)
  yield* does(living, 'conclude', { assessment: 'not-assessed', result })
  yield* closed(living)
}

async function* unfounded(living: Living, result: string): Course {
  yield* verified(living)
  yield* asked(living)
  yield* answered(living, 'explains')
  yield work(living, 3, 12)
  for (const standard of living.file.role.matter?.standards ?? [])
    yield* does(living, 'finding', { standard, finding: 'met' })
  yield* does(living, 'conclude', { assessment: 'unfounded', result })
  yield* closed(living)
}

async function* explained(living: Living, result: string): Course {
  yield* verified(living)
  yield* asked(living)
  if (living.file.chance.isLikely(0.5)) yield* moreTime(living)
  yield* answered(living, 'explains', [9, 19])
  yield work(living, 2, 9)
  yield* does(living, 'conclude', { assessment: 'not-assessed', result })
  yield* closed(living)
}

async function* moreTime(living: Living): Course {
  const { t } = phrases(living.file.manager.language)
  yield work(living, 8, 15)
  yield* does(living, 'extend', (scene) => {
    const [clock, running] =
      Object.entries(scene.file.state.course.clocks).find(([key]) =>
        key.startsWith('service-answer'),
      ) ?? []
    const until = addDays(running?.dueOn ?? todayIn(scene), 14)
    return { clock: clock ?? '', until, why: t('remark.extended') }
  })
}

async function* handedOver(living: Living): Course {
  yield* verified(living)
  yield* asked(living)
  yield work(living, 3, 10)
  await desk.handOver(living.desk, living.file)
  yield* answered(living, 'solves', [2, 9])
  yield work(living, 2, 6)
  yield* does(living, 'conclude', { assessment: 'not-assessed', result: 'conciliation' })
  yield* closed(living)
}

/** What the service had promised does not come. */
async function* reopened(living: Living): Course {
  yield* solved(living, 'conciliation')
  yield* says(living, phrase(living, 'person.new-facts'), [12, 50])
  yield work(living, 1, 4)
  yield* does(living, 'reopen', { reason: 'not-carried-out' })
  yield work(living, 1, 4)
  yield* does(living, 'question', { tell: 'yes' })
  yield* answered(living, 'admits', [4, 12])
  yield* judged(living, 'founded', 'put-right')
}

async function* held(living: Living): Course {
  yield* verified(living)
  yield work(living, 2, 8)
  const reason = living.file.chance.pick(['court', 'service-decides', 'person-asked'])
  yield* does(living, 'hold', { reason, until: '' })
  yield work(living, 20, 60)
  yield* does(living, 'resume')
  yield* asked(living)
  yield* answered(living, 'explains', [5, 15])
  yield work(living, 2, 9)
  yield* does(living, 'conclude', { assessment: 'unfounded', result: 'explanation' })
  yield* closed(living)
}

/** Looked at the same day; the service is asked to wait. */
async function* urgent(living: Living): Course {
  const { file } = living
  yield work(living, 0, 1)
  const why = phrases(file.manager.language).t('remark.waived')
  const isWaived = file.chance.isLikely(0.5)
  yield* does(living, 'admissible', {
    contact: isWaived ? 'waived' : 'done',
    old: 'no',
    why: isWaived ? why : '',
  })
  const until = addDays(desk.dayOf(living.desk, file.at), 28)
  yield* does(living, 'wait', { what: file.role.matter?.wait ?? 'decision', until })
  yield work(living, 1, 2)
  const answer = file.chance.pick(['yes', 'yes', 'no'])
  yield* does(living, 'wait-answer', (scene) => ({
    wait: scene.file.state.course.waits.find((each) => each.answer === null)?.id ?? '',
    answer,
    on: todayIn(scene),
  }))
  yield* does(living, 'question', { tell: 'yes' })
  yield* answered(living, 'solves', [2, 8])
  yield* calmed(living)
  yield work(living, 1, 4)
  yield* does(living, 'conclude', { assessment: 'not-assessed', result: 'conciliation' })
  yield* closed(living)
}

/** Somebody takes it out of the queue, with a reason. */
async function* calmed(living: Living): Course {
  const { isUrgent } = await desk.stateOf(living.desk, living.file)
  const why = phrases(living.file.manager.language).t('remark.calm')
  if (isUrgent) yield* does(living, 'urgency', { urgent: 'no', why })
}

async function* comesBack(living: Living): Course {
  yield* premature(living)
  yield* says(living, phrase(living, 'person.comes-back'), [25, 60])
  yield work(living, 1, 4)
  yield* does(living, 'reopen', { reason: 'service-contacted' })
  yield* solved(living, 'conciliation')
}

async function* becomesComplaint(living: Living): Course {
  yield work(living, 1, 3)
  yield* does(living, 'make-complaint', { received: '' })
  yield* solved(living, 'conciliation')
}
