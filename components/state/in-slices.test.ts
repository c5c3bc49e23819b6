import { describe, expect, it, vi } from 'vitest'
import type { InSteps } from '@/geo/table/in-steps'
import { inSlices } from './in-slices'

/** Work of so many steps, each of which takes longer than a slice. */
function* slow(steps: number, onStep: (step: number) => void): InSteps<number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 7
    while (performance.now() < until);
    onStep(step)
    yield
  }
  return steps
}

describe('work in slices', () => {
  it('is done to its end, in a task of its own for each', async () => {
    const posted = vi.spyOn(MessagePort.prototype, 'postMessage')
    const result = await new Promise((resolve) => inSlices(slow(4, ignore), resolve))
    expect(result).toBe(4)
    // One begins it, and one follows each step.
    expect(posted).toHaveBeenCalledTimes(5)
    posted.mockRestore()
  })

  it('is left off at once, and never done', async () => {
    const taken: number[] = []
    let isDone = false
    const leaveOff = inSlices(
      slow(5, (step) => {
        taken.push(step)
        if (step === 1) leaveOff()
      }),
      () => {
        isDone = true
      },
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([taken, isDone]).toEqual([[0, 1], false])
  })
})

const ignore = () => undefined
