/** Words for a service that is looked for in the register, with a button of their own. */
import { holdsName } from '../../published/index.ts'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'

interface ServiceSearchProps {
  label: string
  hint?: string | undefined
  /** As typed before. */
  words: string
  submit: string
  errorMessage?: string | undefined
}

/**
 * Sends `words`; `search`, where its button was used; and `searched`, the words that the services on the
 * page belong to.
 */
export function ServiceSearch({ label, hint, words, submit, errorMessage }: ServiceSearchProps) {
  return (
    <>
      <div class="o-search">
        <Input
          name="words"
          label={{ text: label, classes: 'govuk-label--s' }}
          hint={hint}
          value={words}
          errorMessage={errorMessage}
          spellcheck={false}
          autocomplete="off"
        />
        {/* First in the form: the Enter key searches too. */}
        <Button name="search" value="yes" classes="govuk-button--secondary">
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
