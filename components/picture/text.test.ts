import { expect, it } from 'vitest'
import type { Measure } from '@/geo/scene/map/name-type'
import { paragraphOf } from './text'

const measure: Measure = (text) => text.length

const linesOf = (text: string, width: number) =>
  paragraphOf([{ text }], { px: 10, width }, measure).lines.map((runs) =>
    runs.map((run) => run.text).join(''),
  )

it('breaks at spaces, and where a word is wider than the line, within it', () => {
  expect(linesOf('one two three', 7)).toEqual(['one two ', 'three'])
  expect(linesOf('https://a.b/cdefgh x', 8)).toEqual(['https://', 'a.b/cdef', 'gh x'])
})

it('loses nothing', () => {
  const text = 'A  long address: https://example.org/a?b=c&d=e'
  expect(linesOf(text, 9).join('')).toBe(text)
})
