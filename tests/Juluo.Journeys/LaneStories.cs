namespace Juluo.Journeys;

/// <summary>Everybody's stories happen in one house.</summary>
[CollectionDefinition(Name)]
public sealed class LaneStories : ICollectionFixture<Lane>
{
    public const string Name = "The lane";
}
