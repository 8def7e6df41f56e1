import type { Locator } from '@playwright/test'
import { totalForm } from '../../src/phone/words/registered.ts'
import { zh } from './words.ts'

/** A running total of 民范村 with its rate, as it is entered; not saved yet. */
export async function fillTotal(form: Locator, people: string): Promise<void> {
  await form.getByLabel(zh(totalForm.area)).selectOption({ label: '民范村' })
  await form.getByLabel(zh(totalForm.people)).fill(people)
  await form.getByLabel(zh(totalForm.rateOf)).fill('2100')
  await form.getByLabel(zh(totalForm.outOfDay)).fill('2025-12-31')
  await form.getByLabel(zh(totalForm.outOfSource)).fill('公安户籍数')
  await form.getByLabel(zh(totalForm.source), { exact: true }).fill('县局通报')
}
