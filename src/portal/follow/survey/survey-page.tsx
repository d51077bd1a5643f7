import { mostWords, questionIds, surveyQuestions } from '../../../survey/index.ts'
import type { SurveyQuestion } from '../../../survey/index.ts'
import { numberText } from '../../../platform/i18n/numbers.ts'
import { Autosave } from '../../../ui/autosave.tsx'
import { Button } from '../../../ui/button.tsx'
import { CharacterCount } from '../../../ui/character-count.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { address } from '../../addresses.ts'
import { typingHref } from '../../typing.ts'
import { FollowPage } from '../frame.tsx'
import type { Frame } from '../frame.tsx'
import { followText } from '../text.ts'
import type { SurveyRefusal, SurveyTyped } from './survey-form.ts'

interface SurveyPageProps {
  frame: Frame
  file: string
  typed?: SurveyTyped | undefined
  refusal?: SurveyRefusal
}

export function SurveyPage({ frame, file, typed, refusal }: SurveyPageProps) {
  const { t, lang } = followText(frame.lang)
  const tooLong =
    refusal === 'too-long'
      ? t('survey.error.too-long', {
          most: numberText(lang, mostWords),
          count: numberText(lang, typed?.words.length ?? 0),
        })
      : undefined
  const empty = refusal === 'empty' ? t('survey.error.empty') : undefined
  return (
    <FollowPage
      frame={frame}
      page="survey"
      params={{ file }}
      title={t('survey.title')}
      backHref={address('file', lang, { file })}
      enter={{}}
      problems={{ ...(empty && { clear: empty }), ...(tooLong && { words: tooLong }) }}
    >
      <p class="govuk-body">{t('survey.lead')}</p>
      <p class="govuk-body">{t('survey.anonymous')}</p>
      <form id={typedForm} method="post" action={address('survey', lang, { file })} noValidate>
        {questionIds.map((id) => (
          <Radios
            name={id}
            classes="govuk-radios--inline"
            fieldset={{ legend: { text: t(`survey.${id}`), classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={id === 'clear' ? empty : undefined}
            value={typed?.[id]}
            items={answersOf(id).map((answer) => ({
              value: answer,
              text: t(`survey.answer.${answer}`),
            }))}
          />
        ))}
        <CharacterCount
          name="words"
          maxlength={mostWords}
          threshold={75}
          label={{ text: t('survey.words'), classes: 'govuk-label--s' }}
          hint={t('survey.words-hint')}
          errorMessage={tooLong}
          value={typed?.words}
        />
        <Autosave href={typingHref(address('survey', lang, { file }))} token="" />
        <Button preventDoubleClick>{t('survey.send')}</Button>
      </form>
    </FollowPage>
  )
}

function answersOf(id: SurveyQuestion) {
  return surveyQuestions[id]
}
