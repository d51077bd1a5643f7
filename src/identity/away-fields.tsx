/** A period in which somebody gets no new files. Both days or neither. */
import { z } from 'zod'
import { Fieldset } from '../ui/fieldset.tsx'
import { Hint } from '../ui/hint.tsx'
import { Input } from '../ui/input.tsx'
import type { Problems } from './problems.tsx'
import type { Away } from './staff-store.ts'
import type { IdentityText } from './text.ts'

const day = z.string().trim().max(10).default('')

export const typedAway = z.object({ 'away-from': day, 'away-until': day })
export type TypedAway = z.infer<typeof typedAway>

export type AwayRefusal = 'away-incomplete' | 'away-order'
export type ReadAway = { ok: true; away: Away | undefined } | { ok: false; refusal: AwayRefusal }

export function readAway(typed: TypedAway): ReadAway {
  const { 'away-from': from, 'away-until': until } = typed
  if (!from && !until) return { ok: true, away: undefined }
  if (![from, until].every((typedDay) => z.iso.date().safeParse(typedDay).success))
    return { ok: false, refusal: 'away-incomplete' }
  if (until < from) return { ok: false, refusal: 'away-order' }
  return { ok: true, away: { from, until } }
}

interface AwayFieldsProps {
  text: IdentityText
  typed: TypedAway
  problems: Problems<'away-from'>
}

export function AwayFields({ text: { t }, typed, problems }: AwayFieldsProps) {
  return (
    <Fieldset
      legend={{ text: t('field.away'), classes: 'govuk-fieldset__legend--s' }}
      describedBy="away-hint"
    >
      <Hint id="away-hint">{t('field.away-hint')}</Hint>
      <div class="o-side-by-side">
        <Input
          name="away-from"
          type="date"
          label={{ text: t('field.away-from') }}
          errorMessage={problems['away-from']}
          value={typed['away-from']}
          classes="govuk-input--width-10"
        />
        <Input
          name="away-until"
          type="date"
          label={{ text: t('field.away-until') }}
          value={typed['away-until']}
          classes="govuk-input--width-10"
        />
      </div>
    </Fieldset>
  )
}
