-- By what an entry is found, read out of its text by the program when it is written (HelpTraits): lists are made of it without reading entries whole. Null: it was written without, and is read at the next list.

alter table helpdirectory.entry
  add column words     text,           -- folded; the names stand before the first line end
  add column concepts  text[],         -- what they speak of, whatever words they use
  add column kinds     text[],
  add column languages text[],
  add column days      int[],          -- of the usual week, Monday is 1: on which hours begin
  add column week      int4multirange, -- the minutes of the usual week at which it is open, from Monday's first
  add column irregular boolean;        -- has hours that are not those of each week

-- Distances are counted where they lie.
alter table helpdirectory.place
  add column latitude  float8 generated always as (case when jsonb_typeof(hsds -> 'latitude') = 'number' then
    case when (hsds ->> 'latitude')::numeric between -90 and 90 then (hsds ->> 'latitude')::float8 end end) stored,
  add column longitude float8 generated always as (case when jsonb_typeof(hsds -> 'longitude') = 'number' then
    case when (hsds ->> 'longitude')::numeric between -180 and 180 then (hsds ->> 'longitude')::float8 end end) stored;

create index entry_not_read on helpdirectory.entry (community_id) where words is null;
create index entry_irregular on helpdirectory.entry (community_id) where irregular;
create index entry_by_name on helpdirectory.entry (community_id, name collate "C", id) where status in ('active', 'temporarily closed');
create index entry_of_organisation on helpdirectory.entry (community_id, organisation_id) where organisation_id is not null;
create index organisation_by_name on helpdirectory.organisation (community_id, lower(name));
create index place_by_name on helpdirectory.place (community_id, lower(name));

-- As the crow flies, by the haversine formula; the program counts the same (HelpPoint).
create function helpdirectory.kilometres(a float8, b float8, c float8, d float8) returns float8 language sql immutable parallel safe
  as $$ select 12742.0176 * asin(least(1, sqrt(power(sin(radians(c - a) / 2), 2) + cos(radians(a)) * cos(radians(c)) * power(sin(radians(d - b) / 2), 2)))) $$;

-- Whether a place has an address in a postcode, which may be the beginning of a longer one: 103 and 10341.
create function helpdirectory.is_in(place jsonb, postcode text) returns boolean language sql immutable parallel safe
  as $$ select exists (select from jsonb_array_elements(case jsonb_typeof(place -> 'addresses') when 'array' then place -> 'addresses' else '[]' end) a
    where upper(replace(a ->> 'postal_code', ' ', '')) like replace(replace(replace(postcode, '\', '\\'), '%', '\%'), '_', '\_') || '%') $$;
