namespace Juluo.Alliances;

public sealed partial class AlliancesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("alliances", "people.alliance_signature", "person_id").ErasedBy("people.forget_in_alliances").Without("hash"),
            new Holding("allied", "people.allied_look", "person_id").For(2 * 365, "last_at"),
            new Holding("allied", "people.allied_reading", "person_id").For(2 * 365, "last_at")
        );
}
