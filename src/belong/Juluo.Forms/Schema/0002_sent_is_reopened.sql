-- What was sent and leads to a page of its owner's is opened again on another phone, by the same code.
create index on forms.submission (community_id, contact) where contact is not null and leads is not null;
