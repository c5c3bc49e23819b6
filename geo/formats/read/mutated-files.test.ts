import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORPUS } from './fixtures/corpus'
import { mutatedFile } from './fixtures/mutations'
import { opened, tableOfFile } from './fixtures/opened'
import { faultOfReading } from './fixtures/reading'

/** The longer run is `npm run test:clients -- foreign-files`. */
describe('a file that was changed anywhere', () => {
  it('is read or refused without an exception, and no point is made up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        expect(await faultOfReading(mutatedFile(seed))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it.each(CORPUS)('begins with one that is read: %j', async (text) => {
    expect((await opened(text)).sheet.rows.length).toBeGreaterThan(0)
    expect((await tableOfFile(text)).faults.every(({ row }) => row > 0)).toBe(true)
    expect(await faultOfReading(new TextEncoder().encode(text))).toBeNull()
  })
})
