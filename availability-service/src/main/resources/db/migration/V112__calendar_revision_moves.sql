-- Where each call is, and where it shall be: its SEQUENCE counts its moves, as that of its invitation does.
ALTER TABLE calendar_revision
  ADD COLUMN quarter INT,
  ADD COLUMN wished  INT;
