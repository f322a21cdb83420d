namespace Juluo.Delivery;

public static class RunningImportErrors
{
    /// <summary>Another import is running in this community.</summary>
    public sealed record Runs() : Conflict("import.runs");
}
