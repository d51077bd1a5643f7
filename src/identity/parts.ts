import type { Now } from '../platform/clock.ts'
import type { Db } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { IdentityKeys } from './keys.ts'

/** What this part's pages are built from. */
export interface IdentityParts {
  readonly db: Db
  readonly now: Now
  /** Scheme, host and port under which staff reach the office. */
  readonly origin: string
  readonly keys: IdentityKeys
  readonly office: {
    readonly name: Readonly<Record<Lang, string>>
    readonly defaultLanguage: Lang
    readonly timeZone: string
    /** The last day for which its holidays are listed. */
    readonly calendar: { readonly to: string }
  }
  /** What could not be opened; who knows the letterbox hands it in. */
  readonly listSetAside: () => Promise<readonly SetAsideEnvelope[]>
}

export interface SetAsideEnvelope {
  readonly id: number
  readonly kind:
    | 'complaint'
    | 'message'
    | 'number-request'
    | 'reminder-request'
    | 'contact-request'
    | 'opening'
  readonly reference: string | undefined
  readonly arrivedAt: Date
  readonly setAsideAt: Date
  /** A code such as 'cannot-be-opened'. */
  readonly reason: string
}
