import { describe, expect, it } from 'vitest'
import { smallDataset, textsOf } from '../../fixtures/small-dataset'
import { checkDataset } from '../check'
import { problemText } from './problem'

const ROCKETS = '2020-03-11-north-base-rockets'
const REASON = 'The same attack, recorded twice.'

function problemsOf(redirects: readonly object[], gone: readonly string[] = []): string[] {
  const files = smallDataset()
  files.set('redirects.json', {
    redirects: redirects.map((redirect) => ({ reason: REASON, version: '1.1.0', ...redirect })),
  })
  const incidents = gone.map((id) => ({ id, title: 'Gone', parts: {} }))
  const version = { version: '1.0.0', released: '2020-05-01', dataset: {}, incidents }
  files.set('versions/1.0.0.json', version)
  return checkDataset(textsOf(files)).problems.map(problemText)
}

describe('redirects', () => {
  it('lead from what was to what is, in as many steps as there were, or nowhere', () => {
    const redirects = [
      { from: '2020-03-11-twice', to: '2020-03-11-thrice' },
      { from: '2020-03-11-thrice', to: ROCKETS },
      { from: '2020-03-12-never-was', to: null },
    ]
    const gone = redirects.map(({ from }) => from)
    expect(problemsOf(redirects, [...gone, ROCKETS])).toEqual([])
  })

  it('are refused where an id is used again', () => {
    const [problem, ...others] = problemsOf([{ from: ROCKETS, to: null }])
    expect(problem).toContain('redirects.json: redirects[0].from: an id that was given up')
    expect(others).toEqual([])
  })

  it('are refused where they lead to nothing, or back to themselves', () => {
    expect(problemsOf([{ from: '2020-03-11-twice', to: `${ROCKETS}x` }])).toEqual([
      expect.stringContaining(
        `redirects[0].to: refers to nothing: expected an id of an incident, perhaps "${ROCKETS}"`,
      ),
    ])
    const circle = [
      { from: '2020-03-11-twice', to: '2020-03-11-thrice' },
      { from: '2020-03-11-thrice', to: '2020-03-11-twice' },
    ]
    expect(problemsOf(circle)).toEqual([
      expect.stringContaining('redirects[0].to: leads back to itself'),
      expect.stringContaining('redirects[1].to: leads back to itself'),
    ])
  })

  it('are asked for where an incident of a released version is gone', () => {
    expect(problemsOf([], ['2020-03-11-twice'])).toEqual([
      expect.stringContaining('version 1.0.0 had an incident that is gone without a word'),
    ])
  })

  it('need a reason', () => {
    expect(problemsOf([{ from: '2020-03-11-twice', to: null, reason: '' }])).toEqual([
      expect.stringContaining('redirects[0].reason'),
    ])
  })
})

it('a version file has the name of its version', () => {
  const files = smallDataset()
  files.set('versions/1.0.0.json', {
    version: '1.0.1',
    released: '2020-05-01',
    dataset: {},
    incidents: [],
  })
  expect(checkDataset(textsOf(files)).problems.map(problemText)).toEqual([
    'versions/1.0.0.json: version: not the name of the file: expected "1.0.0"; got "1.0.1"',
  ])
})
