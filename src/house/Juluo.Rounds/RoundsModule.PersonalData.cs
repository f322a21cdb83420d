namespace Juluo.Rounds;

public sealed partial class RoundsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("rounds", "places.round_application", "person_id").ReadBy("places.application_data"),
            new Holding("rounds", "places.round", "made_by").Cleared("made_by"),
            new Holding("rounds", "places.round_giving", "by_person").Cleared("by_person")
        )
        {
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
            },
        };
}
