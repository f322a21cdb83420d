namespace Juluo.Journeys;

/// <summary>Journeys about booking share one small house, each with separate rooms.</summary>
[CollectionDefinition(Name)]
public sealed class RoomStories : ICollectionFixture<HouseWithRooms>
{
    public const string Name = "The house with rooms";
}
