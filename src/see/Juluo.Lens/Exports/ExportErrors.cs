namespace Juluo.Lens;

internal static class ExportErrors
{
    /// <summary>So few people could be identified from their ties alone.</summary>
    public sealed record TooFew(int Least) : Conflict("export.too-few");
}
