import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../platform/db/database.ts'
import { NotFoundError } from '../platform/errors.ts'
import { show } from '../platform/http/show.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { findMail, listMail } from './mail-store.ts'
import type { Place } from './mail-store.ts'
import { MailPage, OutboxPage } from './outbox-page.tsx'
import type { Frame } from './outbox-page.tsx'

export interface OutboxParts {
  readonly db: Db
  readonly timeZone: string
  /** False: no mail server is set, and nothing leaves. */
  readonly isSending: boolean
}

/** What whoever put the office together knows of the reader; this part knows no staff. */
interface OutboxEnv {
  Variables: { lang: Lang; frame: Frame }
}

const pageSize = 50
const place = /^(\d{1,15})\.([0-9a-f-]{36})$/

/** For case managers only, as whoever mounts this sees to. Numbers are not shown once mail leaves. */
export function outboxRoutes({ db, timeZone, isSending }: OutboxParts) {
  const routes = new Hono<OutboxEnv>()

  routes.get('/outbox', async (c) => {
    const found = await listMail(db, readPlace(c.req.query('after')), pageSize + 1)
    const mails = found.slice(0, pageSize)
    const last = found.length > pageSize ? mails.at(-1) : undefined
    const after = last && `${last.createdAt.getTime()}.${last.id}`
    const page = (
      <OutboxPage
        frame={c.var.frame}
        mails={mails}
        timeZone={timeZone}
        isSending={isSending}
        nextHref={after && `/outbox?${new URLSearchParams({ after })}`}
      />
    )
    return show(c, page)
  })

  routes.get('/outbox/:mail', async (c) => {
    const id = z.uuid().safeParse(c.req.param('mail'))
    const mail = id.success ? await findMail(db, id.data) : undefined
    if (!mail) throw new NotFoundError('no such mail')
    const isBodyShown = mail.kind === 'notice' || !isSending
    const page = (
      <MailPage frame={c.var.frame} mail={mail} timeZone={timeZone} isBodyShown={isBodyShown} />
    )
    return show(c, page)
  })

  return routes
}

/** What is no place of ours means the beginning. */
function readPlace(text: string | undefined): Place | undefined {
  const [, time, id] = place.exec(text ?? '') ?? []
  return z.uuid().safeParse(id).success && id ? { at: new Date(Number(time)), id } : undefined
}
