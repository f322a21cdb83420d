namespace Juluo.Seasons;

public sealed partial class SeasonsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("seasons", "seasons.season_application", "person_id")
                .Moves(
                    unless: "o.season_id = t.season_id and o.group_id is null and t.group_id is null and o.withdrawn_at is null and t.withdrawn_at is null"
                )
                .ReadBy("seasons.application_data"),
            new PersonalDataField("seasons", "seasons.season", "made_by").Cleared("made_by"),
            new PersonalDataField("seasons", "seasons.season_giving", "by_person").Cleared("by_person")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["seasons.season_slot.application_id"] = "whose wish it is, by the application",
                ["seasons.season_slot.resource_id"] = "what is given",
                ["seasons.season_slot.season_id"] = "a season",
                ["seasons.season_take.application_id"] = "an application",
                ["seasons.season_take.season_id"] = "a season",
                ["seasons.season_refusal.application_id"] = "an application",
                ["seasons.season_refusal.resource_id"] = "what was not given",
                ["seasons.season_wish.resources"] = "what would be liked",
                ["seasons.season_application.group_id"] = "a circle or an organisation",
            },
        };
}
