/**
 * Numbered steps of the schema, the first is 1. A step that has been released never changes again; a new one is
 * added at the end. One statement a text, keys led by the town.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table marks (name text primary key, value text not null) strict`,
    `create table streams (town text primary key, last integer not null) strict`,
    `create table areas (
      town text not null, code text not null, change integer not null, name text not null, short_name text not null,
      parent text, initials text not null, primary key (town, code)) strict`,
    `create unique index areas_change on areas (town, change, code)`,
    `create table places (
      town text not null, id text not null, change integer not null, kind text not null, name text not null,
      area text not null, within text, latitude real not null, longitude real not null, size integer not null,
      initials text not null, primary key (town, id)) strict`,
    `create unique index places_change on places (town, change, area)`,
    `create table campaigns (
      town text not null, id text not null, change integer not null, area text not null, name text not null,
      from_day integer not null, to_day integer not null, kind text not null, target_share real not null,
      primary key (town, id)) strict`,
    `create unique index campaigns_change on campaigns (town, change, area)`,
    `create table versions (
      town text not null, visit text not null, hash text not null, change integer not null, standing text not null,
      received integer not null, place text not null, area text not null, day integer not null, outcome text not null,
      author text not null, device text not null, sequence integer not null, kind_of_change text not null,
      replaces text not null, body text not null, primary key (town, visit, hash)) strict`,
    `create unique index versions_change on versions (town, change, area)`,
    `create table photo_names (
      town text not null, hash text not null, version text not null, area text not null, author text not null,
      arrived integer, primary key (town, hash, version)) strict`,
    `create index photo_names_missing on photo_names (town, author, arrived)`,
    `create table set_aside (
      town text not null, account text not null, digest text not null, device text not null, sequence integer,
      why text not null, faults text not null, raw text not null, received integer not null,
      primary key (town, account, digest)) strict`,
    `create table reports (
      town text not null, account text not null, device text not null, app text not null, waiting integer not null,
      persisted integer, at integer not null, primary key (town, account, device)) strict`,
    `create table accounts (
      id text primary key, name text not null, role text not null, areas text not null, demo integer not null) strict`,
    `create table codes (
      hash text primary key, account text not null references accounts (id), expires integer not null,
      used integer) strict`,
    `create table sessions (
      token_hash text primary key, account text not null references accounts (id), seen integer not null,
      expires integer not null) strict`,
  ],
  // People and devices: accounts switched off, phones cut off, areas an account once had.
  [
    `alter table accounts add column off integer`,
    `alter table sessions add column device text`,
    `create table cut_off (
      account text not null references accounts (id), device text not null, at integer not null,
      primary key (account, device)) strict`,
    `create table former_areas (
      account text not null references accounts (id), area text not null, until integer not null,
      primary key (account, area)) strict`,
    `create index codes_account on codes (account)`,
    `create index sessions_account on sessions (account)`,
  ],
  // Imports of the roster: what each wrote over, and what was taken off again.
  [
    `alter table areas add column gone integer not null default 0`,
    `alter table places add column gone integer not null default 0`,
    `create table imports (
      id text primary key, account text not null, list text not null, file text not null, at integer not null,
      undone integer) strict`,
    `create table import_rows (
      town text not null, import text not null, list text not null, key text not null, before text,
      primary key (town, import, list, key)) strict`,
    `create index import_rows_import on import_rows (import, town)`,
  ],
  // Slips, and the visits that one of them disputes.
  [
    `create table slips (
      town text not null, id text not null, change integer not null, kind text not null, matter text not null,
      area text not null, author text not null, addressee text, visit text, received integer not null,
      body text not null, primary key (town, id)) strict`,
    `create unique index slips_change on slips (town, change)`,
    `create index slips_visit on slips (town, visit, change) where visit is not null`,
    `create table disputes (town text not null, visit text not null, primary key (town, visit)) strict`,
  ],
  // Coverage, kept in step with the visits; filled at the first start, see rebuild-coverage.ts.
  [
    `create table coverage_months (
      town text not null, month integer not null, block text not null, days blob not null,
      primary key (town, month, block)) strict, without rowid`,
    `create index places_kind on places (town, kind, gone, area, id)`,
  ],
  // Campaigns with several targets, changed and taken away by the office. Those that are there keep the one they have.
  [
    `alter table campaigns add column shares text not null default '[]'`,
    `alter table campaigns add column counts text not null default '[]'`,
    `alter table campaigns add column gone integer not null default 0`,
    `create index campaigns_id on campaigns (id)`,
  ],
  // Reorganised divisions: what became of areas.
  [
    `create table successions (
      town text not null, code text not null, successor text not null, day integer not null, at integer not null,
      primary key (town, code)) strict`,
  ],
  // Figures, kept in step with the visits, filled at the first start; and the newest seal of a town.
  [
    `create table figure_sums (
      town text not null, span integer not null, area text not null, sums text not null,
      primary key (town, span, area)) strict, without rowid`,
    `create index slips_kind on slips (town, kind, received)`,
  ],
  // What the office decided about rows set aside; conflicts and missing photos found without reading all visits.
  [
    `create table set_aside_decisions (
      town text not null, account text not null, digest text not null, at integer not null, decider text not null,
      decision text not null, reason text not null, primary key (town, account, digest, at)) strict`,
    `create index versions_conflict on versions (town, visit) where standing = 'conflict'`,
    `create index photo_names_open on photo_names (town, author) where arrived is null`,
  ],
  // Since when a phone is known; and rescue files that somebody else brought.
  [
    `alter table reports add column since integer not null default 0`,
    `update reports set since = at`,
    `create table rescues (
      town text not null, account text not null, file text not null, device text not null, carrier text not null,
      at integer not null, stored integer not null, known integer not null, set_aside integer not null,
      photos integer not null, primary key (town, account, file, carrier)) strict`,
  ],
  // The audit log, a chain a town; withdrawn visits, whose photos go in time; a hint that tells wrong codes cheaply.
  [
    `create table audit_heads (
      town text primary key, last integer not null, hash text not null, forgotten integer not null,
      forgotten_hash text not null) strict`,
    `create table audit (
      town text not null, number integer not null, at integer not null, kind text not null, actor text, subject text,
      area text, detail text not null, previous text not null, hash text not null, primary key (town, number)) strict`,
    `create index audit_at on audit (town, at)`,
    `create index audit_subject on audit (town, kind, subject)`,
    `create index versions_withdrawn on versions (town, received) where kind_of_change = 'withdrawn'`,
    `alter table codes add column hint integer`,
    `create index codes_hint on codes (hint)`,
  ],
  // What is shown of a photo: drawn anew on the server, or nothing and why.
  [
    `create table photo_copies (
      town text not null, hash text not null, served text, fault text, primary key (town, hash)) strict`,
  ],
  // Places whose point nobody has surveyed yet.
  [`alter table places add column rough integer not null default 0`],
  // What stood before a reorganisation, so that the last one can be taken back.
  [
    `create table reorganised_rows (
      town text not null, at integer not null, list text not null, key text not null, before text,
      primary key (town, at, list, key)) strict`,
  ],
]
