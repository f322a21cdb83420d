-- How many cases were put into a batch, since some may be deleted while it is under way; and its signature, so that the same manifest is the same bundle, byte for byte.
alter table casework.delivery_batch
  add column chosen int check (chosen > 0),
  add column bundle_signature bytea check (octet_length(bundle_signature) between 8 and 80); -- of the manifest that was signed last
alter table casework.delivery_batch no force row level security; -- of every community
alter table casework.delivery_line no force row level security;
update casework.delivery_batch b set chosen = greatest(1, (
  select count(*) from casework.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id));
alter table casework.delivery_line force row level security;
alter table casework.delivery_batch force row level security;
alter table casework.delivery_batch alter column chosen set not null;
