/** What is printed for whoever looks at the demonstration: who they can be, and how they get in. */
import { Secret } from 'otpauth'
import { numberAt, secretToType } from '../src/identity/proof/totp.ts'
import type { Config } from '../src/platform/config.ts'
import { colleagues } from './colleagues.ts'
import type { Made } from './folder.ts'

export function loginsText({ portal, office }: Config, made: Made, isTyped: boolean, at: Date) {
  const { madeOn, files, calls, password, totpKey, followed } = made
  const rows = colleagues.map(({ name, role, languages, email }) => [
    name,
    role.replace('-', ' '),
    languages.join(' '),
    email,
  ])
  return [
    '',
    `Demonstration, made on ${madeOn}: ${files} files, ${calls} calls. Nothing in it is real, no e-mail leaves.`,
    'Delete its data folder to have one of today.',
    '',
    `Sign in on ${office.origin}`,
    ...table(rows),
    '',
    `  password of all  ${password}`,
    `  key of all       ${secretToType(secretOf(totpKey))}   (for an authenticator app)`,
    `  number now       ${numberText(totpKey, at)}   (${isTyped ? 'Enter prints a fresh one' : 'a fresh one: npm run -s demo -- number'})`,
    '',
    `Or follow a file as its complainant on ${portal.origin}`,
    ...table(followed.map(({ reference, code, step }) => [reference, code, step])),
    '',
  ]
}

/** What the app shows at that moment. */
export function numberText(totpKey: string, at: Date): string {
  return numberAt(secretOf(totpKey), at)
}

function secretOf(totpKey: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Secret.fromBase32(totpKey).bytes)
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}
