import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { askerSignal } from '../../data/asker'
import { forAskerOf } from './asker.mjs'

/** An answer, sent to its end or not. @param {boolean} writableFinished */
const answerOf = (writableFinished) => Object.assign(new EventEmitter(), { writableFinished })

it('the app hears that an asker has gone away before the end of the answer, and not after it', async () => {
  expect(askerSignal()).toBeNull()
  for (const isSent of [false, true]) {
    const response = answerOf(isSent)
    const signal = await forAskerOf(/** @type {any} */ (response), async () => {
      await null
      return askerSignal()
    })
    expect(signal?.aborted).toBe(false)
    response.emit('close')
    expect(signal?.aborted).toBe(!isSent)
  }
  expect(askerSignal()).toBeNull()
})
