import { queryEn } from './query-en'

/** Texts about addresses in one language, for the few screens that need them. */
export type QueryMessages = typeof queryEn

export const queryMessages: QueryMessages = queryEn
