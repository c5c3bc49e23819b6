import type { FigureStatement } from '@/geo/record/figure-statement'

/** The id of the row in which a figure stands: the dots of the picture lead there. */
export const rowId = ({ key }: Pick<FigureStatement, 'key'>) => `figure-${key}`
