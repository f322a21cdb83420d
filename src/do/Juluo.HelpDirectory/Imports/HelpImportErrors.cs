namespace Juluo.HelpDirectory;

internal static class HelpImportErrors
{
    /// <summary>The file has faults that prevent importing any of it.</summary>
    public sealed record Faulty(int Count) : Conflict("help-import.faulty");

    public sealed record NothingNew() : Conflict("help-import.nothing-new");
}
