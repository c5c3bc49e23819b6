import { expect, it } from 'vitest'
import { dayOf } from '@/geo/time/time'
import { pictureFileName } from './file-name'

it('names the dataset and the days, in letters that every system takes', () => {
  const days = { from: dayOf('2019-12-27'), to: dayOf('2020-03-18') }
  expect(pictureFileName('iraq', days, 'svg')).toBe('iraq_2019-12-27_2020-03-18.svg')
  expect(pictureFileName('a/b:"c"', { from: null, to: null }, 'png')).toBe('a-b-c-.png')
})
