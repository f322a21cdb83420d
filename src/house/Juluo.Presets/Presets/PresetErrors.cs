namespace Juluo.Presets;

internal static class PresetErrors
{
    /// <summary>A preset is for the first day.</summary>
    public sealed record HasBegun() : Conflict("preset.has-begun");

    /// <summary>And who asks may not add one.</summary>
    public sealed record NoSite() : Conflict("preset.no-site");
}
