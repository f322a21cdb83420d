namespace Juluo.Places;

public sealed partial class PlacesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("bookings", "places.booking", "person_id", "made_by", "decided_by").ErasedBy("places.forget_booker"),
            new Holding("bookings", "places.series", "person_id").ErasedBy("places.forget_booker"),
            new Holding("bookings", "places.booking_guest", "person_id"),
            new Holding("guests", "places.booking_guest").In("name", "email").For(PurgeGuests.Days),
            new Holding("bookings", "places.waiting", "person_id"),
            new Holding("rounds", "places.round_application", "person_id").ReadBy("places.application_data"),
            new Holding("rounds", "places.round", "made_by").Cleared("made_by"),
            new Holding("rounds", "places.round_giving", "by_person").Cleared("by_person"),
            new Holding("bookings", "places.closure", "made_by").Cleared("made_by"),
            new Holding("bookings", "places.sent_invitation", "person_id").In("name", "email").For(PurgeGuests.Days),
            new Holding("calendars", "places.calendar_link", "made_by"),
            new Holding("calendars", "places.screen", "made_by").Cleared("made_by"),
            new Holding("calendars", "places.outside_calendar", "made_by").Cleared("made_by"),
            new Holding("keys", "places.credential", "person_id").Without("hash"),
            new Holding("keys", "places.credential", "made_by", "revoked_by").Cleared("made_by", "revoked_by"),
            new Holding("keys", "places.access_group_person", "person_id"),
            new Holding("keys", "places.lock_user", "person_id"),
            new Holding("keys", "places.wifi_code", "person_id").Without("code_hash"),
            new Holding("keys", "places.wifi", "made_by").Cleared("made_by"),
            new Holding("stays", "places.wifi_session", "person_id").Without("session", "device").For(90, "began_at"),
            new Holding("passings", "places.passing", "person_id")
                .Cleared("person_id", "credential_id", "presented")
                .AlsoShown()
                .Without("presented")
                .For(90, "at"),
            new Holding("passings", "places.door_command", "made_by").Cleared("made_by").AlsoShown().For(365, "made_at"),
            new Holding("stays", "places.visit", "person_id").For(90, "came_at"),
            new Holding("stays", "places.first_visit", "person_id"),
            new Holding("stays", "places.presence_choice", "person_id"),
            new Holding("wardens", "places.evacuation_warden", "person_id"),
            new Holding("visitors", "places.visitor").In("email").For(Juluo.Places.Reception.MostKeepDays).Without("code_hash"),
            new Holding("visitors", "places.visitor", "host_id", "made_by").Cleared("host_id", "made_by"),
            new Holding("plans", "places.subscription", "person_id", "made_by", "payer_id").Stays().AlsoShown(),
            new Holding("plans", "places.subscription_step", "by_person").Stays(),
            new Holding("plans", "places.plan_terms", "made_by").Stays(),
            new Holding("plans", "places.credit", "person_id", "made_by").Stays().AlsoShown(),
            new Holding("plans", "places.credit_entry", "by_person").Stays(),
            new Holding("plans", "places.day_use", "person_id", "made_by").Stays().AlsoShown(),
            new Holding("plans", "places.passport", "person_id").For(30, "until").Without("code", "code_hash"),
            new Holding("plans", "places.passport_day", "person_id", "by_person").Stays().AlsoShown(),
            new Holding("mail", "places.mail_holder", "person_id").Without("forward_to"),
            new Holding("mail", "places.mail_holder", "made_by").Cleared("made_by"),
            new Holding("mail", "places.mail_item", "person_id").For(365, "closed_at").WithFiles("photo", "photo_small"),
            new Holding("mail", "places.mail_item", "taken_by").Cleared("taken_by"),
            new Holding("mail", "places.mail_item", "closed_by").Cleared("closed_by"),
            new Holding("mail", "places.mail_step", "by_person").Cleared("by_person"),
            new Holding("identity", "places.identity_check", "person_id").For(5 * 365, "checked_at").Without("last_signs"),
            new Holding("identity", "places.identity_check", "checked_by").Cleared("checked_by"),
            new Holding("residency", "places.application", "person_id")
                .ErasedBy("places.forget_applicant")
                .ReadBy("places.applications_of")
                .For(365, "closed_at"),
            new Holding("residency", "places.application", "decided_by").Cleared("decided_by"),
            new Holding("residency", "places.application_review", "reviewer_id"),
            new Holding("residency", "places.application_offer", "by_person").Cleared("by_person"),
            new Holding("residency", "places.residency_agreement", "by_person").Cleared("by_person"),
            new Holding("deposits", "places.deposit", "person_id", "made_by").Stays().AlsoShown(),
            new Holding("deposits", "places.deposit_entry", "by_person").Stays()
        )
        {
            Also = [typeof(CancelForErased)],
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["places.round_slot.application_id"] = "whose wish it is, by the application",
                ["places.round_slot.resource_id"] = "what is given",
                ["places.round_slot.round_id"] = "a round",
                ["places.round_take.application_id"] = "an application",
                ["places.round_take.round_id"] = "a round",
                ["places.round_refusal.application_id"] = "an application",
                ["places.round_refusal.resource_id"] = "what was not given",
                ["places.round_wish.resources"] = "what would be liked",
                ["places.round_application.group_id"] = "a circle or an organisation",
                ["places.quote.lines"] = "quantities and prices",
                ["places.passing.command_id"] = "the command that it did",
                ["places.use_reading.reading"] = "numbers of the whole site, and keys of resources and plans",
                ["places.plan_terms.minutes"] = "hours by kind",
                ["places.plan_terms.sites"] = "sites",
                ["places.pass.sites"] = "sites",
                ["places.credit.sites"] = "sites",
                ["places.passport_day.pair_id"] = "the same day on both sides",
                ["places.passport_day.other_id"] = "a community",
                ["places.outside_calendar.failure_with"] = "why an address did not answer",
                ["places.holiday_feed.problem_with"] = "why an address did not answer",
                ["places.application.answers"] = "what its applicant answered, which goes with the row or is emptied",
                ["places.application_offer.quote"] = "quantities and prices",
                ["places.lock_user.gateway_id"] = "a service",
                ["places.lock_grant.gateway_id"] = "a service",
                ["places.wifi_code.visitor_id"] = "goes with the visitor",
                ["places.sent_invitation.guest_id"] = "goes with the guest",
            },
        };
}
