namespace Juluo.Delivery;

public readonly record struct BackgroundTaskId(Guid Value) : IId<BackgroundTaskId>
{
    /// <summary>The page that shows the task's progress.</summary>
    public string Page => $"/tasks/{Value}";

    public override string ToString() => Value.ToString();
}

public readonly record struct PastImportId(Guid Value) : IId<PastImportId>
{
    /// <summary>The page that shows the import's changes and can undo it.</summary>
    public string Page => $"/past-imports/{Value}";

    public override string ToString() => Value.ToString();
}
