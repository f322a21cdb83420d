namespace Juluo.Lens;

internal static class ExportErrors
{
    /// <summary>The network has too few people to export: their ties alone could identify them.</summary>
    public sealed record TooFew(int Least) : Conflict("export.too-few");
}
