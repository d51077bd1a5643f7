import { readReferrals, readServices } from './public-service.ts'
import type { Referral, ServiceEntry } from './public-service.ts'
import { readTopics } from './topic.ts'
import type { Topic } from './topic.ts'

/** What a new installation begins with. */
export interface Register {
  readonly services: readonly ServiceEntry[]
  readonly referrals: readonly Referral[]
  readonly topics: readonly Topic[]
}

/** From the office's folder, checked; fails with what is wrong in it. */
export async function readRegister(folder: string): Promise<Register> {
  const [services, referrals, topics] = await Promise.all([
    readServices(folder),
    readReferrals(folder),
    readTopics(folder),
  ])
  return { services, referrals, topics }
}
