/**
 * Who helps many people lodges one complaint after another: the next one begins with what is theirs
 * (name, organisation, how they are reached), and with nothing of whom they helped before.
 */
import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { FileList } from '../../../letterbox/index.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import type { TypedAnswers } from '../answers.ts'
import type { SentDraft } from '../draft.ts'
import { hasTooMany, startDraft } from '../drafts.ts'
import { questionIds } from '../order.ts'
import type { QuestionId } from '../order.ts'
import { hrefOf, questionPlace } from '../places.ts'

const own: Readonly<Partial<Record<QuestionId, readonly string[]>>> = {
  capacity: ['capacity'],
  name: ['name'],
  helping: ['helper-capacity', 'helper-organisation'],
  contact: ['channel', 'email', 'post', 'telephone', 'language'],
}

/** Undefined: it was not sent by a helper. */
export function nextOne({ answers }: SentDraft): TypedAnswers | undefined {
  if (answers.capacity?.fields['capacity'] !== 'someone-else') return undefined
  return ownAnswers((id) => answers[id]?.fields ?? {})
}

/** Where the form begins for who helps, as the office knows them. Undefined: too many are begun in this browser. */
export async function beginForAnother(
  c: Context<PortalEnv>,
  parts: PortalParts,
  helper: FileList['helper'],
): Promise<string | undefined> {
  if (await hasTooMany(c, parts)) return undefined
  const answers = ownAnswers(() => fieldsOf(helper))
  const begun = { isOwnDevice: false, isRestarted: false, answers }
  const { safe } = await startDraft(c, parts, begun)
  return hrefOf(c.var.lang, questionPlace(safe.id, questionIds[0]))
}

function fieldsOf({ capacity, organisation, name, email, telephone, address }: FileList['helper']) {
  const channel = [email && 'email', address && 'post', telephone && 'telephone'].find(Boolean)
  const given = {
    capacity: 'someone-else',
    name,
    'helper-capacity': capacity,
    'helper-organisation': organisation,
    channel,
    email,
    post: address,
    telephone,
  }
  return Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value ?? '']))
}

function ownAnswers(
  fieldsOfQuestion: (id: QuestionId) => Readonly<Record<string, string>>,
): TypedAnswers {
  const kept = Object.entries(own).map(([id, names]) => {
    const fields = fieldsOfQuestion(id as QuestionId)
    const theirs = names.map((name) => [name, fields[name] ?? ''])
    return [
      id,
      { fields: Object.fromEntries(theirs) as Record<string, string>, stamp: randomUUID() },
    ]
  })
  return Object.fromEntries(kept) as TypedAnswers
}
