namespace Juluo.Queues;

/// <summary>A matter that people come for.</summary>
/// <param name="Minutes">The office's estimate of its duration in minutes, used until there is enough data.</param>
public sealed record Matter(MatterId Id, LocalizedText Title, int Minutes, Instant? RetiredAt)
{
    public const int MostTitleZh = 40;
    public const int MostTitleEn = 60;

    /// <summary>The maximum number in one queue: a counter has a bit for each matter it serves.</summary>
    public const int Most = 40;
}
