/** The way out by SMTP: one mail, and what the server said to it. */
import { isEmailAddress } from '../platform/email-address.ts'
import { createTransport } from 'nodemailer'
import type { NodemailerError } from 'nodemailer'
import type { Mail } from './mail-store.ts'

/** `refused`: this address or mail will never do. `later`: the way, not the mail, is at fault. */
export type Outcome = 'sent' | 'refused' | 'later'

export interface Post {
  readonly send: (mail: Mail) => Promise<Outcome>
  readonly close: () => void
}

export interface Sender {
  readonly address: string
  /** Per language. */
  readonly name: Readonly<Record<string, string>>
}

/** A server that does not answer must not hold up the mails behind it for long. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

export function smtpPost(url: string, sender: Sender): Post {
  const transport = createTransport({
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      if (!isEmailAddress(mail.to)) return 'refused'
      try {
        await transport.sendMail({
          from: { name: sender.name[mail.language] ?? '', address: sender.address },
          // As an object, the library does not look for further addresses in it.
          to: { name: '', address: mail.to },
          envelope: { from: sender.address, to: [mail.to] },
          subject: mail.subject,
          text: mail.body,
          // The same at every try: a server that took it twice can tell.
          messageId: `<${mail.id}@${sender.address.slice(sender.address.indexOf('@') + 1)}>`,
          date: mail.createdAt,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
        })
        return 'sent'
      } catch (error) {
        return isRefusal(error) ? 'refused' : 'later'
      }
    },
    close: () => transport.close(),
  }
}

/** A lasting no to the recipient or the text; one to our login or sender is ours to repair. */
function isRefusal(error: unknown): boolean {
  const { permanent, command } = error as NodemailerError
  return permanent === true && (command === 'RCPT TO' || command === 'DATA')
}
