-- A large file comes in pieces, each sealed by itself: which file a piece is of. Null for a whole document.
alter table portal.upload add column piece_of uuid;
