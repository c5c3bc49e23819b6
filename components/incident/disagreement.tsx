import type { ComponentProps, ReactNode, Ref } from 'react'
import { disagreementWords, statementName } from '@/components/mention/disagreement-words'
import { figureNames } from '@/components/mention/figure-names'
import { useMessages } from '@/components/messages/use-messages'
import type { Tone } from '@/components/state/dataset-facts'
import type { FigureStatement } from '@/geo/record/figure-statement'
import type { FigureFamily } from '@/geo/record/figure-tracks'
import type { IncidentRecord } from '@/geo/record/schema'
import { disagreementOf } from '@/geo/scene/disagreement'
import type { MeasureText } from '@/geo/scene/disagreement/frame'
import { TYPE_SIZE } from '@/geo/scene/disagreement/mark-shape'
import { textWidth } from '@/geo/scene/text-width'
import styles from './disagreement.module.css'
import { DisagreementDrawing } from './disagreement-drawing'

/** What any picture of an incident's numbers is made from. */
export interface DisagreementProps {
  readonly family: FigureFamily
  readonly record: Pick<IncidentRecord, 'weapon'>
  readonly tone: Tone
}

/** A picture that draws itself: of a fixed width on a page, as wide as its column in the panel. */
export type Disagreement = (props: DisagreementProps) => ReactNode

interface FigureProps extends DisagreementProps {
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** The picture with its key, and the words that lead to its twin. */
export function DisagreementFigure({ family, tone, ref, children }: FigureProps) {
  const recordMessages = useMessages('record')
  return (
    <figure ref={ref} className={styles.figure} data-tone={tone}>
      {children}
      <p id={twinId(family)} className="visually-hidden">
        {recordMessages.figures.twin}
      </p>
    </figure>
  )
}

const twinId = ({ measure }: FigureFamily) => `incident-twin-${measure}`

interface SizedProps extends Omit<DisagreementProps, 'tone'> {
  readonly width: number
  readonly measure: MeasureText
  readonly linkProps?: (statement: FigureStatement) => ComponentProps<'a'>
  readonly className?: string | undefined
}

/** The picture of a family at a width. */
export function SizedDisagreement(props: SizedProps) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const { family, record, width, measure, linkProps, className } = props
  const names = figureNames(record, recordMessages)
  const words = disagreementWords(recordMessages, messages.count)
  return (
    <DisagreementDrawing
      scene={disagreementOf(family, width, measure, words)}
      label={recordMessages.figures.picture(names.family(family))}
      describedBy={twinId(family)}
      nameOf={(statement, at, label) => {
        const track = family.tracks[at]
        return statementName(
          statement,
          track ? names.track(family, track.of) : '',
          recordMessages,
          label,
        )
      }}
      linkProps={linkProps}
      className={className}
    />
  )
}

const WIDE = 680
const NARROW = 284
const estimate: MeasureText = (text, isBold) => textWidth(text, TYPE_SIZE, isBold)

/** The picture where nothing measures: drawn for a wide and for a narrow page, of which one is seen. */
export function PageDisagreement(props: DisagreementProps) {
  return (
    <DisagreementFigure {...props}>
      <SizedDisagreement {...props} width={WIDE} measure={estimate} className={styles.wide} />
      <SizedDisagreement {...props} width={NARROW} measure={estimate} className={styles.narrow} />
    </DisagreementFigure>
  )
}
