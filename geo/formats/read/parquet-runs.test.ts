import { describe, expect, it } from 'vitest'
import { checkRuns } from './parquet-runs'

const check =
  (bytes: number[], count: number, isMost = false) =>
  () =>
    checkRuns(new DataView(Uint8Array.from(bytes).buffer), {
      start: 0,
      end: bytes.length,
      width: 1,
      count,
      isMost,
    })

describe('runs of numbers', () => {
  it('are sound that hold as many as there are', () => {
    expect(check([6, 1], 3)).not.toThrow()
    expect(check([3, 0xff, 4, 1], 10)).not.toThrow()
    expect(check([3, 0xff], 5)).not.toThrow()
  })

  it('are refused that repeat a number more often, or end before', () => {
    expect(check([8, 1], 3)).toThrow('a run beyond 3')
    expect(check([0xfe, 0xff, 0xff, 0xff, 0x0f, 1], 3)).toThrow('a run beyond 3')
    expect(check([0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 3)).toThrow('a number without end')
    expect(check([4, 1], 3)).toThrow('expected 3 values, got 2')
    expect(check([4, 1], 3, true)).not.toThrow()
  })
})
