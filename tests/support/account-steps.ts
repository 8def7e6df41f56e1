import type { Page } from '@playwright/test'
import { me } from '../../src/phone/words/me.ts'
import { signIn } from '../../src/phone/words/sign-in.ts'
import { today } from '../../src/phone/words/today.ts'
import type { Phone } from './phone.ts'
import { holding, zh } from './words.ts'

/* How people come in and go out. */

/** By the office's link; resolves on the today screen. */
export async function joinByCode(phone: Phone, code: string): Promise<Page> {
  const page = await phone.open(`/join/${code}`)
  await page.getByRole('button', { name: zh(signIn.enter) }).tap()
  await page.getByRole('heading', { level: 1, name: zh(today.title) }).waitFor()
  return page
}

/** Opens the sheet that says what becomes of the visits that wait. */
export async function askToSignOut(page: Page) {
  await page.goto('/me')
  await page.getByRole('button', { name: holding(zh(me.signOut)) }).tap()
  return page.getByRole('dialog')
}

/** With signal or without; the doorway asks for a code then. */
export async function signOut(page: Page): Promise<void> {
  const sheet = await askToSignOut(page)
  await sheet.getByRole('button', { name: new RegExp(`^(${zh(me.signOutYes)}|${zh(me.signOutYesNone)})$`) }).tap()
  await page.getByRole('textbox', { name: zh(signIn.code) }).waitFor()
}
