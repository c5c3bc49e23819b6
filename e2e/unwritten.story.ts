import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './story'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What others write meanwhile: the runner, the package manager, and other servers that mark what they serve. */
const NOT_THE_SERVER = /^(node_modules|test-results|playwright-report|\.git|\.setup)$/
const MARK = /^served-by-/

/** Every file below a folder with its size and the time it was last written. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (folder === root && NOT_THE_SERVER.test(entry.name)) return []
    if (entry.isDirectory()) return filesBelow(file)
    if (!entry.isFile() || MARK.test(entry.name)) return []
    const { size, mtimeMs } = statSync(file)
    return [`${path.relative(root, file)} ${size} ${mtimeMs}`]
  })
}

test('nothing is written of what is asked', async ({ request }) => {
  const before = filesBelow(root)
  const kinds = ['/schemas/', '/basemap/', '/', '/iraq-2019-2020/', '/iraq-2019-2020/incidents/']
  const addresses = [
    ...kinds.flatMap((kind) => Array.from({ length: 10 }, (_, i) => `${kind}unknown-${i}`)),
    ...Array.from({ length: 10 }, (_, i) => `/embed/iraq-2019-2020/unknown-${i}`),
    ...Array.from({ length: 10 }, (_, i) => `/unknown-${i}/method`),
    ...Array.from({ length: 10 }, (_, i) => `/_next/image?url=%2Ficon.svg&w=64&q=${i}`),
    '/schemas/incident.schema.json',
    '/iraq-2019-2020/method',
    '/iraq-2019-2020?q=never',
    '/robots.txt',
    '/sitemap.xml',
  ]
  for (const address of addresses) {
    const response = await request.get(address)
    expect([200, 404], address).toContain(response.status())
    expect(response.headers()['cache-control'], address).not.toMatch(/s-maxage/)
  }
  expect(filesBelow(root)).toEqual(before)
})
