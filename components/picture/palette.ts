import { TONES, type Tone } from '@/geo/table/channels'

/** The colours of a picture besides the tones, by what they are for, and the tokens of the page they come from. */
const TOKENS = {
  paper: '--paper',
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkFaint: '--ink-faint',
  line: '--line',
  lineStrong: '--line-strong',
  land: '--land',
  neighbours: '--neighbours',
  water: '--water',
  river: '--river',
  border: '--border',
} as const

/** Colours as SVG takes them, resolved: a picture knows no theme. */
export type Palette = Readonly<Record<keyof typeof TOKENS | Tone, string>>

/** The colours of the page as it is now, light or dark. */
export function pagePalette(): Palette {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const tones = TONES.map((tone) => [tone, `--${tone}`] as const)
  const colours = [...Object.entries(TOKENS), ...tones].map(([name, token]) => {
    probe.style.color = `var(${token})`
    return [name, hexColour(style.color)]
  })
  probe.remove()
  return Object.fromEntries(colours) as Palette
}

/** "rgb(1, 2, 3)" as "#010203", which every program reads; anything else as it is. */
export function hexColour(colour: string): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)
  if (!parts) return colour
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`
}
