/** What is told in the demonstration names services, topics and rules that its office has. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testHouse } from '../src/casework/testing.ts'
import { readRegister } from '../src/published/index.ts'
import { chanceOf } from './chance.ts'
import { loadLibrary } from './matters.ts'
import { tell } from './telling.ts'

const { matters, refusals } = await loadLibrary()
const house = await testHouse()
const { services, topics, referrals } = await readRegister(house.office.folder)

const known = {
  services: ids(services),
  topics: ids(topics.filter(({ onCallSheet }) => onCallSheet)),
  referrals: ids(referrals),
  grounds: ids(house.procedure.grounds),
  standards: ids(house.procedure.standards.list),
  waits: ids(house.procedure.waits),
  bodies: ids(house.procedure.otherOmbudsmen),
}
const isService = (pattern: string) =>
  known.services.some((id) =>
    pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern,
  )

for (const [index, matter] of matters.entries())
  suite(`matter ${index + 1}, about ${matter.topic}`, () => {
    test('names what the office knows', () => {
      assert.ok(known.topics.includes(matter.topic))
      assert.ok(matter.services.every(isService))
      assert.ok(matter.standards.every((id) => known.standards.includes(id)))
      assert.ok(!matter.wait || known.waits.includes(matter.wait))
    })

    test('is told in each language, with every fact that it names', () => {
      const ranges = Object.entries({ ...matter.numbers, ...matter.days })
      const facts = {
        ...Object.fromEntries(ranges.map(([name, [least]]) => [name, least])),
        commune: { nl: 'Vorst', fr: 'Forest', en: 'Forest' },
      }
      const texts = Object.values(matter.texts).flatMap((each) => Object.values(each))
      const stories = matter.stories.flatMap((story) => Object.values(story))
      for (const text of [...texts, ...stories].filter((each) => each !== undefined))
        assert.doesNotMatch(tell(text, 'fr', facts, chanceOf('seed')), /[{}]/)
      assert.deepEqual([...new Set(matter.stories.map(({ lang }) => lang))].toSorted(), [
        'en',
        'fr',
        'nl',
      ])
    })
  })

test('what is not examined names what the office knows', () => {
  for (const { topic, ground, referral, body, service } of refusals) {
    assert.ok(known.topics.includes(topic), topic)
    assert.ok(known.grounds.includes(ground), ground)
    assert.ok(!referral || known.referrals.includes(referral), ground)
    assert.ok(!body || known.bodies.includes(body), ground)
    assert.ok(!service || isService(service), ground)
  }
})

function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id)
}
