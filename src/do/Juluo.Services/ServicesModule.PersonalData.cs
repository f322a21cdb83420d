namespace Juluo.Services;

public sealed partial class ServicesModule
{
    public override PersonalData PersonalData { get; } =
        new(new PersonalDataField("services", "services.service", "made_by").Moves().Cleared("made_by").AlsoShown());
}
