import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import type { CaseworkText } from '../text.ts'

interface FindFormProps {
  text: CaseworkText
  typed?: string | undefined
  problem?: string | undefined
}

/** Jumps to a reference. By POST: what is typed by mistake, such as a name, must not stand in an address. */
export function FindForm({ text: { t }, typed, problem }: FindFormProps) {
  return (
    <form class="o-line-form" method="post" action="/files/find" novalidate>
      <Input
        name="reference"
        label={{ text: t('find.label') }}
        value={typed}
        errorMessage={problem}
        classes="govuk-input--width-10"
        autocomplete="off"
        spellcheck={false}
      />
      <Button classes="govuk-button--secondary">{t('find.submit')}</Button>
    </form>
  )
}
