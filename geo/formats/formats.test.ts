import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { bytesOf } from './content'
import { EXPORT_GROUPS, offeredExports } from './export-list'
import { foreignSet, saidSetOf } from './fixtures/written'
import { EXPORT_FILES, exportFile } from './formats'
import { savedFile } from './zip'

describe('the registry of exports', () => {
  it('has every file once, and zips those that something belongs beside', () => {
    const names = EXPORT_FILES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, isZippable, beside, describedBy } of EXPORT_FILES) {
      expect(isZippable, name).toBe(beside.length > 0)
      if (describedBy) expect(names).toContain(describedBy)
    }
  })

  it('offers every file but those that describe others, and only what the source has', () => {
    const namesOf = (has: boolean) =>
      offeredExports({ clusters: has, links: has, claims: has, database: has }).flatMap(
        ({ files }) => files.map(({ name }) => name),
      )
    const all = EXPORT_FILES.filter(({ group }) => group !== null)
    expect(new Set(namesOf(true))).toEqual(new Set(all.map(({ name }) => name)))
    expect(namesOf(false)).toEqual(
      namesOf(true).filter((name) => !/^(clusters|links|claims)|gpkg$/.test(name)),
    )
    const groups = offeredExports({ clusters: true, links: true, claims: true, database: true })
    expect(groups.map(({ group }) => group)).toEqual([...EXPORT_GROUPS])
  })

  it.each(EXPORT_FILES.map(({ name }) => name))(
    'writes %s of nothing without failing',
    async (name) => {
      const file = EXPORT_FILES.find((each) => each.name === name)
      for (const set of [saidSetOf({ ...DATASET, incidents: [] }), foreignSet(['x'], [])]) {
        const content = await file?.write(set)
        if (content) await expect(bytesOf(content)).resolves.toBeInstanceOf(Uint8Array)
        else expect(file?.needs).not.toBeNull()
      }
    },
  )

  it('saves a file under its name, zipped or not', async () => {
    const set = saidSetOf(DATASET)
    const [plain, zipped] = await Promise.all(
      [false, true].map((isZipped) => savedFile(exportFile('incidents.csv'), set, isZipped)),
    )
    expect(plain).toMatchObject({
      name: 'made-up_2019-12-27_2020-03-14_14-rows.csv',
      mediaType: 'text/csv; charset=utf-8; header=present',
    })
    expect(zipped).toMatchObject({ name: `${plain?.name}.zip`, mediaType: 'application/zip' })
    expect(await savedFile(exportFile('links.csv'), foreignSet(['x'], []), false)).toBeNull()
  })
})
