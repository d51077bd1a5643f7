/**
 * What a setting may be, and how a wrong one is told: its name, what is wrong, an example. Never the
 * value, which may hold a password.
 */
import { isIP } from 'node:net'
import { z } from 'zod'

export type Env = Readonly<Record<string, string | undefined>>

/** One line per setting that the operator has to change. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  constructor(problems: readonly string[]) {
    super(`Wrong settings:\n${problems.map((line) => `  ${line}`).join('\n')}`)
  }
}

export function readSettings<Shape extends z.ZodRawShape>(env: Env, shape: Shape) {
  // `NAME=` in a file of settings means that it is not set.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = z.object(shape).safeParse(set)
  if (read.success) return read.data
  throw new ConfigError(
    read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  )
}

export function port(usual: string) {
  return text(
    (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
    'must be a whole number from 1 to 65535',
    usual,
  )
    .default(usual)
    .transform(Number)
}

export const origin = text(
  (value) => isOrigin(value),
  'must be an address with http or https and a host name, and nothing behind it',
  'https://help.ombuds.example',
).transform((value) => new URL(value).origin)

export function path(example: string) {
  return text((value) => !value.includes('\0'), 'must be a path', example)
}

export function databaseExample(role: string | undefined): string {
  return `postgres://ombuds_${role}:password@db.example/ombuds`
}

export function database(role: string) {
  return text(
    (value) =>
      /^postgres(ql)?:$/.test(parse(value)?.protocol ?? '') && parse(value)?.pathname !== '/',
    'must be the address of a PostgreSQL database',
    databaseExample(role),
  )
}

export const smtp = text(
  (value) => /^smtps?:$/.test(parse(value)?.protocol ?? '') && parse(value)?.hostname !== '',
  'must be the address of a mail server',
  'smtps://user:password@mail.example:465',
)

export const scanner = text(
  (value) => isScanner(value),
  'must be tcp:// with a host and a port, or unix: with the path of a socket',
  'unix:/run/clamav/clamd.ctl',
)

export const addresses = text(
  (value) => listOf(value).every((address) => isIP(address) !== 0),
  'must be IP addresses, separated by commas',
  '10.0.0.5, fd00::5',
)
  .optional()
  .transform((value) => listOf(value ?? ''))

export const flag = text((value) => /^[01]$/.test(value), 'must be 0 or 1', '1')
  .optional()
  .transform((value) => value === '1')

function text(isRight: (value: string) => boolean, rule: string, example: string) {
  return z
    .string({ error: `is not set; for example ${example}` })
    .refine(isRight, { error: `${rule}; for example ${example}` })
}

function isOrigin(value: string): boolean {
  const url = parse(value)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') return false
  return url.pathname === '/' && url.search === '' && url.hash === ''
}

function isScanner(value: string): boolean {
  const url = parse(value)
  if (!url || url.username !== '' || url.search !== '' || url.hash !== '') return false
  const { protocol, hostname, port: at, pathname } = url
  return protocol === 'unix:'
    ? hostname === '' && /^\/[^/]/.test(pathname)
    : protocol === 'tcp:' && hostname !== '' && at !== '' && pathname === ''
}

function parse(value: string): URL | undefined {
  return URL.parse(value) ?? undefined
}

function listOf(value: string): string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
