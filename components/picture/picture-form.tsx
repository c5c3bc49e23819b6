import { useState } from 'react'
import dialog from '@/components/dialog/dialog.module.css'
import { useMessages } from '@/components/messages/use-messages'
import { saveFile } from '@/components/save/save-file'
import type { Size } from '@/geo/scene/map/map-frame'
import type { Summary } from '@/geo/table/summary'
import { type PictureFormat, pictureFileName } from './file-name'
import styles from './picture.module.css'
import { dataAddress, PNG_SCALE, pngOf } from './png'

interface PictureFormProps {
  readonly source: string
  readonly size: Size
  readonly datasetId: string
  readonly summary: Summary
}

const FORMATS: readonly PictureFormat[] = ['svg', 'png']

/** The picture as it will be, the choice of format, and the download. */
export function PictureForm({ source, size, datasetId, summary }: PictureFormProps) {
  const messages = useMessages('screen')
  const [format, setFormat] = useState<PictureFormat>('svg')
  const [hasFailed, setFailed] = useState(false)
  const words = useMessages('record').share.picture
  const hints = {
    svg: words.hints.svg,
    png: words.hints.png(size.width * PNG_SCALE, size.height * PNG_SCALE),
  }
  async function download() {
    setFailed(false)
    try {
      const blob =
        format === 'png' ? await pngOf(source, size) : new Blob([source], { type: 'image/svg+xml' })
      saveFile(pictureFileName(datasetId, summary, format), blob)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <picture>
        <img
          className={styles.preview}
          src={dataAddress(source)}
          width={size.width}
          height={size.height}
          alt={words.preview(messages.plain(messages.sentence(summary)))}
        />
      </picture>
      <fieldset className={styles.formats}>
        <legend className="visually-hidden">{words.format}</legend>
        {FORMATS.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="picture-format"
              checked={format === option}
              onChange={() => setFormat(option)}
              aria-describedby={`picture-hint-${option}`}
            />
            <span>{words.formats[option]}</span>
            <span className={styles.hint} id={`picture-hint-${option}`}>
              {hints[option]}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="button" className={dialog.main} onClick={download}>
        {words.download}
      </button>
      {hasFailed && (
        <p role="alert" className={styles.status}>
          {words.failed}
        </p>
      )}
    </>
  )
}
