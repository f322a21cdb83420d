-- What visitors have uploaded and not sent is added up at uploads: from the few submissions that are open, and from the index alone.
create index unsent_of_visitors on forms.submission (community_id, id) where person_id is null and sent_at is null;
create index bytes_of_visitors on forms.document_page (community_id, submission_id) include (bytes) where person_id is null;
