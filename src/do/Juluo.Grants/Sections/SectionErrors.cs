namespace Juluo.Grants;

internal static class SectionErrors
{
    /// <summary>Someone else has saved the section since the page was shown. Both texts are kept.</summary>
    public sealed record AnotherSaved() : Conflict("section.another-saved");

    public sealed record TooMany(int Most) : Conflict("section.too-many");
}
