-- What changes something needs a permission that is named for it. A role of a community's own that could do so by looking alone (people.see) still may.

alter table people.role no force row level security; -- the owner, for every community at once
update people.role set permissions = array(
  select distinct unnest(permissions || array['people.circles.take-part', 'people.circles.vote', 'people.organisations.own']) order by 1)
where 'people.see' = any (permissions);
update people.role set permissions = array(select distinct unnest(permissions || array['lens.correct-own']) order by 1)
where 'lens.see-own' = any (permissions);
-- Roles were given by who could bring people in, and the interface said so; from now on nobody gives more than they have.
update people.role set permissions = array(select distinct unnest(permissions || array['people.roles']) order by 1)
where 'people.manage' = any (permissions);
alter table people.role force row level security;
