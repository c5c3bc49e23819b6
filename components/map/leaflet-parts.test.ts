import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = new URL('.', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')

/** The names between the braces of an import or export, as they are called on the side of Leaflet's users. */
function namesIn(braces: string, of: 'import' | 'export'): string[] {
  const names = braces.split(',').map((name) => name.trim())
  return names
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(' as ').at(of === 'export' ? -1 : 0) as string)
}

const parts = read('leaflet-parts.js')
const exported = [
  ...[...parts.matchAll(/export \{([^}]*)\}/g)].flatMap(([, braces = '']) =>
    namesIn(braces, 'export'),
  ),
  ...[...parts.matchAll(/export \* as (\w+)/g)].map(([, name]) => name),
]
const used = readdirSync(FOLDER)
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .flatMap((file) =>
    [...read(file).matchAll(/^import \{([^}]*)\} from 'leaflet'/gm)].flatMap(([, braces = '']) =>
      namesIn(braces, 'import').map((name) => [file, name] as const),
    ),
  )

describe('the parts of Leaflet that the page gets', () => {
  it.each(used)('%s finds %s among them', (_, name) => {
    expect(exported).toContain(name)
  })

  it('are used, each of them, here or by react-leaflet', () => {
    // MapContainer makes the map; the core of react-leaflet names LatLngBounds.
    const names = new Set([...used.map(([, name]) => name), 'Map', 'LatLngBounds'])
    expect(exported.filter((name) => !names.has(name as string))).toEqual([])
  })
})
