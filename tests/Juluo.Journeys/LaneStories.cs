namespace Juluo.Journeys;

/// <summary>All journeys share one house.</summary>
[CollectionDefinition(Name)]
public sealed class LaneStories : ICollectionFixture<Lane>
{
    public const string Name = "The lane";
}
