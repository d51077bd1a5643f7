/** A complaint entered by staff, all on one page, in the order in which one reads a letter. */
import type { Frame } from '../../identity/index.ts'
import { largestDocument, maxDocumentBytes } from '../../documents/index.ts'
import { maxDocuments } from '../../letterbox/index.ts'
import type { DocumentContent } from '../../letterbox/index.ts'
import { momentText } from '../../platform/i18n/dates.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import type { Office } from '../../platform/office/index.ts'
import type { FoundService } from '../../published/index.ts'
import { AddedDocuments } from '../../ui/added-documents.tsx'
import { Button } from '../../ui/button.tsx'
import { EnterButton } from '../../ui/enter-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Uploads } from '../../ui/uploads.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import type { BegunEntry } from '../composing/draft-store.ts'
import { EntryArrival } from './entry-arrival.tsx'
import { entryFields, problemLines } from './entry-fields.ts'
import type { EntryFields } from './entry-fields.ts'
import type { Problem } from './entry-form.ts'
import { EntryPeople } from './entry-people.tsx'
import { EntryDanger, EntryFurther, EntryStory } from './entry-story.tsx'
import type { Typed } from './typed.ts'
import { SeenFirst } from './seen-first.tsx'
import type { Warnings } from './seen-first.tsx'

export interface EntryPageProps {
  frame: Frame
  /** Also what will be the file's id. */
  entryId: string
  typed: Typed
  office: Pick<Office, 'channels' | 'timeZone'>
  services: readonly FoundService[]
  /** Of which one is perhaps meant by what was typed. */
  found?: readonly FoundService[] | undefined
  documents: readonly DocumentContent[]
  problems?: readonly Problem[] | undefined
  /** Of each document that was refused. */
  refused?: readonly string[] | undefined
  /** What is to be looked at before it is registered all the same. */
  warnings?: Warnings | undefined
  /** Others that the same person has begun. */
  begun?: readonly BegunEntry[] | undefined
}

export function EntryPage(props: EntryPageProps) {
  const { frame, entryId, typed, office, problems = [], refused = [], warnings } = props
  const fields = entryFields(frame.lang, typed, problems)
  const { t } = fields
  const errors = [
    ...problemLines(frame.lang, problems),
    ...refused.map((text) => ({ text, href: '#documents' })),
  ]
  const title = t('title')
  return (
    <OfficePage {...frame} title={title} hasErrors={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <Begun {...props} t={t} />
      <form method="post" action={`/files/new/${entryId}`} enctype="multipart/form-data" novalidate>
        {/* First, so that it arrives before the documents. */}
        <input type="hidden" name="call" value={typed['call']} />
        <EnterButton value="add" />
        {warnings ? (
          <SeenFirst fields={fields} warnings={warnings} lang={frame.lang} />
        ) : (
          <input type="hidden" name="seen" value={typed['seen']} />
        )}
        <div class="o-entry">
          <div>
            <EntryArrival fields={fields} channels={office.channels} />
            <EntryPeople fields={fields} />
            <EntryDanger fields={fields} />
          </div>
          <div>
            <EntryStory fields={fields} services={props.services} found={props.found ?? []} />
            <EntryFurther fields={fields} />
          </div>
        </div>
        <Documents {...props} fields={fields} />
        <Buttons t={t} isWarned={warnings !== undefined} />
      </form>
    </OfficePage>
  )
}

function Documents({
  frame: { lang },
  documents,
  refused,
  fields,
}: EntryPageProps & { fields: EntryFields }) {
  const { t, file } = fields
  return (
    <>
      <AddedDocuments
        heading={t('documents')}
        documents={documents.map((each) => ({ ...each, size: sizeText(lang, each.size) }))}
        removeLabel={file('write.remove')}
        mayWithhold
      />
      <Uploads
        action="add"
        label={{ text: file('write.documents-add'), classes: 'govuk-label--s' }}
        hint={t('documents.hint', { count: maxDocuments, size: sizeText(lang, maxDocumentBytes) })}
        largest={largestDocument(lang)}
        errorMessage={refused?.length ? <TextLines lines={refused} /> : undefined}
      />
      <Button name="action" value="add" classes="govuk-button--secondary">
        {file('write.add')}
      </Button>
    </>
  )
}

function Buttons({ t, isWarned }: Pick<EntryFields, 't'> & { isWarned: boolean }) {
  return (
    <>
      <p class="govuk-body">{t('idle')}</p>
      <div class="govuk-button-group">
        <Button name="action" value="send" preventDoubleClick>
          {t(isWarned ? 'submit-anyway' : 'submit')}
        </Button>
        <Button name="action" value="keep" classes="govuk-button--secondary">
          {t('keep')}
        </Button>
        <Button name="action" value="discard" classes="govuk-button--secondary">
          {t('discard')}
        </Button>
      </div>
    </>
  )
}

function Begun({
  frame: { lang },
  office,
  begun = [],
  t,
}: EntryPageProps & Pick<EntryFields, 't'>) {
  if (begun.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-s">{t('begun')}</h2>
      <ul class="govuk-list">
        {begun.map(({ id, fields, updatedAt }) => (
          <li>
            <a class="govuk-link" href={`/files/new/${id}`}>
              {fields['name'] || fields['organisation'] || t('begun.unnamed')}
            </a>
            , {momentText(lang, office.timeZone, updatedAt)}
          </li>
        ))}
      </ul>
    </>
  )
}
