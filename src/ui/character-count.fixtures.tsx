import { CharacterCount } from './character-count.tsx'
import { fixtures } from './testing/official.ts'
import { type OfficialField, toField } from './testing/options.ts'

interface Options extends OfficialField {
  maxlength: number
  threshold?: number
  value?: string
  rows?: number
  spellcheck?: boolean
}

const words = 'counting anything but characters as they are'
const noLimit = 'a limit that only a script knows'
const ownWords = 'sentences other than our own words'

export const characterCount = fixtures<Options>(
  'character-count',
  (options) => <CharacterCount {...toField(options)} />,
  {
    'with maxwords': words,
    "with count type 'length'": words,
    "with count type 'characters'": words,
    "with count type 'characters' and value": words,
    "with count type 'characters' and error message": words,
    "with count type 'characters' and threshold": words,
    "with count type 'words'": words,
    "with count type 'words' and value": words,
    "with count type 'words' and error message": words,
    "with count type 'words' and threshold": words,
    'with custom textarea description': ownWords,
    'with translations': ownWords,
    'custom classes on countMessage': 'further classes of the count',
    'to configure in JavaScript': noLimit,
    'with neither maxlength nor maxwords set': noLimit,
    'with neither maxlength, maxwords nor textarea description set': noLimit,
  },
)
