namespace Juluo.Web;

/// <summary>A widget's model that also contributes to the top of the public page.</summary>
public interface IFrontTop
{
    /// <summary>Returns the buttons that the widget adds, for ways to join or visit; empty for none.</summary>
    IEnumerable<FrontDoor> Doors(Words words) => [];

    /// <summary>The address of a photo of the place; null if the widget has none.</summary>
    string? Picture => null;

    /// <summary>The priority of the picture; the smallest number wins: a building before a room in it.</summary>
    int PictureOrder => 10;
}

/// <summary>A button at the top of the public page.</summary>
/// <param name="Order">The sort order; the page shows the two smallest, the first one filled.</param>
public sealed record FrontDoor(string Path, string Text, int Order);
