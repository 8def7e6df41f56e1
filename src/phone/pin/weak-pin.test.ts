import { expect, test } from 'vitest'
import { isWeakPin } from './weak-pin.ts'

test.each(['000000', '123456', '654321', '121212', '123123'])('%s is refused as too easy', (pin) => expect(isWeakPin(pin)).toBe(true))

test.each(['271828', '135790', '112358', '890123'])('%s is taken', (pin) => expect(isWeakPin(pin)).toBe(false))
