import { dayText } from '../../platform/i18n/dates.ts'
import { OwnWords } from '../../ui/own-words.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Story } from '../content-store.ts'
import { knownDanger } from '../danger.ts'
import type { CaseworkText } from '../text.ts'
import type { ShownFile } from './shown-file.ts'

/** In the order in which they are asked. */
const told = [
  ['what-happened', 'what_happened'],
  ['service-words', 'service_words'],
  ['since', 'since'],
  ['decision-on', 'decision_on'],
  ['received-on', 'received_on'],
  ['service-reference', 'service_reference'],
  ['danger-on', 'danger_on'],
  ['danger', 'danger'],
  ['asked-service', 'asked_service'],
  ['service-answer', 'service_answer'],
  ['wanted', 'wanted'],
  ['not-to-mention', 'not_to_mention'],
] as const satisfies readonly (readonly [string, keyof Story])[]

interface StoryListProps {
  text: CaseworkText
  file: ShownFile
}

function topicRow({ t }: CaseworkText, { story, topics }: ShownFile) {
  const topic = story?.topic
  return topic ? [{ key: t('story.topic'), value: topics.get(topic) ?? topic }] : []
}

/** What was answered, in the person's words and marked with their language. */
export function StoryList({ text, file }: StoryListProps) {
  const { t, lang } = text
  const { story, state, labels } = file
  if (!story) return null
  const isNoted = state.course.dangerNoted !== undefined
  const isDangerBare = !isNoted && state.isUrgent && !story.danger && !story.danger_on
  return (
    <SummaryList
      rows={[
        story.is_probably_machine && {
          key: t('machine'),
          value: t('machine.text'),
        },
        story.is_brief && { key: t('story.brief'), value: t('story.brief.text') },
        ...told.map(([question, column]) => {
          const answer = story[column]
          if (!answer) return undefined
          const value = column.endsWith('_on') ? (
            dayText(lang, answer)
          ) : (
            <OwnWords lang={state.language}>{answer}</OwnWords>
          )
          return { key: t(`story.${question}`), value }
        }),
        isDangerBare && { key: t('story.danger'), value: t('story.danger-unexplained') },
        isNoted && { key: t('story.danger-noted'), value: <NotedDanger text={text} file={file} /> },
        ...yesOrNo(story).map(
          ([question, said]) => said && { key: t(`story.${question}`), value: t(said) },
        ),
        story.verdict !== null && { key: t('story.verdict'), value: labels.verdict(story.verdict) },
        ...topicRow(text, file),
        story.situations.length > 0 && {
          key: t('story.situations'),
          value: story.situations.map(labels.situation).join('; '),
        },
      ]}
    />
  )
}

/** What staff heard later; the words are theirs. */
function NotedDanger({ text: { t, lang }, file }: StoryListProps) {
  const danger = knownDanger(file)
  if (!danger) return t('story.danger-noted.none')
  const { on, what } = danger
  return (
    <>
      {on && <p class="govuk-body">{dayText(lang, on)}</p>}
      <p class="govuk-body o-words" dir="auto">
        {what ?? t('story.danger-unexplained')}
      </p>
    </>
  )
}

/** What was answered by yes or no; nothing where it was not. */
function yesOrNo({ remedies, has_procedure: hasProcedure, may_transfer: mayTransfer }: Story) {
  const word = (said: boolean | null) => (said === null ? null : said ? 'yes' : 'no')
  return [
    ['remedies', remedies],
    ['procedure', word(hasProcedure)],
    ['may-transfer', word(mayTransfer)],
  ] as const
}
