namespace Juluo.Casework;

internal static class DocumentRequestErrors
{
    public sealed record TooMany(int Most) : Conflict("document-request.too-many");

    /// <summary>Nothing can be wrong with a document that never came.</summary>
    public sealed record NotSent() : Invalid("document-request.not-sent", "why");
}
