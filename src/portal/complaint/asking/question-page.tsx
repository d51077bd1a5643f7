import { randomBytes } from 'node:crypto'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { Autosave } from '../../../ui/autosave.tsx'
import { Button } from '../../../ui/button.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { NotificationBanner } from '../../../ui/notification-banner.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import { understand } from '../answers.ts'
import type { OpenDraft } from '../draft.ts'
import { DraftPage } from '../frame.tsx'
import { WaysOut } from '../leaving/ways-out.tsx'
import { stepOf } from '../order.ts'
import { hrefOf, placeBefore, questionPlace, wrongPlace } from '../places.ts'
import type { From } from '../places.ts'
import type { Choice } from '../../service-search/choices.ts'
import { typingHref } from '../../typing.ts'
import type { FieldError, Fields, Question, Row } from './question.ts'
import { searchKey } from '../../service-search/search-field.tsx'
import { complaintText } from '../text.ts'
import type { ComplaintText } from '../text.ts'
import { Words } from '../sending/words.tsx'
import { voiceIn } from '../voice/voice.ts'

interface QuestionPageProps {
  parts: PortalParts
  lang: Lang
  safe: Safe<OpenDraft>
  question: Question
  /** What to show in the fields. */
  fields: Fields
  errors?: readonly FieldError[] | undefined
  found?: readonly Choice[] | undefined
  from: From
  /** What the answer has become in another window, when this page was about to undo it. */
  changedTo?: readonly Row[] | undefined
}

/** One question: the frame and the form around what the question itself shows. */
export function QuestionPage(props: QuestionPageProps) {
  const { parts, lang, safe, question, fields, errors = [], found = [], from } = props
  const text = complaintText(lang)
  const { t } = text
  const place = questionPlace(safe.id, question.id, from)
  const words = new Map(errors.map((error) => [error.field, t(error.words)]))
  const { isRestarted, answers } = safe.content
  const given = understand(answers)
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={t(`${question.id}.title`)}
      draftId={safe.id}
      place={errors.length > 0 ? wrongPlace(safe.id, question.id, from) : place}
      enter={question.id === 'service' ? searchKey : {}}
      backHref={hrefOf(lang, placeBefore(safe.id, question.id, given, from))}
      errors={errors.map((error) => ({ text: t(error.words), href: `#${error.field}` }))}
      isRestarted={isRestarted && Object.keys(answers).length < 2}
    >
      {props.changedTo && <ChangedElsewhere text={text} rows={props.changedTo} />}
      <form id={typedForm} method="post" action={hrefOf(lang, place)} noValidate>
        <input type="hidden" name="own" value={randomBytes(9).toString('base64url')} />
        <input type="hidden" name="shown" value={answers[question.id]?.stamp} />
        {!safe.content.isBrief && (
          <span class="govuk-caption-l">{t('step', stepOf(question.id, given))}</span>
        )}
        <question.Page
          text={text}
          fields={fields}
          error={(field) => words.get(field)}
          answers={given}
          found={found}
          office={parts.office}
          spoken={{ voice: voiceIn(safe.content.documents) }}
        />
        <Autosave href={typingHref(hrefOf(lang, place))} token="" />
        {!question.isRequired && <p class="govuk-hint">{t('optional')}</p>}
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('continue')}</Button>
          <WaysOut lang={lang} />
        </div>
      </form>
    </DraftPage>
  )
}

function ChangedElsewhere({ text, rows }: { text: ComplaintText; rows: readonly Row[] }) {
  const { t } = text
  return (
    <NotificationBanner title={t('attention')}>
      <p class="govuk-notification-banner__heading">{t('notice.changed-elsewhere')}</p>
      <p class="govuk-body">{t('notice.changed-elsewhere.now')}</p>
      <SummaryList
        rows={rows.map(({ label, value }) => ({
          key: t(label),
          value: <Words value={value} text={text} />,
        }))}
      />
      <p class="govuk-body">{t('notice.changed-elsewhere.choose')}</p>
    </NotificationBanner>
  )
}
