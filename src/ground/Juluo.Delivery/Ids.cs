namespace Juluo.Delivery;

public readonly record struct BackgroundTaskId(Guid Value) : IId<BackgroundTaskId>
{
    /// <summary>The page on which it is watched.</summary>
    public string Page => $"/tasks/{Value}";

    public static BackgroundTaskId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct WebhookId(Guid Value) : IId<WebhookId>
{
    public static WebhookId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct PastImportId(Guid Value) : IId<PastImportId>
{
    /// <summary>The page that says what the import did, and undoes it.</summary>
    public string Page => $"/past-imports/{Value}";

    public static PastImportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
