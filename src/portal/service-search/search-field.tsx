/** Words for a service that is looked for in the register, with a button of their own. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { holdsName } from '../../published/index.ts'
import { Button } from '../../ui/button.tsx'
import { ServiceWords } from './words-field.tsx'

interface ServiceSearchProps {
  lang: Lang
  label: string
  hint?: string | undefined
  /** As typed before. */
  words: string
  submit: string
  errorMessage?: string | undefined
}

/** Its button, which the Enter key presses too. */
export const searchKey = { name: 'search', value: 'yes' }

/**
 * Sends `words`; `search`, where its button was used; and `searched`, the words that the services on the
 * page belong to.
 */
export function ServiceSearch({
  lang,
  label,
  hint,
  words,
  submit,
  errorMessage,
}: ServiceSearchProps) {
  return (
    <>
      <div class="o-search">
        <ServiceWords
          lang={lang}
          label={label}
          hint={hint}
          words={words}
          errorMessage={errorMessage}
        />
        <Button {...searchKey} classes="govuk-button--secondary">
          {submit}
        </Button>
      </div>
      {holdsName(words) && <input type="hidden" name="searched" value={words} />}
    </>
  )
}

interface Typed {
  readonly words?: string | undefined
  readonly searched?: string | undefined
  readonly search?: string | undefined
}

/** New words are looked up before a service of the old results is taken. `isOther`: another answer was chosen. */
export function isServiceSearch(
  { words = '', searched, search }: Typed,
  isOther: boolean,
): boolean {
  if (!holdsName(words)) return false
  return Boolean(search) || (words !== searched && !isOther)
}
