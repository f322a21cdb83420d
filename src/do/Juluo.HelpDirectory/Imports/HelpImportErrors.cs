namespace Juluo.HelpDirectory;

internal static class HelpImportErrors
{
    /// <summary>Some objects are wrong; nothing is imported until they are mended.</summary>
    public sealed record Faulty(int Count) : Conflict("help-import.faulty");

    public sealed record NothingNew() : Conflict("help-import.nothing-new");
}
