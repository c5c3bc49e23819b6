import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { LanguageMenu } from '@/components/head/language-menu'
import { IncidentArticle } from '@/components/incident/incident-page'
import { DATASET } from '@/geo/fixtures/dataset'
import { detailOf } from '@/geo/record/detail'
import { PSEUDO } from './fixtures/pseudo-language'
import type { Language } from './language'
import { LanguageContext } from './language-context'
import { DEFAULT_LANGUAGE } from './languages'
import { loadMessages } from './load-messages'

const languages = [DEFAULT_LANGUAGE, PSEUDO]

beforeAll(async () => {
  for (const language of languages) {
    await loadMessages(language, 'screen')
    await loadMessages(language, 'record')
  }
})

const inLanguage = (language: Language, what: ReactNode) =>
  renderToStaticMarkup(
    <LanguageContext value={{ language, choose: () => undefined }}>{what}</LanguageContext>,
  )

const articles = DATASET.incidents.flatMap(({ record }) => {
  const detail = detailOf(DATASET, record.id)
  return detail ? <IncidentArticle key={record.id} detail={detail} map={null} /> : []
})

describe('another language', () => {
  it('is what an incident is told in', async () => {
    const { incident } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    const usual = inLanguage(DEFAULT_LANGUAGE, articles)
    const pseudo = inLanguage(PSEUDO, articles)
    const texts = [incident.claims, incident.sources, incident.standing, incident.chain]
    for (const text of texts) {
      expect(usual).toContain(`>${text}<`)
      expect(pseudo).toContain(`>⟦${text}⟧<`)
      expect(pseudo).not.toContain(`>${text}<`)
    }
  })

  it('says the same of the data', () => {
    // A list of texts that functions made of each other is bracketed more than once.
    // A picture is laid out by how long its texts are: the tables below it say the same.
    const told = (language: Language) =>
      inLanguage(language, articles).replace(/<figure.*?<\/figure>/gs, '')
    expect(told(PSEUDO).replace(/[⟦⟧]/g, '')).toBe(told(DEFAULT_LANGUAGE))
  })
})

describe('the menu of languages', () => {
  it('offers each by what it calls itself', () => {
    const menu = inLanguage(PSEUDO, <LanguageMenu languages={languages} />)
    expect(menu).toContain('aria-label="⟦Language⟧"')
    expect(menu).toMatch(/<option lang="en"[^>]*>English</)
    expect(menu).toMatch(/<option[^>]*lang="x-pseudo"[^>]*selected=""[^>]*>Pseudo</)
  })

  it('is not there where there is one', () => {
    expect(inLanguage(DEFAULT_LANGUAGE, <LanguageMenu languages={[DEFAULT_LANGUAGE]} />)).toBe('')
  })
})
