/** Stands in a data folder while a backup is moved in, and stays when that is cut off: no server may begin anew there. */
export const restoring = '.restoring'
