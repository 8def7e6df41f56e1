import { openEarly } from './record-book/signed-in.ts'

// Imported before all else: the browser fetches the database from the disk while the other parts are being set up.
openEarly()
