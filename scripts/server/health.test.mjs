import { describe, expect, it, vi } from 'vitest'
import { Health } from './health.mjs'

describe('the health of a server', () => {
  it('tells a start, broken data, a lost database and a stop apart', async () => {
    const health = new Health()
    expect(await health.answer()).toMatchObject({ status: 503, body: { status: 'starting' } })

    health.breakOff('data/iraq: expected a day; got "May"')
    const broken = await health.answer()
    expect(broken).toMatchObject({ status: 503, body: { status: 'broken' } })
    expect(broken.body).toMatchObject({ reason: expect.stringContaining('data/iraq') })

    let problem = /** @type {string | null} */ ('no connection')
    const database = { name: 'database', problem: async () => problem }
    const serving = new Health({ keptMs: 0, waitMs: 1_000 })
    serving.serve({ iraq: '1.0.0' }, [database])
    expect(await serving.answer()).toMatchObject({
      status: 503,
      body: { status: 'lost', lost: { database: 'no connection' } },
    })
    problem = null
    expect(await serving.answer()).toEqual({
      status: 200,
      body: { status: 'ok', datasets: { iraq: '1.0.0' } },
    })
    serving.stop()
    expect(await serving.answer()).toMatchObject({ status: 503, body: { status: 'stopping' } })
  })

  it('says nothing of why a check failed, nor waits for one that does not end', async () => {
    const health = new Health({ keptMs: 0, waitMs: 5 })
    health.serve({}, [
      { name: 'failing', problem: () => Promise.reject(new Error('postgres://me:secret@host')) },
      { name: 'silent', problem: () => new Promise(() => {}) },
    ])
    const { body } = await health.answer()
    expect(body).toMatchObject({
      lost: { failing: 'it does not answer', silent: 'no answer within 5 ms' },
    })
    expect(JSON.stringify(body)).not.toContain('secret')
  })

  it('asks once for all who want to know at a time', async () => {
    const problem = vi.fn(async () => null)
    const health = new Health({ keptMs: 60_000, waitMs: 1_000 })
    health.serve({}, [{ name: 'database', problem }])
    await Promise.all([health.answer(), health.answer(), health.answer()])
    expect(problem).toHaveBeenCalledTimes(1)
  })
})
