namespace Juluo.Services;

public sealed partial class ServicesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("services", "services.service", "made_by").Moves().Cleared("made_by").AlsoShown(),
            new PersonalDataField("services", "services.figures", "added_by").Moves("t.rules || t.from_day").Cleared("added_by").NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["services.figures.text"] = "amounts that the law sets, which anyone may read",
            },
        };
}
