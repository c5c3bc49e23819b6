/** The parts of the screen an embed can show, in the order of its address; `filters` lets its readers change what is shown. */
export const EMBED_PARTS = ['map', 'sentence', 'timeline', 'list', 'filters'] as const
export type EmbedPart = (typeof EMBED_PARTS)[number]
