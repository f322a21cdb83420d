namespace Juluo.Casework;

internal static class DocumentRequestErrors
{
    public sealed record TooMany(int Most) : Conflict("document-request.too-many");

    /// <summary>A document that was never sent can only be requested as missing.</summary>
    public sealed record NotSent() : Invalid("document-request.not-sent", "why");
}
