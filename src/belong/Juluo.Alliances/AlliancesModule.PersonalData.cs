namespace Juluo.Alliances;

public sealed partial class AlliancesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("alliances", "alliances.alliance_signature", "person_id")
                .ErasedBy("alliances.forget_in_alliances")
                .Without("hash"),
            new PersonalDataField("allied", "alliances.allied_look", "person_id").For(2 * 365, "last_at"),
            new PersonalDataField("allied", "alliances.allied_reading", "person_id").For(2 * 365, "last_at")
        );
}
