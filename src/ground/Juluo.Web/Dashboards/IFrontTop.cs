namespace Juluo.Web;

/// <summary>The model of a widget of the public face that also has something for the top of the page.</summary>
public interface IFrontTop
{
    /// <summary>Ways to come here.</summary>
    IEnumerable<FrontDoor> Doors(Words words) => [];

    /// <summary>The address of a photo of the place; null: none.</summary>
    string? Picture => null;

    /// <summary>Of several pictures the one with the smallest number is shown: a house before a room in it.</summary>
    int PictureOrder => 10;
}

/// <summary>A button at the top of the public face.</summary>
/// <param name="Order">The page has room for the two smallest; the first is filled.</param>
public sealed record FrontDoor(string Path, string Text, int Order);
