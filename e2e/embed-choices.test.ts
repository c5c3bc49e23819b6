import { expect, it } from 'vitest'
import { embedAddress, parseParts } from '@/components/embed/embed-parts'
import { embedParts } from '../scripts/export-site/site-plan'

it('a site of files has the embeds whose addresses the app makes', () => {
  for (const named of embedParts()) {
    const parts = parseParts(named)
    expect(parts && embedAddress('x', parts, '')).toBe(`/embed/x/${named}`)
  }
})
