namespace Juluo.Pictures;

/// <summary>Quality problem of a document photo.</summary>
[Named("picture-doubt")]
public enum PictureDoubt
{
    /// <summary>Too little light to read it.</summary>
    Dark,

    /// <summary>Out of focus or moved.</summary>
    Blurred,
}
