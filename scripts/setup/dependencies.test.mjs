import { describe, expect, test } from 'vitest'
import { dependencyFingerprint, explainInstall } from './dependencies.mjs'

describe('dependencyFingerprint', () => {
  const manifest = { scripts: { a: 'b' }, dependencies: { next: '1.0.0' }, devDependencies: {} }
  const text = JSON.stringify(manifest)
  const before = dependencyFingerprint(text, 'lock', 'linux-x64')

  test('changes with a dependency, the lock file and the system', () => {
    const newer = JSON.stringify({ ...manifest, dependencies: { next: '1.0.1' } })
    expect(dependencyFingerprint(newer, 'lock', 'linux-x64')).not.toBe(before)
    expect(dependencyFingerprint(text, 'lock 2', 'linux-x64')).not.toBe(before)
    expect(dependencyFingerprint(text, 'lock', 'darwin-arm64')).not.toBe(before)
  })

  test('does not change with what npm installs nothing for', () => {
    const other = JSON.stringify({ ...manifest, scripts: { a: 'c' }, description: 'new' }, null, 2)
    expect(dependencyFingerprint(other, 'lock', 'linux-x64')).toBe(before)
  })
})

describe('explainInstall', () => {
  test.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', 'could not be reached'],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when …', 'npm install'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EACCES', 'cannot be written'],
    ['npm error code EINTEGRITY', 'npm cache clean'],
    ['something else', 'above'],
  ])('%s', (output, expected) => {
    expect(explainInstall(output)).toContain(expected)
  })
})
