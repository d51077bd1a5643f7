/** How the page calls a field, for where the field itself does not stand beside. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { intakeText } from './text.ts'
import type { IntakeText } from './text.ts'

/** Of a date its question, also where the field is its day. */
export function fieldLabel(lang: Lang, field: string): string {
  const { t } = intakeText(lang)
  const { t: file } = caseworkText(lang)
  const [, helper, base = ''] = /^(helper-)?(.*?)(?:-(?:day|month|year))?$/.exec(field) ?? []
  const ofPerson = personal[base]
  if (ofPerson) return helper ? `${file(ofPerson)} (${file('party.helper')})` : file(ofPerson)
  const ofFile = inFile[base]
  if (ofFile) return file(ofFile)
  const own = onPage[base]
  return own ? t(own) : ''
}

type FileKey = Parameters<CaseworkText['t']>[0]
type PageKey = Parameters<IntakeText['t']>[0]

const personal: Readonly<Record<string, FileKey>> = {
  name: 'party.name',
  organisation: 'party.organisation',
  email: 'party.email',
  telephone: 'party.telephone',
  post: 'party.address',
}

const inFile: Readonly<Record<string, FileKey>> = {
  enterprise: 'party.enterprise-number',
  since: 'story.since',
  reference: 'story.service-reference',
  asked: 'story.asked-service',
  answer: 'story.service-answer',
  wanted: 'story.wanted',
  'not-to-mention': 'story.not-to-mention',
}

const onPage: Readonly<Record<string, PageKey>> = {
  channel: 'channel',
  lodged: 'lodged',
  'lodged-time': 'lodged-time',
  'contact-channel': 'contact-channel',
  language: 'language',
  others: 'others',
  'need-language': 'need-language',
  'need-times': 'need-times',
  'need-words': 'need-words',
  service: 'service',
  'service-choice': 'service.which',
  'what-happened': 'what-happened',
  decided: 'decided',
  received: 'received',
  'danger-what': 'danger-what',
  'danger-on': 'danger-on',
}
