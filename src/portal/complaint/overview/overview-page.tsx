import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TaskList } from '../../../ui/task-list.tsx'
import type { PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import { understand } from '../answers.ts'
import { findQuestion } from '../asking/questions.ts'
import type { OpenDraft } from '../draft.ts'
import { DraftPage } from '../frame.tsx'
import { askedOf } from '../order.ts'
import type { QuestionId } from '../order.ts'
import { checkPlace, hrefOf, overviewPlace, questionPlace } from '../places.ts'
import { sections } from '../sections.ts'
import type { Section } from '../sections.ts'
import { complaintText } from '../text.ts'
import { questionsIn, sectionState, stateOf } from './progress.ts'
import type { QuestionState, SectionState } from './progress.ts'
import { overviewText } from './text.ts'

interface OverviewPageProps {
  parts: PortalParts
  lang: Lang
  safe: Safe<OpenDraft>
  /** `YYYY-MM-DD`. */
  today: string
}

/** All questions by section, in any order; each comes back here. */
export function OverviewPage({ parts, lang, safe, today }: OverviewPageProps) {
  const { t } = overviewText(lang)
  const { content } = safe
  const asked = askedOf(understand(content.answers))
  const next = asked.find((id) => stateOf(content, id, today) === 'open')
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={t('title')}
      draftId={safe.id}
      place={overviewPlace(safe.id)}
      isRestarted={content.isRestarted}
    >
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('lead')}</p>
      {next && (
        <p class="govuk-body">
          <a class="govuk-link" href={hrefOf(lang, questionPlace(safe.id, next))}>
            {t('one-by-one')}
          </a>
        </p>
      )}
      {sections.map((section) => (
        <Part {...{ lang, safe, today, section }} />
      ))}
      <Button href={hrefOf(lang, checkPlace(safe.id))}>{t('check')}</Button>
    </DraftPage>
  )
}

interface PartProps extends Omit<OverviewPageProps, 'parts'> {
  section: Section
}

function Part({ lang, safe, today, section }: PartProps) {
  const { t } = complaintText(lang)
  const own = overviewText(lang)
  const { id: draft, content } = safe
  const state = sectionState(content, section, today)
  return (
    <>
      <h2 class="govuk-heading-m">
        {t(`section.${section}`)} <Tag classes={colours[state]}>{own.t(`section.${state}`)}</Tag>
      </h2>
      <TaskList
        idPrefix={section}
        items={questionsIn(content, section).map((id) => {
          const how = stateOf(content, id, today)
          return {
            title: t(`${id}.title`),
            href: hrefOf(lang, questionPlace(draft, id, 'overview')),
            status: own.t(`question.${wordOf(id, how)}`),
            tag: how === 'needs-a-look' ? { classes: colours[how] } : undefined,
          }
        })}
      />
    </>
  )
}

const colours: Record<SectionState, string> = {
  'not-begun': 'govuk-tag--grey',
  begun: 'govuk-tag--blue',
  done: 'govuk-tag--green',
  'needs-a-look': 'govuk-tag--yellow',
}

/** What is not answered yet may have to be. */
function wordOf(id: QuestionId, state: QuestionState) {
  const isNeeded = state === 'open' && findQuestion(id)?.isRequired
  return isNeeded ? 'needed' : state
}
