namespace Juluo.Reception;

public sealed partial class ReceptionModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("calendars", "places.screen", "made_by").Cleared("made_by"),
            new Holding("keys", "places.wifi_code", "person_id").Without("code_hash"),
            new Holding("keys", "places.wifi", "made_by").Cleared("made_by"),
            new Holding("stays", "places.wifi_session", "person_id").Without("session", "device").For(90, "began_at"),
            new Holding("stays", "places.visit", "person_id").For(90, "came_at"),
            new Holding("stays", "places.first_visit", "person_id"),
            new Holding("stays", "places.presence_choice", "person_id"),
            new Holding("wardens", "places.evacuation_warden", "person_id"),
            new Holding("visitors", "places.visitor").In("email").For(ReceptionRules.MostKeepDays).Without("code_hash"),
            new Holding("visitors", "places.visitor", "host_id", "made_by").Cleared("host_id", "made_by"),
            new Holding("mail", "places.mail_holder", "person_id").Without("forward_to"),
            new Holding("mail", "places.mail_holder", "made_by").Cleared("made_by"),
            new Holding("mail", "places.mail_item", "person_id").For(365, "closed_at").WithFiles("photo", "photo_small"),
            new Holding("mail", "places.mail_item", "taken_by").Cleared("taken_by"),
            new Holding("mail", "places.mail_item", "closed_by").Cleared("closed_by"),
            new Holding("mail", "places.mail_step", "by_person").Cleared("by_person"),
            new Holding("identity", "places.identity_check", "person_id").For(5 * 365, "checked_at").Without("last_signs"),
            new Holding("identity", "places.identity_check", "checked_by").Cleared("checked_by")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["places.use_reading.reading"] = "numbers of the whole site, and keys of resources and plans",
                ["places.wifi_code.visitor_id"] = "goes with the visitor",
            },
        };
}
