import { expect, it } from 'vitest'
import { inTurns } from './in-turns'

it('does a few at a time, and gives what was made in order', async () => {
  let [now, most] = [0, 0]
  const made = await inTurns([5, 1, 4, 2, 3], 2, async (ms) => {
    most = Math.max(most, ++now)
    await new Promise((resolve) => setTimeout(resolve, ms))
    now--
    return ms * 10
  })
  expect(made).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})

it('fails where one of them fails, and makes nothing of nothing', async () => {
  await expect(inTurns([1, 2], 4, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await inTurns([], 4, async () => 1)).toEqual([])
})
