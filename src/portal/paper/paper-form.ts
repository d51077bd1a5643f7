/**
 * The form on paper, as an accessible PDF (PDF/UA-1) in each language: set by Typst once when the portal starts, from the same
 * questions and words as the form on the screen, and kept. Must never be made for a request.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import { root } from '../../platform/root.ts'
import { uiText } from '../../ui/text.ts'
import { hourLines } from '../hours.ts'
import { questionsOnPaper } from './on-paper.tsx'
import { paperText } from './text.ts'
import type { PaperText } from './text.ts'

export interface PaperForm {
  readonly pdf: Buffer<ArrayBuffer>
  readonly pages: number
}
export type PaperForms = Readonly<Record<Lang, PaperForm>>

const typeface = join(root, 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next')
const template = join(root, 'src/portal/paper/form.typ')

export async function makePaperForms(office: Office): Promise<PaperForms> {
  const source = await readFile(template, 'utf8')
  const fontPaths = ['400Regular', '700Bold'].map((weight) => join(typeface, weight))
  const typst = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths }] })
  const forms = languages.map((lang) => [lang, set(typst, source, contentOf(office, lang))])
  typst.evictCache(0)
  return Object.fromEntries(forms) as PaperForms
}

function set(typst: NodeCompiler, source: string, content: object): PaperForm {
  const inputs = { form: JSON.stringify(content) }
  const compiled = typst.compile({ mainFileContent: source, inputs })
  const document = compiled.result
  if (!document) {
    const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? []
    throw new Error(`the form on paper cannot be set: ${JSON.stringify(faults)}`)
  }
  const pdf = typst.pdf(document, { pdfStandard: 'ua-1' })
  return { pdf: Buffer.from(pdf), pages: document.numOfPages }
}

function contentOf(office: Office, lang: Lang) {
  const text = paperText(lang)
  const { contact } = office
  return {
    lang,
    title: text.t('title'),
    office: office.name[lang],
    address: contact.address[lang],
    telephone: contact.telephone.display,
    hours: hourLines(office, lang),
    day: (['day', 'month', 'year'] as const).map((part) => uiText(lang).t(part)),
    words: wordsOf(office, text),
    questions: questionsOnPaper(office, lang),
  }
}

function wordsOf({ contact, limits, name, otherDoors }: Office, { t, lang }: PaperText) {
  const telephone = contact.telephone.display
  const email = contact.complaintEmail[lang]
  return {
    lead: t('lead'),
    how: t('how'),
    help: t('help', { telephone }),
    'not-stopped': t('not-stopped', { emergency: contact.emergency }),
    'send-title': t('send.title'),
    'send-email': t('send.email', { email }),
    'send-visit': t('send.visit'),
    'send-hours': t('send.hours'),
    reference: t('reference'),
    'mandate-title': t('mandate.title'),
    'mandate-when': t('mandate.when'),
    'mandate-to': t('mandate.to'),
    'mandate-for': t('mandate.for', { office: name[lang] }),
    'mandate-sign': t('mandate.sign'),
    'sign-title': t('sign.title'),
    'sign-true': t('sign.true'),
    'sign-sign': t('sign.sign'),
    day: t('day'),
    'privacy-title': t('privacy.title'),
    'privacy-use': t('privacy.use'),
    'privacy-keep': t('privacy.keep', { years: limits.retention.years }),
    'privacy-rights': t('privacy.rights', {
      telephone,
      email: contact.email,
      authority: otherDoors.dataProtection.name[lang],
    }),
  }
}
