namespace Juluo.Presets;

internal static class PresetErrors
{
    /// <summary>The community has spaces, plans or passes already.</summary>
    public sealed record HasBegun() : Conflict("preset.has-begun");

    /// <summary>There is no site, and the caller may not add one.</summary>
    public sealed record NoSite() : Conflict("preset.no-site");
}
