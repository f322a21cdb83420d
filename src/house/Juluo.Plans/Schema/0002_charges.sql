-- Months that began before this day were billed elsewhere; null: all are charged here. Plans that are there already are charged from their next month on.
alter table plans.subscription add column charged_from date default current_date;
alter table plans.subscription alter column charged_from drop default;

-- What months of plans were charged with. Where a month comes to be worth another amount, what it was charged with is reversed, and it is charged again.
create table plans.month_charge (
  community_id    uuid not null,
  id              uuid not null,
  subscription_id uuid not null,
  month           date not null, -- its first day; months are counted from the first day of the plan
  days            daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)), -- from the first that is paid for to the last
  amount          bigint not null check (amount > 0),
  charged_at      timestamptz not null,
  reversed_at     timestamptz,
  primary key (community_id, id),
  foreign key (community_id, subscription_id) references plans.subscription (community_id, id)
);
create unique index one_charge_of_a_month on plans.month_charge (community_id, subscription_id, month) where reversed_at is null;
call postgres.keep_apart('plans.month_charge');
revoke update, delete on plans.month_charge from juluo_app;
grant update (reversed_at) on plans.month_charge to juluo_app;
