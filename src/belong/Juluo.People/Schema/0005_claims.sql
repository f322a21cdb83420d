-- Somebody who has just proven an address is let in where it is a member's who has no account yet. To find those communities the address is set for one transaction,
-- as the account is while signing in (own_account); it opens the rows of that address and of nobody else.
create policy proven_address on people.person for select
  using (account_id is null and lower(email) = (select nullif(current_setting('juluo.proven_address', true), '')));
create index person_unclaimed on people.person (lower(email)) where account_id is null and state <> 'alumni';
