import type { FigureStatement } from '../../record/figure-statement'
import type { Extent, MarkShape } from './mark-shape'

/* The picture of a family of numbers, ready to be painted. All measures are pixels. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface SceneText {
  readonly x: number
  /** The line on which letters stand. */
  readonly y: number
  readonly text: string
}

export interface SceneMark {
  readonly statement: FigureStatement
  readonly shape: MarkShape
  readonly y: number
}

/** The number and the claimant beside a mark, from the left edge of its text. */
export interface LabelPlace {
  readonly x: number
  readonly width: number
  readonly figure: string
  readonly name: string
}

/** The label of a mark; a mark has one at most. */
export interface SceneLabel extends LabelPlace {
  readonly y: number
  readonly statement: FigureStatement
}

/** A correction, from corner to corner, the head at its end. */
export interface SceneArrow {
  readonly points: readonly (readonly [number, number])[]
}

export interface SceneTrack {
  readonly key: string
  readonly name: readonly SceneText[]
  readonly range: SceneText | null
  /** From the least to the greatest number that counts; it runs to the end of the plot where that is open. */
  readonly band: Box | null
  readonly marks: readonly SceneMark[]
  readonly labels: readonly SceneLabel[]
  readonly arrows: readonly SceneArrow[]
  readonly apart: SceneText | null
}

/** The numbers of one family on one axis. */
export interface DisagreementScene {
  readonly width: number
  readonly height: number
  readonly plot: Extent
  readonly axisY: number
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly tracks: readonly SceneTrack[]
}
