// Allowed imports. Each rule is one sentence; everything it names is refused by `npm run imports`.
const src = '^src/'
const screens = 'attention|log-visit|today|map|coverage|records|me|sign-in|roster|people|registered|campaigns|blind-spots|rounds|spot-check|proposals|reports|rescue|audit|stored-data|pin'
const library = (name) => `node_modules/(${name})(/|$)`

const rule = (name, from, to) => ({ name, comment: name.replaceAll('-', ' '), severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule('nothing-imports-in-a-circle', {}, { circular: true }),
    rule('src-never-imports-tests', { path: src }, { path: '^tests/' }),
    rule(
      'the-domain-imports-nothing',
      { path: '^src/domain/', pathNot: '([.]test|for-tests)[.]ts$' },
      { pathNot: '^src/domain/' },
    ),
    rule(
      'the-protocol-imports-only-the-domain-and-its-schema-library',
      { path: '^src/protocol/', pathNot: '[.]test[.]ts$' },
      { pathNot: ['^src/(protocol|domain)/', library('valibot')] },
    ),
    rule(
      'the-demo-imports-only-the-domain-and-pinyin',
      { path: '^src/demo/', pathNot: '[.]test[.]ts$' },
      { path: src, pathNot: '^src/(demo|domain|pinyin)/' },
    ),
    rule('pinyin-imports-nothing', { path: '^src/pinyin/' }, { path: src, pathNot: '^src/pinyin/' }),
    rule('the-description-of-the-api-imports-only-protocol-and-domain', { path: '^src/openapi/' }, { path: src, pathNot: '^src/(openapi|protocol|domain)/' }),
    rule('nothing-imports-the-description-of-the-api', { path: src, pathNot: '^src/openapi/' }, { path: '^src/openapi/' }),
    rule('phone-and-server-never-meet', { path: '^src/phone/' }, { path: '^src/(server|demo)/' }),
    rule('server-and-phone-never-meet', { path: '^src/server/' }, { path: '^src/phone/' }),
    rule('ui-knows-no-record', { path: '^src/phone/ui/' }, { path: src, pathNot: '^src/phone/(ui|words)/' }),
    rule('device-knows-no-record', { path: '^src/phone/device/' }, { path: src, pathNot: '^src/phone/device/' }),
    rule('words-import-nothing', { path: '^src/phone/words/' }, { path: src, pathNot: '^src/phone/words/' }),
    rule(
      'the-record-book-imports-only-the-domain',
      { path: '^src/phone/record-book/' },
      { path: src, pathNot: '^src/(phone/record-book|domain)/' },
    ),
    rule(
      'sync-imports-only-protocol-domain-and-record-book',
      { path: '^src/phone/sync/' },
      { path: src, pathNot: '^src/(phone/(sync|record-book)|domain|protocol)/' },
    ),
    rule(
      'offline-imports-nothing-but-itself',
      { path: '^src/phone/offline/' },
      { path: src, pathNot: '^src/phone/offline/' },
    ),
    rule(
      'the-service-worker-imports-only-its-own-folder',
      { path: '^src/phone/offline/service-worker/' },
      { path: src, pathNot: '^src/phone/offline/service-worker/' },
    ),
    rule(
      'a-screen-imports-no-other-screen',
      { path: `^src/phone/(${screens})/` },
      { path: `^src/phone/(${screens})/`, pathNot: '^src/phone/$1/' },
    ),
    rule(
      'what-a-visit-says-imports-only-domain-record-book-door-of-photos-ui-and-words',
      { path: '^src/phone/visit-words/' },
      { path: src, pathNot: ['^src/(domain|phone/(visit-words|record-book|ui|words))/', '^src/phone/sync/office[.]ts$'] },
    ),
    rule(
      'a-screen-imports-only-domain-record-book-device-coordinates-files-tables-keeping-of-lock-parts-sync-door-ui-and-words',
      { path: `^src/phone/(${screens})/`, pathNot: '[.]test[.]ts$' },
      { path: src, pathNot: [`^src/phone/$1/`, '^src/domain/', '^src/phone/(record-book|device|coordinates|files|tables|codes|ui|words|visit-words)/', '^src/phone/offline/keep-lock-parts[.]ts$', '^src/phone/sync/(status|attention|sign-in|roster|people|campaigns|figures|reorganisation|invitations|known-people|photo-down|rescue|exports|audit|office-lock)[.]ts$'] },
    ),
    rule(
      'what-the-office-says-of-people-is-asked-for-by-their-screen-alone',
      { path: '^src/phone/', pathNot: '^src/phone/(people|sync)/' },
      { path: '^src/phone/sync/people[.]ts$' },
    ),
    rule('the-store-imports-only-the-domain', { path: '^src/server/store/' }, { path: src, pathNot: '^src/(server/store|domain)/' }),
    rule(
      'a-server-capability-imports-no-other-capability',
      { path: '^src/server/(sync|accounts|photos|people|rescue|roster|coverage|figures|campaigns|reorganisation|attention|audit|retention)/' },
      { path: '^src/server/(sync|accounts|photos|people|rescue|roster|coverage|figures|campaigns|reorganisation|attention|audit|retention)/', pathNot: '^src/server/$1/' },
    ),
    rule(
      'a-server-capability-knows-the-store-interface-never-an-engine',
      { path: '^src/server/(sync|accounts|photos|people|rescue|roster|coverage|figures|campaigns|reorganisation|attention|audit|retention)/', pathNot: '[.]test[.]ts$' },
      { path: '^src/server/store/[^/]+/' },
    ),
    rule('one-file-picks-the-engine-and-the-commands-know-theirs', { path: '^src/server/(?!main[.]ts|open-store[.]ts|move[.]ts|backup[.]ts|restore[.]ts|store/)', pathNot: '[.]test[.]ts$' }, { path: '^src/server/store/[^/]+/' }),
    rule('backups-know-the-door-to-an-engine-and-nothing-else-of-the-office', { path: '^src/server/backup/' }, { path: src, pathNot: '^src/server/(backup/|store/store-copier[.]ts|flush[.]ts|version[.]ts)' }),
    rule('dexie-only-in-the-record-book', { path: src, pathNot: '^src/phone/record-book/' }, { path: library('dexie') }),
    rule('ciphers-only-in-the-lock-of-the-record-book', { path: src, pathNot: '^src/phone/record-book/lock/' }, { path: library('@noble/ciphers') }),
    rule('leaflet-only-in-the-map', { path: src, pathNot: '^src/phone/map/' }, { path: library('leaflet') }),
    rule('gcoord-only-in-coordinates', { path: src, pathNot: '^src/phone/coordinates/' }, { path: library('gcoord') }),
    rule('coordinates-know-nothing-but-points', { path: '^src/phone/coordinates/', pathNot: '[.]test[.]ts$' }, { path: src, pathNot: '^src/(phone/coordinates|domain)/' }),
    rule('spreadsheets-are-read-among-the-tables-alone', { path: src, pathNot: '^src/phone/tables/|[.]test[.]ts$' }, { path: library('read-excel-file') }),
    rule('the-excel-writer-only-among-the-files', { path: src, pathNot: '^src/phone/files/|[.]test[.]ts$' }, { path: library('write-excel-file') }),
    rule('csv-only-among-the-tables-and-among-the-files', { path: src, pathNot: '^src/phone/(tables|files)/|[.]test[.]ts$' }, { path: library('papaparse') }),
    rule('word-files-are-written-among-the-documents-of-reports-alone', { path: src, pathNot: '^src/phone/reports/documents/docx/' }, { path: library('docx') }),
    rule('templates-are-filled-among-the-documents-of-reports-alone', { path: src, pathNot: '^src/phone/reports/documents/template/' }, { path: library('easy-template-x') }),
    rule('documents-know-no-screen', { path: '^src/phone/reports/documents/', pathNot: '[.]test[.]ts$' }, { path: src, pathNot: '^src/(domain|phone/(reports/documents|files))/' }),
    rule('files-know-no-record', { path: '^src/phone/files/', pathNot: '[.]test[.]ts$' }, { path: src, pathNot: '^src/phone/files/' }),
    rule('tables-know-cells-and-nothing-else', { path: '^src/phone/tables/', pathNot: '[.]test[.]ts$' }, { path: src, pathNot: '^src/(phone/(tables|files)/|domain/roster/cell[.]ts$)' }),
    rule('pinyin-pro-only-in-pinyin', { path: src, pathNot: '^src/pinyin/' }, { path: library('pinyin-pro') }),
    rule('pictures-are-opened-in-a-process-of-their-own-alone', { path: src, pathNot: '^src/server/photos/redraw/redraw-child[.]mjs$' }, { path: library('sharp') }),
    rule('two-dimensional-codes-are-drawn-and-read-among-the-codes-alone', { path: src, pathNot: '^src/phone/codes/' }, { path: library('uqr|qr') }),
    rule('codes-know-no-record', { path: '^src/phone/codes/', pathNot: '[.]test[.]ts$' }, { path: src, pathNot: '^src/phone/(codes|files|ui|words)/' }),
    rule('prometheus-only-among-the-operations', { path: src, pathNot: '^src/server/operations/' }, { path: library('prom-client') }),
    rule('operations-know-no-capability', { path: '^src/server/operations/', pathNot: '[.]test[.]ts$' }, { path: '^src/server/', pathNot: '^src/server/(operations|http)/|^src/server/store/[^/]+$' }),
    rule('an-engine-knows-no-other-engine', { path: '^src/server/store/(sqlite|postgres)/' }, { path: '^src/server/store/(sqlite|postgres)/', pathNot: '^src/server/store/$1/' }),
    rule('sql-drivers-only-in-the-store', { path: src, pathNot: '^src/server/store/' }, { path: library('libsql|kysely|pg') }),
    rule('no-undeclared-library', { path: src }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] }),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](css|json|svg)$|^virtual:|vite/client' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'browser', 'node', 'default', 'types'] },
  },
}
