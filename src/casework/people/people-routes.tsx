/** The page on which details of the people of a file are completed. */
import { Hono } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { knownDanger } from '../danger.ts'
import { lockFileByReference } from '../file-store.ts'
import { openShown } from '../file/file-routes.tsx'
import type { CaseworkParts } from '../parts.ts'
import { changePeople } from './changing.ts'
import { typedPeople } from './people-form.ts'
import { PeoplePage } from './people-page.tsx'

const form = z.record(z.string(), z.string().catch(''))

export function peopleRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/people', async (c) => {
    const file = await db.transaction().execute((tx) => openShown(parts, c, tx, now()))
    const typed = typedPeople(file.parties, file.state, knownDanger(file))
    return show(c, <PeoplePage frame={c.var.frame} house={house} file={file} typed={typed} />)
  })

  routes.post('/files/:reference/people', async (c) => {
    const typed = await readForm(c, form)
    const reference = parseReference(house.office, c.req.param('reference'))
    const act = { house, reference, by: c.var.staff.id, at: now() }
    const { file, read } = await db.transaction().execute(async (tx) => {
      const held = reference && (await lockFileByReference(tx, reference))
      if (!held) throw new NotFoundError('no such file')
      const opened = await openShown(parts, c, tx, act.at)
      return { file: opened, read: await changePeople(tx, act, held, opened, typed) }
    })
    if (read.ok) return c.redirect(`/files/${file.referenceText}#parties`, 303)
    const page = { frame: c.var.frame, house, file, typed, problems: read.problems }
    return show(c, <PeoplePage {...page} />, 422)
  })

  return routes
}
