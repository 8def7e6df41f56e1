/** A town is often written with nine digits: then its code of twelve, else what is written. */
export function wholeTownCode(text: string): string {
  return /^\d{9}$/.test(text) ? `${text}000` : text
}
