import { describe, expect, it } from 'vitest'
import { dragged, type Ground, gestureAt } from './gesture'

const PERIOD = { start: 100, end: 199 }
const ground = (over: Partial<Ground> = {}): Ground => ({
  edge: null,
  onAxis: false,
  isTouch: false,
  isZoomed: false,
  dates: null,
  at: 150,
  visible: { start: 99, end: 201 },
  ...over,
})
const dates = { start: 140, end: 160 }
const zoomedIn = { isZoomed: true, visible: { start: 120, end: 180 } }

describe('gestureAt', () => {
  it.each<[string, Partial<Ground>, object]>([
    ['an end is resized', { edge: 'end', dates, isTouch: true }, { kind: 'resize', edge: 'end' }],
    ['the window is moved', { dates }, { kind: 'move' }],
    ['its last day is part of it', { dates, at: 160.9 }, { kind: 'move' }],
    ['empty ground draws', { dates, at: 161 }, { kind: 'draw' }],
    ['all ground is empty while the dates are open', {}, { kind: 'draw' }],
    ['the axis moves what is visible', { ...zoomedIn, onAxis: true }, { kind: 'pan' }],
    ['the axis has nothing to move at zoom 1', { onAxis: true }, { kind: 'draw' }],
    ['a mouse draws when zoomed in', zoomedIn, { kind: 'draw' }],
    ['a finger moves about when zoomed in', { ...zoomedIn, isTouch: true }, { kind: 'pan' }],
    ['a finger draws at zoom 1', { isTouch: true }, { kind: 'draw' }],
    [
      'a window whose ends are out of sight is not moved blindly',
      { ...zoomedIn, dates: { start: 110, end: 190 } },
      { kind: 'pan' },
    ],
  ])('%s', (_, over, expected) => {
    expect(gestureAt(ground(over))).toEqual(expected)
  })
})

describe('dragged', () => {
  it('draws every day that was passed over', () => {
    expect(dragged({ kind: 'draw' }, PERIOD, 150.9, 147.2, PERIOD)).toEqual({
      start: 147,
      end: 150,
    })
  })

  it('moves an end with the pointer, as far as the other', () => {
    const end = { kind: 'resize', edge: 'end' } as const
    expect(dragged(end, dates, 161.2, 164.3, PERIOD)).toEqual({ start: 140, end: 163 })
    expect(dragged(end, dates, 161, 101, PERIOD)).toEqual({ start: 140, end: 140 })
  })

  it('moves the window as far as the period', () => {
    expect(dragged({ kind: 'move' }, dates, 150, 250, PERIOD)).toEqual({ start: 179, end: 199 })
  })
})
