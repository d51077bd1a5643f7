import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { readConfig, readOfficeConfig, readPortalConfig, readWorkerConfig } from './config.ts'
import { root } from './root.ts'
import { ConfigError } from './settings.ts'

const addresses = {
  DATABASE_URL: 'postgres://ombuds_owner:a@db.example/ombuds',
  PORTAL_DATABASE_URL: 'postgres://ombuds_portal:b@db.example/ombuds',
  OFFICE_DATABASE_URL: 'postgres://ombuds_office:c@db.example/ombuds',
}

const wrong: Record<string, string> = {
  PORTAL_PORT: '70000',
  OFFICE_PORT: 'three',
  PORTAL_ORIGIN: 'https://help.example/nl',
  OFFICE_ORIGIN: 'office.example',
  DATABASE_URL: 'mysql://ombuds:a@db.example/ombuds',
  PORTAL_DATABASE_URL: 'db.example',
  OFFICE_DATABASE_URL: 'postgres://db.example/',
  SMTP_URL: 'http://mail.example',
  TRUSTED_PROXY: 'proxy.example',
  CLAMAV_URL: 'tcp://scanner.example',
  DEMONSTRATION: 'yes',
}

test('without any setting, everything runs on this machine', () => {
  const config = readConfig({})

  assert.equal(config.portal.origin, 'http://localhost:3000')
  assert.equal(config.office.origin, 'http://localhost:3001')
  assert.equal(config.dataDir, join(root, 'data'))
  assert.equal(config.officeKeyFile, join(root, 'data/keys/office.key'))
  assert.equal(config.databases, undefined)
})

test('the office key lies with the rest of the data, unless it has a place of its own', () => {
  assert.equal(readConfig({ DATA_DIR: '/srv/ombuds' }).officeKeyFile, '/srv/ombuds/keys/office.key')
  const apart = { ...addresses, DATA_DIR: '/srv/ombuds', OFFICE_KEY_FILE: '/etc/ombuds.key' }
  assert.equal(readOfficeConfig(apart).officeKeyFile, '/etc/ombuds.key')
})

for (const [name, value] of Object.entries(wrong)) {
  test(`a wrong ${name} stops the start with its name, what is wrong and an example`, () => {
    const message = messageOf(() => readConfig({ ...addresses, [name]: value }))

    assert.match(message, new RegExp(`^  ${name}: must .+; for example \\S`, 'm'))
  })
}

test('a value is never repeated, as it may hold a password', () => {
  const names = fc.constantFrom(...Object.keys(wrong))
  const values = fc.string({ minLength: 8 }).map((text) => `${text}-s3cret`)
  fc.assert(
    fc.property(names, values, (name, value) => {
      assert.ok(!messageOf(() => readConfig({ ...addresses, [name]: value })).includes('s3cret'))
    }),
  )
})

test('all three addresses of databases are given, or none', () => {
  for (const name of Object.keys(addresses)) {
    const message = messageOf(() => readConfig({ ...addresses, [name]: '' }))
    assert.match(
      message,
      new RegExp(`^  ${name}: is not set, while others are.*for example postgres:`, 'm'),
    )
  }
  assert.equal(readConfig(addresses).databases?.portal, addresses.PORTAL_DATABASE_URL)
})

test('portal and office have host names of their own, as cookies do not look at ports', () => {
  const wanting = /OFFICE_ORIGIN: must have another host name/
  for (const office of ['https://a.example:8443', 'http://a.example']) {
    const origins = { PORTAL_ORIGIN: 'https://a.example', OFFICE_ORIGIN: office }
    assert.match(
      messageOf(() => readConfig(origins)),
      wanting,
    )
    assert.match(
      messageOf(() => readOfficeConfig({ ...addresses, ...origins })),
      wanting,
    )
  }
  assert.match(
    messageOf(() => readConfig({ OFFICE_PORT: '3000' })),
    /OFFICE_PORT: must differ/,
  )
})

test('a part that is run alone says which address it lacks', () => {
  assert.match(
    messageOf(() => readPortalConfig({})),
    /PORTAL_DATABASE_URL: is not set/,
  )
  assert.match(
    messageOf(() => readOfficeConfig({})),
    /OFFICE_DATABASE_URL: is not set/,
  )
  assert.match(
    messageOf(() => readWorkerConfig({})),
    /OFFICE_DATABASE_URL: is not set/,
  )
})

test('the portal’s settings hold neither the office’s address nor its key', () => {
  const config = readPortalConfig({ ...addresses, OFFICE_KEY_FILE: '/secret/key' })
  assert.doesNotMatch(JSON.stringify(config), /ombuds_o|secret/)
})

test('a slash behind an origin is forgiven', () => {
  assert.equal(
    readConfig({ PORTAL_ORIGIN: 'https://a.example/' }).portal.origin,
    'https://a.example',
  )
})

test('.env.example explains every setting, and its examples are right', () => {
  const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n')
  const examples = lines.flatMap((line) => /^# ?([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? [])
  const env = Object.fromEntries(
    examples.flatMap((name, at) => (at % 2 === 0 ? [[name, examples[at + 1] ?? '']] : [])),
  )

  assert.deepEqual(
    Object.keys(wrong)
      .concat('DATA_DIR', 'OFFICE_DIR', 'OFFICE_KEY_FILE', 'RECORD_KEY_FILE')
      .sort(),
    Object.keys(env).sort(),
  )
  assert.doesNotThrow(() => readConfig(env))
})

function messageOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return assert.fail('it was taken')
}
