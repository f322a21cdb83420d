namespace Juluo.Journeys;

/// <summary>Stories of booking happen in one small house, each in rooms of its own.</summary>
[CollectionDefinition(Name)]
public sealed class RoomStories : ICollectionFixture<HouseWithRooms>
{
    public const string Name = "The house with rooms";
}
