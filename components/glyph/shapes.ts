import type { Act } from '@/geo/vocabulary'

/** The square that every path is drawn in, as an SVG viewBox: the origin is the middle. */
export const VIEW_BOX = '-12 -12 24 24'

/** The shape of each act as SVG path data, about equal in weight. */
export const SHAPES: Readonly<Record<Act, string>> = {
  rocket: 'M0-8.8 9 7.2H-9Z',
  airstrike: 'M0-9.2 9.2 0 0 9.2-9.2 0Z',
  missile: 'M0-10.4 2.5-3.3 10-3.2 4.1 1.4 6.2 8.6 0 4.3-6.2 8.6-4.1 1.4-10-3.2-2.5-3.3Z',
  shootdown: 'M0 8.8-9-7.2H9Z',
  bomb: 'M-4.3-7.5H4.3L8.6 0 4.3 7.5H-4.3L-8.6 0Z',
  protest: 'M-7-7H7V7H-7Z',
  other: 'M-7.4 0A7.4 7.4 0 1 0 7.4 0 7.4 7.4 0 1 0-7.4 0Z',
}

/** The stroke through a hollow mark: denied or disputed. */
export const SLASH = 'M-8.6 8.6 8.6-8.6'
