import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { CaseHeader } from '../case-header.tsx'
import { SubNavigation } from '../sub-navigation.tsx'
import { Table } from '../table.tsx'
import { Tag } from '../tag.tsx'

/** What staff see and the public does not. */
export function Desk() {
  return (
    <section>
      <CaseHeader
        caption="Complaint"
        title="OM.2026.1234"
        tags={
          <>
            <Tag classes="govuk-tag--yellow">Facts and dialogue</Tag>
            <Badge classes="moj-badge--red">Urgent</Badge>
          </>
        }
        facts={[
          { name: 'Complainant', value: 'Amina El Idrissi' },
          { name: 'Service', value: 'Parking Agency' },
          { name: 'Case manager', value: 'Vera Claes' },
          { name: 'Lodged', value: '3 March 2026' },
          { name: 'Next term', value: '18 March 2026' },
        ]}
        actions={<Button href="#answer">Write to the complainant</Button>}
      />
      <SubNavigation
        items={[
          { href: '#story', text: 'Story', active: true },
          { href: '#messages', text: 'Messages' },
          { href: '#documents', text: 'Documents' },
          { href: '#history', text: 'What happened' },
        ]}
      />
      <Files />
    </section>
  )
}

function Files() {
  return (
    <Table
      caption="All files"
      captionClasses="govuk-table__caption--m"
      scrollLabel="All files"
      head={[
        { text: 'Reference' },
        { text: 'Service' },
        { text: 'Step' },
        { text: 'Case manager' },
        { text: 'Age in days', format: 'numeric' },
        { text: 'Last activity' },
      ]}
      rows={files.map(([reference, service, step, manager, age]) => [
        { text: <FileLink reference={reference} /> },
        { text: service },
        { text: step },
        { text: manager },
        { text: age, format: 'numeric' as const },
        { text: '4 March 2026' },
      ])}
    />
  )
}

const files = [
  ['OM.2026.1234', 'Parking Agency', 'Facts and dialogue', 'Vera Claes', 41],
  ['OM.2026.1233', 'Brussels Taxation', 'Check and referral', 'Tom Maes', 3],
  ['OM.2026.987', 'Social housing company of Anderlecht', 'Conclusion', 'Vera Claes', 112],
] as const

function FileLink({ reference }: { reference: string }) {
  return (
    <a class="govuk-link" href={`#${reference}`}>
      {reference}
    </a>
  )
}
