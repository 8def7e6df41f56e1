/** How often a random thing is done: often enough to notice in a short run, many times where `FAULTS_LONG=1` asks for it. */
export function rounds(short: number, long: number): number {
  return process.env['FAULTS_LONG'] === '1' ? long : short
}
