import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EMBED_PARTS } from '@/geo/view/embed-parts'
import { embedAddress, embedCode, parseParts } from './embed-parts'

it('reads the parts that an address was made with', () => {
  fc.assert(
    fc.property(fc.subarray([...EMBED_PARTS], { minLength: 1 }), (parts) => {
      const address = embedAddress('iraq', parts, '')
      expect(parseParts(address.split('/').at(-1) ?? '')).toEqual(parts)
    }),
  )
})

it('refuses a part that is not there', () => {
  for (const text of ['', 'map-stars', 'constructor', 'map-map'])
    expect(parseParts(text)).toBeNull()
})

it('keeps the code one element whatever the title', () => {
  const code = embedCode('https://example.org/embed/x/map?a=1&b=2', 'A "title" <script>')
  expect(code).toContain('src="https://example.org/embed/x/map?a=1&amp;b=2"')
  expect(code).toContain('title="A &quot;title&quot; &lt;script>"')
})
