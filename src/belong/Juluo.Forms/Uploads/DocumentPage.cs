namespace Juluo.Forms;

/// <summary>A page of a document that was sent with a submission. The pages of one question and item are one document.</summary>
/// <param name="Item">The requested document; empty for the one named by the question itself.</param>
/// <param name="Doubt">The suspected problem with the photo, or null if it is readable.</param>
/// <param name="KeptAnyway">True if the person keeps it despite the doubt.</param>
public sealed record DocumentPage(
    FormFileId Id,
    string Question,
    string Item,
    string Name,
    string Kind,
    long Bytes,
    [property: System.Text.Json.Serialization.JsonIgnore] string FileKey,
    [property: System.Text.Json.Serialization.JsonIgnore] string? SmallKey,
    int? Width,
    int? Height,
    PictureDoubt? Doubt,
    bool KeptAnyway,
    Instant AddedAt
)
{
    public const int MostPages = 20;

    /// <summary>
    /// The maximum size of all documents of a submission together, in megabytes; documents sent with the form don't count for later uploads. Beyond it, uploads fail with <see
    /// cref="DocumentErrors.TooMuch"/>.
    /// </summary>
    public const int MostMegabytes = 50;
}
