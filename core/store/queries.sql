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
-- CACHE_SIZE
PRAGMA cache_size = -32768;
-- QUERY_ONLY
PRAGMA query_only = ON;
-- JOURNAL_WAL
PRAGMA journal_mode = WAL;
-- SYNCHRONOUS_NORMAL
PRAGMA synchronous = NORMAL;
-- SYNCHRONOUS_FULL
PRAGMA synchronous = FULL;
-- DATA_VERSION
PRAGMA data_version;
-- ADD_TOKENIZER
SELECT fts5(?1);

-- ---- documents

-- DOCS
SELECT id, name, title, path, sha256, bytes, dates, events, pairings, figures, outline, rules FROM document ORDER BY id;
-- DOCS_ANY
SELECT 1 FROM document LIMIT 1;
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
-- COUNT_AGAIN
UPDATE document SET dates = (SELECT count(*) FROM date WHERE doc = ?1 AND verdict <> 2),
  events = (SELECT count(*) FROM event WHERE doc = ?1 AND verdict <> 2),
  pairings = (SELECT count(*) FROM pairing WHERE doc = ?1 AND verdict <> 2),
  figures = (SELECT count(*) FROM figure WHERE doc = ?1 AND verdict <> 2),
  outline = (SELECT count(*) FROM outline WHERE doc = ?1 AND verdict <> 2) WHERE id = ?1;
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
  first_year, last_year, first_day, last_day, verdict)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);
-- ADD_EVENT
INSERT INTO event(doc, ordinal, start, stop, edtf, programme, title, rule, confidence, doubts,
  first_year, last_year, first_day, last_day, verdict)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15);
-- ADD_PAIRING
INSERT INTO pairing(doc, ordinal, start, stop, supporter, recipient, kind, programme, since, until, rule,
  confidence, doubts, first_year, last_year, first_day, last_day, verdict)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18);
-- ADD_FIGURE
INSERT INTO figure(doc, ordinal, start, stop, value, unit, qualifier, rule, confidence, doubts, measure,
  edtf, first_day, last_day, verdict, supporter, recipient)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17);
-- ADD_OUTLINE
INSERT INTO outline(doc, ordinal, start, stop, level, title, page, rule, confidence, doubts, verdict)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);
-- DATES
SELECT ordinal, verdict, start, stop, edtf, role, rule, doubts
FROM date WHERE doc = ?1 ORDER BY start, stop, ordinal;
-- EVENTS
SELECT ordinal, verdict, start, stop, edtf, programme, title, rule, doubts
FROM event WHERE doc = ?1 ORDER BY start, stop, ordinal;
-- PAIRINGS
SELECT ordinal, verdict, start, stop, supporter, recipient, kind, programme, since, until, rule, doubts
FROM pairing WHERE doc = ?1 ORDER BY start, stop, ordinal;
-- FIGURES
SELECT ordinal, verdict, start, stop, value, unit, qualifier, rule, doubts, measure, edtf, supporter, recipient
FROM figure WHERE doc = ?1 ORDER BY start, stop, ordinal;
-- OUTLINE
SELECT ordinal, verdict, start, stop, level, title, page, rule, doubts
FROM outline WHERE doc = ?1 ORDER BY start, stop, ordinal;
-- REMOVE_DATE_ROW
DELETE FROM date WHERE doc = ?1 AND ordinal = ?2;
-- REMOVE_DATES
DELETE FROM date WHERE doc = ?1;
-- REMOVE_EVENT_ROW
DELETE FROM event WHERE doc = ?1 AND ordinal = ?2;
-- REMOVE_EVENTS
DELETE FROM event WHERE doc = ?1;
-- REMOVE_PAIRING_ROW
DELETE FROM pairing WHERE doc = ?1 AND ordinal = ?2;
-- REMOVE_PAIRINGS
DELETE FROM pairing WHERE doc = ?1;
-- REMOVE_FIGURE_ROW
DELETE FROM figure WHERE doc = ?1 AND ordinal = ?2;
-- REMOVE_FIGURES
DELETE FROM figure WHERE doc = ?1;
-- REMOVE_OUTLINE_ROW
DELETE FROM outline WHERE doc = ?1 AND ordinal = ?2;
-- REMOVE_OUTLINE
DELETE FROM outline WHERE doc = ?1;

-- ---- what the panes ask
--
-- All under one filter: ?1 document, ?2 first and ?3 last day (yyyymmdd; of
-- pairings only the year counts), ?4 supporter, ?5 recipient, ?6 programme, ?7 party;
-- 0 or NULL does not restrict. ?8 and ?9: the supporter, the recipient stands alone. ?10 limit, ?11 offset.
-- ?12 measure. ?13 and ?14: which verdicts and which confidences count, as sets of bits: who asks for no verdict gets all but
-- VERDICT_REJECTED. ?15 unit. ?16 the year in which a pairing holds,
-- or until which a figure was so and an event had begun. The statements of one layer differ in the way they find their rows; INDEXED BY pins that way,
-- CROSS JOIN keeps the documents inside. within() is party_within (core/extract/party.h).

-- HITS_DATES
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, r.edtf, r.role AS label, '' AS programme, '', ''
FROM date r INDEXED BY date_by_day CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
ORDER BY r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_DATES_OF_DOC
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, r.edtf, r.role AS label, '' AS programme, '', ''
FROM date r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 AND (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
ORDER BY r.first_day, r.last_day, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_EVENTS
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, r.edtf, r.title AS label, r.programme, '', ''
FROM event r INDEXED BY event_by_day CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3) AND (?6 IS NULL OR r.programme = ?6)
  AND (?16 = 0 OR r.first_day / 10000 <= ?16)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
ORDER BY r.first_year, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- EVENTS_AS_THEY_LIE
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, r.edtf, r.title AS label, r.programme, '', ''
FROM event r NOT INDEXED CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3) AND (?6 IS NULL OR r.programme = ?6)
  AND (?16 = 0 OR r.first_day / 10000 <= ?16)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
LIMIT ?10 OFFSET ?11;
-- HITS_EVENTS_OF_DOC
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, r.edtf, r.title AS label, r.programme, '', ''
FROM event r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 AND (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3)
  AND (?6 IS NULL OR r.programme = ?6)
  AND (?16 = 0 OR r.first_day / 10000 <= ?16)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
ORDER BY r.first_year, r.first_day, r.last_day, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_PAIRINGS
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf,
  r.supporter || '→' || r.recipient AS label, r.programme,
  r.supporter, r.recipient, r.kind <> 'named'
FROM pairing r INDEXED BY pairing_by_day CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000) AND (?6 IS NULL OR r.programme = ?6)
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0))
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
  AND (?16 = 0 OR (r.since <> '' AND instr(r.since, 'X') = 0 AND CAST(substr(r.since, 1, 4) AS INTEGER) <= ?16
    AND (r.until = '' OR instr(r.until, 'X') > 0 OR CAST(substr(r.until, 1, 4) AS INTEGER) >= ?16)))
ORDER BY r.first_day IS NULL, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_PAIRINGS_OF_DOC
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf,
  r.supporter || '→' || r.recipient AS label, r.programme,
  r.supporter, r.recipient, r.kind <> 'named'
FROM pairing r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000) AND (?6 IS NULL OR r.programme = ?6)
  AND (?4 IS NULL OR within(r.supporter, ?4, ?8)) AND (?5 IS NULL OR within(r.recipient, ?5, ?9))
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0))
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
  AND (?16 = 0 OR (r.since <> '' AND instr(r.since, 'X') = 0 AND CAST(substr(r.since, 1, 4) AS INTEGER) <= ?16
    AND (r.until = '' OR instr(r.until, 'X') > 0 OR CAST(substr(r.until, 1, 4) AS INTEGER) >= ?16)))
ORDER BY r.first_day IS NULL, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_PAIRINGS_OF_SUPPORTER
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf,
  r.supporter || '→' || r.recipient AS label, r.programme,
  r.supporter, r.recipient, r.kind <> 'named'
FROM pairing r INDEXED BY pairing_by_pair CROSS JOIN document d ON d.id = r.doc
WHERE r.supporter IN (SELECT supporter FROM (SELECT DISTINCT supporter FROM pairing) WHERE within(supporter, ?4, ?8))
  AND (?5 IS NULL OR within(r.recipient, ?5, ?9)) AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0))
  AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000) AND (?6 IS NULL OR r.programme = ?6)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
  AND (?16 = 0 OR (r.since <> '' AND instr(r.since, 'X') = 0 AND CAST(substr(r.since, 1, 4) AS INTEGER) <= ?16
    AND (r.until = '' OR instr(r.until, 'X') > 0 OR CAST(substr(r.until, 1, 4) AS INTEGER) >= ?16)))
ORDER BY r.first_day IS NULL, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_PAIRINGS_OF_RECIPIENT
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop,
  CASE WHEN r.since <> '' AND r.until <> '' THEN r.since || '/' || r.until ELSE r.since || r.until END AS edtf,
  r.supporter || '→' || r.recipient AS label, r.programme,
  r.supporter, r.recipient, r.kind <> 'named'
FROM pairing r INDEXED BY pairing_by_recipient CROSS JOIN document d ON d.id = r.doc
WHERE r.recipient IN (SELECT recipient FROM (SELECT DISTINCT recipient FROM pairing) WHERE within(recipient, ?5, ?9))
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0))
  AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000) AND (?6 IS NULL OR r.programme = ?6)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
  AND (?16 = 0 OR (r.since <> '' AND instr(r.since, 'X') = 0 AND CAST(substr(r.since, 1, 4) AS INTEGER) <= ?16
    AND (r.until = '' OR instr(r.until, 'X') > 0 OR CAST(substr(r.until, 1, 4) AS INTEGER) >= ?16)))
ORDER BY r.first_day IS NULL, r.first_day, r.last_day, r.doc, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_FIGURES
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, r.edtf, CASE r.qualifier WHEN 'about' THEN '≈' WHEN 'over' THEN '>' WHEN 'under' THEN '<' ELSE '' END || r.value || ' ' || r.unit || CASE WHEN r.measure = '' THEN '' ELSE ' ' || r.measure END AS label, '' AS programme,
  r.supporter, r.recipient
FROM figure r CROSS JOIN document d ON d.id = r.doc
WHERE (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3) AND (?12 IS NULL OR r.measure = ?12) AND (?15 IS NULL OR r.unit = ?15)
  AND (?16 = 0 OR r.first_day / 10000 <= ?16)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
ORDER BY r.doc, r.start, r.stop, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_FIGURES_OF_DOC
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, r.edtf, CASE r.qualifier WHEN 'about' THEN '≈' WHEN 'over' THEN '>' WHEN 'under' THEN '<' ELSE '' END || r.value || ' ' || r.unit || CASE WHEN r.measure = '' THEN '' ELSE ' ' || r.measure END AS label, '' AS programme,
  r.supporter, r.recipient
FROM figure r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1 AND (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3) AND (?12 IS NULL OR r.measure = ?12) AND (?15 IS NULL OR r.unit = ?15)
  AND (?16 = 0 OR r.first_day / 10000 <= ?16)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
ORDER BY r.start, r.stop, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_OUTLINE
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, '' AS edtf, r.title AS label, '' AS programme, '', ''
FROM outline r CROSS JOIN document d ON d.id = r.doc
WHERE (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
ORDER BY r.doc, r.start, r.stop, r.ordinal LIMIT ?10 OFFSET ?11;
-- HITS_OUTLINE_OF_DOC
SELECT r.doc, d.name, r.ordinal, r.verdict, r.confidence, r.start, r.stop, '' AS edtf, r.title AS label, '' AS programme, '', ''
FROM outline r CROSS JOIN document d ON d.id = r.doc
WHERE r.doc = ?1
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1)
ORDER BY r.start, r.stop, r.ordinal LIMIT ?10 OFFSET ?11;
-- CELLS
SELECT r.supporter, r.recipient, r.programme, r.since, r.until, r.kind = 'named' FROM pairing r
WHERE (?1 = 0 OR r.doc = ?1) AND (?2 = 0 OR r.last_year >= ?2 / 10000) AND (?3 = 0 OR r.first_year <= ?3 / 10000)
  AND (?4 IS NULL OR within(r.supporter, ?4, ?8)) AND (?5 IS NULL OR within(r.recipient, ?5, ?9))
  AND (?7 IS NULL OR within(r.supporter, ?7, 0) OR within(r.recipient, ?7, 0)) AND (?6 IS NULL OR r.programme = ?6)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1);
-- PROGRAMME_TOLD
SELECT start, stop FROM pairing WHERE doc = ?1 AND programme = ?2 AND verdict <> 2
UNION ALL SELECT start, stop FROM event WHERE doc = ?1 AND programme = ?2 AND verdict <> 2 ORDER BY 1;
-- FIGURE_KEYS
SELECT r.doc, r.ordinal, r.start, r.stop, r.measure, r.unit, CAST(r.value AS REAL),
  CAST(substr(r.value, instr(r.value, '/') + 1) AS REAL), r.first_day, r.last_day,
  r.rule IN ('figure.cell', 'figure.fused'), r.qualifier = 'about', r.supporter, r.recipient,
  r.qualifier = 'over', r.qualifier = 'under'
FROM figure r
WHERE (?1 = 0 OR r.doc = ?1) AND (?2 = 0 OR r.last_day >= ?2) AND (?3 = 0 OR r.first_day <= ?3)
  AND (?12 IS NULL OR r.measure = ?12) AND (?15 IS NULL OR r.unit = ?15)
  AND (?16 = 0 OR r.first_day / 10000 <= ?16)
  AND (?13 >> r.verdict & 1) AND (?14 >> r.confidence & 1);
-- FIGURE
SELECT r.start, r.stop, r.value, r.unit, r.qualifier, r.measure, r.edtf, d.name, d.bytes, r.supporter, r.recipient
FROM figure r CROSS JOIN document d ON d.id = r.doc WHERE r.doc = ?1 AND r.ordinal = ?2;

-- ---- search

-- INDEX_CHUNK
INSERT INTO search(rowid, content) VALUES (?1, ?2);
-- UNINDEX_CHUNK
INSERT INTO search(search, rowid, content) VALUES ('delete', ?1, ?2);
-- SEARCH
SELECT c.id, c.start, c.content FROM search s CROSS JOIN chunk c ON c.id = s.rowid
WHERE s.search MATCH ?1 AND s.rowid BETWEEN ?2 AND ?3 ORDER BY s.rowid;

-- ---- the reader's own work
--
-- WORKS… have the same columns.

-- ADD_WORK
INSERT INTO annotation(doc_name, kind, layer, start, stop, quote, before, after, record, value, body, born, made)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
-- WORKS
SELECT id, doc_name, kind, layer, start, stop, quote, before, after, record, value, body, made, lost, live, born, gone
FROM annotation WHERE live ORDER BY id DESC;
-- WORKS_OF_DOC
SELECT id, doc_name, kind, layer, start, stop, quote, before, after, record, value, body, made, lost, live, born, gone
FROM annotation WHERE doc_name = ?1 ORDER BY start, id;
-- WORKS_OF_ACT
SELECT id, doc_name, kind, layer, start, stop, quote, before, after, record, value, body, made, lost, live, born, gone
FROM annotation WHERE born = ?1 OR gone = ?1 ORDER BY id;
-- WORK
SELECT id, doc_name, kind, layer, start, stop, quote, before, after, record, value, body, made, lost, live, born, gone
FROM annotation WHERE id = ?1;
-- WORK_ON_BUILTIN
SELECT DISTINCT doc_name FROM annotation WHERE doc_name >= '@' AND doc_name < 'A' AND live AND layer <> '';
-- MOVE_WORK
UPDATE annotation SET start = ?2, stop = ?3, lost = ?4 WHERE id = ?1;
-- END_WORK
UPDATE annotation SET live = 0, gone = ?2 WHERE id = ?1;
-- SET_WORK_LIVE
UPDATE annotation SET live = ?2 WHERE id = ?1;
-- BEGIN_ACT
INSERT INTO act(undone) VALUES (0);
-- LAST_ACT
SELECT max(id) FROM act WHERE NOT undone;
-- UNDONE_ACT
SELECT min(id) FROM act WHERE undone;
-- SET_UNDONE
UPDATE act SET undone = ?2 WHERE id = ?1;
-- FORGET_BORN
DELETE FROM annotation WHERE born IN (SELECT id FROM act WHERE undone);
-- FORGET_GONE
UPDATE annotation SET gone = 0 WHERE gone IN (SELECT id FROM act WHERE undone);
-- FORGET_UNDONE
DELETE FROM act WHERE undone;
-- FORGET_OLD
DELETE FROM annotation WHERE NOT live AND gone BETWEEN 1 AND ?1;
-- FORGET_OLD_BORN
UPDATE annotation SET born = 0 WHERE born BETWEEN 1 AND ?1;
-- FORGET_OLD_ACTS
DELETE FROM act WHERE id <= ?1;
-- ADD_JUDGED
INSERT INTO judged(doc, layer, ordinal, annotation, start, stop, record, rule, doubts)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
-- JUDGED_BY
SELECT layer, ordinal, start, stop, record, rule, doubts FROM judged WHERE annotation = ?1;
-- JUDGED
SELECT annotation FROM judged WHERE doc = ?1 AND layer = ?2 AND ordinal = ?3;
-- REMOVE_JUDGED
DELETE FROM judged WHERE annotation = ?1;
-- REMOVE_JUDGED_OF_DOC
DELETE FROM judged WHERE doc = ?1;

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
UNION ALL SELECT 'annotations', start, stop FROM annotation WHERE NOT lost AND doc_name = (SELECT name FROM document WHERE id = ?1);
-- CHECK_COUNTS
SELECT name FROM document WHERE
  dates <> (SELECT count(*) FROM date WHERE doc = id AND verdict <> 2) OR events <> (SELECT count(*) FROM event WHERE doc = id AND verdict <> 2)
  OR pairings <> (SELECT count(*) FROM pairing WHERE doc = id AND verdict <> 2) OR figures <> (SELECT count(*) FROM figure WHERE doc = id AND verdict <> 2)
  OR outline <> (SELECT count(*) FROM outline WHERE doc = id AND verdict <> 2);

-- CHECK_JUDGED
SELECT d.name FROM document d JOIN (
  SELECT doc, 0 AS layer, ordinal FROM date WHERE verdict <> 0
  UNION ALL SELECT doc, 1, ordinal FROM event WHERE verdict <> 0
  UNION ALL SELECT doc, 2, ordinal FROM pairing WHERE verdict <> 0
  UNION ALL SELECT doc, 3, ordinal FROM figure WHERE verdict <> 0
  UNION ALL SELECT doc, 4, ordinal FROM outline WHERE verdict <> 0) r ON r.doc = d.id
WHERE NOT EXISTS (SELECT 1 FROM judged j JOIN annotation a ON a.id = j.annotation
  WHERE j.doc = r.doc AND j.layer = r.layer AND j.ordinal = r.ordinal AND a.live)
UNION SELECT d.name FROM judged j JOIN document d ON d.id = j.doc
WHERE NOT EXISTS (SELECT 1 FROM annotation a WHERE a.id = j.annotation AND a.live);
