import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData, strikeOut } from './personal-data.ts'

const found = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('a telephone number in a note', () => {
  test('is found where it stands', () => {
    expect(findPersonalData('儿子电话 13800000000 周末在家')).toEqual([{ kind: 'telephone', start: 5, end: 16 }])
  })
  test.each([
    '13800000000',
    '+8613800000000',
    '+86 138 0000 0000',
    '86-13800000000',
    '008613800000000',
    '013800000000',
    '138-0000-0000',
    '138 0000 0000',
    '1380-000-0000',
    '１３８００００００００',
    '１３８　００００　００００',
    '1 3 8 0 0 0 0 0 0 0 0',
    '138–0000–0000',
    '0771-8222110',
    '07718222110',
    '(0771)8222110',
    '（0771）8222110',
    '0771 822 2110',
    '010-62341234',
    '020 8123 4567',
  ])('is found written as %s', (number) => {
    expect(found(`电话${number}，周末在`)).toEqual([['telephone', number]])
  })
  test('is found beside counts and other numbers', () => {
    expect(found('发12份 13912345678 和0771-8222110')).toEqual([
      ['telephone', '13912345678'],
      ['telephone', '0771-8222110'],
    ])
    expect(found('3 138 0000 0000')).toEqual([['telephone', '138 0000 0000']])
  })
})

describe('an ID number in a note', () => {
  test('is found with a valid check digit, X and full-width digits too', () => {
    expect(found('身份证11010519491231002X')).toEqual([['id-number', '11010519491231002X']])
    expect(found('身份证11010519491231002x。')).toEqual([['id-number', '11010519491231002x']])
    expect(found('１１０１０５１９４９１２３１００２Ｘ')).toEqual([
      ['id-number', '１１０１０５１９４９１２３１００２Ｘ'],
    ])
    expect(found('110105 19491231 002X')).toEqual([['id-number', '110105 19491231 002X']])
    expect(found('1101-0519-4912-3100-2X')).toEqual([['id-number', '1101-0519-4912-3100-2X']])
  })
  test('is not seen in eighteen digits with a wrong check digit, date or province', () => {
    expect(found('110105194912310021')).toEqual([])
    expect(found(withCheckDigit('45012619901332001'))).toEqual([])
    expect(found(withCheckDigit('45012621500101001'))).toEqual([])
    expect(found(withCheckDigit('99012619900101001'))).toEqual([])
  })
  test('of the old fifteen digits is found, the code of a grid is not', () => {
    expect(found('450126670401001')).toEqual([['id-number', '450126670401001']])
    expect(found('450126100201001 450126104202003 450126200201001')).toEqual([])
  })
})

describe('a bank card in a note', () => {
  test('is found with a valid Luhn digit', () => {
    expect(found('卡号6222020000000000000。')).toEqual([['bank-card', '6222020000000000000']])
    expect(found('4111 1111 1111 1111')).toEqual([['bank-card', '4111 1111 1111 1111']])
    expect(found('622202 0000000000000')).toEqual([['bank-card', '622202 0000000000000']])
    expect(found('4111-1111-1111-1111')).toEqual([['bank-card', '4111-1111-1111-1111']])
    expect(found('４１１１１１１１１１１１１１１１')).toEqual([['bank-card', '４１１１１１１１１１１１１１１１']])
  })
  test('is not seen in a number with a wrong Luhn digit', () => {
    expect(found('4111 1111 1111 1112')).toEqual([])
  })
})

describe('what a note is full of is not accused', () => {
  test.each([
    '发放宣传单5000余份，彩页6000张',
    '23.6万人次，避免损失1201.58万元',
    '2026-09-17 16:30 到 17:15',
    '20260917、2026年9月17日、2026/09/17',
    '110 96110 12381 95588 10086 400-800-8820',
    '450126104202 450126104202003',
    '450126104202-00037 450126104202-00038',
    '¥13800000000 ￥ 13900000000',
    '13800000000.50元',
    '108.80461234567, 23.13812345678',
    '17-03-501 18-02-302',
    '1500 300 2000',
    '150    2000    3000',
    '13-20-15-16-174',
    '15-45岁，12组 37号',
    '1,380,000,000 元',
    '12 30 45 16 20 18 22 31',
    '',
  ])('%s', (note) => {
    expect(found(note)).toEqual([])
  })
  test('counts, dates and codes of any size', () => {
    const unit$ = fc.constantFrom('份', '张', '人次', '户', '条', ' 小时', '元', '万元', '，', ' ')
    const count$ = fc.tuple(fc.nat(99_999_999), unit$).map(([n, unit]) => `发${n}${unit}`)
    const date$ = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .chain((d) => fc.constantFrom(d.toISOString().slice(0, 10), d.toISOString().slice(0, 10).replaceAll('-', '')))
    const two = (max: number) => fc.nat(max).map((n) => String(n).padStart(2, '0'))
    const area$ = fc
      .tuple(
        fc.constantFrom('450126', '110105', '510683'),
        fc.nat(2),
        two(40),
        fc.constantFrom('0', '2'),
        two(40),
        two(30),
      )
      .map(([county, t, town, v, village, grid]) => [
        `${county}${t}${town}${v}${village}`,
        `${county}${t}${town}${v}${village}0${grid}`,
      ])
    const code$ = fc
      .tuple(area$, fc.nat(99_999))
      .chain(([[village = '', grid = ''], n]) =>
        fc.constantFrom(village, grid, `${village}-${String(n).padStart(5, '0')}`),
      )
    fc.assert(
      fc.property(fc.array(fc.oneof(count$, date$, code$), { maxLength: 6 }), (parts) => {
        expect(found(parts.join('，'))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''))
const mobile$ = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map(([a, b]) => `${a}${b}`)
const birth$ = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10).replaceAll('-', ''))
const id$ = fc
  .tuple(fc.constantFrom('450126', '110105', '440524', '650102', '830000'), birth$, digits(3))
  .map((parts) => withCheckDigit(parts.join('')))
const card$ = fc
  .tuple(fc.constantFrom('62', '4', '5', '35'), fc.integer({ min: 15, max: 18 }), digits(18))
  .map(([start, length, rest]) => withLuhn((start + rest).slice(0, length)))
const written$ = fc.constantFrom(
  (n: string) => n,
  (n: string) => n.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  (n: string) => Array.from(n).join(' '),
  (n: string) => Array.from(n).join('-'),
)

describe('on random numbers', () => {
  test('every valid one is found, however it is written', () => {
    const number$ = fc.oneof(
      mobile$.map((n) => ['telephone', n]),
      id$.map((n) => ['id-number', n]),
      // Some cards are valid ID numbers too, which is just as personal.
      card$.filter((n) => n.length !== 18).map((n) => ['bank-card', n]),
    )
    fc.assert(
      fc.property(number$, written$, ([kind = '', n = ''], write) => {
        expect(found(`老人说${write(n)}，记一下`)).toEqual([[kind, write(n)]])
      }),
      { numRuns: 500 },
    )
  })
  test('cards split in fours are found', () => {
    fc.assert(
      fc.property(
        card$.filter((n) => n.length !== 18),
        fc.constantFrom(' ', '-'),
        (n, gap) => {
          const split = n.replace(/(\d{4})(?=\d)/g, `$1${gap}`)
          expect(found(split)).toEqual([['bank-card', split]])
        },
      ),
    )
  })
  test('a wrong check digit is no ID number', () => {
    fc.assert(
      fc.property(id$, fc.integer({ min: 1, max: 9 }), (id, step) => {
        const wrong = id.slice(0, 17) + (id.endsWith('X') ? step : (Number(id[17]) + step) % 10)
        expect(found(wrong).filter(([kind]) => kind === 'id-number')).toEqual([])
      }),
    )
  })
  test('what was struck out is found no more, and the rest of the note stays', () => {
    const words$ = fc.constantFrom('老人', '发3份', ' ', '，电话', '卡号:', '😀', '2026-09-17 ', 'a')
    const note$ = fc.array(
      fc.oneof(
        words$,
        mobile$,
        id$,
        card$,
        fc.tuple(mobile$, written$).map(([n, w]) => w(n)),
      ),
    )
    fc.assert(
      fc.property(note$, (parts) => {
        const note = parts.join('')
        const findings = findPersonalData(note)
        const clean = strikeOut(note, findings)
        expect(findPersonalData(clean)).toEqual([])
        const kept = findings.reduceRight((rest, f) => rest.slice(0, f.start) + rest.slice(f.end), note)
        expect(clean.replaceAll('＊＊＊', '')).toBe(kept)
      }),
      { numRuns: 500 },
    )
  })
  test('any text at all is read without an error, and positions lie inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(findPersonalData(text).every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(
          true,
        )
      }),
    )
  })
})

test('striking out takes findings in any order, and one inside another once', () => {
  const at = (start: number, end: number) => ({ kind: 'telephone' as const, start, end })
  expect(strikeOut('abcdefgh', [at(5, 6), at(1, 3)])).toBe('a＊＊＊de＊＊＊gh')
  expect(strikeOut('abcdefgh', [at(1, 5), at(2, 3), at(4, 6)])).toBe('a＊＊＊gh')
  expect(strikeOut('abc', [])).toBe('abc')
})

/** GB 11643 by its other definition: the weighted sum of all eighteen, X being ten, is 1 modulo 11. */
function withCheckDigit(first: string): string {
  const isValid = (id: string) =>
    Array.from(id).reduce((sum, c, i) => sum + (c === 'X' ? 10 : Number(c)) * (2 ** (17 - i) % 11), 0) % 11 === 1
  return Array.from('0123456789X', (c) => first + c).find(isValid) ?? ''
}

function luhn(number: string): boolean {
  const values = Array.from(number).reverse()
  const doubled = values.map((d, i) => String(i % 2 ? Number(d) * 2 : d)).join('')
  return Array.from(doubled).reduce((sum, d) => sum + Number(d), 0) % 10 === 0
}

function withLuhn(first: string): string {
  return Array.from('0123456789', (c) => first + c).find(luhn) ?? ''
}
