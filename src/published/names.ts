/** All by which an entry of the register is looked for. Pure. */
import { fold } from './fold.ts'
import type { Referral, ServiceEntry } from './public-service.ts'
import type { Topic } from './topic.ts'

/** As they are compared, each once. */
export function foldedNames(entry: ServiceEntry | Referral | Topic): string[] {
  return [...new Set([...Object.values(entry.names), ...othersOf(entry)].map(fold))].filter(
    (name) => name !== '',
  )
}

function othersOf(entry: ServiceEntry | Referral | Topic): string[] {
  if ('for' in entry) return []
  if ('aliases' in entry) {
    const former = (entry.history ?? []).flatMap((each) => Object.values(each.names))
    return [...entry.aliases, ...former]
  }
  return Object.values(entry.words ?? {}).flat()
}
