import { expect, it } from 'vitest'
import { parseChanges } from './changes'

it('reads each version with its paragraphs and bullets as plain lines', () => {
  const notes = parseChanges(
    '# Changes\n\nIntroduction.\n\n## 1.1.0 – 1 May 2026\n\nTwo *more* records:\n\n- **first** of\n  two lines\n- second\n\n## 1.0.0\n\nFirst.\n',
  )
  expect(notes).toEqual([
    {
      version: '1.1.0',
      heading: '1.1.0 – 1 May 2026',
      lines: ['Two more records:', 'first of two lines', 'second'],
    },
    { version: '1.0.0', heading: '1.0.0', lines: ['First.'] },
  ])
})
