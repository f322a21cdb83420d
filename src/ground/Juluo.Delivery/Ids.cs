namespace Juluo.Delivery;

public readonly record struct BackgroundTaskId(Guid Value) : IId<BackgroundTaskId>
{
    /// <summary>The page on which it is watched.</summary>
    public string Page => $"/tasks/{Value}";

    public override string ToString() => Value.ToString();
}

public readonly record struct PastImportId(Guid Value) : IId<PastImportId>
{
    /// <summary>The page that says what the import did, and undoes it.</summary>
    public string Page => $"/past-imports/{Value}";

    public override string ToString() => Value.ToString();
}
