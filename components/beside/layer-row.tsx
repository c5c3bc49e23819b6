import { useId, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { Beside } from '@/geo/view/beside'
import styles from './beside.module.css'
import type { BesideStatus } from './use-beside-loading'

interface LayerRowProps {
  readonly layer: Beside
  readonly name: string
  readonly status: BesideStatus
  readonly onChange: (next: Partial<Beside>) => void
  readonly onRemove: () => void
  readonly onExplore: () => void
  /** Asks for the file, where only its reader has it. */
  readonly onChoose: () => void
  /** Asks again for what did not come. */
  readonly onTryAgain: () => void
}

/** One layer: shown or hidden, its colour and name, and what can be done with it. */
export function LayerRow(props: LayerRowProps) {
  const { layer, name, status, onChange } = props
  const words = useMessages('openData').layers
  const [isRenaming, setRenaming] = useState(false)
  const id = useId()
  return (
    <li className={styles.layer}>
      <input
        type="color"
        aria-label={words.colour(name)}
        value={`#${layer.colour}`}
        onChange={({ target }) => onChange({ colour: target.value.slice(1) })}
      />
      {isRenaming ? (
        <input
          type="text"
          aria-label={words.name(name)}
          defaultValue={name}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked to type here
          autoFocus
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          onBlur={({ target }) => {
            onChange({ name: target.value.trim() })
            setRenaming(false)
          }}
        />
      ) : (
        <label htmlFor={id} dir="auto">
          <input
            id={id}
            type="checkbox"
            checked={!layer.isHidden}
            onChange={({ target }) => onChange({ isHidden: !target.checked })}
          />
          {name}
        </label>
      )}
      <span className={styles.actions}>
        {status !== 'ready' && <span role="status">{words.status[status]}</span>}
        {status === 'failed' && (
          <button type="button" className="text-button" onClick={props.onTryAgain}>
            {words.tryAgain}
          </button>
        )}
        {status === 'wanted' ? (
          <button type="button" className="text-button" onClick={props.onChoose}>
            {words.choose}
          </button>
        ) : (
          <button type="button" className="text-button" onClick={props.onExplore}>
            {words.explore}
          </button>
        )}
        <button type="button" className="text-button" onClick={() => setRenaming(true)}>
          {words.rename}
        </button>
        <button type="button" className="text-button" onClick={props.onRemove}>
          {words.remove}
        </button>
      </span>
    </li>
  )
}
