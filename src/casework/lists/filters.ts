/**
 * By what files can be chosen and in which order they can stand, as data: a new filter is one line here
 * and its name in the words. Pure.
 */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { steps } from '../procedure/state.ts'
import type { CaseworkText } from '../text.ts'
import type { Tables } from '../tables.ts'

type File = Tables['casework.case_file']
type Say = CaseworkText['t']

export interface Filter {
  readonly name: FilterName
  readonly column: keyof File
  readonly values: readonly string[]
  readonly say: (t: Say, value: string) => string
}

export type FilterName =
  | 'step'
  | 'status'
  | 'waiting'
  | 'urgent'
  | 'unread'
  | 'kind'
  | 'language'
  | 'channel'

/** Those whose values are codes; case manager and service, which are ids, stand beside them. */
export const filters: readonly Filter[] = [
  choice('step', 'step', steps, (t, step) => t(`step.${step}`)),
  choice('status', 'status', ['open', 'active', 'held', 'closed'], (t, status) =>
    t(`status.${status}`),
  ),
  choice('waiting', 'waiting_for', ['person', 'service'], (t, who) => t(`waiting.${who}`)),
  choice('urgent', 'is_urgent', ['yes'], (t) => t('yes')),
  choice('unread', 'is_unread', ['yes'], (t) => t('yes')),
  choice('kind', 'kind', ['complaint', 'information-request'], (t, kind) => t(`kind.${kind}`)),
  choice('language', 'language', languages, (t, lang: Lang) => t(`language.${lang}`)),
  choice('channel', 'channel', ['web', 'telephone', 'post', 'email', 'visit'], (t, way) =>
    t(`came.${way}`),
  ),
]

export interface Sort {
  readonly name: SortName
  readonly column: 'lodged_at' | 'last_movement_at' | 'due_on'
  readonly isDown: boolean
}

export type SortName = 'newest' | 'oldest' | 'moved' | 'quiet' | 'due'

/** The first one unless another is chosen. By last day there are only files that have one. */
export const sorts: readonly [Sort, ...Sort[]] = [
  { name: 'newest', column: 'lodged_at', isDown: true },
  { name: 'oldest', column: 'lodged_at', isDown: false },
  { name: 'moved', column: 'last_movement_at', isDown: true },
  { name: 'quiet', column: 'last_movement_at', isDown: false },
  { name: 'due', column: 'due_on', isDown: false },
]

/** What is chosen, as it stands in an address. */
export interface FileList {
  readonly chosen: Readonly<Partial<Record<FilterName, string>>>
  /** An id, `me`, `nobody`, or nobody in particular. */
  readonly manager: string | undefined
  /** An id of the register. */
  readonly service: string | undefined
  readonly sort: Sort
}

const manager = /^(me|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const service = /^[a-z0-9-]{1,80}$/

/** What makes no sense is left out. */
export function readList(asked: Readonly<Record<string, string>>): FileList {
  const chosen = filters.flatMap(({ name, values }) => {
    const value = asked[name]
    return value !== undefined && values.includes(value) ? [[name, value]] : []
  })
  return {
    chosen: Object.fromEntries(chosen) as FileList['chosen'],
    manager: matching(manager, asked['manager']),
    service: matching(service, asked['service']),
    sort: sorts.find(({ name }) => name === asked['sort']) ?? sorts[0],
  }
}

/** The same list is the same text. */
export function writeList({ chosen, manager: who, service: which, sort }: FileList): string {
  return new URLSearchParams([
    ...(who ? [['manager', who]] : []),
    ...filters.flatMap(({ name }) => (chosen[name] ? [[name, chosen[name]]] : [])),
    ...(which ? [['service', which]] : []),
    ...(sort === sorts[0] ? [] : [['sort', sort.name]]),
  ]).toString()
}

function matching(pattern: RegExp, text: string | undefined): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined
}

function choice<Value extends string>(
  name: FilterName,
  column: keyof File,
  values: readonly Value[],
  say: (t: Say, value: Value) => string,
): Filter {
  return { name, column, values, say: (t, value) => say(t, value as Value) }
}
