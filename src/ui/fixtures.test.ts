import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { backLink } from './back-link.fixtures.tsx'
import { breadcrumbs } from './breadcrumbs.fixtures.tsx'
import { button } from './button.fixtures.tsx'
import { characterCount } from './character-count.fixtures.tsx'
import { checkboxes } from './checkboxes.fixtures.tsx'
import { dateInput } from './date-input.fixtures.tsx'
import { details } from './details.fixtures.tsx'
import { errorMessage } from './error-message.fixtures.tsx'
import { errorSummary } from './error-summary.fixtures.tsx'
import { fieldset } from './fieldset.fixtures.tsx'
import { fileUpload } from './file-upload.fixtures.tsx'
import { hint } from './hint.fixtures.tsx'
import { input } from './input.fixtures.tsx'
import { insetText } from './inset-text.fixtures.tsx'
import { label } from './label.fixtures.tsx'
import { notificationBanner } from './notification-banner.fixtures.tsx'
import { pagination } from './pagination.fixtures.tsx'
import { panel } from './panel.fixtures.tsx'
import { radios } from './radios.fixtures.tsx'
import { select } from './select.fixtures.tsx'
import { skipLink } from './skip-link.fixtures.tsx'
import { summaryList } from './summary-list.fixtures.tsx'
import { table } from './table.fixtures.tsx'
import { tag } from './tag.fixtures.tsx'
import { taskList } from './task-list.fixtures.tsx'
import type { Fixtures } from './testing/official.ts'
import { textarea } from './textarea.fixtures.tsx'
import { warningText } from './warning-text.fixtures.tsx'

const all: Fixtures[] = [
  backLink,
  breadcrumbs,
  button,
  characterCount,
  checkboxes,
  dateInput,
  details,
  errorMessage,
  errorSummary,
  fieldset,
  fileUpload,
  hint,
  input,
  insetText,
  label,
  notificationBanner,
  pagination,
  panel,
  radios,
  select,
  skipLink,
  summaryList,
  table,
  tag,
  taskList,
  textarea,
  warningText,
]

for (const { component, examples, unsupported } of all) {
  suite(component, () => {
    for (const { name, official, ours } of examples) {
      const reason = unsupported[name]
      if (reason === undefined) {
        test(`renders "${name}" as GOV.UK does`, () => assert.equal(ours(), official))
      } else {
        test(`does not render "${name}": ${reason}`, () => assert.notEqual(ours(), official))
      }
    }

    test('lists as unsupported only what there is', () => {
      const names = new Set(examples.map(({ name }) => name))
      assert.deepEqual(
        Object.keys(unsupported).filter((name) => !names.has(name)),
        [],
      )
    })
  })
}
