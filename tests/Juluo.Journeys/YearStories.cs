namespace Juluo.Journeys;

/// <summary>Stories that take weeks: they have a community of their own, for in the others' nobody would be signed in any more.</summary>
[CollectionDefinition(Name)]
public sealed class YearStories : ICollectionFixture<Lane>
{
    public const string Name = "a community over the year";
}
