namespace Juluo.Pictures;

/// <summary>Declares an upload field for pictures of a slice. They are compressed before its unit of work begins, and available in <see cref="PressedPictures"/>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class PictureFieldAttribute(string name, int large, int small) : FileFieldAttribute(name)
{
    /// <summary>The longer side of the large size, in pixels; never enlarged, unless it is a square.</summary>
    public int Large => large;

    /// <summary>The longer side of the small size, in pixels.</summary>
    public int Small => small;

    /// <summary>True to crop a centered square, as for faces. Otherwise proportions are kept.</summary>
    public bool Cut { get; set; }

    /// <summary>True to fit the whole picture into a square, as for logos. The padding is transparent, or white if the picture has no transparency.</summary>
    public bool Padded { get; set; }

    /// <summary>The maximum number of pictures. If more are sent, the slice refuses all and none is compressed.</summary>
    public int Most { get; set; } = 1;

    /// <summary>True if the field also accepts other kinds of files.</summary>
    public bool AmongFiles { get; set; }

    /// <summary>True to check the light and sharpness of each picture.</summary>
    public bool Judged { get; set; }
}
