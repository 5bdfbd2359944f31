-- SPDX-License-Identifier: MIT
-- The library file. Each section brings a library from the version before to its own, in one transaction; the first
-- one makes a new library. Never change a section that was released: add one.
--
-- Years and days (yyyymmdd) are those of the EDTF value beside them (core/extract/edtf.h), NULL where there is none.
-- `ordinal` is a record's place in its layer of its document.

-- VERSION_1
CREATE TABLE document(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  dates INTEGER NOT NULL DEFAULT 0,
  events INTEGER NOT NULL DEFAULT 0,
  pairings INTEGER NOT NULL DEFAULT 0,
  figures INTEGER NOT NULL DEFAULT 0,
  outline INTEGER NOT NULL DEFAULT 0
) STRICT;
-- The text, once, in runs of whole lines: text.h says how id is made of document and place.
CREATE TABLE chunk(
  id INTEGER PRIMARY KEY,
  start INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
-- The characters of each chunk, without a copy of the text: index.h.
CREATE VIRTUAL TABLE search USING fts5(content, content='', columnsize=0, detail=none, tokenize='duikou');
INSERT INTO search(search, rank) VALUES('hashsize', 16777216);
CREATE VIRTUAL TABLE search_instance USING fts5vocab(search, instance);
CREATE TABLE date(
  doc INTEGER NOT NULL REFERENCES document(id),
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  edtf TEXT NOT NULL,
  first_year INTEGER,
  last_year INTEGER,
  first_day INTEGER,
  last_day INTEGER,
  role TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY(doc, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX date_by_day ON date(first_day, last_day);
CREATE TABLE event(
  doc INTEGER NOT NULL REFERENCES document(id),
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  edtf TEXT NOT NULL,
  first_year INTEGER,
  last_year INTEGER,
  first_day INTEGER,
  last_day INTEGER,
  programme TEXT NOT NULL,
  title TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY(doc, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_by_day ON event(first_year, first_day, last_day, doc, ordinal, last_year, programme);
CREATE TABLE pairing(
  doc INTEGER NOT NULL REFERENCES document(id),
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  supporter TEXT NOT NULL,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL,
  programme TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  first_year INTEGER,
  last_year INTEGER,
  first_day INTEGER,
  last_day INTEGER,
  rule TEXT NOT NULL,
  PRIMARY KEY(doc, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_by_day ON pairing(first_day IS NULL, first_day, last_day);
CREATE INDEX pairing_by_pair ON pairing(supporter, recipient, kind, programme, first_year, last_year);
CREATE INDEX pairing_by_recipient ON pairing(recipient);
CREATE TABLE figure(
  doc INTEGER NOT NULL REFERENCES document(id),
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  value TEXT NOT NULL,
  unit TEXT NOT NULL,
  qualifier TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY(doc, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE outline(
  doc INTEGER NOT NULL REFERENCES document(id),
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  level INTEGER NOT NULL,
  title TEXT NOT NULL,
  page INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY(doc, ordinal)
) STRICT, WITHOUT ROWID;
-- The reader's own: no reference to document, which it outlives.
CREATE TABLE annotation(
  id INTEGER PRIMARY KEY,
  doc_name TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  quote TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_by_place ON annotation(doc_name, start);
-- "Duik"
PRAGMA application_id = 1148545387;
PRAGMA user_version = 1;

-- VERSION_2
-- How sure each record is (core/extract/rule.h: enum confidence, 0 where it is not known, and a set of enum doubt), and
-- by which rules a document was read.
ALTER TABLE date ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE date ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pairing ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pairing ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figure ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figure ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outline ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outline ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN rules TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 2;

-- VERSION_3
-- What a figure measures, in the text's words; the next import of a document fills it in.
ALTER TABLE figure ADD COLUMN measure TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 3;

-- VERSION_4
-- When a figure was so, as its sentence or table says; the next import of a document fills it in.
ALTER TABLE figure ADD COLUMN edtf TEXT NOT NULL DEFAULT '';
ALTER TABLE figure ADD COLUMN first_day INTEGER;
ALTER TABLE figure ADD COLUMN last_day INTEGER;
-- Passages that documents share (twins.h): the fingerprints of each text; the sections and passages that are the same in
-- two documents, `same` of `chars` characters; by which method a document was compared with the others, 0 if it was not.
CREATE TABLE fingerprint(
  doc INTEGER PRIMARY KEY REFERENCES document(id),
  method INTEGER NOT NULL,
  prints BLOB NOT NULL
) STRICT;
CREATE TABLE shared(
  doc INTEGER NOT NULL REFERENCES document(id),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  other INTEGER NOT NULL REFERENCES document(id),
  other_start INTEGER NOT NULL,
  other_stop INTEGER NOT NULL,
  same INTEGER NOT NULL,
  chars INTEGER NOT NULL,
  passage INTEGER NOT NULL,
  PRIMARY KEY(doc, other, start, stop, other_start, other_stop)
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_by_other ON shared(other);
ALTER TABLE document ADD COLUMN compared INTEGER NOT NULL DEFAULT 0;
-- The reader's own work (annotation.h). Every record has the reader's verdict on it (core/extract/record.h: enum
-- verdict); `judged` keeps by which annotation, and the record as it was found, beside the rows that it is about:
-- that may be another library than the one which has the annotation.
ALTER TABLE date ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pairing ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figure ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outline ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;
CREATE TABLE judged(
  doc INTEGER NOT NULL REFERENCES document(id),
  layer INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  annotation INTEGER NOT NULL UNIQUE,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  record TEXT NOT NULL,
  rule TEXT NOT NULL,
  doubts INTEGER NOT NULL,
  PRIMARY KEY(doc, layer, ordinal)
) STRICT, WITHOUT ROWID;
-- `born` and `gone` are the acts that made it and took it away (0: none did); it is `live` unless one of the two says
-- otherwise, and `lost` while the document's text does not have its words.
ALTER TABLE annotation ADD COLUMN kind TEXT NOT NULL DEFAULT 'note';
ALTER TABLE annotation ADD COLUMN layer TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN before TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN after TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN record TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN value TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN made TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
ALTER TABLE annotation ADD COLUMN born INTEGER NOT NULL DEFAULT 0;
ALTER TABLE annotation ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE annotation ADD COLUMN live INTEGER NOT NULL DEFAULT 1;
CREATE TABLE act(
  id INTEGER PRIMARY KEY,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
PRAGMA user_version = 4;

-- VERSION_5
-- Who gave what a figure counts, and to whom; the next import of a document fills it in.
ALTER TABLE figure ADD COLUMN supporter TEXT NOT NULL DEFAULT '';
ALTER TABLE figure ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 5;
