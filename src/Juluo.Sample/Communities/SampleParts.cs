namespace Juluo.Sample;

/// <summary>The parts of the program that a community of the demo uses.</summary>
public static class SampleParts
{
    /// <summary>A house on a street uses everything, a studio only what its members need to work together, and a network of houses all but services for citizens.</summary>
    public static IReadOnlySet<Part> Of(SamplePreset preset) =>
        preset switch
        {
            SamplePreset.Laneside => Parts.All.ToHashSet(),
            SamplePreset.Riverside => new HashSet<Part>
            {
                Part.Channels,
                Part.Meals,
                Part.Events,
                Part.Circles,
                Part.Surveys,
                Part.Organisations,
                Part.Alliances,
                Part.Projects,
                Part.Mentoring,
                Part.Doors,
            },
            _ => Parts.All.Except([Part.Services, Part.Queues, Part.FoodBank]).ToHashSet(),
        };
}
