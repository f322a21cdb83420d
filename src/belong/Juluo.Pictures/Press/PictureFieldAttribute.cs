namespace Juluo.Pictures;

/// <summary>Pictures that a slice takes by the name of a field. They are pressed before its unit of work begins, and the slice finds them at <see cref="PressedPictures"/>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class PictureFieldAttribute(string name, int large, int small) : FileFieldAttribute(name)
{
    /// <summary>The longer side of the large one, in pixels; never more than was sent, unless it is a square.</summary>
    public int Large => large;

    /// <summary>The same of the small one.</summary>
    public int Small => small;

    /// <summary>A square out of its middle: a face. Otherwise it keeps its proportions.</summary>
    public bool Cut { get; set; }

    /// <summary>A square with all of it: a logo. Beside one that is wide or high stands nothing, or white where the picture knows no transparency.</summary>
    public bool Padded { get; set; }

    /// <summary>With more of them the slice refuses them all, and none is pressed.</summary>
    public int Most { get; set; } = 1;

    /// <summary>Other kinds of files come under the same name.</summary>
    public bool AmongFiles { get; set; }

    /// <summary>Is looked at for light and sharpness.</summary>
    public bool Judged { get; set; }
}
