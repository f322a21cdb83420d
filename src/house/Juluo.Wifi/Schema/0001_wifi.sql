-- The WiFi of a site by WPA2/3-Enterprise: a RADIUS server asks here who may come in (docs/wifi.md). Until 30 November 2026 Reception kept it; its tables come as they are, with rows,
-- constraints, indexes and policies (decision 51).

create schema wifi;
grant usage on schema wifi to juluo_app;

alter table reception.wifi set schema wifi;
alter table reception.wifi_key set schema wifi;
alter table reception.wifi_code set schema wifi;
alter table reception.wifi_session set schema wifi;
