import { BackLink } from '../back-link.tsx'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { Code } from '../code.tsx'
import { Details } from '../details.tsx'
import { InsetText } from '../inset-text.tsx'
import { callLink, Linked } from '../linked.tsx'
import { NotificationBanner } from '../notification-banner.tsx'
import { Pagination } from '../pagination.tsx'
import { Panel } from '../panel.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { WarningText } from '../warning-text.tsx'

/** All that a page tells. */
export function Sayings() {
  return (
    <section>
      <h2 class="govuk-heading-l">What a page tells</h2>
      <Breadcrumbs items={[{ text: 'Get help', href: '#help' }, { text: 'Before you begin' }]} />
      <BackLink href="#before" />
      <Panel title="We have received your complaint" headingLevel={3}>
        Your reference is <strong>OM.2026.1234</strong>
      </Panel>
      <p class="govuk-body">With this code you follow your file. Keep it well.</p>
      <p class="govuk-body">
        <Code>K7QM-2XPD-9RTA-4HWE</Code>
      </p>
      <NotificationBanner>You have until 4 April to answer the service.</NotificationBanner>
      <NotificationBanner type="success" titleId="sent-title" disableAutoFocus>
        Your message was sent
      </NotificationBanner>
      <p class="govuk-body">
        <Linked links={[callLink({ display: '02 549 67 00', e164: '+3225496700' })]}>
          Not sure? Call 02 549 67 00.
        </Linked>
      </p>
      <WarningText>Lodging a complaint does not stop the bailiff.</WarningText>
      <InsetText>It costs nothing, and you need no lawyer.</InsetText>
      <Details summary="Where do I find the service’s file number?">
        Usually at the top right of a letter, after “our reference”.
      </Details>
      <Known />
      <Pagination
        previous={{ href: '#previous', labelText: 'Your details' }}
        next={{ href: '#next', labelText: 'What happened' }}
      />
      <Pagination
        landmarkLabel="Files"
        previous={{ href: '#3' }}
        next={{ href: '#5' }}
        items={[
          { number: 1, href: '#1' },
          { ellipsis: true },
          { number: 3, href: '#3' },
          { number: 4, href: '#4', current: true },
          { number: 5, href: '#5' },
        ]}
      />
    </section>
  )
}

function Known() {
  return (
    <>
      <h3 class="govuk-heading-m">Check your answers</h3>
      <SummaryList
        rows={[
          {
            key: 'Name',
            value: 'Amina El Idrissi',
            actions: [{ href: '#name', text: 'Change', visuallyHiddenText: 'name' }],
          },
          {
            key: 'Service',
            value: 'Parking Agency',
            actions: [
              { href: '#service', text: 'Change', visuallyHiddenText: 'service' },
              { href: '#add', text: 'Add', visuallyHiddenText: 'a second service' },
            ],
          },
          { key: 'Reference', value: 'OM.2026.1234' },
        ]}
      />
      <SummaryList
        card={{ title: 'Document 1', headingLevel: 4, actions: [{ href: '#x', text: 'Delete' }] }}
        rows={[{ key: 'Name', value: 'letter-of-3-march.pdf' }]}
      />
      <Table
        caption="When you can call us"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[{ text: 'Day' }, { text: 'Hours' }, { text: 'Calls', format: 'numeric' }]}
        rows={[
          [{ text: 'Monday' }, { text: '2–5 pm' }, { text: '1 204', format: 'numeric' }],
          [{ text: 'Tuesday' }, { text: '9 am–12 noon' }, { text: '987', format: 'numeric' }],
        ]}
      />
      <p class="govuk-body">
        <Tag>New</Tag> <Tag classes="govuk-tag--green">Done</Tag>{' '}
        <Tag classes="govuk-tag--red">Late</Tag> <Tag classes="govuk-tag--yellow">Waiting</Tag>{' '}
        <Tag classes="govuk-tag--grey">Closed</Tag>
      </p>
    </>
  )
}
