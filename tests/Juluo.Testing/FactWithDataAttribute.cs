namespace Juluo.Testing;

/// <summary>A test on real logs, which are not part of the repository: skipped, and counted as skipped, if one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithDataAttribute : FactAttribute
{
    public FactWithDataAttribute(params string[] logs)
    {
        Logs = logs;
        Skip = Array.Find(logs, log => Repository.SharedData(log) is null) is { } absent
            ? $"shared/data/{absent} is not beside the repository"
            : null;
    }

    public IReadOnlyList<string> Logs { get; }
}
