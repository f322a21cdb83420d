namespace Juluo.Reception;

public sealed partial class ReceptionModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("calendars", "reception.screen", "made_by").Cleared("made_by"),
            new PersonalDataField("stays", "reception.visit", "person_id")
                .Moves(unless: "o.site_id = t.site_id and tstzrange(o.came_at, o.left_at) && tstzrange(t.came_at, t.left_at)")
                .For(90, "came_at"),
            new PersonalDataField("stays", "reception.first_visit", "person_id").Moves("'all'", "true"),
            new PersonalDataField("stays", "reception.presence_choice", "person_id").Moves("'all'", "true"),
            new PersonalDataField("walks", "reception.walk_dismissed", "person_id").Moves("t.walk", "o.walk = t.walk"),
            new PersonalDataField("wardens", "reception.evacuation_warden", "person_id").Moves("t.site_id", "o.site_id = t.site_id"),
            new PersonalDataField("visitors", "reception.visitor")
                .In("email")
                .For(ReceptionRules.MostKeepDays)
                .Without("code_hash", "asked_hash", "earlier_hashes"),
            new PersonalDataField("visitors", "reception.visitor", "host_id", "made_by").Moves().Cleared("host_id", "made_by")
        )
        {
            Also = [typeof(VisitsOfLeaver)],
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["reception.use_reading.reading"] = "numbers of the whole site, and keys of resources and plans",
                ["reception.visitor.pass_id"] = "what is sold; it names no one",
            },
        };
}
