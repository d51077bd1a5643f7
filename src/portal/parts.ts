/** What the portal's pages are built from. Passed in, so that a test brings its own. */
import type { HttpBindings } from '@hono/node-server'
import type { Scanner } from '../documents/index.ts'
import type { BlobStore } from '../platform/blobs/blob-store.ts'
import type { Now } from '../platform/clock.ts'
import type { Db } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { Log } from '../platform/log.ts'
import type { Office } from '../platform/office/index.ts'
import type { Guides } from './guides/load-guides.ts'
import type { PaperForms } from './paper/paper-form.ts'
import type { Summaries } from './summaries/load-summaries.ts'
import type { Senders } from './senders/slowing.ts'
import type { Questionnaire } from '../questionnaire/index.ts'

export interface PortalParts {
  /** As the portal's role, which can read nothing of the office. */
  readonly db: Db
  readonly office: Office
  readonly questionnaire: Questionnaire
  /** Pages that the office wrote itself. */
  readonly guides: Guides
  /** What it says in brief in languages besides ours. */
  readonly summaries: Summaries
  /** The complaint's questions on paper, as PDF. */
  readonly paperForms: PaperForms
  readonly blobs: BlobStore
  /** Undefined: documents are not looked through for viruses. */
  readonly scanner?: Scanner | undefined
  readonly now: Now
  /** Scheme, host and port under which people reach the portal. */
  readonly origin: string
  readonly log: Log
  /** Lets so many milliseconds pass; by the clock on the wall unless said. */
  readonly pause?: (ms: number) => Promise<unknown>
  /** Proxies that may say for whom they ask; none unless said. */
  readonly trustedProxies?: readonly string[]
  /** Every page says that nothing here is real. */
  readonly isDemonstration?: boolean
}

export interface PortalEnv {
  Variables: { lang: Lang; senders: Senders }
  Bindings: HttpBindings
}
