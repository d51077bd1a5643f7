/**
 * The settings, read once, at start; nothing else looks at the environment. Each part reads its own
 * only. What they mean is told in `.env.example`.
 */
import { join, resolve } from 'node:path'
import { root } from './root.ts'
import * as setting from './settings.ts'
import { ConfigError, databaseExample, readSettings } from './settings.ts'
import type { Env } from './settings.ts'

interface Common {
  readonly dataDir: string
  readonly officeDir: string
  /** True under `npm run dev` only. */
  readonly isDevelopment: boolean
  /** Every page says that nothing here is real. */
  readonly isDemonstration: boolean
}

interface Web {
  readonly port: number
  /** As people see it: scheme and host, without a slash at the end. */
  readonly origin: string
}

export interface PortalConfig extends Common, Web {
  readonly databaseUrl: string
  /** Proxies that may say for whom they ask. */
  readonly trustedProxies: readonly string[]
  /** Undefined: documents are not looked through for viruses. */
  readonly scannerUrl: string | undefined
}

interface Inside extends Common {
  readonly databaseUrl: string
  readonly officeKeyFile: string
  /** For links in letters. */
  readonly portalOrigin: string
  /** Undefined: mails stay in the outbox, where the office sees them. */
  readonly smtpUrl: string | undefined
}

export interface WorkerConfig extends Inside {
  readonly recordKeyFile: string
  /** Undefined: documents that nobody looked through stay so. */
  readonly scannerUrl: string | undefined
}

export interface OfficeConfig extends Inside, Web {
  readonly trustedProxies: readonly string[]
  readonly scannerUrl: string | undefined
}

/** Of one command on the operators' command line. */
export interface OperatorConfig {
  readonly dataDir: string
  readonly officeKeyFile: string
  readonly officeOrigin: string
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined
}

/** Of a command for everything that is kept, as the owner of all tables. */
export interface OwnerConfig {
  readonly dataDir: string
  readonly officeDir: string
  readonly officeKeyFile: string
  readonly recordKeyFile: string
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined
}

/** The whole system, as `npm start` runs it. */
export interface Config extends Common {
  readonly portal: Web
  readonly office: Web
  readonly officeKeyFile: string
  readonly recordKeyFile: string
  /** Undefined: the embedded database. */
  readonly databases: Readonly<Record<'owner' | 'portal' | 'office', string>> | undefined
}

const common = {
  DATA_DIR: setting.path('data').default('data'),
  OFFICE_DIR: setting.path('offices/brussels').default('offices/brussels'),
  DEVELOPMENT: setting.flag,
  DEMONSTRATION: setting.flag,
}
const portalWeb = { PORTAL_PORT: setting.port('3000'), PORTAL_ORIGIN: setting.origin.optional() }
const officeWeb = { OFFICE_PORT: setting.port('3001'), OFFICE_ORIGIN: setting.origin.optional() }
const key = { OFFICE_KEY_FILE: setting.path('data/keys/office.key').optional() }
const recordKey = { RECORD_KEY_FILE: setting.path('data/keys/record.key').optional() }
const proxy = { TRUSTED_PROXY: setting.addresses }
const scanner = { CLAMAV_URL: setting.scanner.optional() }
const mail = { SMTP_URL: setting.smtp.optional() }
const databases = {
  DATABASE_URL: setting.database('owner').optional(),
  PORTAL_DATABASE_URL: setting.database('portal').optional(),
  OFFICE_DATABASE_URL: setting.database('office').optional(),
}

const portalSettings = {
  ...common,
  ...portalWeb,
  ...proxy,
  ...scanner,
  PORTAL_DATABASE_URL: setting.database('portal'),
}
const insideSettings = {
  ...common,
  ...portalWeb,
  ...key,
  ...mail,
  OFFICE_DATABASE_URL: setting.database('office'),
}
const workerSettings = { ...insideSettings, ...recordKey, ...scanner }
const officeSettings = { ...insideSettings, ...officeWeb, ...proxy, ...scanner }

/** Which settings a part may be told. */
export function settingsOf(part: 'portal' | 'office' | 'worker'): string[] {
  return Object.keys(
    { portal: portalSettings, office: officeSettings, worker: workerSettings }[part],
  )
}

export function readConfig(env: Env): Config {
  const read = readSettings(env, {
    ...common,
    ...portalWeb,
    ...officeWeb,
    ...key,
    ...recordKey,
    // Only parts use these; a wrong one should stop the start, not a part later.
    ...proxy,
    ...mail,
    ...scanner,
    ...databases,
  })
  const config = {
    ...commonOf(read),
    portal: webOf(read.PORTAL_PORT, read.PORTAL_ORIGIN),
    office: webOf(read.OFFICE_PORT, read.OFFICE_ORIGIN),
    officeKeyFile: keyFileOf(read),
    recordKeyFile: recordKeyFileOf(read),
    databases: databasesOf(read),
  }
  requireApart(config.portal, config.office)
  return config
}

export function readPortalConfig(env: Env): PortalConfig {
  const read = readSettings(env, portalSettings)
  return {
    ...commonOf(read),
    ...webOf(read.PORTAL_PORT, read.PORTAL_ORIGIN),
    databaseUrl: read.PORTAL_DATABASE_URL,
    trustedProxies: read.TRUSTED_PROXY,
    scannerUrl: read.CLAMAV_URL,
  }
}

export function readOfficeConfig(env: Env): OfficeConfig {
  const read = readSettings(env, officeSettings)
  const office = webOf(read.OFFICE_PORT, read.OFFICE_ORIGIN)
  requireApart(webOf(read.PORTAL_PORT, read.PORTAL_ORIGIN), office)
  return {
    ...insideOf(read),
    ...office,
    trustedProxies: read.TRUSTED_PROXY,
    scannerUrl: read.CLAMAV_URL,
  }
}

export function readWorkerConfig(env: Env): WorkerConfig {
  const read = readSettings(env, workerSettings)
  return {
    ...insideOf(read),
    recordKeyFile: recordKeyFileOf(read),
    scannerUrl: read.CLAMAV_URL,
  }
}

export function readOperatorConfig(env: Env): OperatorConfig {
  const database = setting.database('office').optional()
  const read = readSettings(env, { ...officeSettings, OFFICE_DATABASE_URL: database })
  return {
    dataDir: commonOf(read).dataDir,
    officeKeyFile: keyFileOf(read),
    officeOrigin: webOf(read.OFFICE_PORT, read.OFFICE_ORIGIN).origin,
    databaseUrl: read.OFFICE_DATABASE_URL,
  }
}

export function readOwnerConfig(env: Env): OwnerConfig {
  const read = readSettings(env, { ...common, ...key, ...recordKey, ...databases })
  const { DATABASE_URL, PORTAL_DATABASE_URL, OFFICE_DATABASE_URL } = read
  // Not the embedded database, which would be another one.
  if (!DATABASE_URL && (PORTAL_DATABASE_URL || OFFICE_DATABASE_URL)) databasesOf(read)
  const { dataDir, officeDir } = commonOf(read)
  return {
    dataDir,
    officeDir,
    officeKeyFile: keyFileOf(read),
    recordKeyFile: recordKeyFileOf(read),
    databaseUrl: DATABASE_URL,
  }
}

interface CommonSettings {
  DATA_DIR: string
  OFFICE_DIR: string
  DEVELOPMENT: boolean
  DEMONSTRATION: boolean
}

function commonOf(read: CommonSettings): Common {
  return {
    dataDir: resolve(root, read.DATA_DIR),
    officeDir: resolve(root, read.OFFICE_DIR),
    isDevelopment: read.DEVELOPMENT,
    isDemonstration: read.DEMONSTRATION,
  }
}

function keyFileOf(read: { DATA_DIR: string; OFFICE_KEY_FILE?: string | undefined }): string {
  return resolve(root, read.OFFICE_KEY_FILE ?? join(read.DATA_DIR, 'keys/office.key'))
}

function recordKeyFileOf(read: { DATA_DIR: string; RECORD_KEY_FILE?: string | undefined }): string {
  return resolve(root, read.RECORD_KEY_FILE ?? join(read.DATA_DIR, 'keys/record.key'))
}

function insideOf(
  read: CommonSettings & {
    OFFICE_DATABASE_URL: string
    OFFICE_KEY_FILE?: string | undefined
    PORTAL_PORT: number
    PORTAL_ORIGIN?: string | undefined
    SMTP_URL?: string | undefined
  },
): Inside {
  return {
    ...commonOf(read),
    databaseUrl: read.OFFICE_DATABASE_URL,
    officeKeyFile: keyFileOf(read),
    portalOrigin: webOf(read.PORTAL_PORT, read.PORTAL_ORIGIN).origin,
    smtpUrl: read.SMTP_URL,
  }
}

function webOf(port: number, origin: string | undefined): Web {
  return { port, origin: origin ?? `http://localhost:${port}` }
}

const roleOf: Readonly<Record<string, 'owner' | 'portal' | 'office'>> = {
  DATABASE_URL: 'owner',
  PORTAL_DATABASE_URL: 'portal',
  OFFICE_DATABASE_URL: 'office',
}

interface DatabaseSettings {
  DATABASE_URL?: string | undefined
  PORTAL_DATABASE_URL?: string | undefined
  OFFICE_DATABASE_URL?: string | undefined
}

function databasesOf(read: DatabaseSettings): Config['databases'] {
  const { DATABASE_URL, PORTAL_DATABASE_URL, OFFICE_DATABASE_URL } = read
  const addresses = { DATABASE_URL, PORTAL_DATABASE_URL, OFFICE_DATABASE_URL }
  if (DATABASE_URL && PORTAL_DATABASE_URL && OFFICE_DATABASE_URL)
    return { owner: DATABASE_URL, portal: PORTAL_DATABASE_URL, office: OFFICE_DATABASE_URL }

  const missing = Object.entries(addresses).filter(([, address]) => !address)
  if (missing.length === 3) return undefined
  throw new ConfigError(
    missing.map(
      ([name]) =>
        `${name}: is not set, while others are; give all three, or none for the embedded database; ` +
        `for example ${databaseExample(roleOf[name])}`,
    ),
  )
}

/** Browsers share cookies between ports of one host; on one's own machine that does no harm. */
function requireApart(portal: Web, office: Web): void {
  const [seen, inside] = [new URL(portal.origin), new URL(office.origin)]
  if (portal.port === office.port)
    throw new ConfigError(['OFFICE_PORT: must differ from PORTAL_PORT; for example 3001'])
  if (inside.hostname !== 'localhost' && seen.hostname === inside.hostname)
    throw new ConfigError([
      'OFFICE_ORIGIN: must have another host name than PORTAL_ORIGIN; for example https://office.ombuds.example',
    ])
}
