-- What imports of plans, passes, prices, and who has them do can be undone (delivery/0008).
call delivery.keep_imported('plans.plan');
call delivery.keep_imported('plans.plan_terms', 'plans.plan');
call delivery.keep_imported('plans.subscription');
call delivery.keep_imported('plans.subscription_step', 'plans.subscription');
call delivery.keep_imported('plans.pause', 'plans.subscription');
call delivery.keep_imported('plans.pass');
call delivery.keep_imported('plans.credit', 'plans.subscription');
call delivery.keep_imported('plans.credit_entry', 'plans.credit');
call delivery.keep_imported('plans.price', 'spaces.resource');
