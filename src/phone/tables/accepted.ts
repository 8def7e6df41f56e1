/** Files that may hold a table. An old .xls may be chosen, so that it can be said what to do with it. */
export const tableFiles = '.xlsx,.csv,.txt,.xls'
