import { useMessages } from '@/components/messages/use-messages'
import type { OfferedExport, offeredExports } from '@/geo/formats/export-list'
import styles from './export.module.css'

interface FormatChoiceProps {
  readonly groups: ReturnType<typeof offeredExports>
  readonly chosen: OfferedExport
  readonly rows: number
  readonly onChoose: (name: OfferedExport) => void
}

/** The formats as radios in groups, each with what it is good for in a line. */
export function FormatChoice({ groups, chosen, rows, onChoose }: FormatChoiceProps) {
  const { export: words } = useMessages('record')
  return (
    <fieldset className={styles.formats}>
      <legend className="visually-hidden">{words.format}</legend>
      {groups.map(({ group, files }) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.heading}>{words.groups[group]}</legend>
          {files.map(({ name, mostRows }) => (
            <div key={name} className={styles.format}>
              <label>
                <input
                  type="radio"
                  name="format"
                  checked={chosen === name}
                  disabled={mostRows !== null && rows > mostRows}
                  onChange={() => onChoose(name)}
                  aria-describedby={`hint-${name}`}
                />
                {words.formats[name]}
              </label>
              <span className={styles.hint} id={`hint-${name}`}>
                {words.hints[name]}
                {mostRows !== null && rows > mostRows && <> {words.mostRows(mostRows)}</>}
              </span>
            </div>
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}
