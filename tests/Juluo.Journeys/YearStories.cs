namespace Juluo.Journeys;

/// <summary>Journeys that take weeks: they have a separate community, because in the others' all sessions would have expired.</summary>
[CollectionDefinition(Name)]
public sealed class YearStories : ICollectionFixture<Lane>
{
    public const string Name = "a community over the year";
}
