import { describe, expect, it } from 'vitest'
import { INFO } from '../fixtures/dataset'
import { reportContact } from '../report-contact.mjs'
import { reportAddress } from './report'

const cited = {
  id: '2020-01-03-nasty',
  title: 'A & B? 100 % “hit”',
  day: '2020-01-03',
  accessed: '2026-01-01',
  address: 'https://example.org/made-up/incidents/2020-01-03-nasty?v=1.2.3',
  dataset: { ...INFO, licence: INFO.licence.id },
}
const words = {
  subject: (title: string) => `Error: ${title}`,
  body: (...facts: string[]) => facts.join('\n'),
}

describe('a report of an error', () => {
  it('is a mail that says which incident, version and address', () => {
    const address = reportAddress({ kind: 'mail', to: 'a@example.org' }, cited, words)
    const mail = new URL(address)
    expect(mail.protocol + mail.pathname).toBe('mailto:a@example.org')
    expect(mail.searchParams.get('subject')).toBe(`Error: ${cited.title}`)
    expect(mail.searchParams.get('body')).toBe([cited.id, '1.2.3', cited.address].join('\n'))
    expect(address).not.toContain('+')
  })

  it('is a form that keeps what its address asks already', () => {
    const to = 'https://example.org/form?project=map'
    const { searchParams } = new URL(reportAddress({ kind: 'form', to }, cited, words))
    expect(Object.fromEntries(searchParams)).toEqual({
      project: 'map',
      incident: cited.id,
      title: cited.title,
      version: '1.2.3',
      address: cited.address,
    })
  })
})

describe('where it goes', () => {
  it('is a mail address or a form, or nowhere', () => {
    expect(reportContact('a@example.org', 'X')).toEqual({ kind: 'mail', to: 'a@example.org' })
    expect(reportContact('https://example.org/a', 'X')?.kind).toBe('form')
    expect(reportContact(undefined, 'X')).toBeNull()
    expect(reportContact('', 'X')).toBeNull()
  })

  it.each([
    'nobody',
    'http://example.org/form',
    'javascript:alert(1)',
    'mailto:a@example.org',
    'a@example.org?bcc=b@example.org',
    'https://',
  ])('is refused by the name of its variable: %s', (value) => {
    expect(() => reportContact(value, 'RIPOSTE_CONTACT')).toThrow(/^RIPOSTE_CONTACT: .*got "/)
  })
})
