import { recordEn } from './record-en'

/** Texts of the incident, export and share views in one language, apart from the first screen's. */
export type RecordMessages = typeof recordEn

export const recordMessages: RecordMessages = recordEn
