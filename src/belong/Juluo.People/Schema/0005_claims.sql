-- Somebody who has just proven an address is let in where it is a member's who has no account yet. To find those communities the address is set for one transaction,
-- as the account is while signing in (own_account); it opens the rows of that address and of nobody else. Where none is set, which is always but then, no row pays for the look.
create function people.proven_address() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('juluo.proven_address', true), '') $$;
create policy proven_address on people.person for select using (
  (select people.proven_address()) is not null and account_id is null and state <> 'alumni' and lower(email) = (select people.proven_address()));
create index person_unclaimed on people.person (lower(email)) where account_id is null and state <> 'alumni';
