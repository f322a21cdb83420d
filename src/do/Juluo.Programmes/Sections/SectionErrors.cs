namespace Juluo.Programmes;

internal static class SectionErrors
{
    /// <summary>Another has saved it since the page was shown. Both texts are there.</summary>
    public sealed record AnotherSaved() : Conflict("section.another-saved");

    public sealed record TooMany(int Most) : Conflict("section.too-many");
}
