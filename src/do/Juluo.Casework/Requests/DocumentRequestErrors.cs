namespace Juluo.Casework;

internal static class DocumentRequestErrors
{
    public sealed record TooMany(int Most) : Conflict("document-request.too-many");
}
