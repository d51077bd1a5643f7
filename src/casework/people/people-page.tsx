import type { Frame } from '../../identity/index.ts'
import { contactChannels } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { Radios } from '../../ui/radios.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import type { House } from '../house.ts'
import { entryFields, problemLines } from '../intake/entry-fields.ts'
import type { Problem } from '../intake/entry-form.ts'
import { EntryNeeds } from '../intake/entry-needs.tsx'
import { Complainant, Helper, NewHelper, Others } from '../intake/entry-people.tsx'
import { EntryDanger } from '../intake/entry-story.tsx'
import type { Typed } from '../intake/typed.ts'
import { peopleText } from './text.ts'

interface PeoplePageProps {
  frame: Frame
  house: House
  file: ShownFile
  typed: Typed
  problems?: readonly Problem[] | undefined
}

export function PeoplePage({ frame, house, file, typed, problems = [] }: PeoplePageProps) {
  const { t } = peopleText(frame.lang)
  const fields = entryFields(frame.lang, typed, problems)
  const path = `/files/${file.referenceText}`
  const hasHelper = file.parties.some(({ role }) => role === 'helper')
  const errors = problemLines(frame.lang, problems)
  return (
    <OfficePage {...frame} title={t('title')} width="narrow" hasErrors={errors.length > 0}>
      <BackLink href={path}>{t('back')}</BackLink>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('lead')}</p>
      <form method="post" action={`${path}/people`} novalidate>
        <Fieldset legend={{ text: t('complainant'), classes: 'govuk-fieldset__legend--m' }}>
          <Complainant fields={fields} />
        </Fieldset>
        {hasHelper ? (
          <Fieldset legend={{ text: t('helper'), classes: 'govuk-fieldset__legend--m' }}>
            <Helper fields={fields} />
          </Fieldset>
        ) : (
          <NewHelper fields={fields} />
        )}
        <Others fields={fields} />
        <Radios
          {...fields.field('contact-channel')}
          classes="govuk-radios--inline govuk-radios--small"
          fieldset={{ legend: { text: t('reached'), classes: 'govuk-fieldset__legend--m' } }}
          items={contactChannels.map((value) => ({ value, text: fields.file(`channel.${value}`) }))}
        />
        <Radios
          {...fields.field('language')}
          classes="govuk-radios--inline govuk-radios--small"
          fieldset={{
            legend: { text: fields.t('language'), classes: 'govuk-fieldset__legend--m' },
          }}
          items={languages.map((value) => ({ value, text: fields.file(`language.${value}`) }))}
        />
        <EntryNeeds fields={fields} />
        <EntryDanger fields={fields} />
        <p class="govuk-body">{t('danger.then', { days: house.office.limits.urgent.days })}</p>
        <Button preventDoubleClick>{t('save')}</Button>
      </form>
    </OfficePage>
  )
}
