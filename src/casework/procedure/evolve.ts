/** What a file is after each of its events. Pure. */
import { courseAfter } from './course.ts'
import type { Event, Moved } from './events.ts'
import { isOfOwnWork } from './own-work.ts'
import { emptyCourse } from './state.ts'
import type { CaseState } from './state.ts'

type Happened<Type extends Event['type']> = Extract<Event, { type: Type }>

/** Folds one event into the file. `null` comes out only where no registration went in. */
export function evolve(state: CaseState | null, event: Event): CaseState | null {
  if (event.type === 'registered') return withMoved(beginning(event), event)
  if (!state) return null
  const next = { ...state, ...changeOf(event, state), version: state.version + 1 }
  const after = { ...next, course: courseAfter(next.course, event) }
  return withMoved(isQuiet(event) ? after : { ...after, lastMovementAt: event.at }, event)
}

const quiet: readonly Event['type'][] = [
  'seen',
  'clocks-moved',
  'mailbox-end-announced',
  'mailbox-closed',
  'code-renewed',
  'access-ended',
]

/** Nothing happened in the file. */
function isQuiet(event: Event): boolean {
  return quiet.includes(event.type) || isOfOwnWork(event)
}

/** What changes in the file itself, beside its course. */
const changes: {
  readonly [Type in Event['type']]?: (event: Happened<Type>, state: CaseState) => Partial<CaseState>
} = {
  assigned: ({ caseManagerId }) => ({ caseManagerId }),
  acknowledged: ({ at }) => ({ acknowledgedAt: at }),
  'message-received': () => ({ isUnread: true }),
  'contact-changed': ({ contactChannel, language }) => ({ contactChannel, language }),
  'message-sent': () => ({ isUnread: false }),
  seen: () => ({ isUnread: false }),
  'made-complaint': () => ({ kind: 'complaint' }),
  'step-begun': ({ step, dueOn }, state) => ({ step, dueOn: dueOn ?? state.dueOn }),
  'service-set': ({ serviceId }) => ({ serviceId }),
  'theme-set': ({ theme }) => ({ theme }),
  'urgency-set': ({ isUrgent }) => ({ isUrgent }),
  'danger-near': () => ({ isUrgent: true }),
  'danger-noted': ({ isUrgent }, state) => ({ isUrgent: isUrgent ?? state.isUrgent }),
}

function changeOf(event: Event, state: CaseState): Partial<CaseState> {
  const change = changes[event.type] as
    | ((event: Event, state: CaseState) => Partial<CaseState>)
    | undefined
  return change ? change(event, state) : {}
}

function withMoved(state: CaseState, { clocks, due }: Moved): CaseState {
  const next =
    due === undefined ? state : { ...state, dueOn: due?.on ?? null, dueClock: due?.clock ?? null }
  if (!clocks) return next
  const running = Object.entries({ ...next.course.clocks, ...clocks }).flatMap(([key, clock]) =>
    clock ? [[key, clock] as const] : [],
  )
  return { ...next, course: { ...next.course, clocks: Object.fromEntries(running) } }
}

function beginning({ at, registration, lodgedAt, dueOn }: Happened<'registered'>): CaseState {
  return {
    ...registration,
    step: 'acknowledgement',
    caseManagerId: null,
    lodgedAt: new Date(lodgedAt),
    registeredAt: at,
    acknowledgedAt: null,
    dueOn,
    dueClock: null,
    lastMovementAt: at,
    // Nobody has read it yet.
    isUnread: true,
    course: emptyCourse,
    version: 1,
  }
}
