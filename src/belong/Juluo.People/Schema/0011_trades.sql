-- Two levels: groups, and the trades in them. Codes are those of Taiwan's 行業標準分類 (11th revision, 2021) and of ISIC Rev. 4.

alter table people.trade
  add column is_group boolean not null default false,
  add column group_id uuid,
  add column group_is_group boolean generated always as (case when group_id is null then null else true end) stored,
  add column code_tw text check (code_tw ~ '^[A-S]$|^[0-9]{2,4}$'),
  add column code_isic text check (code_isic ~ '^[A-U]$|^[0-9]{2,4}$'),
  add column retired_at timestamptz,
  add constraint trade_or_group unique (community_id, id, is_group),
  add constraint groups_stand_on_top check (not (is_group and group_id is not null)),
  add constraint trades_stand_in_groups foreign key (community_id, group_id, group_is_group) references people.trade (community_id, id, is_group);
create index on people.trade (community_id, group_id);

-- A group and a trade may share a name, as 教育 does; two groups or two trades may not.
drop index people.one_trade_of_a_name;
create unique index one_trade_of_a_name on people.trade (community_id, people.fold(name_zh), is_group);

-- Nobody's trade is a whole group.
alter table people.person
  add column trade_is_group boolean generated always as (case when trade_id is null then null else false end) stored,
  add constraint a_trade_is_no_group foreign key (community_id, trade_id, trade_is_group) references people.trade (community_id, id, is_group);
