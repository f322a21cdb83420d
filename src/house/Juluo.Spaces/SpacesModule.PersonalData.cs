namespace Juluo.Spaces;

public sealed partial class SpacesModule
{
    public override PersonalData PersonalData { get; } =
        new()
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["spaces.resource.copying_id"] = "which copies of a resource were made in one go",
                ["spaces.holiday_feed.problem_with"] = "why an address did not answer",
            },
        };
}
