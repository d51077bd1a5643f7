import { z } from 'zod'
import type { Question } from '../asking/question.ts'
import { refuse, story } from '../asking/typed.ts'
import { VoiceButton } from '../voice/voice-button.tsx'
import { OwnWords } from './own-words.tsx'

const shape = { 'what-happened': story }
export const whatHappenedForm = z.object(shape).transform((typed, ctx) => {
  const told = typed['what-happened']
  if (!told) refuse(ctx, 'what-happened', 'error.what-happened.none')
  return told ?? z.NEVER
})

export const whatHappened: Question = {
  id: 'what-happened',
  isRequired: true,
  fields: Object.keys(shape),
  form: whatHappenedForm,
  maySpeak: true,
  Page: (props) => (
    <>
      <OwnWords {...props} name="what-happened" rows={12} />
      {props.spoken && <VoiceButton lang={props.text.lang} {...props.spoken} />}
    </>
  ),
  rows: ({ whatHappened: told }) => [{ label: 'row.what-happened', value: told }],
}
