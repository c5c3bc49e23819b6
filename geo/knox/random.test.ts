import { describe, expect, it } from 'vitest'
import { randomNumbers, shuffle } from './random'

const take = (seed: number, count: number) => {
  const random = randomNumbers(seed)
  return Array.from({ length: count }, random)
}

describe('the random numbers', () => {
  it('are the same for a seed and others for another', () => {
    expect(take(7, 100)).toEqual(take(7, 100))
    expect(take(7, 100)).not.toEqual(take(8, 100))
    expect(take(2 ** 40 + 7, 100)).not.toEqual(take(7, 100))
  })

  it('are spread evenly from 0 to below 1', () => {
    const tenths = new Array<number>(10).fill(0)
    const numbers = take(1, 100_000)
    expect(numbers.every((value) => value >= 0 && value < 1)).toBe(true)
    for (const number of numbers) {
      tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1
    }
    // Four standard deviations of a binomial count.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(4 * 95)
  })
})

describe('a shuffle', () => {
  it('keeps the values, and every order is as likely', () => {
    const random = randomNumbers(3)
    const counts = new Map<string, number>()
    for (let i = 0; i < 24_000; i++) {
      const values = Int32Array.of(1, 2, 3, 3 + 1)
      shuffle(values, random)
      counts.set(values.join(), (counts.get(values.join()) ?? 0) + 1)
    }
    const kept = [...counts.keys()].map((order) => order.split(',').sort().join())
    expect(kept).toEqual(new Array(24).fill('1,2,3,4'))
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4 * 31)
  })
})
