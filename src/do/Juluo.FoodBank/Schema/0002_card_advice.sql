-- What a community tells households that have no card yet. Without it they are sent to the desk.
alter table foodbank.settings
  add column card_advice_zh text check (length(card_advice_zh) between 1 and 600),
  add column card_advice_en text check (length(card_advice_en) between 1 and 1200);
