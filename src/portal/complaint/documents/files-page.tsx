/** The frame of the pages to whose question the answer is files. */
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import type { PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import type { OpenDraft } from '../draft.ts'
import { DraftPage } from '../frame.tsx'
import { hrefOf } from '../places.ts'
import type { From, Place } from '../places.ts'

export interface FilesPageProps {
  parts: PortalParts
  lang: Lang
  safe: Safe<OpenDraft>
  from: From
  /** What was refused and why, in words. */
  errors?: readonly string[] | undefined
}

interface FramedProps extends FilesPageProps {
  title: string
  place: Place
  before: Place
  children: ComponentChildren
}

export function FilesPage(props: FramedProps) {
  const { parts, lang, safe, errors = [], title, place, before, children } = props
  const { isRestarted, answers } = safe.content
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={title}
      draftId={safe.id}
      place={place}
      enter={{}}
      backHref={hrefOf(lang, before)}
      errors={errors.map((error) => ({ text: error, href: '#documents' }))}
      isRestarted={isRestarted && Object.keys(answers).length === 0}
    >
      {children}
    </DraftPage>
  )
}
