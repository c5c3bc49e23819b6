import { useMessages } from '@/components/messages/use-messages'
import type { ExportInfo, OfferedExport, offeredExports } from '@/geo/formats/export-list'
import styles from './export.module.css'

interface FormatChoiceProps {
  readonly groups: ReturnType<typeof offeredExports>
  readonly chosen: OfferedExport
  /** Why a file cannot be made of what is shown; null where it can. */
  readonly hindrance: (file: ExportInfo) => string | null
  readonly onChoose: (name: OfferedExport) => void
}

/** The formats as radios in groups, each with what it is good for in a line. */
export function FormatChoice({ groups, chosen, hindrance, onChoose }: FormatChoiceProps) {
  const { export: words } = useMessages('record')
  return (
    <fieldset className={styles.formats}>
      <legend className="visually-hidden">{words.format}</legend>
      {groups.map(({ group, files }) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.heading}>{words.groups[group]}</legend>
          {files.map((file) => (
            <div key={file.name} className={styles.format}>
              <label>
                <input
                  type="radio"
                  name="format"
                  checked={chosen === file.name}
                  disabled={hindrance(file) !== null}
                  onChange={() => onChoose(file.name)}
                  aria-describedby={`hint-${file.name}`}
                />
                {words.formats[file.name]}
              </label>
              <span className={styles.hint} id={`hint-${file.name}`}>
                {words.hints[file.name]}
                {hindrance(file) !== null && <> {hindrance(file)}</>}
              </span>
            </div>
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}
