import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from './fold'

const codePoint = fc.oneof(fc.nat(0x7f), fc.nat(0x6ff), fc.nat(0x3ffff))
const anyText = fc.array(codePoint).map((codes) => String.fromCodePoint(...codes))

describe('folding', () => {
  it.each([
    ["Kata'ib", 'Kata’ib', 'Kataʾib', 'Kataʼib', 'Kataʻib', 'Kata´ib', 'Kata`ib', 'KATAIB'],
    ["al-Qa'im", 'alqaim', 'al‑Qāʾim', 'Al–Qa’im'],
    ['Qāsim Sulaymānī', 'qasim sulaymani', 'Qa\u0304sim Sulayma\u0304ni\u0304'],
    ['Ḥashd ash-Shaʿbī', 'hashd ashshabi', 'Ḥashd ash‐Shaʻbī'],
    ['İstanbul', 'istanbul'],
    ['ﬁrst', 'first', 'Ｆirst'],
    ['Diyarbakır', 'diyarbakir', 'DIYARBAKIR', 'DİYARBAKIR'],
    ['Straße', 'strasse', 'STRASSE', 'STRAẞE'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['Sørensen', 'sorensen'],
    ['Ærø', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['Þórðarson', 'thordarson'],
    ['Ħamrun', 'hamrun'],
    ['Əliyev', 'aliyev'],
    ['٢٠٢٠', '۲۰۲۰', '२०२०', '２０２０', '𝟚𝟘𝟚𝟘', '2020'],
    ['two words', ' two — words! ', 'Two\n\tWORDS', 'two, (words)'],
  ])('takes %j and its other spellings for one', (text, ...others) => {
    expect(others.map(fold)).toEqual(others.map(() => fold(text)))
    expect(fold(text)).not.toBe('')
  })

  it.each([
    ['hamza on alif', 'أإآٱا', 'ااااا'],
    ['hamza on waw and ya', 'مؤسسة رئيس', 'موسسه رييس'],
    ['taa marbuta', 'القاعدة', 'القاعده'],
    ['alif maqsura', 'مستشفى', 'مستشفي'],
    ['vowel signs', 'كَتَائِبُ حِزْبِ اللّٰه', 'كتائب حزب الله'],
    ['tatweel', 'بغـــداد', 'بغداد'],
    ['Persian ya and kaf', 'کی', 'كي'],
    ['joined presentation forms', 'ﺑﻐﺪﺍﺩ', 'بغداد'],
    ['marks of direction and non-joiners', '\u200Fحزب\u200Cالله\u200E', 'حزبالله'],
  ])('takes no account of Arabic %s', (_, written, plain) => {
    expect(fold(written)).toBe(fold(plain))
  })

  it('does not confuse what only an alias can bring together', () => {
    expect(fold('Kataeb')).not.toBe(fold("Kata'ib"))
    expect(fold('Baghdad')).not.toBe(fold('بغداد'))
  })

  it('writes every Latin letter that is one of a to z with something added as that letter', () => {
    // What NFKD takes apart, and by the same rule the strokes, hooks and bars that it does not.
    const strokes = 'ƀđǥħɨɉłøᵽɍŧʉɏƶꝁɓɗɠɦƙɱɲƥɋʂƭʋⱳƴȥɐ'
    const unfolded = Array.from(strokes).filter((letter) => !/^[a-z]+$/.test(fold(letter)))
    expect(unfolded).toEqual(['ɐ'])
  })

  it('writes every digit of every script as 0 to 9', () => {
    for (let code = 0; code < 0x20000; code++) {
      const letter = String.fromCodePoint(code)
      if (/\p{Nd}/u.test(letter)) expect(fold(letter)).toMatch(/^[0-9]$/)
    }
  })

  it('leaves nothing more to fold, for every letter and sign there is', () => {
    const wrong: string[] = []
    // Planes 4 to 13 have no characters, and the last ones none that are anybody's letters.
    for (let code = 0; code < 0x40000; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const once = fold(`a${String.fromCodePoint(code)}b`)
      if (fold(once) !== once) wrong.push(code.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('leaves nothing more to fold, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the words of a search', () => {
  it('are folded, in order', () => {
    expect(wordsOf("  Camp-Taji,  KATA'IB ")).toEqual(['camptaji', 'kataib'])
  })

  it('are none where nothing can be searched for', () => {
    expect(wordsOf(' …?! ')).toEqual([])
  })
})
