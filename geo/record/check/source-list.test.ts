import { describe, expect, it } from 'vitest'
import { source } from '../../fixtures/dataset'
import type { Source } from '../schema'
import { checkSources } from './source-list'

function reported(over: Partial<Source>): string[] {
  const paths: string[] = []
  checkSources([source('a', over)], new Set(['a']), (path) => paths.push(path))
  return paths
}

describe('a source that names an agency', () => {
  it.each<Partial<Source>>([
    { publisher: 'The Daily (Reuters)' },
    { publisher: 'The Daily (AFP, with additions)' },
    { publisher: 'The Daily (copy of CNN)' },
    { publisher: 'The Daily', note: 'Canadian edit of an AP story.' },
    { publisher: 'The Daily', note: 'A Reuters report from Baghdad.' },
  ])('says which text it carries: %j', (over) => {
    expect(reported(over)).toEqual(['sources[0].origin'])
    expect(reported({ ...over, origin: 'reuters-mar11' })).toEqual([])
  })

  it.each<Partial<Source>>([
    { publisher: 'Reuters' },
    { publisher: 'Sputnik Serbia' },
    { publisher: 'The Daily' },
    { publisher: 'Apricot (weekly)' },
    { publisher: 'The Daily', note: 'Speaks of what Reuters and AP said of the attack.' },
  ])('and none where it has its own: %j', (over) => {
    expect(reported(over)).toEqual([])
  })
})
