import type { Convention } from './mapping'

/** On what terms the publisher of a convention lets its rows be used. */
export interface Terms {
  readonly licence: string
  /** Who is to be named, and by which work. */
  readonly attribution: string
  /** Whether the rows themselves may be passed on. */
  readonly mayRedistribute: boolean
}

const TERMS: Readonly<Record<Exclude<Convention, 'plain'>, Terms>> = {
  ACLED: {
    licence: 'ACLED terms of use',
    attribution:
      'Armed Conflict Location & Event Data (ACLED), acleddata.com, with the date of access and the filters applied',
    mayRedistribute: false,
  },
  UCDP: {
    licence: 'CC BY 4.0',
    attribution:
      'UCDP, Uppsala University; Sundberg and Melander (2013), Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50(4), 523–532; with the version',
    mayRedistribute: true,
  },
  GTD: {
    licence: 'GTD end user licence agreement',
    attribution:
      'START (National Consortium for the Study of Terrorism and Responses to Terrorism), Global Terrorism Database, with the year; start.umd.edu/gtd',
    mayRedistribute: false,
  },
  GDELT: {
    licence: 'GDELT terms of use',
    attribution: 'The GDELT Project, gdeltproject.org',
    mayRedistribute: true,
  },
}

/** The terms of a convention; null for a plain table, whose terms only its owner knows. */
export const termsOf = (convention: Convention): Terms | null =>
  convention === 'plain' ? null : TERMS[convention]
