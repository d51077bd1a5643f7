/** A real SMTP server that keeps what it is given, for tests of what leaves the house by e-mail. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

export interface Mail {
  to: string[]
  /** The message as it came over the line, headers first. */
  text: string
}

export async function startMailServer() {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, text: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (typeof address === 'string' || !address) throw new Error('no port')

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    /** The newest mail to that address that says what is asked for, waited for at most 20 s. */
    async mailTo(recipient: string, saying: RegExp = /./): Promise<string> {
      const end = Date.now() + 20_000
      while (Date.now() < end) {
        const found = mails.findLast(
          ({ to, text }) => to.includes(recipient) && saying.test(plain(text)),
        )
        if (found) return plain(found.text)
        await pause(50)
      }
      throw new Error(`no such mail to ${recipient}; ${mails.length} in all`)
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Quoted-printable undone, as far as reading needs it. */
function plain(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
