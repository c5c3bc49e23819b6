import { describe, expect, it } from 'vitest'
import { Misuse } from '../riposte/command'
import { readSiteOptions } from './options'

const read = (...args: string[]) => readSiteOptions(args, '/here')

describe('the options of a site of files', () => {
  it.each([
    [[], { base: '', origin: null, out: '/here/site', datasets: [] }],
    [['--base', '/riposte/'], { base: '/riposte' }],
    [['--base', '/'], { base: '' }],
    [['--url', 'https://e.org/a/b'], { base: '/a/b', origin: 'https://e.org' }],
    [['--url', 'https://e.org'], { base: '', origin: 'https://e.org' }],
    [['--url', 'https://e.org/a', '--base', '/a', '--out', 'x'], { base: '/a', out: '/here/x' }],
    [['--dataset', 'a', '--dataset', 'b'], { datasets: ['a', 'b'] }],
  ])('%j are read', (args, expected) => {
    expect(read(...args)).toMatchObject(expected)
  })

  it.each([
    [['--base', 'riposte'], '--base'],
    [['--base', '/a b'], '--base'],
    [['--base', '/../x'], '--base'],
    [['--base', '/"><script>'], '--base'],
    [['--base', '//e.org'], '--base'],
    [['--url', 'e.org/x'], '--url'],
    [['--url', 'https://e.org/?q=1'], '--url'],
    [['--url', 'https://e.org/a', '--base', '/b'], 'expected "/a"'],
    [['--bass', '/x'], 'Did you mean --base?'],
    [['site'], 'options alone'],
  ])('%j are refused, saying which', (args, said) => {
    expect(() => read(...args)).toThrow(Misuse)
    expect(() => read(...args)).toThrow(said)
  })
})
