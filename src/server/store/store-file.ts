/** Name of the embedded store's file, in the data folder and in a backup; its log lies beside it. */
export const storeFile = 'gridwalk.sqlite'
