namespace Juluo.Forms;

/// <summary>A page of a document that was sent with a submission. The pages of one question and item are one document.</summary>
/// <param name="Item">Which of the documents that are asked for; empty: the one that the question itself names.</param>
/// <param name="Doubt">What the program thinks of the photo; null: it can be read.</param>
/// <param name="KeptAnyway">The person thinks otherwise.</param>
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

    /// <summary>The limit for all documents of a submission together, in megabytes.</summary>
    public const int MostMegabytes = 50;
}
