import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LongScroll } from './long-scroll'

const [MOST, SCREEN, HEIGHT] = [100_000, 500, 4_000_000]

/** A scroller: where it is scrolled to, and what of the list is then at its top. */
function scroller(height = HEIGHT) {
  const scroll = new LongScroll(height, SCREEN, MOST)
  let at = 0
  return {
    scroll,
    by(px: number) {
      at = Math.max(0, Math.min(at + px, scroll.drawn - SCREEN))
      at = scroll.moved(at) ?? at
      return at + scroll.shift
    },
    at: () => at,
  }
}

describe('a list higher than can be scrolled', () => {
  it('moves by as much as it is scrolled a little, from any part of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3000, max: 90_000 }),
        fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 40 }),
        (leap, steps) => {
          const list = scroller()
          let place = list.by(leap)
          for (const step of steps) {
            const next = list.by(step)
            const isAtAnEnd = next <= 0 || next >= HEIGHT - SCREEN
            if (!isAtAnEnd && list.at() > 500 && list.at() < MOST - 1500) {
              expect(next - place).toBe(step)
            }
            place = next
          }
        },
      ),
    )
  })

  it('shows its first and its last row at the ends of what is drawn, and no other there', () => {
    const list = scroller()
    expect(list.by(MOST)).toBe(HEIGHT - SCREEN)
    expect(list.by(-MOST)).toBe(0)
    // A little way down and by small steps up again: it does not stop before the first row.
    list.by(2000)
    let place = 0
    for (let i = 0; i < 400; i++) place = list.by(-400)
    expect(place).toBe(0)
    list.by(MOST)
    list.by(-3000)
    for (let i = 0; i < 400; i++) place = list.by(400)
    expect(place).toBe(HEIGHT - SCREEN)
  })

  it('is scrolled to any place of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HEIGHT - SCREEN }), (place) => {
        const { scroll } = scroller()
        const to = scroll.scrollTo(place)
        expect(to).toBeLessThanOrEqual(scroll.drawn - SCREEN)
        expect(to + scroll.shift).toBe(place)
        expect(scroll.moved(to) ?? to).toBe(to)
        expect(to + scroll.shift).toBe(place)
      }),
    )
  })

  it('is left alone where it can be scrolled as it is', () => {
    const list = scroller(90_000)
    expect([list.by(40_000), list.by(300), list.scroll.shift]).toEqual([40_000, 40_300, 0])
  })
})
