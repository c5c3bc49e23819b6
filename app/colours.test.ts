import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TONES } from '@/geo/table/channels'

type Rgb = readonly [red: number, green: number, blue: number]
type Theme = 'light' | 'dark'

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8')

/** The colour of a token in a theme, each part from 0 to 1. */
function colour(token: string, theme: Theme): Rgb {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  const hex = match?.[theme === 'light' ? 1 : 2]
  if (!hex) throw new Error(`globals.css has no light and dark colour --${token}`)
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [part(1), part(3), part(5)]
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Contrast ratio after WCAG 2. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([r, g, blue]: Rgb) =>
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(blue)
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** How a colour looks with a kind of colour blindness, complete (Machado, Oliveira & Fernandes 2009), in linear light. */
const BLINDNESS = {
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const

/** CIE L*a*b* (D65) of a colour as seen with a kind of colour blindness. */
function labAsSeen(rgb: Rgb, kind: keyof typeof BLINDNESS): Rgb {
  const m = BLINDNESS[kind]
  const [r, g, b] = rgb.map(linear) as unknown as Rgb
  const seen = [0, 3, 6].map((row) => {
    const value = (m[row] ?? 0) * r + (m[row + 1] ?? 0) * g + (m[row + 2] ?? 0) * b
    return Math.min(1, Math.max(0, value))
  }) as unknown as Rgb
  const [x, y, z] = [
    (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047,
    0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2],
    (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883,
  ].map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)) as unknown as Rgb
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** How far colours are apart at least: of two sides, and of a side and of neither. */
const LEAST_OF_SIDES = 25
const LEAST_OF_NEUTRAL = 20

const difference = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'raised'],
    ['ink-soft', 'panel'],
    ['ink-soft', 'raised'],
    ['ink-faint', 'panel'],
    ['link', 'panel'],
    ['on-accent', 'accent'],
    ...TONES.map((tone): [string, string] => [tone, 'panel']),
    ['good', 'good-ground'],
    ['doubt', 'doubt-ground'],
    ['denied', 'denied-ground'],
  ])('has text of --%s on --%s with a contrast of 4.5', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(TONES)('has marks of --%s that stand out from all land', (tone) => {
    for (const land of ['land', 'neighbours']) {
      expect(contrast(colour(tone, theme), colour(land, theme))).toBeGreaterThanOrEqual(3)
    }
  })

  it('has the land of a dataset lighter than its neighbours, and names of places readable on both', () => {
    const [land, neighbours] = [colour('land', theme), colour('neighbours', theme)]
    expect(Math.min(...land.map((part, i) => part - (neighbours[i] ?? 1)))).toBeGreaterThan(0)
    for (const ground of [land, neighbours]) {
      expect(contrast(colour('ink-soft', theme), ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(Object.keys(BLINDNESS) as (keyof typeof BLINDNESS)[])(
    'tells the sides apart, and each from what is of none, with colour blindness: %s',
    (kind) => {
      const seen = TONES.map((tone) => labAsSeen(colour(tone, theme), kind))
      for (const [i, tone] of TONES.entries()) {
        const least = tone === 'neutral' ? LEAST_OF_NEUTRAL : LEAST_OF_SIDES
        for (const other of seen.slice(0, i)) {
          expect(difference(other, seen[i] as Rgb), tone).toBeGreaterThan(least)
        }
      }
    },
  )
})

it.each(TONES)('what has the tone %s is drawn in its colour', (tone) => {
  expect(css).toContain(`[data-tone="${tone}"] {\n  --tone: var(--${tone});\n}`)
})

it('no part of the screen says anew what the tone of a side looks like', () => {
  const parts = new URL('../components/', import.meta.url)
  const sheets = readdirSync(parts, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  const sides = TONES.filter((tone) => tone !== 'neutral').map((tone) => `[data-tone="${tone}"]`)
  expect(sheets.length).toBeGreaterThan(20)
  expect(
    sheets.filter((name) => {
      const sheet = readFileSync(new URL(name, parts), 'utf8')
      return sides.some((side) => sheet.includes(side))
    }),
  ).toEqual([])
})
