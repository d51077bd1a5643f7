/** The letters of an act as they begin: the office's text with everything filled in that is known. */
import { letterNamed } from '../../correspondence/index.ts'
import type { Fields, LetterField } from '../../correspondence/index.ts'
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { labelsOf } from '../labels.ts'
import { writeLetter } from '../letter-values.ts'
import { suspensionOf } from '../procedure/council.ts'
import { promisedOn } from '../procedure/registration.ts'
import { termFields } from '../term-fields.ts'
import type { ActDefinition, LetterPlan, Values } from './act.ts'
import type { LetterFacts } from './letter-facts.ts'
import { languageOf, stateIn, todayIn } from './scene.ts'
import type { Scene } from './scene.ts'

export function beginLetter(
  scene: Scene,
  act: ActDefinition,
  plan: LetterPlan,
  values: Values,
): string {
  const { house, file, context, staff } = scene
  const letter = letterNamed(house.stationery.letters, plan.name)
  if (!letter) throw new Error(`the office has no letter ${plan.name}`)
  const { contactChannel, caseManagerId, lodgedAt, dueOn } = file.state
  const complainant = file.parties.find(({ role }) => role === 'complainant')
  const language = languageOf(scene, plan.to)
  return writeLetter(
    house.stationery,
    letter[language],
    {
      language,
      contactChannel: plan.by ?? contactChannel,
      reference: file.referenceText,
      complainant: complainant?.name ?? complainant?.organisation ?? undefined,
      caseManager: file.names.get(caseManagerId ?? ''),
      sender: staff.name,
      lodgedOn: context.dayOf(lodgedAt),
      dueOn: plan.name === 'acknowledgement' ? promisedOn(lodgedAt, context) : (dueOn ?? undefined),
    },
    fieldsOf(scene, plan, act.facts?.(values, scene) ?? {}, language),
  )
}

function fieldsOf(
  scene: Scene,
  plan: LetterPlan,
  facts: Partial<LetterFacts>,
  language: Lang,
): Fields<LetterField> {
  const { house, file } = scene
  const labels = labelsOf(house, language)
  const day = (on: string | undefined) => (on ? dayText(language, on) : undefined)
  const is = (condition: boolean) => (condition ? 'yes' : undefined)
  const { timeZone } = house.office
  return {
    service: serviceName(scene, file.state.serviceId, language) ?? file.service.words,
    addressee: serviceName(scene, file.state.serviceId, language),
    groundReason: facts.groundReason,
    referral: referralText(scene, facts.referral, language),
    reason: facts.reason,
    answerBy: day(facts.answerBy),
    askedOn: day(facts.askedOn),
    until: day(facts.until),
    waitFor: facts.waitFor && labels.wait(facts.waitFor),
    waits: is(facts.waitAnswer === 'yes'),
    waitsNot: is(facts.waitAnswer === 'no'),
    waitUnanswered: is(facts.waitAnswer === 'none'),
    standards: facts.standards?.map((standard) => `– ${standard}`).join('\n'),
    partly: is(facts.isPartly ?? false),
    putRight: is(facts.outcome === 'put-right'),
    putRightPartly: is(facts.outcome === 'partly-put-right'),
    putRightRefused: is(facts.outcome === 'refused-by-service'),
    ...(facts.body && {
      body: labels.ombudsman(facts.body),
      addressee: labels.ombudsman(facts.body),
    }),
    lodgedAt: momentText(language, timeZone, file.state.lodgedAt),
    waitsForService: is(facts.waitsFor === 'service'),
    waitsForYou: is(facts.waitsFor === 'person'),
    ...termOf(scene, plan, language),
  }
}

/** What is left of the term for the Council of State if the person is told today; an attestation tells of the day itself. */
function termOf(scene: Scene, { name }: LetterPlan, language: Lang): Fields<LetterField> {
  const { course } = stateIn(scene)
  const ifNobody = name === 'attestation' ? null : todayIn(scene)
  const toldOn = course.rejection?.toldOn ?? ifNobody
  return termFields(suspensionOf(stateIn(scene), scene.context, toldOn), course.term, language)
}

/** Name and how to reach it; a number or address only where somebody confirmed it. */
function referralText({ book }: Scene, id: string | undefined, language: Lang): string | undefined {
  if (!id) return undefined
  const service = book.services.get(id)
  if (service) {
    const { url, phone, email } = service.complaintContact ?? {}
    return lines(service.names[language], url, phone, email)
  }
  const referral = book.referrals.get(id)
  if (!referral) return undefined
  const { verified } = referral
  const known = (what: 'url' | 'phone' | 'email') =>
    verified.includes(what) ? referral[what] : undefined
  return lines(
    referral.names[language],
    known('url') ?? referral.url,
    known('phone'),
    known('email'),
  )
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join('\n')
}

function serviceName({ book }: Scene, id: string | null, language: Lang): string | undefined {
  return id ? (book.services.get(id)?.names[language] ?? id) : undefined
}
