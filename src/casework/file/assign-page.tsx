import type { Assignable, Frame } from '../../identity/index.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Radios } from '../../ui/radios.tsx'
import type { RecordedEvent } from '../store-rows.ts'
import { caseworkText } from '../text.ts'
import { isToldOf } from './assigning.ts'
import { News } from './news.tsx'
import type { ShownFile } from './shown-file.ts'

interface AssignPageProps {
  frame: Frame
  file: ShownFile
  /** Who can take a file today. */
  candidates: readonly Assignable[]
  chosen?: string | undefined
  /** Whether the person is told; they are unless somebody says no. */
  isTold?: boolean | undefined
  problem?: string | undefined
  news?: readonly RecordedEvent[] | undefined
  timeZone: string
}

export function AssignPage(props: AssignPageProps) {
  const { frame, file, candidates, chosen, isTold = true, problem, news, timeZone } = props
  const text = caseworkText(frame.lang)
  const { t } = text
  const { caseManagerId, version } = file.state
  const path = `/files/${file.referenceText}`
  const others = candidates.filter(({ id }) => id !== caseManagerId)
  const now = file.names.get(caseManagerId ?? '') ?? t('file.nobody')
  return (
    <OfficePage {...frame} title={t('assign.title')} width="narrow" hasErrors={Boolean(problem)}>
      <BackLink href={path}>{t('file.title', { reference: file.referenceText })}</BackLink>
      {problem && <ErrorSummary errorList={[{ text: problem, href: '#caseManager' }]} />}
      {news && <News text={text} file={file} events={news} timeZone={timeZone} />}
      <h1 class="govuk-heading-l">{t('assign.title')}</h1>
      {others.length === 0 ? (
        <p class="govuk-body">{t('assign.nobody')}</p>
      ) : (
        <form method="post" novalidate>
          <input type="hidden" name="version" value={version} />
          <Radios
            name="caseManager"
            fieldset={{ legend: { text: t('assign.who'), classes: 'govuk-fieldset__legend--s' } }}
            hint={t('assign.now', { name: now })}
            errorMessage={problem}
            value={chosen}
            items={others.map(({ id, name, languages }) => ({
              value: id,
              text: name,
              hint: languages.map((lang) => t(`language.${lang}`)).join(', '),
            }))}
          />
          {isToldOf(file) && (
            <Checkboxes
              name="tell"
              classes="govuk-checkboxes--small"
              items={[{ value: 'yes', text: t('assign.tell'), hint: t('assign.tell-hint') }]}
              values={isTold ? ['yes'] : []}
            />
          )}
          <div class="govuk-button-group">
            <Button preventDoubleClick>{t('assign.submit')}</Button>
            <a class="govuk-link" href={path}>
              {t('cancel')}
            </a>
          </div>
        </form>
      )}
    </OfficePage>
  )
}
