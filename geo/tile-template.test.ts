import { describe, expect, it } from 'vitest'
import { tileOrigins } from './tile-template.mjs'

const originsOf = (template: string) => tileOrigins(template, 'TILES')

describe('the origins of a tile template', () => {
  it.each([
    ['https://tiles.example.org/{z}/{x}/{y}.png', ['https://tiles.example.org']],
    ['http://localhost:8080/{z}/{x}/{y}{r}.png', ['http://localhost:8080']],
    [
      'https://{s}.example.org/{z}/{x}/{y}.png?key=1',
      ['https://a.example.org', 'https://b.example.org', 'https://c.example.org'],
    ],
    ['https://example.org/{s}/{z}/{x}/{y}.png', ['https://example.org']],
    ['/tiles/{z}/{x}/{y}.png', []],
  ])('are those its tiles come from: %s', (template, origins) => {
    expect(originsOf(template)).toEqual(origins)
  })

  it.each([
    'https://tiles.example.org/',
    'tiles/{z}/{x}/{y}.png',
    '//tiles.example.org/{z}/{x}/{y}.png',
    'javascript:alert("{z}{x}{y}")',
    'https://[/{z}/{x}/{y}',
  ])('are refused where it is none, by the name of the variable: %s', (template) => {
    expect(() => originsOf(template)).toThrow(/^TILES: expected .*; got "/)
  })
})
