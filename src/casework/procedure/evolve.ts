/** What a file is after each of its events. Pure. */
import type { CaseState, Event } from './state.ts'

/** Folds one event into the file. `null` comes out only where no registration went in. */
export function evolve(state: CaseState | null, event: Event): CaseState | null {
  if (event.type === 'registered') return beginning(event)
  if (!state) return null

  const next = { ...state, version: state.version + 1 }
  const moved = { ...next, lastMovementAt: event.at }
  switch (event.type) {
    case 'assigned':
      return { ...moved, caseManagerId: event.caseManagerId }
    case 'acknowledged':
      return { ...moved, acknowledgedAt: event.at }
    case 'message-sent':
      return { ...moved, isUnread: false }
    case 'message-received':
      return { ...moved, isUnread: true }
    case 'seen':
      return { ...next, isUnread: false }
    case 'told':
      return moved
    case 'step-begun':
      return { ...moved, step: event.step, dueOn: event.dueOn }
  }
}

function beginning({
  at,
  registration,
  lodgedAt,
  dueOn,
}: Extract<Event, { type: 'registered' }>): CaseState {
  return {
    ...registration,
    step: 'acknowledgement',
    caseManagerId: null,
    lodgedAt: new Date(lodgedAt),
    registeredAt: at,
    acknowledgedAt: null,
    dueOn,
    lastMovementAt: at,
    // Nobody has read it yet.
    isUnread: true,
    version: 1,
  }
}
