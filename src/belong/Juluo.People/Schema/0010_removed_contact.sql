-- An operator took the contact off the public page, or took the question back: nothing is shown from then on. For an hour the person's consent stands, so that the removal can be undone
-- without anybody agreeing for them; then it ends.
alter table people.public_contact add column removed_at timestamptz;
