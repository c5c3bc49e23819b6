import { describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from './languages'
import { loadMessages } from './load-messages'

const { withCodeWords } = await loadMessages(DEFAULT_LANGUAGE, 'screen')

describe('a code of a convention', () => {
  it('has what it means beside it', () => {
    expect(withCodeWords('UCDP', 'type_of_violence', '3')).toBe('3: one-sided violence')
    expect(withCodeWords('UCDP', 'Type_of_Violence', '1.0')).toBe('1.0: state-based conflict')
  })

  it('stays alone where the convention does not define it, or is another', () => {
    expect(withCodeWords('UCDP', 'type_of_violence', '4')).toBe('4')
    expect(withCodeWords('UCDP', 'year', '2001')).toBe('2001')
    expect(withCodeWords('plain', 'type_of_violence', '3')).toBe('3')
    expect(withCodeWords(undefined, 'constructor', 'name')).toBe('name')
    expect(withCodeWords('UCDP', 'constructor', 'name')).toBe('name')
  })
})
