-- Who looks for Lefèvre types Lefevre. What is found and what is the same part ways: two organisations may be called Müller and Muller.

-- What makes two names one: full width as half width, capitals as small, 臺 as 台. Marks count.
create function people.same(text) returns text language sql immutable strict parallel safe
  as $$ select lower(translate(normalize(btrim($1), NFKC), '臺', '台')) $$;

drop index people.one_trade_of_a_name;
create unique index one_trade_of_a_name on people.trade (community_id, people.same(name_zh), is_group);
drop index people.one_role_of_a_name;
create unique index one_role_of_a_name on people.role (community_id, people.same(name_zh)) where ended_at is null;
drop index people.one_skill_of_a_name;
create unique index one_skill_of_a_name on people.skill (community_id, people.same(name_zh));
drop index people.wanted_once_at_a_time;
create unique index wanted_once_at_a_time on people.want (community_id, person_id, kind, people.same(text)) where ended_at is null;
drop index people.one_organisation_of_a_name;
create unique index one_organisation_of_a_name on people.organisation (community_id, people.same(name)) where removed_at is null;
drop index people.organisation_wants_once;
create unique index organisation_wants_once on people.organisation_want (community_id, organisation_id, kind, people.same(text)) where ended_at is null;
alter table people.position drop constraint one_position_at_a_time, add constraint one_position_at_a_time exclude using gist
  (community_id with =, organisation_id with =, person_id with =, people.same(title) with =, daterange(since, until) with &&);

-- How a text is compared when it is looked for: letters also without their marks (of Latin, Greek and Cyrillic only: が is not か), and those that no
-- decomposition takes apart. As SearchText of the program, which a test holds.
create or replace function people.fold(text) returns text language sql immutable strict parallel safe as $$
  select lower(normalize(replace(replace(replace(replace(replace(replace(replace(replace(translate(
    regexp_replace(normalize(normalize(btrim($1), NFKC), NFD), '[\u0300-\u036f]', '', 'g'),
    '臺đĐðÐøØłŁħĦı', '台ddddoollhhi'), 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'), NFC))
$$;

-- What is there is folded anew: where it is stored, and where people are found by it.
do $$
declare
  of_community uuid;
begin
  for of_community in select distinct community_id from people.finding loop
    perform set_config('juluo.community', of_community::text, true);
    perform set_config('juluo.index_later', 'on', true);
    update people.trade set name_zh = name_zh where folded <> people.fold(name_zh || ' ' || name_en);
    update people.skill set name_zh = name_zh where folded <> people.fold(name_zh || ' ' || name_en);
    update people.want set text = text where folded <> people.fold(text);
    update people.person set name = name where folded <> people.fold(name || ' ' || coalesce(latin_name, ''));
    perform set_config('juluo.index_later', '', true);
    perform people.index_people(of_community, (select array_agg(person_id) from people.finding where community_id = of_community));
  end loop;
  perform set_config('juluo.community', '', true);
end $$;
