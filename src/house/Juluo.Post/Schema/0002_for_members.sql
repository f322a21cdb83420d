-- Post for a member without a registered address. The table is Reception's until reception/0007, which is applied after this file: reception/0008 calls this.
create procedure post.take_in_for_members() language plpgsql as $$
begin
  alter table post.mail_item
    alter column holder_id drop not null,
    add column site_id uuid, -- where it lies; null: at the address
    add column name text check (length(name) between 1 and 120), -- of the member when it came; null: the name of the address
    add foreign key (community_id, site_id) references web.site (community_id, id),
    add constraint for_an_address_or_a_member check (num_nonnulls(site_id, name) = case when holder_id is null then 2 else 0 end);
end $$;
