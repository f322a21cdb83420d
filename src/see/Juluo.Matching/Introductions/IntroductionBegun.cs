namespace Juluo.Matching;

/// <summary>An introduction that has just been started: both people are asked.</summary>
internal sealed record IntroductionBegun(IntroductionId Id, string Names)
{
    internal static async Task<IntroductionBegun> Of(Introduction introduction, PeopleFacade people, Words words, CancellationToken stop)
    {
        var faces = new Faces(await people.Named(introduction.Both, stop));
        return new(
            introduction.Id,
            words.Say("matching.two", new { one = faces.Name(introduction.A), other = faces.Name(introduction.B) })
        );
    }

    internal Next Next(string to) =>
        new(
            to,
            "matching.begun",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["names"] = Names },
            $"/introductions/{Id}/withdrawal"
        );
}
