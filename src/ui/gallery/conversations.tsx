import { Messages } from '../messages.tsx'
import { Timeline } from '../timeline.tsx'

/** What was said, and what happened. */
export function Conversations() {
  return (
    <section>
      <h2 class="govuk-heading-l">Conversation</h2>
      <Messages
        label="Messages"
        items={[
          {
            id: '1',
            type: 'received',
            sender: 'Vera Claes, case manager',
            datetime: '2026-03-04T10:12:00+01:00',
            at: '4 March 2026, 10.12',
            children: (
              <p class="govuk-body">
                Thank you for your complaint. Could you send us the letter of 3 March, so that we
                can ask the service for its view?
              </p>
            ),
          },
          {
            id: '2',
            type: 'sent',
            sender: 'You',
            datetime: '2026-03-05T21:40:00+01:00',
            at: '5 March 2026, 21.40',
            children: (
              <p class="govuk-body" lang="fr">
                Voici la lettre. Merci de votre aide.
              </p>
            ),
          },
        ]}
      />
      <h2 class="govuk-heading-l">What happened</h2>
      <Timeline
        headingLevel={3}
        items={[
          {
            label: 'Question asked',
            byline: 'by Vera Claes',
            datetime: '2026-03-04T10:12:00+01:00',
            at: '4 March 2026, 10.12',
            description: <p class="govuk-body">Answer asked by 18 March 2026.</p>,
          },
          {
            label: 'Registered',
            byline: 'by the system',
            datetime: '2026-03-03T09:00:01+01:00',
            at: '3 March 2026, 9.00',
          },
        ]}
      />
    </section>
  )
}
