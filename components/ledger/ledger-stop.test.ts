import { describe, expect, it } from 'vitest'
import type { DrawnLink } from '@/geo/scene/ledger/drawn-links'
import { nextStop } from './ledger-stop'

const ROWS = [2, 5, 7, 9]
const linkOf = (from: number, to: number): DrawnLink => ({
  link: { from, to, rel: 'response-to', voice: 'party' },
  ...{ from, to, nth: 0, fan: 0 },
})
const LINKS = [linkOf(2, 5), linkOf(2, 7), linkOf(5, 7)]

describe('nextStop', () => {
  it.each([
    ['ArrowRight', { row: 2 }, { row: 5 }],
    ['ArrowRight', { row: 9 }, null],
    ['ArrowLeft', { row: 2 }, null],
    ['Home', { row: 7 }, { row: 2 }],
    ['End', { row: 2 }, { row: 9 }],
    ['ArrowDown', { row: 2 }, { link: 0 }],
    ['ArrowDown', { row: 9 }, null],
    ['ArrowUp', { row: 7 }, { link: 1 }],
    ['ArrowUp', { link: 1 }, { link: 2 }],
    ['ArrowDown', { link: 0 }, { link: 1 }],
    ['ArrowDown', { link: 2 }, null],
    ['ArrowLeft', { link: 2 }, { row: 5 }],
    ['ArrowRight', { link: 2 }, { row: 7 }],
    ['Enter', { row: 2 }, null],
  ])('%s from %o leads to %o', (key, from, to) => {
    expect(nextStop(key, from, ROWS, LINKS)).toEqual(to)
  })
})
