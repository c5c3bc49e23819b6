import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORPUS } from './fixtures/corpus'
import { mutatedFile } from './fixtures/mutations'
import { opened, tableOfFile } from './fixtures/opened'
import { faultOfReading } from './fixtures/reading'

/** The longer run is `npm run test:clients -- foreign-files`. */
describe('a file that was changed anywhere', () => {
  it('is read or refused without an exception, and no point is made up', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(faultOfReading(mutatedFile(seed))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it.each(CORPUS)('begins with one that is read: %j', (text) => {
    expect(opened(text).sheet.rows.length).toBeGreaterThan(0)
    expect(tableOfFile(text).faults.every(({ row }) => row > 0)).toBe(true)
    expect(faultOfReading(new TextEncoder().encode(text))).toBeNull()
  })
})
