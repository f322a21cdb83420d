namespace Juluo.Rounds;

public sealed partial class RoundsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("rounds", "rounds.round_application", "person_id")
                .Moves(
                    unless: "o.round_id = t.round_id and o.group_id is null and t.group_id is null and o.withdrawn_at is null and t.withdrawn_at is null"
                )
                .ReadBy("rounds.application_data"),
            new PersonalDataField("rounds", "rounds.round", "made_by").Cleared("made_by"),
            new PersonalDataField("rounds", "rounds.round_giving", "by_person").Cleared("by_person")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["rounds.round_slot.application_id"] = "whose wish it is, by the application",
                ["rounds.round_slot.resource_id"] = "what is given",
                ["rounds.round_slot.round_id"] = "a round",
                ["rounds.round_take.application_id"] = "an application",
                ["rounds.round_take.round_id"] = "a round",
                ["rounds.round_refusal.application_id"] = "an application",
                ["rounds.round_refusal.resource_id"] = "what was not given",
                ["rounds.round_wish.resources"] = "what would be liked",
                ["rounds.round_application.group_id"] = "a circle or an organisation",
            },
        };
}
