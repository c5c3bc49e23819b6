import { en } from './en'

/** Every text of the interface in one language; another language is another object of this type. */
export type Messages = typeof en

export const messages: Messages = en
