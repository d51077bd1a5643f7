/** Where a topic leads: to one place, or to one of several after asking back. Pure. */
import type { Topic, TopicDoors } from '../published/index.ts'

/** One way on from a topic, with all that is told about it. */
export interface Door extends TopicDoors {
  /** As a form sends it: `topic:parking-charge:1`. */
  readonly value: string
  readonly topic: Topic
  /** Of the answer to what is asked back, if it asks. */
  readonly names?: Topic['names']
  readonly confidence: Topic['confidence']
}

/** `service`: just one. `pick`: one of several. `elsewhere`: others help. `report`, `emergency`: no complaint. */
export type Leads = 'service' | 'pick' | 'elsewhere' | 'report' | 'emergency'

const prefix = 'topic:'

export function doorsOf(topic: Topic): Door[] {
  const { id, kinds, services, referrals, appeals, branch, ask, confidence } = topic
  const value = `${prefix}${id}`
  if (!ask) return [{ value, topic, kinds, services, referrals, appeals, branch, confidence }]
  return ask.options.map(({ names, ...own }, at) => ({
    appeals,
    ...own,
    confidence: own.confidence ?? confidence,
    value: `${value}:${at}`,
    topic,
    names,
  }))
}

/**
 * Of topics in the order in which they were found: without those that are an answer of an earlier one, so that
 * nobody is shown the same twice.
 */
export function withoutAnswered(topics: readonly Topic[]): Topic[] {
  return topics.filter((topic, at) => {
    const answers = topics.slice(0, at).flatMap(({ ask }) => ask?.options ?? [])
    return !answers.some((answer) => isSame(answer, topic))
  })
}

/** By its name, or by all that it leads to. */
function isSame(answer: TopicDoors & Pick<Topic, 'names'>, topic: Topic): boolean {
  if (answer.names.nl === topic.names.nl) return true
  const ways = waysOf(answer)
  return !topic.ask && ways !== waysOf({}) && ways === waysOf(topic)
}

function waysOf({ kinds, services, referrals, appeals }: TopicDoors): string {
  return JSON.stringify([kinds, services, referrals, appeals].map((ids = []) => ids.toSorted()))
}

/** Undefined: no value of ours, or of a topic that has ended. */
export function findDoor(topics: ReadonlyMap<string, Topic>, value: string): Door | undefined {
  if (!isDoor(value)) return undefined
  const topic = topics.get(value.slice(prefix.length).split(':')[0] ?? '')
  if (!topic || topic.ended) return undefined
  return doorsOf(topic).find((door) => door.value === value)
}

export function isDoor(value: string): boolean {
  return value.startsWith(prefix)
}

export function leadsOf({ kinds = [], services = [], branch }: TopicDoors): Leads {
  if (branch) return branch
  if (kinds.length > 0 || services.length > 1) return 'pick'
  return services.length === 1 ? 'service' : 'elsewhere'
}
