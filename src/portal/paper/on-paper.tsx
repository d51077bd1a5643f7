/** The form's questions as groups of pieces: what each page asks, whatever was answered before, in words that fit paper. */
import { render } from 'preact-render-to-string'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import { Language } from '../../ui/language.ts'
import { questions } from '../complaint/asking/questions.ts'
import type { Question } from '../complaint/asking/question.ts'
import { understand } from '../complaint/answers.ts'
import type { Answers } from '../complaint/answers.ts'
import { questionIds } from '../complaint/order.ts'
import { whom } from '../complaint/questions/capacity.tsx'
import { complaintText } from '../complaint/text.ts'
import type { ComplaintKey, ComplaintText } from '../complaint/text.ts'
import { groupsOf, piecesOf } from './pieces.ts'
import type { Piece } from './pieces.ts'
import { paperText } from './text.ts'
import type { PaperKey } from './text.ts'

/** Nobody searches on paper, and this sheet is no website. */
const otherWords: Partial<Record<ComplaintKey, PaperKey>> = {
  'service.words': 'service.name',
  'service.words.hint': 'service.hint',
  'service.choice': 'service.or',
  'contact.email.hint': 'email.hint',
}

/** Paper cannot know what was ticked above: what is asked after any of these answers is asked of all. */
const nothing = understand({})
const answered: readonly Answers[] = [
  nothing,
  ...whom.map((capacity) => ({ ...nothing, capacity })),
]

export function questionsOnPaper(office: Office, lang: Lang): Piece[][][] {
  const text = wordsOnPaper(lang)
  return questionIds.map((id) => {
    const question = questions.find((each) => each.id === id)
    return question ? asked(question, office, text) : documents(text)
  })
}

function asked(question: Question, office: Office, text: ComplaintText): Piece[][] {
  const groups = answered.flatMap((answers) => {
    const page = question.Page({ text, fields: {}, error: noError, answers, found: [], office })
    const html = render(<Language.Provider value={text.lang}>{page}</Language.Provider>)
    return groupsOf(piecesOf(html))
  })
  const byWords = new Map(groups.map((group) => [JSON.stringify(group), group]))
  return [...byWords.values()]
}

const noError = () => undefined

/** The one question whose page takes files. */
function documents({ t, lang }: ComplaintText): Piece[][] {
  return [
    [
      { is: 'title', words: t('documents.title') },
      { is: 'hint', words: t('documents.hint') },
      { is: 'label', words: paperText(lang).t('documents.copies') },
      { is: 'box', rows: 4 },
    ],
  ]
}

function wordsOnPaper(lang: Lang): ComplaintText {
  const text = complaintText(lang)
  const paper = paperText(lang)
  return {
    lang,
    t: (key, values) => {
      const other = otherWords[key]
      return other ? paper.t(other) : text.t(key, values)
    },
  }
}
