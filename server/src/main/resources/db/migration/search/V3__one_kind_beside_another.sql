-- What one kind puts or drops is never another's, whatever the ids: some of them have come in forms.
ALTER TABLE search.document DROP CONSTRAINT document_pkey, ADD PRIMARY KEY (id, kind);
