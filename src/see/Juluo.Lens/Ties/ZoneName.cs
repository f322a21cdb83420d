namespace Juluo.Lens;

/// <summary>A zone as people call it. Sources give a name, or a code like <c>riverside/quiet</c>, whose last part the catalogue may know.</summary>
internal static class ZoneName
{
    public static string Say(Words words, string zone)
    {
        var code = zone[(zone.LastIndexOf('/') + 1)..];
        return words.Find($"zone.{code}") ?? zone;
    }
}
