-- By which way a therapist wants to hear of a new request, and the number for it: personal as the address is.
ALTER TABLE therapist_contact
  ADD COLUMN phone           TEXT,
  ADD COLUMN request_channel TEXT NOT NULL DEFAULT 'MAIL',
  ADD CONSTRAINT therapist_contact_texted_at_a_number CHECK (request_channel <> 'SMS' OR phone IS NOT NULL);
