namespace Juluo.Spaces;

public sealed partial class SpacesModule
{
    public override PersonalData PersonalData { get; } =
        new()
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["spaces.holiday_feed.problem_with"] = "why an address did not answer",
            },
        };
}
