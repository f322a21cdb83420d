-- What became of a referral, in the words that the program writes: it was never kept that one is under way, or that no one answered.
alter table mentoring.referral drop constraint referral_result_check;
alter table mentoring.referral add constraint referral_result_known check (result in ('helped', 'under_way', 'no_answer'));
