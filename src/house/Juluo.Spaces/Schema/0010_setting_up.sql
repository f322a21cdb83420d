-- What the setting up of sites asks for beyond the ground.

alter table places.site_details add column for_visitors boolean not null default false; -- its page may be read without an account

-- Where a site's holidays come from by themselves. Of the days that are kept, those whose source is 'feed' are the feed's.
create table places.holiday_feed (
  community_id uuid not null,
  site_id      uuid not null,
  url          text not null check (length(url) between 1 and 2000),
  asked_at     timestamptz, -- null: never yet
  well_at      timestamptz, -- when it last could be read
  problem      text check (length(problem) between 1 and 120), -- key of the sentence that says why it could not, the last time
  primary key (community_id, site_id),
  foreign key (community_id, site_id) references kernel.site (community_id, id)
);
call kernel.keep_apart('places.holiday_feed');

-- What excludes each other is not said of one resource.
alter table places.resource add constraint features_agree
  check (not (features @> array['quiet', 'lively']) and not (features @> array['open', 'private']));

-- Nothing is a part of itself, whatever the way round, and what a hall is made of stands in the same house. Changes of parts queue: of two that would close
-- a ring together, the second sees the first.
create function places.parts_are_sound() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('places.part ' || new.community_id, 0));
  if exists (
    with recursive below (id) as (
      select new.part_id
      union
      select p.part_id from places.part p join below b on p.whole_id = b.id where p.community_id = new.community_id
    )
    select from below where id = new.whole_id
  ) then
    raise exception 'A resource would be a part of itself.' using errcode = 'check_violation', constraint = 'no_part_of_itself';
  end if;
  if (select count(distinct r.site_id) from places.resource r where r.community_id = new.community_id and r.id in (new.whole_id, new.part_id)) > 1 then
    raise exception 'A part stands in another house.' using errcode = 'check_violation', constraint = 'parts_in_one_house';
  end if;
  return null;
end $$;
create trigger parts_are_sound after insert or update on places.part for each row execute function places.parts_are_sound();
