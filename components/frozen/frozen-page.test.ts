import { describe, expect, it } from 'vitest'
import { frozenCode, frozenPage, makesWorkers, workerChunks } from './frozen-page'

const HTML =
  '<!DOCTYPE html><html lang="en" data-site="{&quot;pages&quot;:&quot;/r&quot;}"><head><meta http-equiv="Content-Security-Policy" content="x"/><title>Riposte</title><script src="/r/theme.js"></script><script src="/r/_next/static/a.js"></script></head></html>'

describe('the page of a frozen view', () => {
  const page = frozenPage({
    html: HTML,
    base: '/r',
    policy: "default-src 'self'; frame-ancestors 'self'",
    site: { pages: 'https://e.org', files: '.', pageless: [], frozen: '2026-01-02' },
    title: 'A & "B" <c>',
    query: 'q=</script>&act=rocket',
  })

  it('names nothing but what lies beside it', () => {
    expect(page).not.toContain('"/r/')
    expect(page).toContain('src="./theme.js"')
    expect(page).toContain('src="./_next/static/a.js"')
    expect(page).toContain('<script src="./data.js"></script>')
  })

  it('says what it is, with one policy, which a document can state', () => {
    expect(page).not.toContain('data-site=')
    expect(page).toContain('self.riposteSite={"pages":"https://e.org"')
    expect(page).toContain('2026-01-02')
    expect(page.match(/Content-Security-Policy/g)).toHaveLength(1)
    expect(page).not.toContain('frame-ancestors')
    expect(page).toContain('<title>A &amp; &quot;B&quot; &lt;c></title>')
  })

  it('opens with its query, in which nothing can end the script', () => {
    expect(page).toContain('"?q=\\u003c/script>&act=rocket"')
  })
})

describe('the code of a frozen page', () => {
  it('finds workers and what they load beside the page', () => {
    const made = 'new URL(t.h(i,a),location.origin)'
    expect(makesWorkers(made)).toBe(true)
    expect(frozenCode('chunks/a.js', made, '')).toBe('new URL(t.h(i,a),document.baseURI)')
    const other = 'new URL(o,location.origin)'
    expect(makesWorkers(other)).toBe(false)
    expect(frozenCode('chunks/a.js', other, '')).toBe(other)
    expect(frozenCode('chunks/turbopack-worker-1.js', other, '')).toContain('"../../../"')
    expect(frozenCode('chunks/a.js', 'k="/r/_next/"', '/r')).toBe('k="./_next/"')
  })

  it('names the files that workers are made of', () => {
    const code = `f("static/chunks/turbopack-worker-1.js",["static/chunks/a.js","static/chunks/b.js"]))`
    expect([...workerChunks([code, 'static/chunks/c.js'])]).toEqual(['chunks/a.js', 'chunks/b.js'])
  })
})
