/** Courses that end without an examination, or before it has ended. */
import { todayIn } from '../src/casework/acts/scene.ts'
import { after, asked, does, phrase, says, verified, work } from './life-parts.ts'
import type { Course, Living } from './life-parts.ts'

export async function* heldTooLong(living: Living): Course {
  yield work(living, 2, 8)
  yield* does(living, 'inadmissible', { ground: 'pending-court', referral: '' })
  yield work(living, 90, 130)
  yield* does(living, 'close', { reason: 'suspended-too-long' })
}

export async function* withdrawn(living: Living): Course {
  yield* verified(living)
  if (living.file.chance.isLikely(0.6)) yield* asked(living)
  yield* says(living, phrase(living, 'person.withdraws'), [2, 12])
  yield work(living, 0, 3)
  yield* does(living, 'withdraw', (scene) => ({ on: todayIn(scene) }))
}

/** Asked twice, by two ways, and never heard from. */
export async function* silent(living: Living, how: 'unreachable' | 'insufficient'): Course {
  yield work(living, 1, 6)
  yield* does(living, 'ask-person')
  yield await after(living, 'person-answer')
  const channel = living.file.role.content.contactChannel === 'post' ? 'telephone' : 'post'
  yield* does(living, 'ask-again', { channel })
  yield await after(living, 'unreachable')
  yield* how === 'unreachable'
    ? does(living, 'close', { reason: how })
    : does(living, 'inadmissible', { ground: how, referral: '' })
}

export async function* premature(living: Living): Course {
  yield work(living, 1, 7)
  yield* does(living, 'inadmissible', { ground: 'no-prior-contact', referral: '' })
}

export async function* inadmissible(living: Living): Course {
  const { refusal } = living.file.role
  yield work(living, 1, 9)
  yield* does(living, 'inadmissible', {
    ground: refusal?.ground ?? '',
    referral: refusal?.referral ?? '',
  })
}

export async function* transferred(living: Living): Course {
  yield work(living, 2, 8)
  const body = living.file.role.refusal?.body ?? ''
  yield* does(living, 'transfer', (scene) => ({ body, consent: todayIn(scene) }))
}

export async function* spam(living: Living): Course {
  yield work(living, 0, 2)
  yield* does(living, 'close', { reason: 'spam' })
}

export async function* question(living: Living): Course {
  yield work(living, 0, 3)
  yield* does(living, 'answer-request', { how: living.file.chance.pick(['write', 'said']) })
}
