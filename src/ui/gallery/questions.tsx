import { AddedDocuments } from '../added-documents.tsx'
import { Button } from '../button.tsx'
import { CharacterCount } from '../character-count.tsx'
import { Checkboxes } from '../checkboxes.tsx'
import { DateInput } from '../date-input.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { FileUpload } from '../file-upload.tsx'
import { Input } from '../input.tsx'
import { Radios } from '../radios.tsx'
import { Select } from '../select.tsx'
import { Textarea } from '../textarea.tsx'

/** All that is asked, with and without a mistake. */
export function Questions() {
  return (
    <section>
      <h2 class="govuk-heading-l">Questions</h2>
      <ErrorSummary
        disableAutoFocus
        errorList={[
          { text: 'Choose a service, or ‘I don’t know’', href: '#service' },
          { text: 'The date of the decision must lie in the past', href: '#decided-day' },
        ]}
      />
      <Choosing />
      <Typing />
      <div class="o-actions">
        <Button preventDoubleClick>Continue</Button>
        <Button classes="govuk-button--secondary">Save and stop for now</Button>
        <Button classes="govuk-button--warning">Delete my answers</Button>
        <Button href="#begin" isStartButton>
          Begin
        </Button>
      </div>
    </section>
  )
}

function Choosing() {
  return (
    <>
      <Radios
        name="for-whom"
        fieldset={{
          legend: { text: 'For whom do you complain?', classes: 'govuk-fieldset__legend--m' },
        }}
        hint="You may also complain for someone else, with their consent."
        value="other"
        items={[
          { value: 'self', text: 'For myself' },
          {
            value: 'other',
            text: 'For someone else',
            hint: 'A parent, a client, a neighbour',
            conditional: <Input name="whom" label={{ text: 'What is their name?' }} />,
          },
          { divider: 'or' },
          { value: 'organisation', text: 'For an association or a company' },
        ]}
      />
      <Checkboxes
        name="channels"
        fieldset={{
          legend: { text: 'How may we reach you?', classes: 'govuk-fieldset__legend--m' },
        }}
        errorMessage="Choose at least one way to reach you"
        items={[
          { value: 'email', text: 'By e-mail' },
          { value: 'telephone', text: 'By telephone', hint: 'During our hours' },
          { value: 'post', text: 'By post' },
        ]}
      />
      <DateInput
        id="decided"
        namePrefix="decided"
        fieldset={{
          legend: {
            text: 'When did the service decide?',
            classes: 'govuk-fieldset__legend--m',
          },
        }}
        hint="For example 27 3 2026"
        errorMessage="The date of the decision must lie in the past"
        wrong={['year']}
        values={{ day: '27', month: '3', year: '2036' }}
      />
    </>
  )
}

function Typing() {
  return (
    <>
      <Select
        name="language"
        label={{ text: 'In which language shall we write?' }}
        value="fr"
        items={[
          { value: 'nl', text: 'Nederlands' },
          { value: 'fr', text: 'Français' },
          { value: 'en', text: 'English' },
        ]}
      />
      <Input
        name="service"
        label={{ text: 'Which service is it about?', classes: 'govuk-label--m' }}
        hint="Type a name or a subject, for example parking fine"
        errorMessage="Choose a service, or ‘I don’t know’"
        value="stib"
      />
      <Input
        name="amount"
        label={{ text: 'How much is it about?' }}
        prefix="€"
        inputmode="decimal"
        classes="govuk-input--width-5"
      />
      <Textarea
        name="asked"
        label={{ text: 'What did you ask the service?', classes: 'govuk-label--m' }}
        rows={3}
      />
      <CharacterCount
        name="happened"
        label={{ text: 'What happened?', classes: 'govuk-label--m' }}
        hint="Tell it in your own words. You can add documents later."
        maxlength={4000}
        rows={8}
        value="In March I asked for a parking permit. I never got an answer."
      />
      <AddedDocuments
        heading="Documents that go along"
        documents={[{ id: 'letter', name: 'letter.pdf', size: '1.2 MB' }]}
        removeLabel="Remove"
      />
      <FileUpload
        name="documents"
        label={{ text: 'Add documents', classes: 'govuk-label--m' }}
        hint="Up to 20 files of 25 MB: photos, PDF, letters, messages, sound"
        multiple
      />
    </>
  )
}
