namespace Juluo.Pictures;

/// <summary>What may be wrong with a photo of a document.</summary>
[Named("picture-doubt")]
public enum PictureDoubt
{
    /// <summary>Too little light to read it.</summary>
    Dark,

    /// <summary>Out of focus, or the hand moved.</summary>
    Blurred,
}
