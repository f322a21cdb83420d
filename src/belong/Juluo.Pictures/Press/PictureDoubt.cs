namespace Juluo.Pictures;

/// <summary>The quality problem of a document photo.</summary>
[Named("picture-doubt")]
public enum PictureDoubt
{
    /// <summary>There is too little light to read the page.</summary>
    Dark,

    /// <summary>The picture is out of focus or was moved.</summary>
    Blurred,
}
