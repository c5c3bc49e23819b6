import { describe, expect, it } from 'vitest'
import { attribute, movedCode, movedPage, withPolicy } from './moved-code'

describe('the framework’s addresses', () => {
  const text = `<a href="/iraq"><script src="/_next/a.js"></script><script>x("\\"/_next/b.css\\"",'/icon.svg?1')</script>`

  it('are moved, in markup, in data and in code, and nothing else is', () => {
    const moved = movedPage(text, '', '/maps/riposte')
    expect(moved).toContain('src="/maps/riposte/_next/a.js"')
    expect(moved).toContain('\\"/maps/riposte/_next/b.css\\"')
    expect(moved).toContain(`'/maps/riposte/icon.svg?1'`)
    expect(moved).toContain('href="/iraq"')
    // In code that may be a name of ours.
    expect(movedCode(text, '', '/a')).toContain(`'/icon.svg?1'`)
    expect(movedCode(text, '', '/a')).toContain('src="/a/_next/a.js"')
  })

  it('are moved from one path to another, and back', () => {
    const moved = movedPage(text, '', '/a.b')
    expect(movedPage(moved, '/a.b', '.')).toContain('src="./_next/a.js"')
    expect(movedPage(moved, '/a.b', '')).toBe(text)
    expect(movedPage(moved, '/axb', '.')).toBe(moved)
  })
})

describe('the policy of a page', () => {
  it('is the first in its head, whatever signs it has', () => {
    const page = withPolicy('<html><head><title>x</title></head></html>', `img-src 'self' "<&`)
    expect(page).toContain(
      `<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="img-src 'self' &quot;&lt;&amp;"/><title>`,
    )
    expect(attribute('a"b')).toBe('a&quot;b')
  })

  it('is refused where there is no place for it', () => {
    expect(() => withPolicy('<html></html>', '')).toThrow('one <head>')
  })
})
