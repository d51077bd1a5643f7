/** What was typed on all pages, understood. What is missing or no longer fits is absent. */
import { z } from 'zod'
import { questionIds } from './order.ts'
import type { Fields } from './asking/question.ts'
import { askedServiceForm } from './questions/asked-service.tsx'
import { capacityForm, situationForm } from './questions/capacity.tsx'
import { contactForm } from './questions/contact.tsx'
import { dangerForm } from './questions/danger.tsx'
import { decisionForm } from './questions/decision.tsx'
import { helpingForm } from './questions/helping.tsx'
import { mayTransferForm } from './questions/may-transfer.tsx'
import { nameForm } from './questions/name.tsx'
import { needsForm } from './questions/needs.tsx'
import { notToMentionForm } from './questions/not-to-mention.tsx'
import { serviceForm } from './questions/service.tsx'
import { sinceForm } from './questions/since.tsx'
import { wantedForm } from './questions/wanted.tsx'
import { whatHappenedForm } from './questions/what-happened.tsx'

export const typedAnswers = z.partialRecord(
  z.enum(questionIds),
  z.object({
    fields: z.record(z.string(), z.string()),
    /** Of the page on which this was typed; see `draft.ts`. */
    stamp: z.string(),
  }),
)
/** As typed, by question. */
export type TypedAnswers = z.infer<typeof typedAnswers>

export type Answers = ReturnType<typeof understand>

export function understand(typed: TypedAnswers) {
  return {
    capacity: understood(typed.capacity, capacityForm),
    situation: understood(typed.capacity, situationForm),
    name: understood(typed.name, nameForm),
    helping: understood(typed.helping, helpingForm),
    needs: understood(typed.needs, needsForm),
    contact: understood(typed.contact, contactForm),
    service: understood(typed.service, serviceForm),
    whatHappened: understood(typed['what-happened'], whatHappenedForm),
    since: understood(typed.since, sinceForm),
    decision: understood(typed.decision, decisionForm),
    danger: understood(typed.danger, dangerForm),
    askedService: understood(typed['asked-service'], askedServiceForm),
    wanted: understood(typed.wanted, wantedForm),
    notToMention: understood(typed['not-to-mention'], notToMentionForm),
    mayTransfer: understood(typed['may-transfer'], mayTransferForm),
  }
}

function understood<Answer>(
  typed: { fields: Fields } | undefined,
  form: z.ZodType<Answer>,
): Answer | undefined {
  return typed && form.safeParse(typed.fields).data
}
