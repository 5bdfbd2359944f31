-- SPDX-License-Identifier: MIT
-- Every statement of the program. A line `-- NAME` begins one; in C it is STMT_NAME (assets/scripts/gen_sql.py).

-- BEGIN_READ
BEGIN;
-- BEGIN_WRITE
BEGIN IMMEDIATE;
-- COMMIT
COMMIT;
-- ROLLBACK
ROLLBACK;
-- APPLICATION_ID
PRAGMA application_id;
-- USER_VERSION
PRAGMA user_version;
-- TABLE_COUNT
SELECT count(*) FROM sqlite_schema;
-- CELL_SIZE_CHECK
PRAGMA cell_size_check = ON;
-- QUERY_ONLY
PRAGMA query_only = ON;
-- JOURNAL_WAL
PRAGMA journal_mode = WAL;
-- SYNCHRONOUS_NORMAL
PRAGMA synchronous = NORMAL;
-- ADD_TOKENIZER
SELECT fts5(?1);

-- ---- documents

-- DOCS
SELECT id, name, title, path, sha256, bytes, dates, events, pairings, figures, outline, rules FROM document ORDER BY id;
-- DOC
SELECT name, path, sha256, bytes FROM document WHERE id = ?1;
-- DOC_BY_NAME
SELECT id, sha256, rules FROM document WHERE name = ?1;
-- DOCS_BY_WORD
SELECT id, name FROM document WHERE substr(name, 1, length(?1)) = ?1 OR id = ?2 ORDER BY id LIMIT ?3;
-- ADD_DOC
INSERT INTO document(id, name, title, path, sha256, bytes, rules) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
-- CHANGE_DOC
UPDATE document SET title = ?2, path = ?3, sha256 = ?4, bytes = ?5, rules = ?6 WHERE id = ?1;
-- FORGET_RULES
UPDATE document SET rules = '' WHERE name = ?1;
-- COUNT_RECORDS
UPDATE document SET dates = ?2, events = ?3, pairings = ?4, figures = ?5, outline = ?6 WHERE id = ?1;
-- REMOVE_DOC
DELETE FROM document WHERE id = ?1;

-- ---- text

-- ADD_CHUNK
INSERT INTO chunk(id, start, content) VALUES (?1, ?2, ?3);
-- CHUNKS
SELECT id, start, content FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id;
-- CHUNK_BEFORE
SELECT id, start, content FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC;
-- REMOVE_CHUNKS
DELETE FROM chunk WHERE id BETWEEN ?1 AND ?2;

-- ---- records

-- ADD_DATE
INSERT INTO date(doc, ordinal, start, stop, edtf, role, rule, confidence, doubts,
  first_year, last_year, first_day, last_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13);
-- ADD_EVENT
INSERT INTO event(doc, ordinal, start, stop, edtf, programme, title, rule, confidence, doubts,
  first_year, last_year, first_day, last_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);
-- ADD_PAIRING
INSERT INTO pairing(doc, ordinal, start, stop, supporter, recipient, kind, programme, since, until, rule,
  confidence, doubts, first_year, last_year, first_day, last_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17);
-- ADD_FIGURE
INSERT INTO figure(doc, ordinal, start, stop, value, unit, qualifier, rule, confidence, doubts, measure,
  edtf, first_day, last_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);
-- ADD_OUTLINE
INSERT INTO outline(doc, ordinal, start, stop, level, title, page, rule, confidence, doubts)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);
-- DATES
SELECT start, stop, edtf, role, rule, doubts FROM date WHERE doc = ?1 ORDER BY ordinal;
-- EVENTS
SELECT start, stop, edtf, programme, title, rule, doubts FROM event WHERE doc = ?1 ORDER BY ordinal;
-- PAIRINGS
SELECT start, stop, supporter, recipient, kind, programme, since, until, rule, doubts
FROM pairing WHERE doc = ?1 ORDER BY ordinal;
-- FIGURES
SELECT start, stop, value, unit, qualifier, rule, doubts, measure, edtf FROM figure WHERE doc = ?1 ORDER BY ordinal;
-- OUTLINE
SELECT start, stop, level, title, page, rule, doubts FROM outline WHERE doc = ?1 ORDER BY ordinal;
-- REMOVE_DATES
DELETE FROM date WHERE doc = ?1;
-- REMOVE_EVENTS
DELETE FROM event WHERE doc = ?1;
-- REMOVE_PAIRINGS
DELETE FROM pairing WHERE doc = ?1;
-- REMOVE_FIGURES
DELETE FROM figure WHERE doc = ?1;
-- REMOVE_OUTLINE
DELETE FROM outline WHERE doc = ?1;

-- ---- what the panes ask
--
-- All under one filter: ?1 document, ?2 first and ?3 last day (yyyymmdd; of
-- pairings only the year counts), ?4 supporter, ?5 recipient, ?6 programme, ?7 party;
-- 0 or NULL does not restrict. ?8 and ?9: the supporter, the recipient stands alone. ?10 limit, ?11 offset. ?12 measure. The
-- statements of one layer differ in the way they find their rows; INDEXED BY pins that way, CROSS JOIN keeps the
-- documents inside. within() is party_within (core/extract/party.h).

-- HITS_DATES
SELECT r.doc, d.name, r.start, r.stop, r.edtf, r.role AS label, '' AS programme
FROM date r INDEXED BY date_by_day CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3)
ORDER BY r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_DATES_OF_DOC
SELECT r.doc, d.name, r.start, r.stop, r.edtf, r.role AS label, '' AS programme
FROM date r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 AND (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3)
ORDER BY r.first_day, r.last_day, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_EVENTS
SELECT r.doc, d.name, r.start, r.stop, r.edtf, r.title AS label, r.programme
FROM event r INDEXED BY event_by_day CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3) AND (?6 IS NULL OR r.programme = ?6)
ORDER BY r.first_year, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_EVENTS_OF_DOC
SELECT r.doc, d.name, r.start, r.stop, r.edtf, r.title AS label, r.programme
FROM event r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 AND (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3)
  AND (?6 IS NULL OR r.programme = ?6)
ORDER BY r.first_year, r.first_day, r.last_day, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_PAIRINGS
SELECT r.doc, d.name, r.start, r.stop,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf,
  r.supporter || '→' || r.recipient AS label, r.programme
FROM pairing r INDEXED BY pairing_by_day CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000) AND (?6 IS NULL OR r.programme = ?6)
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0))
ORDER BY r.first_day IS NULL, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_PAIRINGS_OF_DOC
SELECT r.doc, d.name, r.start, r.stop,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf,
  r.supporter || '→' || r.recipient AS label, r.programme
FROM pairing r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000) AND (?6 IS NULL OR r.programme = ?6)
  AND (?4 IS NULL OR within(r.supporter, ?4, ?8)) AND (?5 IS NULL OR within(r.recipient, ?5, ?9))
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0))
ORDER BY r.first_day IS NULL, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_PAIRINGS_OF_SUPPORTER
SELECT r.doc, d.name, r.start, r.stop,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf,
  r.supporter || '→' || r.recipient AS label, r.programme
FROM pairing r INDEXED BY pairing_by_pair CROSS JOIN document d ON d.id = r.doc
WHERE r.supporter IN (SELECT supporter FROM (SELECT DISTINCT supporter FROM pairing) WHERE within(supporter, ?4, ?8))
  AND (?5 IS NULL OR within(r.recipient, ?5, ?9)) AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0))
  AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000) AND (?6 IS NULL OR r.programme = ?6)
ORDER BY r.first_day IS NULL, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_PAIRINGS_OF_RECIPIENT
SELECT r.doc, d.name, r.start, r.stop,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf,
  r.supporter || '→' || r.recipient AS label, r.programme
FROM pairing r INDEXED BY pairing_by_recipient CROSS JOIN document d ON d.id = r.doc
WHERE r.recipient IN (SELECT recipient FROM (SELECT DISTINCT recipient FROM pairing) WHERE within(recipient, ?5, ?9))
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0))
  AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000) AND (?6 IS NULL OR r.programme = ?6)
ORDER BY r.first_day IS NULL, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_FIGURES
SELECT r.doc, d.name, r.start, r.stop, r.edtf, r.value || ' ' || r.unit || CASE WHEN r.measure = '' THEN '' ELSE ' ' || r.measure END AS label, '' AS programme
FROM figure r CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3) AND (?12 IS NULL OR r.measure = ?12)
ORDER BY r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_FIGURES_OF_DOC
SELECT r.doc, d.name, r.start, r.stop, r.edtf, r.value || ' ' || r.unit || CASE WHEN r.measure = '' THEN '' ELSE ' ' || r.measure END AS label, '' AS programme
FROM figure r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 AND (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3) AND (?12 IS NULL OR r.measure = ?12)
ORDER BY r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_OUTLINE
SELECT r.doc, d.name, r.start, r.stop, '' AS edtf, r.title AS label, '' AS programme
FROM outline r CROSS JOIN document d ON d.id = r.doc
ORDER BY r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_OUTLINE_OF_DOC
SELECT r.doc, d.name, r.start, r.stop, '' AS edtf, r.title AS label, '' AS programme
FROM outline r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 ORDER BY r.ordinal LIMIT ?10 OFFSET ?11;
-- CELLS
SELECT r.supporter, r.recipient, r.programme, r.since, r.until, count(*) FROM pairing r INDEXED BY pairing_by_pair
WHERE (?10 OR r.kind = 'named') AND (?1 = 0 OR r.doc = ?1) AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000)
  AND (?4 IS NULL OR within(r.supporter, ?4, ?8)) AND (?5 IS NULL OR within(r.recipient, ?5, ?9))
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0)) AND (?6 IS NULL OR r.programme = ?6)
GROUP BY r.supporter, r.recipient, r.programme, r.since, r.until
ORDER BY r.supporter, r.recipient, r.programme, r.since, r.until LIMIT -1 OFFSET ?11;
-- PERIODS
SELECT r.programme,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf, count(*)
FROM pairing r INDEXED BY pairing_by_pair
WHERE r.first_year IS NOT NULL AND (?1 = 0 OR r.doc = ?1)
  AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000)
  AND (?4 IS NULL OR within(r.supporter, ?4, ?8)) AND (?5 IS NULL OR within(r.recipient, ?5, ?9))
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0)) AND (?6 IS NULL OR r.programme = ?6)
GROUP BY r.programme, edtf LIMIT ?10 OFFSET ?11;

-- ---- search

-- INDEX_CHUNK
INSERT INTO search(rowid, content) VALUES (?1, ?2);
-- UNINDEX_CHUNK
INSERT INTO search(search, rowid, content) VALUES ('delete', ?1, ?2);
-- SEARCH
SELECT c.id, c.start, c.content FROM search s CROSS JOIN chunk c ON c.id = s.rowid
WHERE s.search MATCH ?1 AND s.rowid BETWEEN ?2 AND ?3 ORDER BY s.rowid;

-- ---- the reader's own work

-- ADD_NOTE
INSERT INTO annotation(doc_name, start, stop, quote, body) VALUES (?1, ?2, ?3, ?4, ?5);
-- NOTES
SELECT id, start, stop, quote, body FROM annotation WHERE doc_name = ?1 ORDER BY start, id;
-- MOVE_NOTE
UPDATE annotation SET start = ?2, stop = ?3 WHERE id = ?1;

-- ---- passages that documents share

-- PRINTED
SELECT d.id, d.bytes, d.compared, coalesce(f.method, 0) FROM document d LEFT JOIN fingerprint f ON f.doc = d.id ORDER BY d.id;
-- PRINTS
SELECT doc, prints FROM fingerprint WHERE ?1 = 0 OR doc = ?1 ORDER BY doc;
-- PUT_PRINTS
INSERT INTO fingerprint(doc, method, prints) VALUES (?1, ?2, ?3)
ON CONFLICT(doc) DO UPDATE SET method = excluded.method, prints = excluded.prints;
-- REMOVE_PRINTS
DELETE FROM fingerprint WHERE doc = ?1;
-- HEADINGS
SELECT start, stop, level FROM outline WHERE doc = ?1 AND page = 0 ORDER BY start;
-- HEADING_AT
SELECT start, stop FROM outline WHERE doc = ?1 AND page = 0 AND start <= ?2 ORDER BY start DESC LIMIT 1;
-- ADD_SHARED
INSERT OR IGNORE INTO shared(doc, start, stop, other, other_start, other_stop, same, chars, passage)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
-- REMOVE_SHARED
DELETE FROM shared WHERE doc = ?1 OR other = ?1;
-- SET_COMPARED
UPDATE document SET compared = ?2 WHERE id = ?1;
-- SHARED
SELECT doc, start, stop, other, other_start, other_stop, same, chars, passage FROM shared
ORDER BY doc, same DESC, other, start, other_start;
-- SHARED_OF_DOC
SELECT doc, start, stop, other, other_start, other_stop, same, chars, passage FROM shared WHERE doc = ?1
UNION ALL SELECT other, other_start, other_stop, doc, start, stop, same, chars, passage FROM shared WHERE other = ?1
ORDER BY 7 DESC, 4, 2, 5;

-- ---- soundness

-- CHECK_INTEGRITY
PRAGMA integrity_check(100);
-- CHECK_REFERENCES
PRAGMA foreign_key_check;
-- CHECK_ORPHANS
SELECT id FROM chunk WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.id = chunk.id >> 20);
-- CHECK_TERMS
SELECT term, doc FROM search_instance;
-- CHECK_SPANS
SELECT 'dates' AS layer, start, stop FROM date WHERE doc = ?1
UNION ALL SELECT 'events', start, stop FROM event WHERE doc = ?1
UNION ALL SELECT 'pairings', start, stop FROM pairing WHERE doc = ?1
UNION ALL SELECT 'figures', start, stop FROM figure WHERE doc = ?1
UNION ALL SELECT 'outline', start, stop FROM outline WHERE doc = ?1
UNION ALL SELECT 'shared', start, stop FROM shared WHERE doc = ?1
UNION ALL SELECT 'shared', other_start, other_stop FROM shared WHERE other = ?1
UNION ALL SELECT 'annotations', start, stop FROM annotation WHERE doc_name = (SELECT name FROM document WHERE id = ?1);
-- CHECK_COUNTS
SELECT name FROM document WHERE
  dates <> (SELECT count(*) FROM date WHERE doc = id) OR events <> (SELECT count(*) FROM event WHERE doc = id)
  OR pairings <> (SELECT count(*) FROM pairing WHERE doc = id) OR figures <> (SELECT count(*) FROM figure WHERE doc = id)
  OR outline <> (SELECT count(*) FROM outline WHERE doc = id);
