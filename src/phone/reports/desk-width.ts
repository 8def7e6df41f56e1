/** Pixels from which on page and figures stand side by side. The styles of the desk say the same. */
export const deskWidth = 1200
