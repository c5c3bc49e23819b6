import { expect, it } from 'vitest'
import { INFO, source } from '../fixtures/dataset'
import { isOfficial } from './officials'

const press = source('wire', { publisher: 'The Wire' })

it.each([
  'US chairman of the Joint Chiefs Milley',
  'an unnamed US official (AP)',
  'Iraqi Security Media Cell',
  'Iraqi Health Ministry',
  'Nineveh operations commander',
  'PMF spokesman',
  'Iranian Civil Aviation Organisation (Tasnim)',
  'the airport’s media officer, Ghazwan al-Aysawi',
  'Kataeb',
  'Kata’ib (Reuters)',
  'Kataeb, as quoted by an aggregator',
  'Brig. Gen. Ahmed Adnan, as given by Wikipedia',
])('%s speaks for an office or a party', (by) => {
  expect(isOfficial(by, press, INFO.actors)).toBe(true)
})

it.each([
  'The Wire',
  'AP',
  'Wikipedia',
  'Institute for the Study of War',
  'Kataeb Watch',
  'American Military News',
  'residents (an army outlet)',
  'local medical sources',
  'two people familiar with the matter',
])('%s does not', (by) => {
  expect(isOfficial(by, press, INFO.actors)).toBe(false)
})

it('an official text speaks for itself, and an outlet with an office in its name is an outlet', () => {
  expect(isOfficial('a release', source('a', { class: 'P' }), INFO.actors)).toBe(true)
  const outlet = source('b', { publisher: 'The army paper' })
  expect(isOfficial('The army paper', outlet, INFO.actors)).toBe(false)
})
