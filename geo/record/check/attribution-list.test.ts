import { describe, expect, it } from 'vitest'
import { record, source } from '../../fixtures/dataset'
import type { Attribution, IncidentRecord } from '../schema'
import { checkAttributions } from './attribution-list'

const SOURCES = new Map([
  ['wire', source('wire', { publisher: 'The Wire' })],
  ['ministry', source('ministry', { publisher: 'The Ministry', class: 'P' })],
])

function reported(
  attributions: Attribution[],
  attribution: IncidentRecord['standing']['attribution'] = 'attributed',
): string[] {
  const paths: string[] = []
  const plain = record('2020-03-11-a')
  const standing = { ...plain.standing, attribution }
  checkAttributions({ ...plain, attributions, standing }, SOURCES, (path) => paths.push(path))
  return paths
}

const said = (by: string, stance: Attribution['stance'], from = 'wire'): Attribution => ({
  actor: 'brigade',
  by,
  stance,
  source: from,
})

describe('who speaks for an act', () => {
  it('is no outlet', () => {
    expect(reported([said('The Wire', 'acknowledges')])).toEqual(['attributions[0].by'])
    expect(reported([said('The Wire', 'claims-responsibility')])).toEqual(['attributions[0].by'])
    expect(reported([said('The Wire', 'attributes')])).toEqual([])
  })

  it('is who did it, in an outlet or in a text of its own', () => {
    expect(reported([said('the brigade', 'acknowledges')])).toEqual([])
    expect(reported([said('The Ministry', 'acknowledges', 'ministry')])).toEqual([])
  })

  it('is there where the standing says so', () => {
    const attributes = [said('police', 'attributes')]
    expect(reported(attributes, 'acknowledged')).toEqual(['standing.attribution'])
    expect(reported(attributes, 'claimed')).toEqual(['standing.attribution'])
    expect(reported([said('the brigade', 'claims-responsibility')], 'claimed')).toEqual([])
  })
})
