import type { Capacity } from '../../letterbox/index.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Party } from '../content-store.ts'
import type { CaseworkText } from '../text.ts'
import type { ShownFile } from './shown-file.ts'

interface PartiesProps {
  text: CaseworkText
  file: ShownFile
}

export function Parties({ text, file }: PartiesProps) {
  const { t } = text
  const { language, contactChannel } = file.state
  return (
    <>
      {file.parties.map((party) => (
        <>
          <h3 class="govuk-heading-s">{t(`party.${party.role}`)}</h3>
          <SummaryList
            classes="o-dense"
            rows={[
              ...partyRows(text, party),
              party.role === 'complainant' && {
                key: t('file.language'),
                value: t(`language.${language}`),
              },
              party.role === 'complainant' && {
                key: t('file.contact-channel'),
                value: t(`channel.${contactChannel}`),
              },
            ]}
          />
        </>
      ))}
    </>
  )
}

function partyRows({ t }: CaseworkText, party: Party) {
  const { capacity, email, telephone, address } = party
  return [
    party.name && { key: t('party.name'), value: party.name },
    party.organisation && { key: t('party.organisation'), value: party.organisation },
    capacity && { key: t('party.capacity'), value: t(`capacity.${capacity as Capacity}`) },
    email && { key: t('party.email'), value: email },
    telephone && {
      key: t('party.telephone'),
      value: (
        <a class="govuk-link" href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>
          {telephone}
        </a>
      ),
    },
    address && { key: t('party.address'), value: <span class="o-words">{address}</span> },
    party.has_mandate && {
      key: t('party.mandate'),
      value: t('yes'),
    },
  ].filter((row) => typeof row === 'object')
}
